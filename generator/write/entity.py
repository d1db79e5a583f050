"""People, companies, products, concepts and events: a page for each one talked about, and an index of each kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Entity, Episode, Insight, Mention, Page, Take, address
from generator.model.address import ENTITY_FOLDERS
from generator.model.entity import ENTITY_KINDS
from generator.write import charts
from generator.write.desk import Desk, count
from generator.write.episode import KIND_NAMES
from generator.write.moment import stamp
from generator.write.views import Card, Tag, insight_card, take_card

EPISODES, SNIPPETS, INSIGHTS, TAKES, RELATED, INDEX = 24, 3, 8, 8, 16, 300
BEFORE, AFTER = 110, 170
"""How many characters of context a mention shows on each side."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One mention in its context, the name apart so that it can be marked."""

    before: str
    name: str
    after: str
    place: str
    stamp: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """All that one episode says of an entity."""

    episode: Episode
    place: str
    count: int
    snippets: tuple[Snippet, ...]
    """The first ones."""


def entity_pages(desk: Desk) -> Iterator[Page]:
    """`/people/`, `/people/SLUG/` and the same for companies, products, concepts and events."""
    for kind in ENTITY_KINDS:
        entities = desk.shelf.entities_of_kind(kind)
        name = KIND_NAMES[kind]
        yield desk.page(
            "entities",
            f"{ENTITY_FOLDERS[kind]}/",
            title=name,
            description=f"{count(len(entities), 'page')}: {name.lower()} that come up, most mentioned first.",
            name=name,
            entities=[
                (Tag(entity.name, address.entity(kind, entity.slug), entity.count), len(entity.mentions), entity.note)
                for entity in entities[:INDEX]
            ],
            total=len(entities),
            kinds=[
                (KIND_NAMES[other], f"{ENTITY_FOLDERS[other]}/", len(desk.shelf.entities_of_kind(other)))
                for other in ENTITY_KINDS
            ],
            here=name,
        )
        for entity in entities:
            yield _page(desk, entity)


def _page(desk: Desk, entity: Entity) -> Page:
    shelf = desk.shelf
    episodes = [
        (desk.library.episode[slug], mention) for slug, mention in entity.mentions if slug in desk.library.episode
    ]
    takes = (
        list({take.id: take for take in shelf.said_by.get(entity.slug, [])}.values()) if entity.kind == "person" else []
    )
    about = shelf.takes_about.get(entity.slug, [])
    insights = shelf.insights_about.get(entity.slug, [])
    where = count(len(episodes), "episode")
    facts = f"{count(entity.count, 'mention')} in {where}" if entity.count else f"Credited on {where}"
    place = address.entity(entity.kind, entity.slug)
    return desk.page(
        "entity",
        place,
        title=entity.name,
        description=entity.note or f"{entity.name}: {facts}, each in context.",
        meta={"filters": {"kind": [entity.kind]}},
        entity=entity,
        kind_name=KIND_NAMES[entity.kind],
        kind_place=f"{ENTITY_FOLDERS[entity.kind]}/",
        facts=facts,
        spark=charts.sparkline("years", f"Mentions of {entity.name} by year", _years(episodes)),
        appearances=[_appearance(entity, episode, mention) for episode, mention in episodes[:EPISODES]],
        more=max(0, len(episodes) - EPISODES),
        related=_related(desk, entity),
        insights=[insight_card(desk, item) for item in insights[:INSIGHTS]],
        said=[take_card(desk, take) for take in takes[:TAKES]],
        aliases=_aliases(entity),
        about=_about(desk, entity, takes, insights[:INSIGHTS]),
        about_total=len(about),
    )


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


def _about(desk: Desk, entity: Entity, own: list[Take], insights: list[Insight]) -> list[Card]:
    """Takes of others, without what stands among the insights already."""
    said = {(insight.episode, insight.turn) for insight in insights}
    ids = {take.id for take in own}
    takes = [
        take
        for take in desk.shelf.takes_about.get(entity.slug, [])
        if take.id not in ids and (take.episode, take.turn) not in said
    ]
    return [take_card(desk, take) for take in takes[:TAKES]]


def _related(desk: Desk, entity: Entity) -> list[Tag]:
    others = desk.shelf.related.get(entity.slug, [])[:RELATED]
    return [
        Tag(desk.shelf.entity_name(slug), desk.shelf.entity_place(slug))
        for slug, _ in others
        if slug in desk.library.entity
    ]


def _years(episodes: list[tuple[Episode, Mention]]) -> list[tuple[str, int]]:
    if not episodes:
        return []
    found = [episode.date.year for episode, _ in episodes]
    years = dict.fromkeys(range(min(found), max(found) + 1), 0)
    for episode, mention in episodes:
        years[episode.date.year] += mention.count
    return [(str(year), number) for year, number in years.items()]


def _appearance(entity: Entity, episode: Episode, mention: Mention) -> Appearance:
    index = episode.transcript.index
    names = sorted({entity.name, *entity.aliases, *mention.aliases}, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)", re.IGNORECASE)
    snippets = []
    for turn_id in mention.turns[:SNIPPETS]:
        if turn_id not in index:
            continue
        turn = episode.transcript.turns[index[turn_id]]
        before, name, after = _context(turn.text, pattern)
        time = stamp(turn.start_ms) if turn.start_ms is not None else ""
        snippets.append(Snippet(before, name, after, address.episode(episode.slug, turn.id), time, turn.speaker or ""))
    return Appearance(episode, address.episode(episode.slug), mention.count, tuple(snippets))


def _context(text: str, name: re.Pattern[str]) -> tuple[str, str, str]:
    """The words around the first place where the name stands, cut at spaces."""
    match = name.search(text)
    if match is None:
        return text[: BEFORE + AFTER].rsplit(" ", 1)[0] + ("…" if len(text) > BEFORE + AFTER else ""), "", ""
    before, after = text[: match.start()], text[match.end() :]
    if len(before) > BEFORE:
        before = "…" + before[-BEFORE:].partition(" ")[2]
    if len(after) > AFTER:
        after = after[:AFTER].rpartition(" ")[0].rstrip(".,;:–- ") + "…"
    return before, match[0], after
