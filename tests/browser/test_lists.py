"""Lists, recaps and the foot of a page on any screen: filters at hand, the rest a click away, all of it linked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, one) => sum + (one.hadRecentInput ? 0 : one.value), 0))
).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 200))"""


@pytest.mark.parametrize("place", ["insights/", "digest/", "people/", "companies/", "topics/", "episodes/"])
def test_a_phone_has_the_filters_before_the_list(new_window: Callable[..., BrowserContext], place: str) -> None:
    page = new_window(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    page.goto(place)
    filters, listed = page.locator("nav.filters").bounding_box(), page.locator(".list").bounding_box()
    assert filters
    assert listed
    assert filters["y"] + filters["height"] <= listed["y"]
    if place != "episodes/":
        assert filters["height"] < 60
    assert page.evaluate(SHIFTS) < 0.02


def test_the_digest_offers_its_subscription_at_once_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("digest/")
    expect(page.locator(".filters .btn")).to_be_in_viewport(ratio=1)


@pytest.fixture
def recap(page: Page) -> Page:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("recaps/2025/")
    return page


def test_a_recap_shows_the_first_of_each_and_opens_the_rest_for_a_link(recap: Page) -> None:
    rest = recap.locator(".recap details").first
    expect(rest.locator("summary")).to_have_text(re.compile(r"^\d+ more [a-z ]+$"))
    inside = rest.locator(".take").first
    expect(inside).to_be_hidden()
    place = inside.get_attribute("id")
    recap.goto("about:blank")
    recap.goto(f"recaps/2025/#{place}")
    expect(recap.locator(".take:target")).to_be_in_viewport()


def test_a_printed_recap_has_everything(recap: Page) -> None:
    recap.emulate_media(media="print")
    expect(recap.locator(".recap details .take").first).to_be_visible()


def test_a_recap_uses_the_width_of_a_screen(recap: Page) -> None:
    aside = recap.locator(".recap-aside").bounding_box()
    later = recap.locator(".recap .block").last.bounding_box()
    assert aside
    assert later
    assert later["width"] > 1000
    assert aside["width"] > 1000
    assert aside["y"] >= later["y"] + later["height"]  # What comes late in a page pushes nothing that is read already.


def test_every_page_leads_to_the_indexes_and_to_the_pages_written_by_hand(page: Page) -> None:
    for place in ("", "episodes/the-long-watch/"):
        page.goto(place or page.url.replace("about:blank", ""))
        links = page.locator(".foot nav a")
        for name in ("People", "Companies", "Products", "Concepts", "Events", "About"):
            expect(links.filter(has_text=name)).to_have_count(1)
        links.filter(has_text="About").click()
        expect(page.locator("article[data-kind=page] h1")).to_be_visible()


@pytest.mark.parametrize("width", [801, 1024, 1217, 1280])
def test_no_section_lies_below_the_search_field(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto("")
    last, search = (page.locator(place).bounding_box() for place in (".sections a:last-child", ".search-open"))
    assert last
    assert search
    assert last["x"] + last["width"] <= search["x"] or last["y"] >= search["y"] + search["height"]
