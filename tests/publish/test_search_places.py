"""Small words are counted in the index, and their places left out; all others keep theirs."""

from typing import Any

import cbor2
import numpy as np

from generator.publish.search_file import head
from generator.publish.search_page import read
from generator.publish.search_piece import piece
from generator.publish.search_places import FIELD, Pages, Said, written

PAGE = '<html lang="en"><body data-pagefind-body><p>{}</p></body></html>'


def _places(words: str, asked: str) -> list[int]:
    """Where the index of a page of these words says that a word stands, without weights."""
    found = piece([read("a.html", PAGE.format(words))])
    ((_, places, _),) = _rows(found.languages["en"].words[asked])
    told, at = [], 0
    for number in places:
        at = at + number if number >= 0 else 0
        told += [at] if number >= 0 else []
    return told


def test_a_small_word_is_counted_behind_the_page() -> None:
    words = "that queue was the one that broke that day"
    assert _places(words, "that") == [10, 11, 12]
    assert _places(words, "queue") == [1]


def test_a_longer_word_of_the_same_stem_keeps_its_place() -> None:
    assert _places("to be fair, being late is to be early", "be") == [3, 10, 11]


def test_each_page_has_its_places_and_each_weight_those_of_its_own() -> None:
    rows = [
        # Term, page, weight or field, place, whether it is not told.
        (7, 1, 24, 2, False),
        (7, 1, 24, 300, False),
        (7, 1, 12, 4, False),
        (7, 1, FIELD + 5, 0, False),
        (7, 3, 24, 70_000, False),
        (2, 3, FIELD, 9, False),
        (2, 0, 24, 8, True),
        (2, 0, 24, 0, False),
        (2, 0, 24, 3, True),
        (2, 0, 12, 3, True),
    ]
    term, page, group, place, uncounted = map(np.array, zip(*rows[::-1], strict=True))
    told = dict(written(Said(term, page, group, place, uncounted.astype(bool)), np.array([50, 900, 0, 80_000])))
    assert [_rows(told[number]) for number in (2, 7)] == [
        [[0, [-13, 51, -25, 0, 51, 1], []], [3, [], [-1, 9]]],
        [[1, [-13, 4, -25, 2, 298], [-6, 0]], [2, [-25, 70_000], []]],
    ]
    assert told[7][:3] == (2, 1, 3), "two pages, from 1 to 3"


def _rows(pages: Pages) -> list[list[Any]]:
    count, first, _, body = pages
    rows: list[list[Any]] = cbor2.loads(head(4, count) + head(4, 3) + head(0, first) + body)
    return rows
