"""An insight that names only its episode is led to the turn that says it, or to none."""

from dataclasses import replace
from datetime import date

from generator.analyse.site.support import supported
from generator.model import Episode, Insight, Transcript, Turn

DAY = date(2025, 1, 2)
TURNS = (
    Turn("t-1", "Welcome to the show, today we talk about queues.", "Ana"),
    Turn("t-2", "If you finish a hundred and ten a second, one hour of backlog takes ten hours to drain.", "Jo", 9000),
    Turn("t-3", "Queues are fine, and so is everything else about the show.", "Ana"),
)
EPISODES = {"queues": Episode("queues", "Queues", DAY, "episodes/q.vtt", "g", transcript=Transcript(TURNS))}


def claim(text: str, **fields: str) -> Insight:
    return Insight("i-1", text, DAY, "insights/a.md", 1, episode="queues", **fields)  # type: ignore[arg-type]


def test_the_turn_with_most_of_the_words_supports_it() -> None:
    (found,) = supported([claim("A backlog of one hour drains in ten hours at a hundred and ten a second.")], EPISODES)
    assert (found.turn, found.start_ms, found.speaker) == ("t-2", 9000, "Jo")


def test_too_little_in_common_is_no_support() -> None:
    (found,) = supported([claim("Object storage with conditional writes replaced our consensus service.")], EPISODES)
    assert found.turn == ""


def test_a_few_words_in_common_are_no_support() -> None:
    (found,) = supported(
        [claim("A backlog is what every harbour, mill and ferry of the north has in winter.")], EPISODES
    )
    assert found.turn == ""


def test_a_rare_word_weighs_more_than_those_that_every_turn_has() -> None:
    said = (
        "The show about queues has a pelican.",
        "The show about queues has news today.",
        "Queues show up in a show.",
    )
    turns = tuple(Turn(f"t-{number}", text, "Ana") for number, text in enumerate(said, 1))
    episode = replace(EPISODES["queues"], transcript=Transcript(turns))
    (found,) = supported([claim("Pelican queues.")], {"queues": episode})
    assert found.turn == "t-1"
    (found,) = supported([claim("Pelican, heron and otter: queues show.")], {"queues": episode})
    assert found.turn == "", "three words of five, but two telling ones are missing"


def test_what_the_producer_said_is_kept() -> None:
    given = claim("One hour of backlog takes ten hours to drain.", turn="t-3", speaker="Ana")
    stranger = Insight("i-2", "Backlog drains.", DAY, "insights/a.md", 2, episode="elsewhere")
    assert supported([given, stranger], EPISODES) == [given, stranger]
