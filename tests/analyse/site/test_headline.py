"""The title of an issue: a short claim out of it, never one that leaves the reader asking what it means."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.site.digest import issues
from generator.analyse.site.headline import headline
from generator.model import Insight

LONG = "The archive of the harbour office keeps every tide table since 1911, and nobody has ever asked it a question."


def insight(text: str, line: int = 1) -> Insight:
    return Insight(f"i-{abs(hash(text)) % 10**8:08}", text, date(2025, 11, 20), "insights/a.md", line)


def test_the_shortest_first_sentence_is_the_title() -> None:
    pool = [
        insight(LONG),
        insight("A restore nobody has tried is a rumour. Try it on Monday."),
        insight(f"{LONG[:-1]} now."),
    ]
    assert headline(pool) == "A restore nobody has tried is a rumour"


def test_the_first_insight_gives_it_only_where_no_other_can() -> None:
    first = insight("A restore nobody has tried is a rumour.")
    assert headline([first, insight("Queues hide an outage until the day they are full. Then they are it.")]) == (
        "Queues hide an outage until the day they are full"
    )
    assert headline([first, insight(LONG)]) == "A restore nobody has tried is a rumour"


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "Small is good.",
        "This is why a restore that nobody has tried is a rumour.",
        "Has anybody ever tried the restore of the archive?",
    ],
)
def test_what_is_long_or_short_or_points_back_or_asks_is_no_title(text: str) -> None:
    assert headline([insight(text)]) == ""


def test_what_was_said_comes_to_its_point_late() -> None:
    text = "At five batches a second that costs two dollars a day. Nobody minds two dollars."
    assert headline([insight(text, line=0)]) == ""
    assert headline([insight("Nobody at the harbour minds two dollars a day.", line=0)]).startswith(
        "Nobody at the harbour"
    )


def test_a_title_that_a_person_gave_stays() -> None:
    pool = [insight("A restore nobody has tried is a rumour."), insight(LONG)]
    (made,) = issues(pool)
    assert made.headline == "A restore nobody has tried is a rumour"
    (again,) = issues(pool, [replace(made, pinned=True, title="The harbour issue")])
    assert again.headline == "The harbour issue"
    assert issues([insight(LONG)])[0].headline == "One insight for 20 November 2025"
