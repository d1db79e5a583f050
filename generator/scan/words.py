"""Tells by their words whether two transcripts hold the same talk, whoever wrote them down.

A sketch is the least of all hashes of runs of three words (MinHash, Broder 1997): the share that two sketches have
in common is about the share of such runs that the texts have. Another transcriber's version, or one with other
advertisements, shares more than half of them with the first; two talks of one show share a few in a hundred.
"""

import re
from hashlib import blake2b
from itertools import islice
from typing import Final

Sketch = frozenset[int]

_SIZE: Final = 128
_RUN: Final = 3
_ENOUGH: Final = 40
"""Words below which a sketch says nothing."""
_SAME: Final = 0.4
_EXPECTED: Final = 0.15


def sketch(words: str) -> Sketch:
    """The sketch of a text; empty where it is too short to be told from another."""
    found = spoken(words)
    if len(found) < _ENOUGH:
        return frozenset()
    runs = {" ".join(run) for run in zip(*(islice(found, start, None) for start in range(_RUN)), strict=False)}
    hashes = (int.from_bytes(blake2b(run.encode(), digest_size=7).digest(), "big") for run in runs)
    return frozenset(sorted(hashes)[:_SIZE])


def same_talk(one: Sketch, other: Sketch, expected: bool = False) -> bool:
    """Whether two sketches are of one talk; `expected` where something else says so already."""
    shared, enough = one & other, _EXPECTED if expected else _SAME
    if len(shared) < enough * max(len(one), len(other), 1):
        return False
    least = sorted(one | other)[:_SIZE]
    return sum(number in shared for number in least) >= enough * len(least)


def spoken(text: str) -> list[str]:
    """The words of a text, in lower case, without the times and marks of captions."""
    return re.findall(
        r"[^\W\d_]+", re.sub(r"<[^<>]{0,200}>|^.*-->.*$|^WEBVTT.*$", " ", text, flags=re.MULTILINE).casefold()
    )
