"""Entities and connections of the whole site, put together from what each episode named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.calls import credited
from generator.analyse.names.connections import npmi
from generator.analyse.names.glossary import combined
from generator.analyse.names.tokens import fold
from generator.model import Analysis, Connection, Entity, Episode, GlossaryEntry, Mention
from generator.model.entity import ENTITY_KINDS, EntityKind
from generator.model.grouped import grouped

SUPPORT = 2
"""Episodes that have to connect two entities (one is enough where it says so itself)."""


def merge(
    analyses: Mapping[str, Analysis], glossary: tuple[GlossaryEntry, ...], episodes: Sequence[Episode]
) -> tuple[Entity, ...]:
    """Every entity of the site, most mentioned first; its mentions in the order of `episodes` (newest first).

    An entity is its slug. Where episodes disagree on the kind, the glossary decides, then the majority of mentions.
    A given name alone, which may be another person in every episode, is whoever the same show credits with it, or
    left out.
    """
    called = _called(analyses, episodes)
    gathered: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for episode in episodes:
        for mention in analyses[episode.slug].mentions if episode.slug in analyses else ():
            slug = mention.entity
            if mention.kind == "person" and not mention.known and fold(mention.name) in wordlist("first_names"):
                slug = called.get((episode.show, fold(mention.name)), "")
            if slug:
                gathered[slug].append((episode.slug, mention))
    known = {entry.name: entry for entry in combined(glossary)}
    entities = [_entity(slug, seen, known) for slug, seen in gathered.items()]
    entities.sort(key=lambda entity: (-entity.count, -len(entity.mentions), entity.slug))
    return tuple(entities)


def _called(analyses: Mapping[str, Analysis], episodes: Sequence[Episode]) -> dict[tuple[str, str], str]:
    """(show, folded given name) to the slug of the one person whom that show credits with it."""
    found: dict[tuple[str, str], str] = {}
    shared = set()
    for episode in episodes:
        analysis = analyses.get(episode.slug)
        people = {fold(name) for name in credited(episode)}
        for mention in analysis.mentions if analysis else ():
            if fold(mention.name) in people and " " in mention.name:
                call = (episode.show, fold(mention.name.split()[0]))
                if found.setdefault(call, mention.entity) != mention.entity:
                    shared.add(call)
    return {call: slug for call, slug in found.items() if call not in shared}


def site_connections(analyses: Mapping[str, Analysis], entities: Iterable[Entity]) -> tuple[Connection, ...]:
    """The pairs that episodes connect, strongest first, with every turn behind them as `SLUG#TURN`.

    The weight is the association over episodes (normalised PMI) where two or more episodes connect the two, and
    never less than the mean of what the episodes themselves say. Linear in the archive: only pairs that an episode
    connects are looked at.
    """
    known = {entity.slug for entity in entities}
    holding: Counter[str] = Counter()
    for analysis in analyses.values():
        holding.update(mention.entity for mention in analysis.mentions)
    pairs = grouped(
        ((connection.a, connection.b), (slug, connection))
        for slug in sorted(analyses)
        for connection in analyses[slug].connections
        if connection.a in known and connection.b in known
    )
    result = []
    for (a, b), seen in pairs.items():
        inside = sum(connection.weight for _, connection in seen) / len(seen)
        across = npmi(holding[a], holding[b], len(seen), len(analyses)) if len(seen) >= SUPPORT else 0.0
        turns = tuple(f"{slug}#{turn}" for slug, connection in seen for turn in connection.turns)
        result.append(Connection(a, b, round(max(inside, across), 6), turns))
    result.sort(key=lambda item: (-item.weight, -len(item.turns), item.a, item.b))
    return tuple(result)


def _entity(slug: str, seen: list[tuple[str, Mention]], known: Mapping[str, GlossaryEntry]) -> Entity:
    votes: Counter[EntityKind] = Counter()
    names: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    link = ""
    for _, mention in seen:
        weight = max(1, mention.count) * (1000 if mention.known else 1)
        votes[mention.kind] += weight
        names[mention.name] += weight
        forms.update(mention.aliases)
        link = link or mention.link
    kind = max(ENTITY_KINDS, key=lambda kind: (votes[kind], -ENTITY_KINDS.index(kind)))
    name = max(names, key=lambda name: (names[name], name))
    aliases = tuple(
        form for form in sorted(forms, key=lambda form: (-forms[form], form)) if form.casefold() != name.casefold()
    )
    entry = known.get(name, GlossaryEntry(name, kind))
    unsaid = tuple(form for form in (*entry.aliases, *entry.misheard) if form not in aliases)
    return Entity(slug, name, kind, aliases, unsaid, link, entry.note, tuple(seen))
