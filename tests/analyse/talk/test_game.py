"""A game is told from a talk by how often its words are those of points and turns."""

import pytest

from generator.analyse.claims.insights import insights
from generator.analyse.claims.takes import takes
from generator.analyse.talk.game import is_game
from tests.analyse.spoken import TALK, study

ROUND = [
    ("Ann", "Bonus question, for 300: this lamp burns oil from seals. Bob can steal."),
    ("Bob", "The storm lamp."),
    ("Ann", "That's correct, so you have two points, and the final round is for 500."),
]


def test_who_guesses_for_points_plays() -> None:
    assert is_game(study(ROUND * 5))


def test_a_talk_with_a_few_words_of_a_game_is_none() -> None:
    assert not is_game(study(TALK))
    assert not is_game(study([*ROUND, *TALK]))
    assert not is_game(study([*ROUND * 5, *TALK * 60]))


@pytest.mark.parametrize(
    "said",
    [
        "An idle worker tries to steal a task, and steals half of them where it can steal any.",
        "That's correct. In the first round each signs, and in the next round incorrect shares are told.",
        "Draw a line through two points of the curve, and it has three points, or no points at all.",
    ],
)
def test_words_that_other_talks_have_too_are_no_game(said: str) -> None:
    assert not is_game(study([("Ann", said), ("Bob", "So it is.")] * 9))


def test_what_is_said_in_a_game_is_no_claim() -> None:
    assert insights(study(TALK))
    assert takes(study(TALK), 8)
    played = study([*TALK, *ROUND * 10])
    assert not insights(played)
    assert not takes(played, 8)
