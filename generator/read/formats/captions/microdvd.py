"""MicroDVD (.sub): `{25}{75}words|second line`, in frames; a first line `{1}{1}25` says how many make a second.

MPL2 is the same in square brackets and tenths of a second.
"""

import re

from generator.model import Cue
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain

_LINE = re.compile(r"\s*\{(\d{1,9})\}\{(\d{0,9})\}(.*)", re.ASCII)
_TENTHS = re.compile(r"\s*\[(\d{1,9})\]\[(\d{0,9})\](.*)", re.ASCII)
_RATE = re.compile(r"\s*(\d{1,3}(?:[.,]\d{1,6})?)\s*", re.ASCII)
_CODE = re.compile(r"\{[A-Za-z]:[^{}]*\}")
_MEND = "Write the line as {25}{75}Words, with the first and the last frame"


def sniff(text: str) -> bool:
    """Whether the text begins with two numbers in braces, or its lines with two in brackets."""
    return _LINE.match(text[:400]) is not None or _is_mpl2(text)


def _is_mpl2(text: str) -> bool:
    first = [line for line in text[:2000].split("\n") if line.strip()][:3]
    return len(first) > 1 and all(map(_TENTHS.fullmatch, first))


def read(text: str) -> Document:
    """One cue a line; without times, and with a warning, where a file of frames doesn't say how long one is.

    Raises ContentError if there are no words.
    """
    cues: list[Cue] = []
    warnings: list[tuple[int, str, str]] = []
    shape = _TENTHS if _is_mpl2(text) else _LINE
    rate = 10.0 if shape is _TENTHS else None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if not (found := shape.fullmatch(line)):
            warnings.append((number, f"The line has no frames and was left out: {line.strip()[:60]}", _MEND))
            continue
        first, last, written = found.groups()
        if not cues and rate is None:
            told = _RATE.fullmatch(written) if first in "01" and last in ("0", "1") else None
            rate = float(told.group(1).replace(",", ".")) if told else 0.0
            if not rate:
                how = "Put {1}{1}25 on a first line, with the frames a second of the recording"
                warnings.append((number, "The file doesn't say how long a frame is: its times were left out", how))
            if told:
                continue
        words = plain("\n".join(part.removeprefix("/") for part in _CODE.sub("", written).split("|")))
        start = round(int(first) * 1000 / rate) if rate else None
        end = round(int(last) * 1000 / rate) if rate and last and int(last) >= int(first) else None
        if words:
            cues.append(Cue(words, start, end))
    return captioned(cues, "The MicroDVD file holds no words", _MEND, warnings=warnings)


FORMAT = Format(
    "MicroDVD, MPL2",
    (".sub",),
    sniff,
    read,
    looks="`{25}{75}words` in frames, `{1}{1}25` first; `[10][35]words` in tenths of a second",
    taken="text; times where the file says how long a frame is",
    left="codes",
)
