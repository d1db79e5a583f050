"""Audacity's labels: `start<TAB>end<TAB>words`, in seconds; a line that begins with a backslash holds frequencies.

https://manual.audacityteam.org/man/importing_and_exporting_labels.html
"""

import re

from generator.model import Cue
from generator.read.formats.clock import timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned

_LABEL = re.compile(r"\s*(\d{1,6}[.,]\d{1,9})\t(\d{1,6}[.,]\d{1,9})(?:\t(.*))?", re.ASCII)
_MEND = "Write the line as 1.500<TAB>4.250<TAB>words"


def sniff(text: str) -> bool:
    """Whether the first line is two numbers with a fraction and words, parted by tabs."""
    found = _LABEL.fullmatch(text.lstrip()[:4000].split("\n")[0])
    return found is not None and bool(found.group(3))


def read(text: str) -> Document:
    """One cue a label. Raises ContentError if none has words."""
    cues: list[Cue] = []
    warnings: list[tuple[int, str, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if found := _LABEL.fullmatch(line):
            start, end = (round(float(time.replace(",", ".")) * 1000) for time in found.groups()[:2])
            if words := " ".join((found.group(3) or "").split()):
                cues.append(timed(words, start, end))
        elif line.strip() and not line.startswith("\\"):
            warnings.append((number, f"The line is no label and was left out: {line.strip()[:60]}", _MEND))
    return captioned(cues, "No label has words", _MEND, warnings=warnings)


FORMAT = Format(
    "Audacity labels",
    (".txt",),
    sniff,
    read,
    looks="`0.5<TAB>3.0<TAB>words`",
    taken="text, times",
    left="frequencies",
)
