"""JSON and JSON Lines with their problems named by line."""

import ast
import json
import re
from functools import lru_cache
from typing import Any

from generator.model import ContentError
from generator.model.nesting import refuse_nesting
from generator.model.printable import whole_json

_VALUE = re.compile(r"\S.*")
"""What is left of a line that isn't blank: each value of JSON Lines begins one."""
_PYTHON = re.compile(r"\s*[\[{][\[{\s]*'")
_LONGEST_PYTHON = 8_000_000
"""Characters: Python's own parser takes a hundred times the memory."""
_MOST_BAD = 100
"""Lines; a text with more that are no JSON isn't JSON Lines."""


def parse(text: str) -> Any:
    """The value of a JSON text. Raises ContentError with the line where it stops being JSON, or is nested too deep."""
    if _deep(text):
        refuse_nesting(text, json=True)
    try:
        return json.loads(whole_json(text))
    except json.JSONDecodeError as error:
        if not text[error.pos :].strip():
            how = "It ends too early: close every bracket, or export the transcript again"
        else:
            how = "Look for a missing comma, quote or bracket on this line or the one before, or export it again"
        raise ContentError(f"The file is not sound JSON: {error.msg}", how, error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise ContentError("The JSON is nested too deeply or holds a number too long", "Export it again") from error


def parse_many(text: str) -> tuple[Any, list[tuple[int, str, str]]]:
    """The value of a JSON text, or the list of those of JSON Lines, and a warning for each line that is none.

    Raises ContentError, with the line, for a text that is neither.
    """
    try:
        return parse(text), []
    except ContentError:
        if _deep(text):
            raise
        values, bad = _values(text)
        if values is None:
            raise
    how = "Mend it, or export the transcript again"
    return values, [(line, "This is no JSON and was left out", how) for line in bad]


def peek(text: str) -> Any:
    """The value of a JSON text (of JSON Lines the list of values), None if it is not JSON: for sniffing."""
    if text.lstrip()[:1] not in ("{", "[") or _deep(text):
        return None
    try:
        return json.loads(whole_json(text))
    except (ValueError, RecursionError):
        return _values(text)[0]


@lru_cache(maxsize=1)
def _deep(text: str) -> bool:
    """Whether it is nested deeper than a parser should be given; remembered, since each sniff asks again."""
    try:
        refuse_nesting(text, json=True)
    except ContentError:
        return True
    return False


def _values(text: str) -> tuple[Any, list[int]]:
    """The list of JSON values that stand one after another, with the lines between them that are none.

    Or the value that Python printed (youtube-transcript-api does, where nobody asks for JSON); None for neither.
    """
    text = whole_json(text)
    if _PYTHON.match(text) and len(text) < _LONGEST_PYTHON:
        try:
            return ast.literal_eval(text.strip()), []
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            return None, []
    decoder = json.JSONDecoder()
    values: list[Any] = []
    bad: list[int] = []
    at = 0
    while found := _VALUE.search(text, at):
        try:
            value, at = decoder.raw_decode(text, found.start())
            if not isinstance(value, (dict, list)):
                raise ValueError
            values.append(value)
        except (ValueError, RecursionError):
            if not values or len(bad) == _MOST_BAD:
                return None, []
            bad.append(text.count("\n", 0, found.start()) + 1)
            at = found.end()
    return values if len(values) > 1 else None, bad


def lines_of(text: str, count: int, key: str) -> list[int]:
    """The line of each of `count` records, by where `key` stands in the text; 0s if that can't be told."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) for _ in range(line.count(f'"{key}"'))]
    return lines if len(lines) == count else [0] * count
