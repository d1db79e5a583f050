"""What waits for its day, of each kind, and the one line on it."""

from datetime import date

from generator.model import Episode, Insight, Library, Post, Site
from generator.read.library.upcoming import held_back

TODAY, LATER = date(2025, 6, 1), date(2025, 6, 3)


def library(day: date) -> Library:
    return Library(
        site=Site(today=TODAY),
        episodes=tuple(Episode(slug, "T", day, f"episodes/{slug}.txt", slug) for slug in ("one", "two")),
        posts=(Post("p", "P", day, "Words.", "posts/p.md", "p"),),
        insights=(Insight("i-1", "Words.", day, "insights/a.md", 1),),
    )


def test_what_is_dated_after_today_waits_and_is_told() -> None:
    kept, said = held_back(library(LATER))
    assert (kept.episodes, kept.posts, kept.insights) == ((), (), ())
    assert (kept.waiting, [one.id for one in kept.awaited]) == (("one", "two"), ["i-1"])
    assert said == "Waiting for their day: 2 episodes, 1 post, 1 insight; the next on 2025-06-03"


def test_what_is_of_today_does_not_wait() -> None:
    assert held_back(library(TODAY)) == (library(TODAY), "")
