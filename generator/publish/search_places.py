"""Where words are said, written down in CBOR (RFC 8949) as Pagefind 1.5 has it: all words of a piece at once.

Of small words it is counted but not told: `search_pairs` knows their phrases, and no other question asks for them. At a
thousand episodes the places of `that` were a quarter of a megabyte, fetched for how often each page says it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
FIELD = 256
"""The group of the first field; those below are weights."""

Pages = tuple[int, int, int, bytes]
"""Where a word is said: the number of pages, the first, the last, and the CBOR of all without the first's number."""


@dataclass(frozen=True, slots=True)
class Said:
    """Each time that something is said by which a page is found; every array is as long."""

    term: Ints
    page: Ints
    group: Ints
    """The weight, or `FIELD` and the number of the field."""
    place: Ints
    uncounted: npt.NDArray[np.bool_]
    """Whether it is a small word, whose place is not told: they lie behind the page's end, in a row."""


def written(said: Said, lengths: Ints) -> Iterator[tuple[int, Pages]]:
    """(number of a term, its pages), of all terms; `lengths` are the numbers of words of each page.

    Of a page there is `[page, places, places in fields]`. Its number is counted from the one before it, and so is each
    place: a number below 0 is the weight of those that follow, or their field, from 0 on.
    """
    if not len(said.term):
        return
    behind = int(said.place.max()) + 1
    radix = (len(lengths), 2 * FIELD, behind + 1)
    place = np.where(said.uncounted, behind, said.place)
    every = ((said.term * radix[0] + said.page) * radix[1] + said.group) * radix[2] + place
    every.sort()
    in_group, place = np.divmod(every, radix[2])
    in_page, group = np.divmod(in_group, radix[1])
    term, page = np.divmod(in_page, radix[0])
    new_group, new_page = _is_new(in_group), _is_new(in_page)
    uncounted = place == behind
    place = np.where(uncounted, lengths[page] + 1, place)
    step = place - np.where(new_group, 0, np.roll(place, 1))
    step[uncounted & np.roll(uncounted, 1) & ~new_group] = 1

    # What is written, number by number: of a page its head and its step, which the first of a term has not, a list of
    # places and one of places in fields; before the places of a group its own number.
    rows = np.flatnonzero(new_page)
    new_term = _is_new(term[rows])
    row, groups = np.cumsum(new_page) - 1, np.cumsum(new_group)
    heads = np.cumsum(np.where(new_term, 1, 3))
    in_field = group >= FIELD
    at = np.arange(len(every)) + groups + heads[row] + row + in_field
    begin = rows + groups[rows] - 1 + heads - 1 + np.arange(len(rows))
    size = np.add.reduceat(np.where(in_field, 0, 1 + new_group), rows)
    size_of_fields = np.add.reduceat(np.where(in_field, 1 + new_group, 0), rows)
    kind = np.zeros(len(every) + groups[-1] + heads[-1] + len(rows), np.uint8)
    number = np.zeros(len(kind), np.int64)
    number[at] = step
    marks = at[new_group] - 1
    kind[marks], number[marks] = 1, (group % FIELD)[new_group]
    kind[begin], number[begin] = 4, size
    lists = begin + 1 + size
    kind[lists], number[lists] = 4, size_of_fields
    more = begin[~new_term]
    kind[more - 2], number[more - 2] = 4, 3
    said_on = page[rows]
    number[more - 1] = (said_on - np.roll(said_on, 1))[~new_term]

    data, ends = _cbor(kind, number)
    firsts = np.flatnonzero(new_term)
    lasts = np.append(firsts[1:], len(rows))
    starts = ends[begin[firsts]].tolist()
    numbers = zip(
        term[rows][firsts].tolist(),
        (lasts - firsts).tolist(),
        said_on[firsts].tolist(),
        said_on[lasts - 1].tolist(),
        starts,
        [*starts[1:], len(data)],
        strict=True,
    )
    for one, count, first, last, start, end in numbers:
        yield one, (count, first, last, data[start:end])


def _is_new(numbers: Ints) -> npt.NDArray[np.bool_]:
    """Whether each is another than the one before."""
    new = np.empty(len(numbers), np.bool_)
    new[0] = True
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return new


def _cbor(kind: npt.NDArray[np.uint8], number: Ints) -> tuple[bytes, Ints]:
    """Numbers (kind 0), those below 0 (kind 1: -1 less the number), and heads of lists (kind 4); where each begins."""
    width = 1 + (number > 23) + (number > 0xFF) + 2 * (number > 0xFFFF)
    ends = np.cumsum(width)
    at = ends - width
    data = np.zeros(int(ends[-1]), np.uint8)
    data[at] = kind << 5 | np.where(number < 24, number, 24 + (number > 0xFF) + (number > 0xFFFF)).astype(np.uint8)
    for byte in range(1, 5):
        wide = width > byte
        data[at[wide] + byte] = number[wide] >> 8 * (width[wide] - 1 - byte) & 0xFF
    return data.tobytes(), at
