"""Every page kind: nothing fails, nothing comes from elsewhere, nothing sticks out, and nobody is shut out."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Watch
from tests.browser.kinds import kinds

LET_IN = """<script>window.ran = "a script"</script><a id="let-in" onclick="window.ran = 'a handler'">.</a>"""
PICTURES = """() => [...document.images].filter(one => one.complete && !one.naturalWidth).map(one => one.src)"""
STICKS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter(one => !one.closest('.graph-scroll, .sections, .skip'))
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .slice(0, 4).map(one => one.outerHTML.slice(0, 120)).concat(`${document.documentElement.scrollWidth} px`)"""


def faults_beside_the_missing_page(watch: Watch) -> list[str]:
    found = [fault for fault in watch.faults if "nowhere-at-all" not in fault and "404 (Not Found)" not in fault]
    watch.faults.clear()
    return found


def test_nothing_fails_and_nothing_comes_from_elsewhere(site: Path, context: BrowserContext, watch: Watch) -> None:
    page = context.new_page()
    assert len(kinds(site)) > 15
    for kind, place in kinds(site).items():
        page.goto(place, wait_until="networkidle")
        assert page.evaluate(PICTURES) == [], kind
        assert faults_beside_the_missing_page(watch) == [], kind


def test_a_strangers_script_would_not_run(site: Path, new_window: Callable[..., BrowserContext]) -> None:
    """Should a fault ever let markup through: the page's own policy stops it, on every kind of page."""
    page = new_window().new_page()
    page.route(
        "**/*",
        lambda route: (
            route.fulfill(response=(got := route.fetch()), body=got.text().replace("</main>", f"{LET_IN}</main>"))
            if route.request.resource_type == "document"
            else route.continue_()
        ),
    )
    for kind, place in kinds(site).items():
        page.goto(place, wait_until="networkidle")
        page.locator("#let-in").dispatch_event("click")
        assert page.evaluate("[window.ran || 'nothing ran', document.documentElement.className]") == [
            "nothing ran",
            "js",
        ], kind


@pytest.mark.parametrize(("width", "direction"), [(320, "ltr"), (360, "ltr"), (360, "rtl")])
def test_nothing_sticks_out_on_a_phone(
    site: Path, new_window: Callable[..., BrowserContext], width: int, direction: str
) -> None:
    page = new_window(viewport={"width": width, "height": 700}, has_touch=True, is_mobile=True).new_page()
    wide = {}
    for kind, place in kinds(site).items():
        page.goto(place)
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        wide[kind] = page.evaluate(STICKS_OUT)
    assert {kind: parts for kind, parts in wide.items() if parts} == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1220, 1440])
def test_a_site_of_a_long_name_has_it_beside_the_rest_of_the_header(
    site: Path, new_window: Callable[..., BrowserContext], width: int
) -> None:
    page = new_window(viewport={"width": width, "height": 700}).new_page()
    page.goto("")
    brand = page.locator(".top .brand")
    brand.evaluate("one => { one.lastChild.textContent = 'The Never-Ending Lighthouse Keepers Radio' }")
    parts = [one.bounding_box() for one in page.locator(".top .wrap > :visible").all()]
    boxes = [(one["x"], one["y"], one["x"] + one["width"], one["y"] + one["height"]) for one in parts if one]
    assert len(boxes) >= 4
    assert not [
        (a, b) for a, b in combinations(boxes, 2) if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert brand.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert width < 768 or page.locator(".sections").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(site: Path, new_window: Callable[..., BrowserContext], scheme: str) -> None:
    page = new_window(color_scheme=scheme).new_page()
    found = {}
    for kind, place in kinds(site).items():
        page.goto(place)
        if kind == "search":
            page.get_by_role("searchbox").fill("disk")
            page.locator(".search-part").first.wait_for()
        for violation in Axe().run(page).response["violations"]:
            found[f"{kind}: {violation['id']}"] = [node["html"][:160] for node in violation["nodes"][:3]]
    assert found == {}


def test_every_page_kind_reads_without_scripts(
    site: Path, browser_without_scripts: BrowserContext, watch: Watch
) -> None:
    page = browser_without_scripts.new_page()
    for kind, place in kinds(site).items():
        page.goto(place)
        assert page.locator("h1").is_visible(), kind
        assert len(page.locator("article.ic").inner_text()) > 80, kind
        assert faults_beside_the_missing_page(watch) == [], kind
