"""People, companies, products, concepts and events: a page for each one talked about, and an index of each kind."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from generator.interface import Words
from generator.model import Entity, Episode, Insight, Mention, Page, Take, address
from generator.model.entity import ENTITY_KINDS
from generator.model.grouped import grouped
from generator.model.people import on_episode
from generator.write import charts
from generator.write.appearance import LINE, SENTENCE, SNIPPETS, appearances, named_at, names_of, naming, telling
from generator.write.claims import Card, insight_card, take_card
from generator.write.escape import block, web
from generator.write.index import index_page
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, headed

EPISODES, INSIGHTS, TAKES, RELATED, INDEX = 24, 8, 8, 16, 300
WIKIPEDIA = re.compile(r"https?://([\w.]+\.)?wikipedia\.org(/|$)")
LEAST = 40
"""How many characters a sentence has that tells something in an index."""


def entity_pages(maker: PageMaker) -> Iterator[Page]:
    """`/people/`, `/people/SLUG/` and the same for companies, products, concepts and events."""
    say = maker.words
    for kind in ENTITY_KINDS:
        entities = maker.lookups.entities_of_kind(kind)
        rows = [
            (
                Tag(headed(entity.name, kind), address.entity(kind, entity.slug)),
                _in_short(maker, entity),
                _line(maker, entity),
            )
            for entity in entities[:INDEX]
        ]
        yield index_page(
            maker,
            "entities",
            address.entities(kind),
            title=say(f"names_{kind}"),
            description=say(f"names_about_{kind}", len(entities)),
            lede=say("names_lede", len(entities)),
            groups=[("", rows)] if rows else [],
            more=len(entities) - len(rows),
            beside=(
                say("kinds_of_names"),
                say("kinds"),
                [
                    *(
                        (say(f"names_{other}"), address.entities(other), len(maker.lookups.entities_of_kind(other)))
                        for other in ENTITY_KINDS
                    ),
                    (say("graph"), "graph/", None),
                    (say("topics"), "topics/", None),
                ],
            ),
        )
        for entity in entities:
            yield _page(maker, entity)


def _page(maker: PageMaker, entity: Entity) -> Page:
    lookups = maker.lookups
    episodes = _episodes(maker, entity)
    takes = (
        list({take.id: take for take in lookups.said_by.get(entity.slug, [])}.values())
        if entity.kind == "person"
        else []
    )
    insights = lookups.insights_about.get(entity.slug, [])
    facts = _facts(maker, entity)
    name = headed(entity.name, entity.kind)
    quoted, bare = _by_quotes(episodes)
    shown, also = (quoted[:EPISODES], bare[:EPISODES]) if quoted else (bare[:EPISODES], [])
    place = address.entity(entity.kind, entity.slug)
    # Of the mentions the page shows some, and is made of these: a name may have a thousand.
    called = replace(entity, mentions=())
    return maker.page(
        "entity",
        place,
        title=name,
        description=entity.note or f"{name}: {', '.join(facts)}.",
        meta={"filters": {"kind": [entity.kind]}, "also": " | ".join(sorted((*entity.aliases, *entity.unsaid)))},
        entity=called,
        kind_name=maker.words(f"names_{entity.kind}"),
        topic=maker.lookups.topic_place(entity.name),
        kind_place=address.entities(entity.kind),
        facts=facts,
        spark=partial(
            charts.sparkline,
            "years",
            maker.words("mentions_by_year_of", name=entity.name),
            _years(maker, episodes),
            maker.words,
        ),
        appearances=partial(appearances, called, [naming(*one) for one in shown]),
        also=[(episode.title, address.episode(episode.slug)) for episode, _ in also],
        more=len(episodes) - len(shown) - len(also),
        related=_related(maker, entity),
        insights=[insight_card(maker, item) for item in insights[:INSIGHTS]],
        said=[take_card(maker, take) for take in takes[:TAKES]],
        aliases=_aliases(entity),
        profile=_profile(maker, entity),
        about=_about(maker, entity, takes, insights[:INSIGHTS]),
        website="Wikipedia" if WIKIPEDIA.match(web(entity.link)) else maker.words("website"),
    )


def _profile(
    maker: PageMaker, entity: Entity
) -> tuple[str, Markup, list[tuple[str, str]], list[tuple[str, str]]] | None:
    """(picture, bio, [(name, address) of links], [(name, address) of shows]) of whom the site presents."""
    one = maker.library.profile.get(entity.slug) if entity.kind == "person" else None
    if one is None:
        return None
    links = [(link.partition("://")[2].removeprefix("www.").rstrip("/"), link) for link in one.links]
    shows = [(show, address.show(show) if show in maker.lookups.shows else "") for show in one.shows]
    return one.image, block(one.bio), links, shows


def _episodes(maker: PageMaker, entity: Entity) -> list[tuple[Episode, Mention]]:
    """The episodes that name or credit it, and how."""
    every = maker.library.episode
    return [(every[slug], mention) for slug, mention in entity.mentions if slug in every]


def _by_quotes(episodes: list[tuple[Episode, Mention]]) -> tuple[list[tuple[Episode, Mention]], ...]:
    """Episodes with a turn that names the entity, and those without."""
    said = grouped((not one[0].transcript.index.keys().isdisjoint(one[1].turns), one) for one in episodes)
    return said.get(True, []), said.get(False, [])


def _taken_part(maker: PageMaker, entity: Entity) -> int:
    """On how many episodes a person is, rather than is only named."""
    if entity.kind != "person":
        return 0
    return sum(entity.slug in map(address.slug, on_episode(episode)) for episode, _ in _episodes(maker, entity))


def _named(say: Words, entity: Entity) -> str:
    """How many episodes name an entity, as in `4 episodes`; one that only credits a person does not name them."""
    return say("count_episode", sum(mention.count > 0 for _, mention in entity.mentions))


def _facts(maker: PageMaker, entity: Entity) -> list[str]:
    """How often an entity is named and in how many episodes; of a person who talks, on how many episodes they are.

    `["12 mentions in 4 episodes"]`, or `["takes part in 3 episodes", "named 12 times"]`.
    """
    say, times = maker.words, entity.count
    if part := _taken_part(maker, entity):
        named = {0: [], 1: [say("named_once")]}.get(times, [say("named_times", times)])
        return [say("takes_part", part), *named]
    if times:
        return [say("mentions_in", mentions=say("count_mention", times), episodes=_named(say, entity))]
    return [say("credited", len(entity.mentions))]


def _in_short(maker: PageMaker, entity: Entity) -> str:
    """How often and where an entity is named, for its line of the index: `12× · on 3 episodes`."""
    say = maker.words
    times = say("times", entity.count) if entity.count else ""
    if part := _taken_part(maker, entity):
        return " · ".join(filter(None, (times, say("on_episodes", part))))
    if times:
        return say("times_in", times=times, episodes=_named(say, entity))
    return say("count_episode", len(entity.mentions))


def _line(maker: PageMaker, entity: Entity) -> str:
    """What the index says of it: its note, else the best insight from where it names it, else words that do."""
    if entity.note:
        return entity.note
    names = names_of(entity)
    insights = sorted(maker.lookups.insights_about.get(entity.slug, []), key=lambda item: -item.score)
    if line := telling(names, (insight.text for insight in insights)):
        return line
    episodes = _episodes(maker, entity)
    for episode, mention in episodes:
        for turn in filter(None, map(episode.transcript.turn, mention.turns[:SNIPPETS])):
            for said in SENTENCE.split(turn.text):
                if LEAST <= len(said) <= LINE and named_at(names, said):
                    return f"“{said}”"
    titles = ", ".join(maker.words("in_quotes", title=episode.title) for episode, _ in episodes[:3])
    return maker.words("in_episodes", titles=titles) if titles else ""


def _aliases(entity: Entity) -> list[str]:
    """Other names, without those that differ from one already said in capitals or a plural's s alone."""
    said = {entity.name.casefold().removesuffix("s")}
    result = []
    for alias in entity.aliases:
        plain = alias.casefold().removesuffix("s")
        if plain not in said:
            result.append(alias)
        said.add(plain)
    return result


def _about(maker: PageMaker, entity: Entity, own: list[Take], insights: list[Insight]) -> list[Card]:
    """Takes of others, without what stands among the insights already."""
    said = {(insight.episode, insight.turn) for insight in insights}
    ids = {take.id for take in own}
    takes = [
        take
        for take in maker.lookups.takes_about.get(entity.slug, [])
        if take.id not in ids and (take.episode, take.turn) not in said
    ]
    return [take_card(maker, take) for take in takes[:TAKES]]


def _related(maker: PageMaker, entity: Entity) -> list[Tag]:
    others = maker.lookups.related.get(entity.slug, [])[:RELATED]
    return [
        Tag(headed(other.name, other.kind), maker.lookups.entity_place(slug))
        for slug, _ in others
        if (other := maker.library.entity.get(slug))
    ]


def _years(maker: PageMaker, episodes: list[tuple[Episode, Mention]]) -> list[tuple[str, int]]:
    years = Counter[int]()
    for episode, mention in episodes:
        if mention.count:
            years[episode.date.year] += mention.count
    return charts.yearly(years, maker.lookups.last_year)
