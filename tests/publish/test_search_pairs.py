"""Which words stand side by side: what is written down is what stands there, page by page and piece by piece."""

import re
import zlib
from pathlib import Path

from generator import resources
from generator.publish import search_pairs
from generator.publish.search_pairs import GROUPS, SMALL, files, numbered
from generator.publish.search_pairs import paired as paired_numbers
from generator.publish.search_text import folded


def paired(pages: list[tuple[str, str]]) -> tuple[bytes, ...]:
    return paired_numbers([(name, numbered(text)) for name, text in pages])


def _number(word: str) -> int:
    return zlib.crc32(word.encode()) & ~1 | (word.partition("'")[0] in SMALL)


def _standing(told: list[bytes], one: str, other: str) -> list[tuple[int, int]]:
    """(page, place) of a pair, read as `theme/assets/js/pairs.js` does."""
    pair = (_number(one) * 0x9E3779B1 + _number(other)) % (1 << 32)
    data = told[(pair >> 20) * len(told) // GROUPS]
    found, at = [], 0
    while at < len(data):
        many = int.from_bytes(data[at : at + 4])
        pages, pairs, places = (data[at + 4 + many * width :] for width in (0, 2, 3))
        found += [
            (int.from_bytes(pages[2 * row : 2 * row + 2]), int.from_bytes(places[2 * row : 2 * row + 2]))
            for row in range(many)
            if pairs[row] == pair >> 12 & 255
        ]
        at += 4 + 5 * many
    return found


def test_a_pair_is_told_with_its_pages_and_places() -> None:
    pieces = [
        paired([("00aa1", "the end of the end"), ("00bb2", "queues drain")]),
        paired([("00cc3", "“it's the end”, at `~ the~`— end of c++ or c#.")]),
    ]
    told = list(files(pieces))
    assert _standing(told, "the", "end") == [(0xAA, 0), (0xAA, 3), (0xCC, 1), (0xCC, 5)]
    assert _standing(told, "it's", "the") == [(0xCC, 0)]
    assert _standing(told, "of", "c++") == [(0xCC, 7)]
    assert _standing(told, "queues", "drain") == []


def test_larger_sites_have_more_files_and_each_pair_one() -> None:
    words = [f"the w{number} of" for number in range(500)]
    piece = paired([(f"{number:04x}", " ".join(words)) for number in range(40)])
    few = list(files([piece]))
    many = list(files([piece] * 400))
    assert 1 <= len(few) < len(many) == GROUPS
    for told in (few, many):
        assert {(page, 3 * 7) for page in range(40)} <= set(_standing(told, "the", "w7"))


def test_scripts_and_index_take_the_same_words_for_small() -> None:
    scripts = Path(resources.theme() / "assets/js")
    written = re.search(r'const SMALL = new Set\("([^"]+)"', (scripts / "words.js").read_text("utf-8"))
    assert written
    assert set(written[1].split()) == SMALL
    assert f"0x{int(search_pairs._MIX):x}" in (scripts / "pairs.js").read_text("utf-8")


def test_letters_are_folded() -> None:
    assert folded("Café’s NAÏVE ガ so\xadft") == "cafe's naive ガ soft"
