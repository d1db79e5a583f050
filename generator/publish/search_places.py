"""Where small words stand, counted but not told: `search_pairs` knows their phrases, and no other question asks for it.

At a thousand episodes the places of `that` were a quarter of a megabyte, fetched for how often each page says it.
"""

from collections.abc import Iterator, Sequence

Listed = tuple[int, Sequence[int], Sequence[int]]
"""A page in a list of Pagefind's: (its number, counted from the one before it, places, places in fields)."""


def thinned(pages: Sequence[Listed], small: Sequence[Sequence[int]]) -> list[Listed]:
    """The pages of a word, as many places on each: those of a small word lie behind the page's end, in a row.

    `small` tells of each page, word by word, whether it is a small one: `being`, which Pagefind lists under `be`, keeps
    its place.
    """
    number = 0
    told: list[Listed] = []
    for step, places, fields in pages:
        number += step
        told.append((step, list(_counted(places, small[number])), fields))
    return told


def _counted(places: Sequence[int], small: Sequence[int]) -> Iterator[int]:
    """Places, each counted from the one before it: a number below 0 is the weight of those that follow, from 0 on."""
    at = unseen = 0

    def counted() -> Iterator[int]:
        for number in range(unseen):
            yield 1 if number else len(small) + 1 - before

    before = 0
    for place in places:
        if place < 0:
            yield from counted()
            yield place
            at = unseen = before = 0
            continue
        at += place
        if at < len(small) and small[at]:
            unseen += 1
        else:
            yield at - before
            before = at
    yield from counted()
