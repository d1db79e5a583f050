"""The page with the graph of the whole site."""

from collections.abc import Iterator

from generator.model import Page
from generator.write import graph
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, headed

LISTED = 8


def graph_pages(maker: PageMaker) -> Iterator[Page]:
    """`/graph/`: the most telling entities that have a page and a connection."""
    lookups, say = maker.lookups, maker.words
    nodes = [
        graph.Node(
            entity.slug, headed(entity.name, entity.kind), entity.kind, lookups.entity_place(entity.slug), entity.count
        )
        for entity in lookups.entity_pages.values()
    ]
    edges = [graph.Edge(link.a, link.b, link.weight) for link in maker.library.connections]
    drawn = graph.draw(nodes, edges)
    inside = {node.slug: node.name for node in drawn.nodes}
    yield maker.page(
        "graph",
        "graph/",
        title=say("graph"),
        description=say("graph_about"),
        lede=say(
            "graph_lede_some" if drawn.nodes else "graph_lede",
            len(drawn.nodes),
            names=say("count_name", len(maker.library.entities)),
            pairs=say("count_pair", len(maker.library.connections)),
        ),
        graph=drawn,
        rows=[
            (
                Tag(node.name, node.place, node.count),
                [
                    Tag(inside[other], lookups.entity_place(other))
                    for other, _ in lookups.related.get(node.slug, [])
                    if other in inside
                ][:LISTED],
            )
            for node in drawn.nodes
        ],
    )
