"""The knowledge graph of the whole site."""

from collections.abc import Iterator

from generator.model import Page
from generator.write import graph
from generator.write.desk import Desk, count
from generator.write.views import Tag, headed

LISTED = 8


def graph_pages(desk: Desk) -> Iterator[Page]:
    """`/graph/`: the most telling entities that have a page and a connection."""
    shelf = desk.shelf
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
        title="How it all connects",
        description="People, companies, products, concepts and events that are spoken of together.",
        entity_count=count(len(desk.library.entities), "name"),
        connection_count=count(len(desk.library.connections), "pair"),
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
