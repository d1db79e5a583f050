"""JSON with its problems named by line, and the segments that two formats have in common."""

import json
from collections.abc import Mapping
from typing import Any

from generator.model import ContentError, Cue
from generator.read.formats.clock import seconds
from generator.read.formats.markup import plain


def parse(text: str) -> Any:
    """The value of a JSON text. Raises ContentError with the line where it stops being JSON."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if not text[error.pos :].strip():
            how = "It ends too early: close every bracket, or export the transcript again"
        else:
            how = "Look for a missing comma, quote or bracket on this line or the one before, or export it again"
        raise ContentError(f"The file is not sound JSON: {error.msg}", how, error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise ContentError("The JSON is nested too deeply or holds a number too long", "Export it again") from error


def peek(text: str) -> Any:
    """The value of a JSON text, None if it is not JSON: for sniffing."""
    if text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def lines_of(text: str, count: int, key: str) -> list[int]:
    """The line of each of `count` records, by where `key` stands in the text; 0s if that can't be told."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) for _ in range(line.count(f'"{key}"'))]
    return lines if len(lines) == count else [0] * count


def cue(segment: Mapping[str, Any], body: str, start: str, end: str) -> tuple[Cue | None, str]:
    """The cue of one segment and what is wrong with it (empty where nothing is): what is sound is kept."""
    words = segment.get(body)
    if not isinstance(words, str):
        return None, f"a segment has no text (`{body}`)"
    if not (words := plain(words)):
        return None, ""
    start_ms, end_ms = seconds(segment.get(start)), seconds(segment.get(end))
    speaker = segment.get("speaker")
    problem = ""
    if start_ms is None:
        problem = f"a segment has no sound `{start}`"
    if start_ms is None or (end_ms is not None and end_ms < start_ms):
        end_ms = None
    name = " ".join(speaker.split()) if isinstance(speaker, str) else ""
    return Cue(words, start_ms, end_ms, name or None), problem
