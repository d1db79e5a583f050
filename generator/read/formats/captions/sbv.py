"""SBV (YouTube's own captions) and SubViewer: a line `0:00:03.000,0:00:06.000`, the words below."""

import re

from generator.model import Cue
from generator.read.formats.clock import clock, timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain

_TIMES = re.compile(r"\s*(\d+:\d+:\d+[.]\d{1,3})\s*,\s*(\d+:\d+:\d+[.]\d{1,3})?\s*", re.ASCII)
_HEADER = re.compile(r"\s*\[(\w[\w ]*)\]\s*(.*)")
"""SubViewer's `[TITLE]Hot takes`."""
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_MEND = "Write the times as 0:01:02.000,0:01:05.000"


def sniff(text: str) -> bool:
    """Whether the first line, after SubViewer's header, is two times with a comma between."""
    lines = (line for line in text[:4000].split("\n") if line.strip() and not _HEADER.fullmatch(line))
    return _TIMES.fullmatch(next(lines, "")) is not None


def read(text: str) -> Document:
    """One cue a line of times. Raises ContentError if there are no words."""
    cues: list[Cue] = []
    metadata: dict[str, str] = {}
    warnings: list[tuple[int, str, str]] = []
    times: tuple[int | None, int | None] = None, None
    held: list[str] = []
    begun = False
    for number, line in enumerate([*text.split("\n"), "0:00:00.0,"], 1):
        if not (found := _TIMES.fullmatch(line)):
            if begun:
                held.append(_BREAK.sub("\n", line))
            elif (field := _HEADER.fullmatch(line)) and field.group(1).lower() == "title" and field.group(2).strip():
                metadata["title"] = field.group(2).strip()
            continue
        if words := plain("\n".join(held)):
            cues.append(timed(words, *times))
        begun, held = True, []
        start, end = clock(found.group(1)), clock(found.group(2) or "")
        if start is None:
            warnings.append((number, f"The cue's time can't be read: {line.strip()[:60]}", _MEND))
        times = start, end
    return captioned(cues, "The SBV file holds no cue with text", _MEND, metadata, warnings)


FORMAT = Format(
    "SBV, SubViewer",
    (".sbv",),
    sniff,
    read,
    looks="a line `0:00:03.000,0:00:06.000`, words below",
    taken="text, times, names as in SRT",
)
