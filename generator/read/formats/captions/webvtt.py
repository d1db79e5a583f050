"""WebVTT (https://www.w3.org/TR/webvtt1/): cues with voices; NOTE, STYLE and REGION blocks and settings left aside."""

import html
import re

from generator.model import ContentError
from generator.read.formats.captions.captions import MEND_TIMES, complaints, with_gaps
from generator.read.formats.captions.copies import without_copies
from generator.read.formats.captions.segments import segmented
from generator.read.formats.captions.voiced import voiced
from generator.read.formats.document import Document
from generator.read.formats.format import Format, begins
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.pieces import json_text

_HEADER = re.compile(r"\s*WEBVTT(?:[ \t].*)?(?:\n|\Z)")
_FIELD = re.compile(r"(title|show|date|description|language|kind|people|speakers|link|video)\s*:\s*(.+)", re.IGNORECASE)
_COMMENT = re.compile(r"NOTE(?:\s|\Z)")
_NOT_SAID = re.compile(r"(?:NOTE(?:\s|\Z)|(?:STYLE|REGION)\s*(?:\n|\Z))")

_PARTICIPANT = re.compile(r'^\d+ "([^"<>\n]{1,60})" \(\d+\)\n(?=[^\n]*-->)([^\n]*\n)', re.MULTILINE)
"""Webex's identifier, which names who speaks: `3 "Ann Lee" (123456)`."""
_DATA = re.compile(r'^\{"[^\n]*"(?:spokenText|text)"[^\n]*\}$', re.MULTILINE)
"""What the interface of Teams gives with a meeting: an object in the place of each caption's words."""


def read(text: str) -> Document:
    """The cues, one for each voice; `Name: value` lines of the header and of NOTE blocks are metadata.

    Raises ContentError if no cue can be read.
    """
    text = _DATA.sub(_spoken, _PARTICIPANT.sub(r"\n\2<v \1>", with_gaps(text)))
    found = segmented(text, lambda block: _NOT_SAID.match(block) is not None)
    cues = voiced(without_copies(found.captions))
    metadata: dict[str, str] = {}
    strays: list[tuple[int, str]] = []
    for at, block in found.asides:
        if _HEADER.match(block) or _COMMENT.match(block):
            for line in block.split("\n"):
                if field := _FIELD.fullmatch(line.removeprefix("NOTE").strip()):
                    metadata.setdefault(field[1].lower(), field[2].strip())
        elif not _NOT_SAID.match(block):
            strays.append((at, block))
    metadata.pop("kind", None)
    warnings = complaints(text, found, strays)
    return captioned(cues, "The WebVTT file holds no cue with text", MEND_TIMES, metadata, warnings)


def _spoken(found: re.Match[str]) -> str:
    """The words of a caption that is an object, under the name in it; as it stands where it is no sound JSON."""
    try:
        said = json_text.parse(found[0])
        words, name = said.get("spokenText") or said["text"], said.get("speakerName") or said.get("speaker") or ""
        return f"<v {name}>{html.escape(' '.join(words.split()), quote=False)}"
    except (ContentError, AttributeError, KeyError):
        return found[0]


FORMAT = Format(
    "WebVTT",
    (".vtt",),
    begins(_HEADER),
    read,
    looks="`WEBVTT`, then cues under `00:01.000 --> 00:04.000`; segments joined with `cat`",
    taken="text, times, every `<v Name>` (several in one cue), else `Name:` prefixes or Webex's identifier; "
    "`Title: …`-like lines of the header and of NOTE",
    left="STYLE, REGION, cue settings, identifiers, colours, word times",
)
