"""The knowledge graph is looked at, walked by keyboard, dragged, zoomed and clicked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import come_to_rest

# A place in the picture where there is nothing but paper.
FREE = """([x, y, w, h]) => {
  for (let i = 1; i < 12; i++) for (let j = 1; j < 12; j++) {
    const at = [x + w * i / 12, y + h * j / 12];
    if (document.elementFromPoint(...at)?.matches('svg[data-graph]')) return at;
  }
}"""


@pytest.fixture
def graph(page: Page) -> Page:
    page.goto("graph/")
    page.locator(".graph-tools").wait_for()
    return page


def expect_traced(page: Page, slug: str) -> None:
    edges = page.locator(".edges line").evaluate_all("all => all.map(one => one.dataset.edge.split(' '))")
    near = {end for ends in edges if slug in ends for end in ends} | {slug}
    lit = page.locator("svg.tracing .node.on")
    expect(lit).to_have_count(len(near))
    assert set(lit.evaluate_all("all => all.map(one => one.dataset.node)")) == near


def centre(page: Page, node: int) -> tuple[float, float]:
    box = page.locator(".node").nth(node).locator("circle, rect").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_hover_and_focus_trace_connections(graph: Page) -> None:
    slug = graph.locator(".edges line").first.get_attribute("data-edge").split()[0]
    node = graph.locator(f".node[data-node='{slug}']")
    node.locator("circle, rect").hover()
    expect_traced(graph, slug)
    graph.mouse.move(2, 2)
    expect(graph.locator("svg.tracing")).to_have_count(0)
    node.focus()
    expect_traced(graph, slug)


def test_a_drag_moves_a_node_and_its_edges_and_opens_nothing(graph: Page) -> None:
    slug = graph.locator(".edges line").first.get_attribute("data-edge").split()[0]
    at = graph.locator(".node").evaluate_all("(all, slug) => all.findIndex(one => one.dataset.node === slug)", slug)
    graph.locator(".node").nth(at).scroll_into_view_if_needed()
    edge = graph.locator(".edges line").first
    before, start = centre(graph, at), edge.get_attribute("x1")
    graph.mouse.move(*before)
    graph.mouse.down()
    graph.mouse.move(before[0] + 30, before[1] + 20, steps=4)
    graph.mouse.move(before[0] + 60, before[1] + 40, steps=4)
    graph.mouse.up()
    after = centre(graph, at)
    assert after[0] - before[0] == pytest.approx(60, abs=12)
    assert after[1] - before[1] == pytest.approx(40, abs=12)
    expect(edge).not_to_have_attribute("x1", start or "")
    assert graph.url.endswith("/graph/")


def test_a_finger_moves_a_node_scrolls_the_page_and_moves_a_zoomed_picture(
    new_window: Callable[..., BrowserContext],
) -> None:
    phone = new_window(viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    page.goto("graph/")
    page.locator(".graph-tools").wait_for()
    fingers = phone.new_cdp_session(page)

    def swipe(x: float, y: float, dx: float, dy: float) -> None:
        fingers.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for step in range(1, 9):
            point = {"x": x + dx * step / 8, "y": y + dy * step / 8}
            fingers.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def paper() -> list[float]:
        box = page.locator(".graph-scroll").bounding_box()
        assert box
        top = max(box["y"], 100)  # Room to swipe up.
        return page.evaluate(FREE, [box["x"], top, box["width"], box["y"] + box["height"] - top])

    svg = page.locator("svg[data-graph]")
    svg.evaluate("one => one.scrollIntoView({block: 'center'})")
    whole, top = svg.get_attribute("viewBox"), page.evaluate("scrollY")
    node = page.locator(".node").first
    node.evaluate("one => one.scrollIntoView({block: 'center', inline: 'center'})")
    before = centre(page, 0)
    swipe(*before, 40, 30)
    after = centre(page, 0)
    assert after[0] - before[0] == pytest.approx(40, abs=12)
    assert after[1] - before[1] == pytest.approx(30, abs=12)
    assert page.url.endswith("/graph/")
    top = page.evaluate("scrollY")
    swipe(*paper(), 0, -80)
    page.wait_for_function("top => scrollY > top + 20", arg=top)
    come_to_rest(page)
    assert svg.get_attribute("viewBox") == whole
    page.get_by_role("button", name="Zoom in").click()
    svg.evaluate("one => one.scrollIntoView({block: 'center'})")
    zoomed, top = svg.get_attribute("viewBox"), page.evaluate("scrollY")
    swipe(*paper(), 0, -60)
    expect(svg).not_to_have_attribute("viewBox", zoomed)
    assert page.evaluate("scrollY") == top


def test_a_click_opens_the_entity(graph: Page) -> None:
    node = graph.locator(".node").first
    href = node.get_attribute("href")
    node.locator("circle, rect").click()
    graph.wait_for_url(re.compile(re.escape(href.strip("./"))))
    expect(graph.locator("article[data-kind=entity]")).to_have_count(1)


def test_enter_opens_the_entity_in_focus(graph: Page) -> None:
    graph.locator(".node").first.focus()
    graph.keyboard.press("Enter")
    graph.wait_for_url(re.compile(r"^(?!.*graph/$)"))
    expect(graph.locator("article[data-kind=entity]")).to_have_count(1)


def test_zoom_by_button_and_wheel_and_a_drag_of_the_picture(graph: Page) -> None:
    svg = graph.locator("svg[data-graph]")
    whole = svg.get_attribute("viewBox")
    graph.get_by_role("button", name="Zoom in").click()
    expect(svg).not_to_have_attribute("viewBox", whole)
    zoomed = svg.get_attribute("viewBox")
    assert float(zoomed.split()[2]) < float(whole.split()[2])
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    free = graph.evaluate(FREE, [box["x"], box["y"], box["width"], box["height"]])
    graph.mouse.move(*free)
    graph.mouse.down()
    graph.mouse.move(free[0] + 40, free[1] + 30, steps=5)
    graph.mouse.up()
    expect(svg).not_to_have_attribute("viewBox", zoomed)
    moved = svg.get_attribute("viewBox")
    graph.mouse.wheel(0, 10)
    assert svg.get_attribute("viewBox") == moved
    graph.keyboard.down("Control")
    graph.mouse.wheel(0, -100)
    graph.keyboard.up("Control")
    expect(svg).not_to_have_attribute("viewBox", moved)
    graph.get_by_role("button", name="Show all").click()
    expect(svg).to_have_attribute("viewBox", " ".join(str(float(n)).removesuffix(".0") for n in whole.split()))


def test_the_list_says_the_same_as_the_picture(graph: Page) -> None:
    named = set(
        graph.locator(".node").evaluate_all("all => all.map(one => one.href?.baseVal ?? one.getAttribute('href'))")
    )
    listed = set(
        graph.locator("article.ic a[href]:not(.node)").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    )
    assert named <= listed
