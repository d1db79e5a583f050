"""Feeds of a small library as they are written, beside this file in `feeds/`: `UPDATE_GOLDEN=1` writes them anew."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import resources
from generator.model import Insight, Library, Person, Profile, Published, Show
from generator.publish.feeds import feeds
from tests.publish.test_feeds import DAY, library

GOLDEN = Path(__file__).parent / "feeds"
_FILES = "feed.json feed.xml feeds.opml feeds/episodes.json feeds/podcast.xml feeds/posts.xml"
SHOWN = (*_FILES.split(), "feeds/shows/load-bearing.xml")


def small() -> Library:
    """Three episodes: one with all that a feed can say, one with next to nothing, one that is dated tomorrow."""
    given = library()
    full, bare, late = given.episodes[0], given.episodes[1], given.episodes[2]
    people = (Person("Ana", "host", "https://example.com/ana"), Person("Jo", "guest", image="art/jo.png"))
    full = replace(full, title="Full & whole", image="art/0.png", season=2, language="en-GB", people=people, date=DAY)
    bare = replace(bare, title="Bare", people=(), number=None, season=None, duration_ms=None, guid=full.guid)
    late = replace(late, title="Late", date=date(2025, 11, 21))
    found = given.analyses[bare.slug]
    analyses = {**given.analyses, bare.slug: replace(found, takes=(), chapters=(), topics=(), insights=())}
    plain = Insight("i-3", "Nobody asked.", DAY, "insights/a.md", 4)
    issues = tuple(
        replace(issue, items=(*issue.items, replace(issue.items[0], insight=replace(plain, speaker=speaker))))
        for issue, speaker in zip(given.issues, (None, "Jo"), strict=True)
    )
    return replace(
        given,
        site=replace(given.site, name="A pod", description="Two hosts, one disk.", locked=True, explicit=True),
        episodes=(late, full, bare),
        analyses=analyses,
        issues=(replace(issues[0], intro="Five [of them](posts/p/)."), issues[1]),
        shows={"Load & Bearing": Show("Load & Bearing", "", explicit=False, category="Technology", guid="show-guid")},
        people=(Profile("Jo", "people/jo.md", bio="", image="", links=(), shows=(), line=""),),
        published={place: Published(place) for place in ("digest/2025-11-19/", "digest/2025-11-20/", "posts/p/")},
    )


PAGES = {page.path: page.text for page in feeds(small(), resources.theme())}


@pytest.mark.parametrize("path", SHOWN)
def test_a_feed_is_as_reviewed(path: str) -> None:
    file = GOLDEN / path.replace("/", "-")
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(PAGES[path], encoding="utf-8")
    assert PAGES[path] == file.read_text(encoding="utf-8"), "reviewed and right? UPDATE_GOLDEN=1 pytest tests/publish"
