"""The page with the graph of the whole site."""

from collections.abc import Iterator

from generator.model import Page
from generator.write import graph
from generator.write.desk import Desk
from generator.write.views import Tag, headed

LISTED = 8


def graph_pages(desk: Desk) -> Iterator[Page]:
    """`/graph/`: the most telling entities that have a page and a connection."""
    shelf, say = desk.shelf, desk.words
    nodes = [
        graph.Node(
            entity.slug, headed(entity.name, entity.kind), entity.kind, shelf.entity_place(entity.slug), entity.count
        )
        for entity in shelf.entity_pages.values()
    ]
    edges = [graph.Edge(link.a, link.b, link.weight) for link in desk.library.connections]
    drawn = graph.draw(nodes, edges)
    inside = {node.slug: node.name for node in drawn.nodes}
    yield desk.page(
        "graph",
        "graph/",
        title=say("graph"),
        description=say("graph_about"),
        lede=say(
            "graph_lede_some" if drawn.nodes else "graph_lede",
            len(drawn.nodes),
            names=say("count_name", len(desk.library.entities)),
            pairs=say("count_pair", len(desk.library.connections)),
        ),
        graph=drawn,
        rows=[
            (
                Tag(node.name, node.place, node.count),
                [
                    Tag(inside[other], shelf.entity_place(other))
                    for other, _ in shelf.related.get(node.slug, [])
                    if other in inside
                ][:LISTED],
            )
            for node in drawn.nodes
        ],
    )
