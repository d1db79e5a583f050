"""The names on an episode's page, by their kinds, and their connections, as a graph and in words."""

from dataclasses import dataclass
from functools import partial

from generator.model import Analysis, Episode, Mention, Turn, address
from generator.model.entity import ENTITY_KINDS
from generator.model.moment import stamp
from generator.write import graph
from generator.write.desk import Desk
from generator.write.views import Tag, headed

CONNECTIONS = 40
OFTEN_NAMED = 3
"""Times named from which a talk comes back to something; the rest is shown on request."""
FEWEST_NAMES, MOST_NAMES = 3, 12
"""Of a kind, at once."""


@dataclass(frozen=True, slots=True)
class Link:
    """A connection in words."""

    a: Tag
    b: Tag
    turn: str
    """The id of the first turn behind it."""
    stamp: str
    turns: int
    """How many are."""


def mention_graph(desk: Desk, episode: Episode, found: Analysis) -> "partial[graph.Graph]":
    """What draws the names and their connections, once the page has to be written."""
    nodes = [
        graph.Node(item.entity, headed(item.name, item.kind), item.kind, _entity_place(desk, episode, item), item.count)
        for item in found.mentions
    ]
    edges = [graph.Edge(link.a, link.b, link.weight) for link in found.connections]
    return partial(graph.draw, nodes, edges)


def _entity_place(desk: Desk, episode: Episode, mention: Mention) -> str:
    fallback = address.episode(episode.slug, mention.turns[0] if mention.turns else "")
    return desk.shelf.entity_place(mention.entity, episode.slug) or fallback


def _tag(desk: Desk, episode: Episode, mention: Mention) -> Tag:
    return Tag(headed(mention.name, mention.kind), _entity_place(desk, episode, mention), mention.count)


def mention_links(desk: Desk, episode: Episode, found: Analysis) -> list[Link]:
    """The strongest connections, each with a turn that makes it."""
    tags = {item.entity: _tag(desk, episode, item) for item in found.mentions}
    result = []
    for link in found.connections[:CONNECTIONS]:
        if link.a in tags and link.b in tags:
            turn = next(filter(None, map(episode.transcript.turn, link.turns)), Turn("", ""))
            result.append(Link(tags[link.a], tags[link.b], turn.id, stamp(turn.start_ms), len(link.turns)))
    return result


def mention_groups(desk: Desk, episode: Episode, found: Analysis) -> list[tuple[str, str, list[Tag], list[Tag]]]:
    """(kind's name, its index page, what the talk comes back to, what it names beside that) for each kind there is."""
    groups = []
    for kind in ENTITY_KINDS:
        tags = [_tag(desk, episode, item) for item in found.mentions if item.kind == kind]
        tags.sort(key=lambda tag: tag.count < OFTEN_NAMED)
        told = max(FEWEST_NAMES, min(MOST_NAMES, sum(tag.count >= OFTEN_NAMED for tag in tags)))
        if tags:
            groups.append((desk.words(f"names_{kind}"), address.entities(kind), tags[:told], tags[told:]))
    return groups
