"""LRC: `[00:12.00]words`, as players of music show them; several times before one line, times of words within it.

https://en.wikipedia.org/wiki/LRC_(file_format)
"""

import re

from generator.model import Cue
from generator.read.formats.clock import clock
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned

_TAG = re.compile(r"\s*\[(ti|ar|al|au|by|la|length|lr|offset|re|tool|ve|#)\s*:(.*)\]\s*", re.IGNORECASE)
_TIME = r"\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?"
_TIMES = re.compile(rf"\s*((?:\[{_TIME}\]\s*)+)(.*)", re.ASCII)
_WORD_TIME = re.compile(rf"<{_TIME}>\s*", re.ASCII)
_FIELDS = {"ti": "title", "la": "language"}
_MEND = "Write each line as [01:02.50]words"


def sniff(text: str) -> bool:
    """Whether the text begins with a tag of LRC, or with a time and directly after it a word with a time."""
    lines = [line for line in text[:2000].split("\n") if line.strip()]
    if not lines or not any(_TIMES.match(line) for line in lines):
        return False
    return _TAG.fullmatch(lines[0]) is not None or all(_TIMES.match(line) and "]<" in line for line in lines[:3])


def read(text: str) -> Document:
    """One cue a time, in order of time; a line of nothing ends the one before. ContentError if there are no words."""
    spoken: list[tuple[int, str]] = []
    metadata: dict[str, str] = {}
    warnings: list[tuple[int, str, str]] = []
    later = 0
    for number, line in enumerate(text.split("\n"), 1):
        if tag := _TAG.fullmatch(line):
            name, value = tag.group(1).lower(), tag.group(2).strip()
            if name == "offset" and re.fullmatch(r"[+-]?\d{1,7}", value):
                later = -int(value)
            elif name in _FIELDS and value:
                metadata[_FIELDS[name]] = value
        elif found := _TIMES.fullmatch(line):
            words = " ".join(_WORD_TIME.sub("", found.group(2)).split())
            for stamp in re.findall(_TIME, found.group(1)):
                minutes, _, rest = stamp.partition(":")
                time = clock(f"{minutes}:{rest.replace(':', '.', 1).zfill(2)}")
                if time is None:
                    warnings.append((number, f"[{stamp}] is no time", _MEND))
                else:
                    spoken.append((time, words))
        elif line.strip():
            warnings.append((number, f"The line has no time and was left out: {line.strip()[:60]}", _MEND))
    spoken.sort(key=lambda one: one[0])
    ends = [max(0, start + later) for start, _ in spoken[1:]]
    cues = [
        Cue(words, max(0, start + later), end)
        for (start, words), end in zip(spoken, [*ends, None], strict=False)
        if words
    ]
    return captioned(cues, "The LRC file holds no words", _MEND, metadata, warnings)


FORMAT = Format(
    "LRC",
    (".lrc",),
    sniff,
    read,
    looks="`[ti:…]` tags, `[00:12.00]words`",
    taken="text, times, title",
    left="times of words",
)
