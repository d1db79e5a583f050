"""Which words stand side by side, where one of them is small, so that a phrase of common words is found by few bytes.

Pagefind knows a phrase by the places of each of its words, and at a thousand episodes those of `the` are a quarter of a
megabyte; those of `the end` are few. `theme/assets/js/pairs.js` asks here for each such two words of a phrase.

A pair is 20 bits: twelve are its group, and eight stand with its places, so that what is found has still to be read. A
file holds some groups, and of each, piece by piece, how many places there are (32 bits), and then of all of them the
page (16 bits, the first of the hash it is named after), the pair (8) and the place (16), which is its first word's. Of
a number the larger byte comes first.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from generator.publish.search_text import MARKS

# The same words as `SMALL` in `theme/assets/js/words.js`.
SMALL = frozenset(
    "a an and are as at be but by for from has he how i if in is it its of on or our so that the they this to was we "
    "what with you".split()
)
GROUPS = 1 << 12
FILE = 20_000
"""About as many bytes, before they are packed, a reader fetches for a pair, up to where each group has its own file.

That is at a thousand talks. With fewer, smaller files an edit would take longer, which has every file written anew.
"""
_MIX = np.uint32(0x9E3779B1)
_MARKS = MARKS.translate(dict.fromkeys(map(ord, "+#")))


Numbers = npt.NDArray[np.uint32]


def numbered(text: str) -> Numbers:
    """A number for each word of a folded text: odd for a small one."""
    return np.fromiter(map(_WORDS.__getitem__, text.split()), np.uint32)


def paired(pages: Iterable[tuple[str, Numbers]]) -> tuple[bytes, ...]:
    """The groups of some pages, each given as (hash it is named after, its words' numbers)."""
    found = []
    for name, said in pages:
        one, other = said[:-1], said[1:]
        places = np.flatnonzero((one | other) & 1)
        pairs = one[places] * _MIX + other[places]
        found.append((pairs, np.full(len(places), int(name[:4], 16)), places))
    pairs, page, place = map(np.concatenate, zip(*found, strict=True))
    group, key = pairs >> 20, pairs >> 12 & 255
    order = np.lexsort((place, key, page, group))
    ends = np.searchsorted(group[order], np.arange(GROUPS + 1))
    columns = [column[order].astype(kind) for column, kind in ((page, ">u2"), (key, "u1"), (place, ">u2"))]
    return tuple(
        b"".join((int(end - start).to_bytes(4), *(column[start:end].tobytes() for column in columns)))
        if end > start
        else b""
        for start, end in pairwise(ends)
    )


def files(pieces: Sequence[Sequence[bytes]]) -> Iterator[bytes]:
    """The groups of every piece in a number of files that makes each worth fetching: a power of two."""
    size = sum(len(group) for piece in pieces for group in piece)
    each = GROUPS // min(GROUPS, 1 << (size // FILE).bit_length())
    for first in range(0, GROUPS, each):
        yield b"".join(group for piece in pieces for group in piece[first : first + each])


class _Words(dict[str, int]):
    """A number for what stands in a text between spaces, whatever marks are around it: odd for a small word."""

    def __missing__(self, token: str) -> int:
        if len(self) > _MOST:
            self.clear()
        word = token if token.isalnum() else token.strip(_MARKS)
        self[token] = zlib.crc32(word.encode()) & ~1 | (word.partition("'")[0] in SMALL)
        return self[token]


_WORDS, _MOST = _Words(), 200_000
"""Those of one piece are those of the next, mostly."""
