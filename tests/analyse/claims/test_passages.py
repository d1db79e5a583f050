"""How likely a passage is to be printed, told on a talk in which every sentence is the same but where it stands."""

import numpy as np
import pytest

from generator.analyse.claims.passage_measures import measured
from generator.analyse.claims.passages import passages
from tests.analyse.spoken import study

SAID = "The ferry needs a second crew because the first one sleeps while the tide is low in winter."


def odds(sentences: int) -> list[float]:
    """The odds of each sentence alone, but for the first, before which nobody spoke."""
    found = passages(study([("Ann" if number % 2 else "Bo", SAID) for number in range(sentences)]))
    alone = np.flatnonzero(found.end - found.begin == 1)
    return [float(found.odds[place]) for place in alone][1:]


def test_the_first_and_the_last_sixteenth_of_a_long_talk_are_welcome_and_farewell() -> None:
    found = odds(120)
    welcome, middle, farewell = found[:7], found[7:-7], found[-7:]
    for part in (welcome, middle, farewell):
        assert part == pytest.approx([part[0]] * len(part))
    assert max(welcome[0], farewell[0]) < middle[0] - 0.1


def test_the_first_sentence_of_a_talk_is_as_long_as_the_same_one_later() -> None:
    begin = np.arange(20)
    found = measured(study([("Ann" if number % 2 else "Bo", SAID) for number in range(20)]), begin, begin + 1)
    assert found["words"] == pytest.approx(np.zeros(20))


def test_a_short_talk_begins_with_what_it_is_about() -> None:
    found = odds(20)
    assert found == pytest.approx([found[0]] * 19)
