"""Times on lines of their own (`0:00`) with the words below, or before them, as copied from a video page."""

import re

from generator.model import Cue
from generator.read.document import Document
from generator.read.formats.clock import TIME, clock
from generator.read.formats.names import prefixed

_ALONE = re.compile(rf"\s*[\[(]?({TIME})[\])]?\s*")
_BEFORE = re.compile(rf"\s*({TIME})(?:[ \t]+[-–—][ \t]+|[ \t]+)(?=\S)(.*)")
_SPOKEN = re.compile(r"\s*(?:\d+ hours?,? ?)?(?:\d+ minutes?,? ?)?\d+ seconds?\s*")


def sniff(text: str) -> bool:
    """Whether a third of the first lines are times alone, or two thirds begin with one, and the times run on."""
    lines = [line for line in text[:8000].split("\n") if line.strip()][:60]
    alone = [clock(found.group(1)) for line in lines if (found := _ALONE.fullmatch(line))]
    before = [clock(found.group(1)) for line in lines if (found := _BEFORE.fullmatch(line))]
    for times, share in ((alone, 3), (before, 1.5)):
        sound = [time for time in times if time is not None]
        if len(sound) > 1 and len(sound) * share >= len(lines) - 2 and sound == sorted(sound):
            return True
    return False


def read(text: str) -> Document:
    """One cue a time, without an end; what stands before the first time is the title, if it is one line."""
    cues: list[Cue] = []
    head: list[str] = []
    start_ms: int | None = None
    held: list[str] | None = None
    for line in [*text.split("\n"), "0:00"]:
        if not line.strip() or (held == [] and _SPOKEN.fullmatch(line)):
            continue
        found = _ALONE.fullmatch(line) or _BEFORE.fullmatch(line)
        if found and clock(found.group(1)) is not None:
            if held:
                cues.append(Cue("\n".join(held), start_ms))
            start_ms = clock(found.group(1))
            rest = found.group(2).strip() if found.re is _BEFORE else ""
            held = [rest] if rest else []
        else:
            (head if held is None else held).append(" ".join(line.split()))
    named, breaks = prefixed(cues)
    metadata = {"title": head[0].lstrip("# ")} if len(head) == 1 else {}
    return Document(tuple(named), metadata, breaks=tuple(breaks))
