"""Lays out a graph of entities and their connections as it is drawn in SVG, at build time and without chance."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.write.spring import spring

MOST_NODES = 40
WIDTH, HEIGHT = 720, 560
LEAST_WIDTH, LEAST_HEIGHT = 340, 150
CHARACTER = 7.1
"""Mean width of a label's character, px."""
LINE = 14

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity to draw. Coordinates are px in the graph's box; they are 0 until it is laid out."""

    slug: str
    name: str
    kind: str
    place: str
    count: int
    x: int = 0
    y: int = 0
    radius: float = 0.0
    label_x: int = 0
    label_y: int = 0
    anchor: str = "start"
    """SVG's `text-anchor`."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A connection to draw."""

    a: str
    b: str
    weight: float
    x1: int = 0
    y1: int = 0
    x2: int = 0
    y2: int = 0
    strength: int = 1
    """1 to 3, from weak to strong among those drawn."""


@dataclass(frozen=True, slots=True)
class Graph:
    """What the SVG shows."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int = LEAST_WIDTH
    height: int = LEAST_HEIGHT


def draw(nodes: Sequence[Node], edges: Sequence[Edge]) -> Graph:
    """Lay out the most telling of the nodes that connect (they come first), at most `MOST_NODES`, and their edges.

    A node without an edge says nothing in a picture of connections, nor does one whose name finds no room: the lists
    beside it have them all.
    """
    kept = _connected(nodes, edges)
    if not kept:
        return Graph((), ())
    index = {node.slug: number for number, node in enumerate(kept)}
    width, height = min(WIDTH, LEAST_WIDTH + 14 * len(kept)), min(HEIGHT, LEAST_HEIGHT + 14 * len(kept))
    inside = [edge for edge in edges if edge.a in index and edge.b in index]
    pairs = [(index[edge.a], index[edge.b], edge.weight) for edge in inside]
    points = spring(len(kept), pairs, width, height)
    most = max(node.count for node in kept) or 1
    placed = [
        replace(node, x=round(x), y=round(y), radius=round(4.5 + 8 * math.sqrt(node.count / most), 1))
        for node, (x, y) in zip(kept, points.tolist(), strict=True)
    ]
    strongest = max((edge.weight for edge in inside), default=1.0) or 1.0
    lines = [
        replace(
            edge,
            x1=placed[index[edge.a]].x,
            y1=placed[index[edge.a]].y,
            x2=placed[index[edge.b]].x,
            y2=placed[index[edge.b]].y,
            strength=max(1, math.ceil(3 * edge.weight / strongest)),
        )
        for edge in inside
    ]
    named = _label(placed, lines, width, height)
    shown = {node.slug for node in named}
    drawn = [line for line in lines if line.a in shown and line.b in shown]
    tied = {end for line in drawn for end in (line.a, line.b)}
    return Graph(tuple(node for node in named if node.slug in tied), tuple(drawn), width, height)


def _connected(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Node]:
    """Nodes with an edge to another that is kept; two that know only each other give way to larger groups."""
    near: dict[str, set[str]] = {node.slug: set() for node in nodes}
    for edge in edges:
        if edge.a in near and edge.b in near:
            near[edge.a].add(edge.b)
            near[edge.b].add(edge.a)
    linked = [node for node in nodes if near[node.slug]]
    alone = {slug for slug, others in near.items() if len(others) == 1 and near[next(iter(others))] == {slug}}
    kept = sorted(linked, key=lambda node: node.slug in alone)[:MOST_NODES]
    inside = {node.slug for node in kept}
    return [node for node in kept if near[node.slug] & inside]


def _label(nodes: Sequence[Node], edges: Sequence[Edge], width: int, height: int) -> list[Node]:
    """The nodes whose labels find room beside them, each with its label where it hides least of the edges.

    The most telling nodes choose first. Places are tried in this order: right, left, below, above, these two pushed to
    either side and into the box.
    """
    along = _along(edges)
    taken: list[Box] = [
        (node.x - node.radius, node.y - node.radius, node.x + node.radius, node.y + node.radius) for node in nodes
    ]
    result = []
    for node in nodes:
        long = len(node.name) * CHARACTER
        gap = node.radius + 5
        held = min(max(node.x - long / 2, 2.0), width - 2 - long)
        spots = [
            (node.x + gap, node.y + 4.0, "start", node.x + gap),
            (node.x - gap, node.y + 4.0, "end", node.x - gap - long),
            (float(node.x), node.y + gap + 10, "middle", node.x - long / 2),
            (float(node.x), node.y - gap - 2, "middle", node.x - long / 2),
            *(
                (x, y, anchor, left)
                for y in (node.y + gap + 10, node.y - gap - 2)
                for x, anchor, left in (
                    (node.x - node.radius, "start", node.x - node.radius),
                    (node.x + node.radius, "end", node.x + node.radius - long),
                    (held + long / 2, "middle", held),
                )
            ),
        ]
        chosen, least = None, len(along) + 1
        for spot in spots:
            # Behind a place that hides nothing, no other is looked at.
            if least and _fits(spot[3], spot[1], long, width, height, taken):
                hides = _hidden(spot[3], spot[1], long, along)
                if hides < least:
                    chosen, least = spot, hides
        if chosen:
            x, y, anchor, left = chosen
            taken.append((left, y - LINE + 3, left + long, y + 3))
            result.append(replace(node, label_x=round(x), label_y=round(y), anchor=anchor))
    return result


def _along(edges: Sequence[Edge]) -> NDArray[np.float64]:
    """Points (n, 2) along the edges, sixteen on each."""
    ends = np.array([(edge.x1, edge.y1, edge.x2, edge.y2) for edge in edges], dtype=float).reshape(-1, 1, 4)
    share = np.linspace(0.04, 0.96, 16)[None, :, None]
    points: NDArray[np.float64] = (ends[:, :, :2] * (1 - share) + ends[:, :, 2:] * share).reshape(-1, 2)
    return points


def _hidden(left: float, base: float, long: float, along: NDArray[np.float64]) -> int:
    """How much of the edges a label at this place would hide: the number of their points below it."""
    x, y = along[:, 0], along[:, 1]
    return int(((x > left) & (x < left + long) & (y > base - LINE + 3) & (y < base + 3)).sum())


def _fits(left: float, base: float, long: float, width: int, height: int, taken: Sequence[Box]) -> bool:
    top, bottom = base - LINE + 3, base + 3
    if left < 2 or left + long > width - 2 or top < 0 or bottom > height:
        return False
    return not any(left < x2 and left + long > x1 and top < y2 and bottom > y1 for x1, y1, x2, y2 in taken)
