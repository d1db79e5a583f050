"""Which phrase stands beside the one that titles a chapter."""

import pytest

from generator.analyse.chapters.title_choice import TitleChoice
from generator.analyse.chapters.title_pairs import LEAST, TOLD, partner, within
from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.chapters.titles import titles
from tests.analyse.spoken import study

CHANCES = {"salt": 0.4, "glaze": 0.4, "kiln": 0.5, "potter": 0.2, "ash": 0.3}
GLAZE, KILN = ("salt", "glaze"), ("kiln",)


def test_of_what_a_chapter_is_about_the_best_stands_beside_its_title() -> None:
    assert partner(GLAZE, [(1.2, KILN), (1.1, ("ash",))], CHANCES) == KILN


@pytest.mark.parametrize(
    "other",
    [
        ("potter",),
        ("ash", "glaze"),
        ("glazing",),
        ("kiln", "of", "ash"),
        ("kiln", "for", "it"),
        ("grey", "ash", "kiln"),
    ],
    ids=["unlikely", "a word of the title", "in another form", "long", "pointing back", "three words"],
)
def test_nothing_stands_beside_a_title_that_says_little_or_the_same(other: tuple[str, ...]) -> None:
    assert CHANCES["potter"] < TOLD <= CHANCES["ash"]
    assert partner(GLAZE, [(1.2, other)], CHANCES) == ()
    assert partner(GLAZE, [(1.2, other), (1.0, KILN)], CHANCES) == KILN


def test_what_a_reader_would_not_have_is_left_out() -> None:
    assert partner(GLAZE, [(LEAST - 0.01, KILN)], CHANCES) == ()
    assert partner(("glaze", "of", "ash"), [(LEAST, KILN)], CHANCES) == ()


def test_within_a_title_words_are_as_they_are_mostly_said_and_only_names_have_a_capital() -> None:
    talk = study(["Kilns are hot. A kiln is.", "We like old kilns of Wexcombe, and Wexcombe likes kilns."])
    assert within(talk, ("kiln",)) == within(talk, ("Kilns",)) == "kilns"
    assert within(talk, ("Kilns", "burning")) == "kilns burning"
    assert within(talk, ("Wexcombe",)) == "Wexcombe"


def test_a_chapter_is_titled_by_two_things_said_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {GLAZE: 1.4, KILN: 1.2}
    monkeypatch.setattr(TitleWords, "chances", lambda *_: CHANCES)
    monkeypatch.setattr(TitleChoice, "scores", lambda _self, phrases, *_: [wanted.get(one, 0.0) for one in phrases])
    orchard = ["The orchard has a wall.", "A pear tree needs sun, and the wall has it."]
    pottery = ["We fire the salt glaze in a kiln.", "The salt glaze is grey, and the kiln is warm.", "A kiln again."]
    assert titles(study([*orchard, *pottery]), [0, 2])[1] == "Salt glaze and kiln"
    # Another chapter may have for its own what stood beside a title.
    assert titles(study([*pottery, *pottery]), [0, 3]) == ["Salt glaze and kiln", "Kiln"]
