"""A page for each topic, and their index."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from generator.model import Page, address
from generator.model.entity import ENTITY_KINDS
from generator.write import charts
from generator.write.appearance import LINE, telling
from generator.write.claims import insight_card
from generator.write.index import Row, index_page
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, episode_line, first_sentences

EPISODES, INSIGHTS, NEIGHBOURS, MOST = 40, 10, 12, 12


def topic_pages(maker: PageMaker) -> Iterator[Page]:
    """`/topics/` and `/topics/SLUG/`."""
    yield _index(maker)
    for slug in maker.lookups.topic_episodes:
        yield _page(maker, slug)


def _index(maker: PageMaker) -> Page:
    lookups, say = maker.lookups, maker.words
    every = [
        Tag(lookups.topic_names[slug], address.topic(slug), len(found))
        for slug, found in lookups.topic_episodes.items()
    ]
    lines: dict[str, str] = {}
    for slug in lookups.topic_episodes:
        lines[address.topic(slug)] = _line(maker, slug, lines.values())
    letters: dict[str, list[Row]] = {}
    for tag in sorted(every, key=lambda tag: (tag.name.lower(), tag.name)):
        first = tag.name[:1].upper()
        row = (tag, say("count_episode", tag.count), lines[tag.place])
        letters.setdefault(first if first.isalpha() else "#", []).append(row)
    total = say("count_episode", len(maker.library.episodes))
    return index_page(
        maker,
        "topics",
        "topics/",
        title=say("topics"),
        description=say("topics_about", len(every)),
        lede=say("topics_lede", topics=say("count_topic", len(every)), episodes=total),
        top=every[:MOST] if len(every) > MOST else [],
        groups=list(letters.items()),
        beside=(
            say("other_indexes"),
            say("also_by"),
            [
                *((say(f"names_{kind}"), address.entities(kind), None) for kind in ENTITY_KINDS),
                (say("graph"), "graph/", None),
            ],
        ),
    )


def _page(maker: PageMaker, slug: str) -> Page:
    lookups, say = maker.lookups, maker.words
    name, episodes = lookups.topic_names[slug], lookups.topic_episodes[slug]
    years = charts.yearly(Counter(episode.date.year for episode in episodes), lookups.last_year)
    insights = lookups.insights_on.get(slug, [])
    facts = say("episodes_on", len(episodes), name=name)
    if insights:
        facts = say("episodes_on_with", episodes=facts, insights=say("count_insight", len(insights)))
    entity = lookups.entity_pages.get(slug)
    return maker.page(
        "topic",
        address.topic(slug),
        title=name,
        description=say("topic_about", len(episodes), name=name),
        meta={"filters": {"kind": ["topic"]}},
        name=name,
        entity=address.entity(entity.kind, slug) if entity else "",
        facts=facts,
        episodes=[episode_line(maker, episode) for episode in episodes[:EPISODES]],
        more=max(0, len(episodes) - EPISODES),
        insights=[insight_card(maker, item) for item in insights[:INSIGHTS]],
        more_insights=max(0, len(insights) - INSIGHTS),
        spark=partial(charts.sparkline, "years", say("episodes_on_by_year", name=name), years, say),
        beside=_beside(maker, slug),
    )


def _beside(maker: PageMaker, slug: str) -> list[Tag]:
    """The topics that share most episodes with one, each with how many."""
    lookups = maker.lookups
    found = Counter(
        other
        for episode in lookups.topic_episodes[slug]
        for other in {address.slug(topic) for topic in maker.library.topics_of(episode)} - {slug}
        if other in lookups.topic_episodes
    )
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]
    return [Tag(lookups.topic_names[other], address.topic(other), number) for other, number in ranked]


def _line(maker: PageMaker, slug: str, said: Iterable[str]) -> str:
    """What the index says of a topic: the best insight on it before others, one that names it, else new episodes.

    What it has `said` of another topic it says again only where there is nothing else.
    """
    every = maker.lookups.insights_on.get(slug, [])
    every = [one for one in every if not any(line.rstrip("…") in one.text for line in said)] or every
    insights = [one for one in every if address.slug(one.topics[0]) == slug] or every
    if insights:
        named = telling([maker.lookups.topic_names[slug]], (insight.text for insight in insights))
        return named or first_sentences(insights[0].text, LINE)
    return ", ".join(
        maker.words("in_quotes", title=episode.title) for episode in maker.lookups.topic_episodes[slug][:3]
    )
