"""The names on an episode's page, by their kinds, and their connections, as a graph and in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.interface import Words
from generator.model import Analysis, Episode, Mention, Turn, address
from generator.model.entity import ENTITY_KINDS
from generator.model.moment import stamp
from generator.write import graph
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, headed

Places = Mapping[str, str]
"""The slug of each name to where it leads."""
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


def mention_places(maker: PageMaker, episode: Episode, found: Analysis) -> Places:
    """Where the page of each name is; without one, the first turn that says it."""
    return {
        item.entity: maker.lookups.entity_place(item.entity, episode.slug) or _first(episode, item)
        for item in found.mentions
    }


def _first(episode: Episode, mention: Mention) -> str:
    return address.episode(episode.slug, mention.turns[0] if mention.turns else "")


def mention_graph(found: Analysis, places: Places) -> graph.Graph:
    """The names and their connections, drawn."""
    nodes = [
        graph.Node(item.entity, headed(item.name, item.kind), item.kind, places[item.entity], item.count)
        for item in found.mentions
    ]
    return graph.draw(nodes, [graph.Edge(link.a, link.b, link.weight) for link in found.connections])


def _tag(mention: Mention, places: Places) -> Tag:
    return Tag(headed(mention.name, mention.kind), places[mention.entity], mention.count)


def mention_links(episode: Episode, found: Analysis, places: Places) -> list[Link]:
    """The strongest connections, each with a turn that makes it."""
    tags = {item.entity: _tag(item, places) for item in found.mentions}
    result = []
    for link in found.connections[:CONNECTIONS]:
        if link.a in tags and link.b in tags:
            turn = next(filter(None, map(episode.transcript.turn, link.turns)), Turn("", ""))
            result.append(Link(tags[link.a], tags[link.b], turn.id, stamp(turn.start_ms), len(link.turns)))
    return result


def mention_groups(found: Analysis, places: Places, words: Words) -> list[tuple[str, str, list[Tag], list[Tag]]]:
    """(kind's name, its index page, what the talk comes back to, what it names beside that) for each kind there is."""
    groups = []
    for kind in ENTITY_KINDS:
        tags = [_tag(item, places) for item in found.mentions if item.kind == kind]
        tags.sort(key=lambda tag: tag.count < OFTEN_NAMED)
        told = max(FEWEST_NAMES, min(MOST_NAMES, sum(tag.count >= OFTEN_NAMED for tag in tags)))
        if tags:
            groups.append((words(f"names_{kind}"), address.entities(kind), tags[:told], tags[told:]))
    return groups
