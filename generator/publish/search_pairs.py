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
from dataclasses import dataclass

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


def number(said: str) -> int:
    """The number of what stands in a folded text between spaces, whatever marks are around it: odd for a small word."""
    word = said if said.isalnum() else said.strip(_MARKS)
    return zlib.crc32(word.encode()) & ~1 | (word.partition("'")[0] in SMALL)


@dataclass(frozen=True, slots=True)
class Paired:
    """The groups of a piece, one after the other."""

    data: bytes
    ends: bytes
    """Where each begins, and where the last ends: 32 bits each."""

    def between(self, first: int, last: int) -> bytes:
        """The groups from one up to another."""
        return self.data[int.from_bytes(self.ends[4 * first :][:4]) : int.from_bytes(self.ends[4 * last :][:4])]


def paired(pages: Iterable[tuple[str, Numbers]]) -> Paired:
    """The groups of some pages, each given as (hash it is named after, its words' numbers)."""
    found = []
    for name, said in pages:
        one, other = said[:-1], said[1:]
        places = np.flatnonzero((one | other) & 1)
        pairs = one[places] * _MIX + other[places]
        found.append((pairs, np.full(len(places), int(name[:4], 16)), places))
    if not found:
        return Paired(b"", bytes(4 * (GROUPS + 1)))
    pairs, page, place = map(np.concatenate, zip(*found, strict=True))
    group, key = pairs >> 20, pairs >> 12 & 255
    order = np.lexsort((place, key, page, group))
    group, key, page, place = (column[order] for column in (group, key, page, place))
    many = np.bincount(group, minlength=GROUPS)
    sizes = np.where(many, 4 + 5 * many, 0)
    ends = np.concatenate(([0], np.cumsum(sizes)))
    data = np.zeros(int(ends[-1]), np.uint8)
    some = many > 0
    for byte in range(4):
        data[ends[:-1][some] + byte] = many[some] >> 8 * (3 - byte) & 255
    # Where each row's group begins, and which of its rows it is.
    begin = ends[group] + 4
    row = np.arange(len(group)) - (np.cumsum(many) - many)[group]
    of_group = many[group]
    data[begin + 2 * row], data[begin + 2 * row + 1] = page >> 8, page & 255
    data[begin + 2 * of_group + row] = key
    at = begin + 3 * of_group + 2 * row
    data[at], data[at + 1] = place >> 8 & 255, place & 255
    return Paired(data.tobytes(), ends.astype(">u4").tobytes())


def files(pieces: Sequence[Paired]) -> Iterator[bytes]:
    """The groups of every piece in a number of files that makes each worth fetching: a power of two."""
    size = sum(len(piece.data) for piece in pieces)
    each = GROUPS // min(GROUPS, 1 << (size // FILE).bit_length())
    for first in range(0, GROUPS, each):
        yield b"".join(piece.between(first, first + each) for piece in pieces)
