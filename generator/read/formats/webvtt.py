"""WebVTT (https://www.w3.org/TR/webvtt1/): cues with voices; NOTE, STYLE and REGION blocks and settings left aside."""

import re

from generator.model import ContentError, Cue
from generator.read.document import Document
from generator.read.formats.captions import blocks
from generator.read.formats.markup import voices
from generator.read.formats.names import prefixed

_HEADER = re.compile(r"\s*WEBVTT(?:[ \t].*)?(?:\n|\Z)")
_FIELD = re.compile(r"(title|show|date|description|language|kind|people|speakers|link|video)\s*:\s*(.+)", re.IGNORECASE)
_MEND = "Write the cue's times as 00:01:02.000 --> 00:01:05.000"


def sniff(text: str) -> bool:
    """Whether the text begins with the WEBVTT signature."""
    return _HEADER.match(text) is not None


def read(text: str) -> Document:
    """The cues, one for each voice; `Name: value` lines of the header and of NOTE blocks are metadata.

    Raises ContentError if no cue can be read.
    """
    cues: list[Cue] = []
    metadata: dict[str, str] = {}
    warnings: list[tuple[int, str, str]] = []
    for number, block in enumerate(blocks(text)):
        if block.arrow:
            if block.start_ms is None:
                warnings.append((block.line, f"The cue's time can't be read: {block.arrow[:60]}", _MEND))
            spans = voices(block.text)
            cues += [Cue(words, block.start_ms, block.end_ms, name) for name, words in spans]
        elif number == 0 or block.lines[0].startswith("NOTE"):
            for line in block.lines:
                if field := _FIELD.fullmatch(line.removeprefix("NOTE").strip()):
                    metadata.setdefault(field.group(1).lower(), field.group(2).strip())
        elif block.lines[0].strip() not in ("STYLE", "REGION"):
            what = f"Text that belongs to no cue was left out: {block.lines[0][:60]}"
            warnings.append((block.line, what, "Remove the blank line before it, or give it a line of times"))
    metadata.pop("kind", None)
    if not cues:
        raise ContentError("The WebVTT file holds no cue with text", _MEND, 1)
    named, breaks = prefixed(cues) if not any(cue.speaker for cue in cues) else (cues, ())
    return Document(tuple(named), metadata, warnings=tuple(warnings), breaks=tuple(breaks))
