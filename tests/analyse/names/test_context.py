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
        GlossaryEntry("FrobConf", "event"),
        GlossaryEntry("Zorb Union", "company", ("ZU",)),
        GlossaryEntry("ZOQ system", "product", ("ZOQ",)),
        GlossaryEntry("Zeal of quokkas", "concept"),
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
        ("so Wanda Grobowski said that Wanda and Wanda differ", []),
        ("we were at FrobConf ZU and asked the ZU", ["FrobConf", "ZU"]),
    ],
)
def test_a_name_is_known_by_the_words_around_it(said: str, expected: list[str]) -> None:
    text = atoms([said])
    assert [text.written(hit.begin, hit.end) for hit in meant(text, KNOWN.find(text), KNOWN)] == expected


def test_an_acronym_is_what_the_talk_spells_out() -> None:
    text = atoms(["we fear ZOQ, which is a zeal of quokkas"])
    assert [KNOWN.entries[hit.entry].name for hit in meant(text, KNOWN.find(text), KNOWN)] == ["Zeal of quokkas"] * 2
    text = atoms(["we fear ZOQ, the ZOQ system, and a zeal of quokkas"])
    assert KNOWN.entries[meant(text, KNOWN.find(text), KNOWN)[0].entry].name == "ZOQ system"


def test_an_acronym_is_known_by_its_plural_spelled_out() -> None:
    known = Gazetteer((GlossaryEntry("Zorb Quux Components", "product", ("ZQC",)),))
    text = atoms(["the Zorb Quux Components (ZQC) are fine"])
    assert len(meant(text, known.find(text), known)) == 2
