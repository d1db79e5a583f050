"""How many of a thing each page lists: the addresses that stand on it more often than a site of three talks needs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.model import Connection, DigestIssue, Library, address
from tests.write.sample import _analysis, _entities, _episode, _recap, library
from tests.write.test_pages import write


def crowded() -> Library:
    """Seventy talks on as many subjects, each with a post, an issue and a recap's worth of claims."""
    given = library()
    days = [date(2025, 11, 20) - timedelta(number) for number in range(70)]
    episodes = tuple(_episode(f"talk-{at:02}", f"Talk {at:02}", day) for at, day in enumerate(days))
    found = {one.slug: _analysis(one) for one in episodes}
    names = [f"Thing {at:02}" for at in range(70)]
    analyses = {
        slug: replace(
            one,
            topics=(*one.topics, *names[:30], names[at]),
            mentions=(*one.mentions, *(replace(one.mentions[0], entity=address.slug(n), name=n) for n in names[:30])),
        )
        for at, (slug, one) in enumerate(found.items())
    }
    insights = tuple(insight for one in found.values() for insight in one.insights)
    post, issue = given.posts[0], given.issues[0]
    return replace(
        given,
        episodes=episodes,
        analyses=analyses,
        insights=insights,
        entities=_entities(episodes, analyses),
        connections=tuple(
            Connection("postgres", address.slug(name), 0.5, (f"talk-00#{episodes[0].transcript.turns[6].id}",))
            for name in names[:30]
        ),
        posts=tuple(replace(post, slug=f"post-{at}", date=day) for at, day in enumerate(days)),
        issues=tuple(DigestIssue(day, 70 - at, issue.items, pinned=True) for at, day in enumerate(days))[::-1],
        recaps=(
            replace(
                _recap(2025, episodes, analyses),
                topics=tuple((name, 9) for name in names),
                companies=tuple((address.slug(name), 9) for name in names),
            ),
        ),
        published={},
    )


PAGES = {path: page.text for path, page in write(crowded()).items()}


@pytest.mark.parametrize(
    ("page", "what", "most"),
    [
        ("index.md", "episodes/talk-", 9),
        ("index.md", "topics/thing-", 13),
        ("index.md", "posts/post-", 3),
        ("shows/slack-water/index.md", "/talk-", 70),
        ("episodes/talk-30/index.md", "/thing-", 60),
        ("episodes/talk-30/index.md", "../talk-", 2),
        ("insights/index.md", "/talk-", 60),
        ("digest/index.md", "2025-", 40),
        ("topics/index.md", "thing-", 39),
        ("topics/queues/index.md", "/talk-", 70),
        ("topics/queues/index.md", "/thing-", 10),
        ("products/postgres/index.md", "/talk-", 72),
        ("products/postgres/index.md", "/thing-", 16),
        ("products/index.md", "thing-", 30),
        ("graph/index.md", "thing-", 128),
        ("recaps/2025/index.md", "/talk-", 125),
        ("recaps/2025/index.md", "/topics/thing-", 8),
        ("recaps/2025/index.md", "/products/thing-", 8),
        ("subscribe/index.md", "thing-", 63),
    ],
)
def test_how_often_a_page_leads_to_one_of_many(page: str, what: str, most: int) -> None:
    assert PAGES[page].count(what) == most
