"""The graph is drawn without chance, inside its box, and its labels keep clear of one another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.write.graph import CHARACTER, MOST_NODES, WIDTH, Edge, Graph, Node, draw


def nodes(count: int) -> list[Node]:
    return [Node(f"n{number}", f"Entity {number}", "concept", "x/", count - number) for number in range(count)]


def chain(count: int) -> list[Edge]:
    return [Edge(f"n{number}", f"n{number + 1}", 0.5) for number in range(count - 1)]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_inside_its_box_and_capped(count: int, links: int) -> None:
    graph = draw(nodes(count), chain(min(count, links)))
    connected = min(count, links)
    assert len(graph.nodes) == (min(connected, MOST_NODES) if connected > 1 else 0)
    for node in graph.nodes:
        assert 0 < node.x < WIDTH
        assert 0 < node.y < graph.height
    known = {node.slug: (node.x, node.y) for node in graph.nodes}
    for edge in graph.edges:
        assert known[edge.a] == (edge.x1, edge.y1)
        assert known[edge.b] == (edge.x2, edge.y2)


def test_the_same_twice() -> None:
    assert draw(nodes(30), chain(20)) == draw(nodes(30), chain(20))


def test_shown_labels_do_not_touch() -> None:
    graph = draw(nodes(40), chain(40))
    boxes = [box(graph, node) for node in graph.nodes]
    assert len(boxes) > 30
    for number, (left, right, y) in enumerate(boxes):
        for other_left, other_right, other_y in boxes[:number]:
            assert right <= other_left + 2 or other_right <= left + 2 or abs(y - other_y) >= 12


def test_no_dot_is_without_a_name() -> None:
    crowd = [Node(f"n{number}", "A name of some length" * (1 + number % 4), "concept", "x/", 1) for number in range(40)]
    graph = draw(crowd, [Edge(f"n{number % 8}", f"n{number}", 0.5) for number in range(8, 40)])
    assert 2 < len(graph.nodes) < 40
    assert {node.slug for node in graph.nodes} == {end for edge in graph.edges for end in (edge.a, edge.b)}


def box(graph: Graph, node: Node) -> tuple[float, float, int]:
    width = len(node.name) * CHARACTER
    left = {"start": node.label_x, "end": node.label_x - width, "middle": node.label_x - width / 2}[node.anchor]
    return left, left + width, node.label_y


def test_linked_nodes_lie_closer_than_strangers() -> None:
    graph = draw(nodes(12), [Edge(f"n{number}", f"n{number + 6}", 1.0) for number in range(6)])
    place = {node.slug: complex(node.x, node.y) for node in graph.nodes}
    linked = abs(place["n0"] - place["n6"])
    mean = sum(abs(place["n0"] - place[f"n{number}"]) for number in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11)) / 10
    assert linked < mean


def test_only_what_connects_is_drawn_and_pairs_give_way() -> None:
    pairs = [Edge(f"n{number}", f"n{number + 1}", 0.9) for number in range(0, 20, 2)]
    group = [Edge(f"n{number}", f"n{number + 1}", 0.1) for number in range(20, 54)]
    drawn = [node.slug for node in draw(nodes(60), [*pairs, *group]).nodes]
    assert len(drawn) <= MOST_NODES
    assert {f"n{number}" for number in range(20, 55)} <= set(drawn)
    assert not {f"n{number}" for number in range(55, 60)} & set(drawn)
    assert draw(nodes(3), []).nodes == ()
