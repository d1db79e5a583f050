"""Renames the entities of one analysis; two that get one name become one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.model import Analysis, Connection, Episode, Mention
from generator.model.entity import EntityKind


class Name(NamedTuple):
    """What an entity is to be called."""

    slug: str
    name: str
    kind: EntityKind


def merged(found: Analysis, episode: Episode, names: Callable[[Mention], Name]) -> Analysis:
    """The analysis with each mention under its name, what meant the same together, and links and claims after it."""
    moves = {item.entity: names(item) for item in found.mentions}
    if all(moves[item.entity] == Name(item.entity, item.name, item.kind) for item in found.mentions):
        return found

    def moved(entities: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(moves[slug].slug if slug in moves else slug for slug in entities))

    return replace(
        found,
        mentions=_mentions(found.mentions, moves, episode),
        connections=_connections(found.connections, {old: new.slug for old, new in moves.items()}),
        insights=tuple(replace(item, entities=moved(item.entities)) for item in found.insights),
        takes=tuple(replace(item, entities=moved(item.entities)) for item in found.takes),
    )


def _mentions(mentions: Sequence[Mention], moves: dict[str, Name], episode: Episode) -> tuple[Mention, ...]:
    index = episode.transcript.index
    result: dict[str, Mention] = {}
    for item in mentions:
        slug, name, kind = moves[item.entity]
        other = result.get(slug)
        forms = [*(other.aliases if other else ()), *([item.name] if item.name != name else []), *item.aliases]
        turns = {*item.turns, *(other.turns if other else ())}
        result[slug] = Mention(
            slug,
            name,
            kind,
            tuple(sorted(turns, key=lambda turn: index.get(turn, len(index)))),
            item.count + (other.count if other else 0),
            tuple(form for form in dict.fromkeys(forms) if form != name),
            (other.link if other else "") or item.link,
            item.known or bool(other and other.known),
        )
    return tuple(result.values())


def _connections(connections: Sequence[Connection], moves: dict[str, str]) -> tuple[Connection, ...]:
    pairs: dict[tuple[str, str], Connection] = {}
    for link in connections:
        a, b = sorted((moves.get(link.a, link.a), moves.get(link.b, link.b)))
        other = pairs.get((a, b))
        if a != b:
            turns = tuple(dict.fromkeys((*(other.turns if other else ()), *link.turns)))
            pairs[a, b] = Connection(a, b, max(link.weight, other.weight if other else 0.0), turns)
    return tuple(sorted(pairs.values(), key=lambda link: (-link.weight, link.a, link.b)))
