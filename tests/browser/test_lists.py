"""Lists, recaps and the foot of a page on any screen: filters at hand, the rest a click away, all of it linked."""

import pytest
from playwright.sync_api import Browser, Page, expect

SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, one) => sum + (one.hadRecentInput ? 0 : one.value), 0))
).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 200))"""


@pytest.mark.parametrize("place", ["insights/", "digest/", "people/", "companies/", "topics/", "episodes/"])
def test_a_phone_has_the_filters_before_the_list(browser: Browser, home: str, place: str) -> None:
    phone = browser.new_context(base_url=home, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    page.goto(place)
    filters, listed = page.locator("nav.filters").bounding_box(), page.locator(".list").bounding_box()
    assert filters
    assert listed
    assert filters["y"] + filters["height"] <= listed["y"]
    if place != "episodes/":
        assert filters["height"] < 60
    assert page.evaluate(SHIFTS) < 0.02
    phone.close()


def test_the_digest_offers_its_subscription_at_once_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("digest/")
    expect(page.locator(".filters .btn")).to_be_in_viewport(ratio=1)
