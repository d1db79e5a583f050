"""Small words are counted in the index, and their places left out; all others keep theirs."""

import cbor2

from generator.publish.search import _CONFIG
from generator.publish.search_piece import head, opened
from generator.publish.search_places import thinned
from generator.publish.search_service import index_pages

PAGE = '<html lang="en"><body data-pagefind-body><p>{}</p></body></html>'


def _places(words: str, asked: str) -> list[int]:
    """Where the index of a page of these words says that a word stands, without weights."""
    piece = opened(index_pages([("a.html", PAGE.format(words))], _CONFIG))
    _, first, _, body = piece.languages["en"].words[asked]
    told, at = [], 0
    for number in cbor2.loads(head(4, 3) + head(0, first) + body)[1]:
        at = at + number if number >= 0 else 0
        told += [at] if number >= 0 else []
    return told


def test_a_small_word_is_counted_behind_the_page() -> None:
    words = "that queue was the one that broke that day"
    assert _places(words, "that") == [10, 11, 12]
    assert _places(words, "queue") == [1]


def test_a_longer_word_of_the_same_stem_keeps_its_place() -> None:
    assert _places("to be fair, being late is to be early", "be") == [3, 10, 11]


def test_every_weight_has_as_many_places_as_before() -> None:
    small = [[0] * 9, [1, 0, 0, 1, 1, 0, 0, 0, 0]]
    pages = [(0, [-25, 2, 3], [1]), (1, [-13, 0, 3, -25, 4, 2], [])]
    assert thinned(pages, small) == [(0, [-25, 2, 3], [1]), (1, [-13, 10, 1, -25, 6, 4], [])]
