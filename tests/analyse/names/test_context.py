"""A known name is not one where the talk means something else by it."""

import pytest

from generator.analyse.names.context import meant
from generator.analyse.names.gazetteer import Gazetteer
from generator.analyse.names.tokens import atoms
from generator.model import GlossaryEntry

KNOWN = Gazetteer(
    (
        GlossaryEntry("Zorblatt Quality Institute", "company", ("ZQI",)),
        GlossaryEntry("Wanda", "product"),
        GlossaryEntry("Frobnix", "product"),
    )
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("we ask the ZQI about it", ["ZQI"]),
        ("the Zorblatt Quality Institute (ZQI) asked", ["Zorblatt Quality Institute", "ZQI"]),
        ("the Zonal Quartz Index (ZQI) fell, so the ZQI is low", []),
        ("ZQI stands for zonal quartz indexes", []),
        ("ZQI is a thing that we measure", ["ZQI"]),
        ("so Wanda and I went home", []),
        ("we use Wanda for it", ["Wanda"]),
        ("it is like Wanda 3 was", ["Wanda"]),
        ("it runs Frobnix and Wanda there", ["Frobnix", "Wanda"]),
        ("so Wanda said that Wanda and Wanda differ", ["Wanda"] * 3),
    ],
)
def test_a_name_is_known_by_the_words_around_it(said: str, expected: list[str]) -> None:
    text = atoms([said])
    assert [text.written(hit.begin, hit.end) for hit in meant(text, KNOWN.find(text), KNOWN)] == expected
