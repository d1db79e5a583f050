import pytest

from generator.analyse.chapters.announced import TURNS, announced
from generator.analyse.chapters.summary import summary
from tests.analyse.conversations import study_of

TIDES = "The tide tables of the harbour are copied by hand, and every copy of the tide tables is kept in the cellar."


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("So today we're talking about the tide tables of the harbour.", True),
        ("In this episode I talk with Bo Reed about tide tables.", True),
        ("We're going to discuss the tide tables of the harbour.", True),
        ("Tonight, somebody who copies the tide tables of the harbour is talking to us.", True),
        ("This show is about the tide tables of the harbour.", True),
        ("I'm Ada, and our guest this week is about to explore the tide tables.", True),
        ("So our subject for today is the tide tables of the harbour.", True),
        ("We're here to dig into the tide tables of the harbour.", True),
        ("Today we are going to talk about that with the tide tables.", False),
        ("We have fewer tide tables today than we had in the harbour.", False),
        ("Today we're talking about elephants and nothing else.", False),
        ("Are we talking about the tide tables of the harbour today?", False),
    ],
)
def test_a_talk_is_about_what_a_speaker_announces(said: str, shown: bool) -> None:
    found = announced(study_of([("Ada", f"Hello. {said}"), *[("Bo", TIDES)] * 5]))
    assert (found is not None) == shown
    assert found is None or (found.turn == "t-0" and said.lower().endswith(found.text.lower()))


def test_only_what_is_said_at_the_beginning_announces_the_talk() -> None:
    said = ("Ada", "Today we're talking about the tide tables of the harbour.")
    assert announced(study_of([*[("Bo", TIDES)] * TURNS, said])) is None


def test_who_speaks_of_themselves_announces_a_talk_only_with_a_name() -> None:
    said = "In this episode I talk with Bo Reed about tide tables."
    assert announced(study_of([(None, said), *[(None, TIDES)] * 5])) is None


def test_what_announces_a_talk_is_no_line_of_a_chapter() -> None:
    said = "We're going to discuss the tide tables of the harbour and who keeps each of the many copies."
    study = study_of([("Ada", said)])
    assert summary(study, (), ())
    assert not summary(study, (), (said,))
