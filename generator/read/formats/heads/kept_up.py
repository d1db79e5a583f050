"""Whether names before the words of captions are given throughout, so that one holds until the next."""

from collections.abc import Sequence
from itertools import pairwise

_STRETCH = 1 / 4
"""The share of the captions that may follow one another without a name or a sign of change."""
_LABELS = 12
"""As many names are given throughout, unless most repeat the one before."""
_LONG = 100
"""Captions below which a talk is too short to tell."""


def kept_up(marks: Sequence[tuple[int, str]], captions: int) -> bool:
    """Whether the speakers of all captions are named: speech recognition may write a name here and there.

    `marks` are the captions, by number, that begin with a name, or with a sign of change (the name is empty then). A
    name that is given where the speaker changes follows another one, and the last holds for no quarter of a talk.
    """
    names = sum(name != "" for _, name in marks)
    if captions < _LONG or names * 2 >= captions:
        return True
    stretch = max((below - at for at, below in pairwise((*(at for at, _ in marks), captions))), default=0)
    again = sum(one == other != "" for (_, one), (_, other) in pairwise(marks))
    return stretch <= captions * _STRETCH or (names >= _LABELS and again * 2 < len(marks))
