"""Which phrase of a chapter is its title: what can be seen of one where it is said."""

import pytest

from generator.analyse.chapters.title_choice import WEIGHTS, TitleChoice
from generator.analyse.chapters.titles import titles
from tests.analyse.spoken import study

ORCHARD = ["The orchard has a wall.", "A pear tree needs sun, and the wall has it."]
KILN = [
    "We fire the salt glaze in a kiln with 12 bricks.",
    "Of salt glaze there is little. The salt glaze is grey, some think. They know that a wall keeps the kiln warm.",
    "Later the potter spoke of ash glaze.",
]
CHANCES = {"salt": 0.5, "glaze": 0.4, "kiln": 0.2}


def _measured(*phrase: str) -> dict[str, float]:
    (found,) = TitleChoice(study([*ORCHARD, *KILN])).measures([phrase], CHANCES, 2, 5)
    return found


def test_a_phrase_is_measured_where_it_is_said() -> None:
    found = _measured("salt", "glaze")
    assert set(found) == set(WEIGHTS)
    assert found["said"] == pytest.approx(1.0986, abs=1e-4)  # three times
    assert found["after preposition"] == pytest.approx(1 / 3)  # of
    assert found["after article"] == pytest.approx(2 / 3)
    assert found["before verb"] == pytest.approx(1 / 3)
    assert (found["opening"], found["only here"], found["least likely"], found["words"]) == (1, 1, 0.4, 2)
    assert found["head"] == pytest.approx(1.6094, abs=1e-4)  # four times glaze


def test_what_is_said_in_other_chapters_is_less_its_own() -> None:
    assert _measured("wall")["only here"] == pytest.approx(1 / 3)
    assert _measured("wall")["head only here"] == pytest.approx(1 / 3)


def test_single_words_numbers_articles_and_late_words_are_seen() -> None:
    assert _measured("kiln")["one word"] == 1
    assert _measured("12", "bricks")["digit"] == 1
    assert _measured("glaze", "in", "a", "kiln")["article"] == 1
    assert 0 <= _measured("salt", "glaze")["late"] < 0.5 < _measured("ash", "glaze")["late"]


@pytest.mark.parametrize("better", [("salt", "glaze"), ("kiln",)])
def test_the_phrase_that_a_reader_would_give_most_is_the_title(
    better: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def scores(_self: TitleChoice, phrases: list[tuple[str, ...]], *_: object) -> list[float]:
        return [0.3 + (phrase == better) for phrase in phrases]

    monkeypatch.setattr(TitleChoice, "scores", scores)
    assert titles(study([*ORCHARD, *KILN]), [0, 2])[1] == " ".join(better).capitalize()


def test_a_score_below_the_least_names_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TitleChoice, "scores", lambda _self, phrases, *_: [0.1] * len(phrases))
    assert titles(study([*ORCHARD, *KILN]), [0, 2])[1] == ""


def test_scores_are_the_measures_weighed() -> None:
    choice = TitleChoice(study([*ORCHARD, *KILN]))
    recurs, once = choice.scores([("salt", "glaze"), ("ash", "glaze")], CHANCES, 2, 5)
    assert recurs > once
