"""The four starting documents, dropped in under their own names."""

from datetime import date
from pathlib import Path

import pytest

from generator.model import Library
from tests.read.conftest import Content

SEEDS = Path(__file__).resolve().parents[3] / "../shared/seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
FOLDERS = {"000": "episodes", "001": "posts", "002": "insights", "003": "episodes"}


@pytest.fixture
def library(content: Content) -> Library:
    return content(
        {f"{FOLDERS[path.name[:3]]}/{path.name}": path.read_bytes() for path in sorted(SEEDS.glob("00*.txt"))}
    )


def test_the_talk(library: Library) -> None:
    (talk,) = (episode for episode in library.episodes if "/000_" in episode.path)
    assert (talk.title, talk.show, talk.date) == (
        "Pick two: The Impossible Triangle of LLM Infra",
        "HPP",
        date(2025, 11, 19),
    )
    assert [person.name for person in talk.people] == ["Swyx"]
    assert talk.duration_ms == 9 * 60_000
    assert [len(section.bullets) for section in talk.summary] == [3, 3, 3, 3]
    assert len(talk.topics) == 15
    words = " ".join([talk.description, *(s.heading + " ".join(s.bullets) for s in talk.summary), *talk.topics])
    assert not set("πβΒΞ·\ufffd") & set(words)
    assert talk.transcript.turns == ()
    assert talk.slug == "pick-two-the-impossible-triangle-of-llm-infra"


def test_the_year_end_episode(library: Library) -> None:
    (episode,) = (episode for episode in library.episodes if "/003_" in episode.path)
    assert (episode.show, episode.date) == ("The Infra Pod", date(2024, 12, 31))
    assert episode.title == "Let's review our favorite infra hot takes in 2024!"
    assert episode.description.startswith("Ian and Tim this time around sat down")
    text = " ".join(turn.text for turn in episode.transcript.turns)
    assert text.startswith("Well, welcome to the InfraPod.")
    assert "Discussion (0)" not in text
    assert episode.source["date"] == "text"


def test_the_post(library: Library) -> None:
    (post,) = library.posts
    assert post.title == "Reflections on the AI Arms Race and the Unpredictable Quirks of Hardware"
    assert (post.date, post.author) == (date(2023, 9, 25), "Brandon")
    assert post.slug == "reflections-on-the-ai-arms-race-and-the-unpredictable-quirks-of-hardware"
    assert post.body.count("\n\n") == 9
    assert "$ cat" not in post.body
    assert post.body.endswith("\n\nUntil next time,\nBrandon\n")


def test_the_insights(library: Library) -> None:
    assert [insight.line for insight in library.insights] == list(range(2, 13))
    assert all(insight.text.endswith(".") for insight in library.insights)


def test_nothing_is_an_error(library: Library) -> None:
    assert {problem.severity for problem in library.problems} == {"warning"}
