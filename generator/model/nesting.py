"""How deep a text is nested, told by counting, before a parser that may not bear it sees it."""

import re

from generator.model.problem import ContentError

DEEPEST = 100
"""Levels; nothing a person writes or a tool exports comes near it, and every parser bears several times more."""

_BRACKET = re.compile(r"[\[\]{}]")
_JSON_BRACKET = re.compile(r"\"(?:[^\"\\]|\\.)*+(?:\"|\\?\Z)|[\[\]{}]", re.DOTALL)
_INDENT = re.compile(r"[ \t]*(?:[-?:][ \t]+)*")


def refuse_nesting(text: str, first: int = 1, json: bool = False) -> None:
    """Raise ContentError, with the line, where brackets or braces stand more than `DEEPEST` deep.

    In JSON those in strings are passed over; elsewhere they count, too: an upper bound. Linear in the text.
    """
    depth = 0
    for found in (_JSON_BRACKET if json else _BRACKET).finditer(text):
        sign = text[found.start()]
        if sign in "[{":
            depth += 1
        elif sign != '"':
            depth = max(0, depth - 1)
        if depth > DEEPEST:
            raise _too_deep("JSON" if json else "text", first + text.count("\n", 0, found.start()))


def refuse_indents(text: str, first: int = 1) -> None:
    """Raise ContentError, with the line, where YAML is nested too deep by indentation, or by lists in lists (`- - -`).

    `first` is the number of the text's first line.
    """
    columns: list[int] = []
    for number, line in enumerate(text.split("\n"), first):
        found = _INDENT.match(line)
        if not found or found.end() == len(line):
            continue
        starts = [at for at in range(found.end()) if line[at] in "-?:"]
        starts = [*starts[: DEEPEST + 1], found.end()]
        while columns and columns[-1] >= starts[0]:
            columns.pop()
        columns += starts
        if len(columns) > DEEPEST:
            raise _too_deep("text", number)


def _too_deep(what: str, line: int) -> ContentError:
    how = "Write it flatter, or export it again"
    return ContentError(f"The {what} is nested more than {DEEPEST} levels deep", how, line)
