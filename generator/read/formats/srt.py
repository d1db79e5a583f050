"""SubRip (SRT): numbered cues; a `Name:` stands where the speaker changes and holds until the next."""

import re

from generator.model import ContentError, Cue
from generator.read.document import Document
from generator.read.formats.captions import ARROW, blocks
from generator.read.formats.markup import plain
from generator.read.formats.names import prefixed

_MEND = "Write the cue's times as 00:01:02,000 --> 00:01:05,000"


def sniff(text: str) -> bool:
    """Whether the first or second line that is not blank holds the times of a cue."""
    first = [line for line in text.lstrip()[:400].split("\n") if line.strip()][:2]
    return (
        any(ARROW.match(line) for line in first)
        and (ARROW.match(first[0]) or re.match(r"\s*\S{1,12}\s*$", first[0])) is not None
    )


def read(text: str) -> Document:
    """The cues, each with the name last given. Raises ContentError if no cue can be read."""
    cues: list[Cue] = []
    warnings: list[tuple[int, str, str]] = []
    for block in blocks(text):
        words = plain(block.text)
        if block.arrow and block.start_ms is None:
            warnings.append((block.line, f"The cue's time can't be read: {block.arrow[:60]}", _MEND))
        if block.arrow and words:
            cues.append(Cue(words, block.start_ms, block.end_ms))
        elif words and not block.arrow and not words.isdecimal() and cues:
            # A blank line inside a caption: SRT writers do it, and players show the rest.
            last = cues.pop()
            cues.append(Cue(f"{last.text}\n{words}", last.start_ms, last.end_ms))
    if not cues:
        raise ContentError("The SRT file holds no cue with text", _MEND, 1)
    named, breaks = prefixed(cues)
    return Document(tuple(named), warnings=tuple(warnings), breaks=tuple(breaks))
