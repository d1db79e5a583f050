"""Podcasting 2.0 JSON transcripts: `segments` of `speaker`, `startTime`, `endTime`, `body`, from a word to a paragraph.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
"""

from generator.model import ContentError, Cue
from generator.read.formats.captions.held import held
from generator.read.formats.clock import timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.markup import plain
from generator.read.formats.pieces import json_text
from generator.read.formats.pieces.pieces import piece
from generator.read.formats.pieces.times import milliseconds, unit_of_bare

_MEND = "Give each segment `startTime`, `endTime` (seconds) and `body`"


def sniff(text: str) -> bool:
    """Whether the text is JSON with segments that have bodies."""
    value = json_text.peek(text)
    segments = value.get("segments") if isinstance(value, dict) else None
    return isinstance(segments, list) and any(isinstance(item, dict) and "body" in item for item in segments)


def read(text: str) -> Document:
    """The segments as cues; a speaker who is given only where one changes goes on.

    Raises ContentError if none has text.
    """
    value, warnings = json_text.parse_many(text)
    segments = value["segments"]
    lines = json_text.lines_of(text, len(segments), "body")
    pieces = [piece(segment, {}) for segment in segments]
    bare = unit_of_bare((one.times, len(one.text)) for one in pieces)
    cues: list[Cue] = []
    stated: list[bool] = []
    for line, segment, one in zip(lines, segments, pieces, strict=True):
        words = plain(one.text)
        start, end = milliseconds(one.times.start, bare), milliseconds(one.times.end, bare)
        if problem := one.wrong or ("a segment has no sound `startTime`" if words and start is None else ""):
            warnings.append((line, f"In the JSON {problem}", _MEND))
        if words:
            cues.append(timed(words, start, end, one.speaker))
            stated.append("speaker" in segment)
    if not cues:
        raise ContentError("No segment of the JSON has text", _MEND, 1)
    metadata = {name: value[name] for name in ("title", "language") if isinstance(value.get(name), str)}
    return Document(tuple(held(cues, stated)), metadata, warnings=tuple(warnings))


FORMAT = Format(
    "Podcasting 2.0 JSON",
    (".json",),
    sniff,
    read,
    looks='`{"segments": [{"speaker", "startTime", "endTime", "body"}]}`, a word to a paragraph each',
    taken="all four, `title`, `language`",
    left="other fields",
)
