"""Names that are given only where they change: each goes on until the next.

The Podcasting 2.0 documents give a voice so in WebVTT
(https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md), and some
JSON does the same. Other programs name every caption, and leave out the name where they don't know it. A file tells
which it is: who names every caption names somebody twice in a row.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Cue

_SLIPS = 20
"""Changes of name for each time that one is given twice in a row, in a file where names are given when they change."""


def held(cues: Sequence[Cue], stated: Sequence[bool]) -> list[Cue]:
    """The cues, with the name last given where the file gives names when they change.

    `stated` says of each cue whether the source says anything about its speaker (it may say that it is nobody known).
    """
    if all(stated) or not any(stated):
        return list(cues)
    names = [cue.speaker for cue, says in zip(cues, stated, strict=True) if says]
    again = sum(1 for before, name in pairwise(names) if name is not None and name == before)
    if again * _SLIPS > len(names) - again:
        return list(cues)
    result: list[Cue] = []
    current: str | None = None
    for cue, says in zip(cues, stated, strict=True):
        current = cue.speaker if says else current
        result.append(cue if says or current is None else replace(cue, speaker=current))
    return result
