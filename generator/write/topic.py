"""A page for each topic, and their index."""

from collections import Counter
from collections.abc import Iterator

from generator.model import Page, address
from generator.model.entity import ENTITY_KINDS
from generator.write import charts
from generator.write.appearance import LINE, telling
from generator.write.claims import insight_card
from generator.write.desk import Desk
from generator.write.views import Tag, episode_line, first_sentences

EPISODES, INSIGHTS, NEIGHBOURS, MOST = 40, 10, 12, 12


def topic_pages(desk: Desk) -> Iterator[Page]:
    """`/topics/` and `/topics/SLUG/`."""
    shelf, say = desk.shelf, desk.words
    every = [
        Tag(shelf.topic_names[slug], address.topic(slug), len(found)) for slug, found in shelf.topic_episodes.items()
    ]
    lines = {address.topic(slug): _line(desk, slug) for slug in shelf.topic_episodes}
    letters: dict[str, list[tuple[Tag, str, str]]] = {}
    for tag in sorted(every, key=lambda tag: (tag.name.lower(), tag.name)):
        first = tag.name[:1].upper()
        row = (tag, say("count_episode", tag.count), lines[tag.place])
        letters.setdefault(first if first.isalpha() else "#", []).append(row)
    yield desk.page(
        "topics",
        "topics/",
        title=say("topics"),
        description=say("topics_about", len(every)),
        lede=say(
            "topics_lede",
            topics=say("count_topic", len(every)),
            episodes=say("count_episode", len(desk.library.episodes)),
        ),
        top=every[:MOST] if len(every) > MOST else [],
        letters=list(letters.items()),
        more=[
            *((say(f"names_{kind}"), address.entities(kind)) for kind in ENTITY_KINDS),
            (say("graph"), "graph/"),
        ],
    )
    for slug, episodes in shelf.topic_episodes.items():
        name = shelf.topic_names[slug]
        years = charts.yearly(Counter(episode.date.year for episode in episodes), shelf.last_year)
        beside: dict[str, int] = {}
        for episode in episodes:
            for other in dict.fromkeys(address.slug(topic) for topic in desk.library.topics_of(episode)):
                if other != slug and other in shelf.topic_episodes:
                    beside[other] = beside.get(other, 0) + 1
        insights = shelf.insights_on.get(slug, [])
        on_it = say("episodes_on", len(episodes), name=name)
        yield desk.page(
            "topic",
            address.topic(slug),
            title=name,
            description=say("topic_about", len(episodes), name=name),
            meta={"filters": {"kind": ["topic"]}},
            name=name,
            entity=address.entity(found.kind, slug) if (found := shelf.entity_pages.get(slug)) else "",
            facts=say("episodes_on_with", episodes=on_it, insights=say("count_insight", len(insights)))
            if insights
            else on_it,
            episodes=[episode_line(desk, episode) for episode in episodes[:EPISODES]],
            more=max(0, len(episodes) - EPISODES),
            insights=[insight_card(desk, item) for item in insights[:INSIGHTS]],
            more_insights=max(0, len(insights) - INSIGHTS),
            spark=charts.sparkline("years", say("episodes_on_by_year", name=name), years, say),
            beside=[
                Tag(shelf.topic_names[other], address.topic(other), number)
                for other, number in sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]
            ],
        )


def _line(desk: Desk, slug: str) -> str:
    """What the index says of a topic: the best insight on it before others, one that names it, else new episodes."""
    every = desk.shelf.insights_on.get(slug, [])
    insights = [one for one in every if address.slug(one.topics[0]) == slug] or every
    if insights:
        named = telling([desk.shelf.topic_names[slug]], (insight.text for insight in insights))
        return named or first_sentences(insights[0].text, LINE)
    return ", ".join(desk.words("in_quotes", title=episode.title) for episode in desk.shelf.topic_episodes[slug][:3])
