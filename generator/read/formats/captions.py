"""Timed caption blocks, the common ground of WebVTT and SRT: an arrow line, then text up to a blank line.

Written here because the well-known parsers (webvtt-py, srt, pysubs2) leave out what they can't read
without saying where, and give one voice a cue; a dropped file's problems must be named by line.
The tests hold this parser against them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.read.formats.clock import TIME, clock

_PARTED = re.compile(r"(?<=[a-z]{3})-\n(?=[a-z]{2})")
ARROW = re.compile(rf"^\s*({TIME})\s*-{{1,2}}>\s*({TIME})?(?=\s|$)(.*)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Block:
    """One run of lines."""

    line: int
    """Of the first line, from 1."""
    lines: tuple[str, ...]
    """Without the arrow line; for a cue without the identifier before it."""
    start_ms: int | None = None
    end_ms: int | None = None
    """Both None where the block has no arrow line; the end alone where it is missing or before the start."""
    arrow: str = ""
    """The arrow line as written; empty for another block."""

    @property
    def text(self) -> str:
        """The lines, joined; a word that was parted at its hyphen is one again."""
        return _PARTED.sub("-", "\n".join(self.lines))


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a caption file: cues (with an arrow line) and others (header, NOTE, STYLE, REGION, strays)."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        start = at
        while at < len(lines) and lines[at].strip() and "-->" not in lines[at]:
            at += 1
        before = lines[start:at]
        if at == len(lines) or "-->" not in lines[at]:
            yield Block(start + 1, tuple(before))
            continue
        if len(before) > 1:
            yield Block(start + 1, tuple(before[:-1]))
        arrow = at
        at += 1
        while at < len(lines) and lines[at].strip() and not _begins_cue(lines, at):
            at += 1
        yield _cue(lines[arrow], arrow + 1, tuple(lines[arrow + 1 : at]))


def _begins_cue(lines: list[str], at: int) -> bool:
    """Whether a cue begins here although no blank line parts it from the one before."""
    if ARROW.match(lines[at]):
        return True
    return lines[at].strip().isdecimal() and at + 1 < len(lines) and ARROW.match(lines[at + 1]) is not None


def _cue(arrow: str, line: int, lines: tuple[str, ...]) -> Block:
    found = ARROW.match(arrow)
    start = clock(found.group(1)) if found else None
    end = clock(found.group(2)) if found and found.group(2) else None
    if start is None or (end is not None and end < start):
        end = None
    return Block(line, lines, start, end, arrow.strip())
