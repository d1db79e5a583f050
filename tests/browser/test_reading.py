"""An episode is read: insights lead to turns, quotes are copied, chapters follow, folding hides nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import LATER, read
from tests.browser.sample import PHRASE, SLUG

LONG = f"episodes/{SLUG}/"
SUNDAY = "episodes/a-certificate-on-sunday/"

# What the focus is on: whether it can be seen, and comes after the stop before it.
STOP = """() => {
  const one = document.activeElement, style = getComputedStyle(one), last = window.last ?? document.body;
  window.last = one;
  return {
    what: one.outerHTML.slice(0, 80), end: one === document.body,
    visible: one.getBoundingClientRect().width > 0 &&
      (style.outlineStyle !== 'none' || one.closest('svg, audio') !== null),
    later: one === last || (last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
  };
}"""

MOVING = """[...document.querySelectorAll('*')].map(one => getComputedStyle(one)).filter(style =>
  parseFloat(style.transitionDuration) > 0 ||
  style.animationName !== 'none' || style.scrollBehavior === 'smooth').length"""

# Whether nothing that stays on the screen lies over it.
UNCOVERED = """one => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return [[left + 2, top + 2], [right - 2, bottom - 2]].every(([x, y]) => {
    const seen = document.elementFromPoint(x, y);
    return one.contains(seen) || !seen.closest('.rail, .player');
  });
}"""


@pytest.fixture
def clipboard(context: BrowserContext) -> BrowserContext:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


def test_an_insight_leads_to_the_turn_that_says_it(page: Page) -> None:
    page.goto("insights/")
    link = page.locator(".ic a.at[href*='#t-']").first
    place = link.get_attribute("href") or ""
    link.click()
    page.wait_for_url(re.compile("#t-"))
    turn = page.locator(".turn:target")
    assert turn.get_attribute("id") == place.split("#")[1]
    expect(turn).to_be_in_viewport()
    lit = turn.locator("p").evaluate("one => getComputedStyle(one).backgroundColor")
    plain = page.locator(".turn:not(:target) > p").first.evaluate("one => getComputedStyle(one).backgroundColor")
    assert lit != plain


def test_a_quote_is_copied_with_who_where_and_a_link(clipboard: BrowserContext) -> None:
    page = clipboard.new_page()
    page.clock.install(time=0)
    read(page, SUNDAY)
    page.clock.pause_at(LATER)  # For a while it is told that it was copied, however slow the machine is.
    turn = page.locator(".turn").nth(2)
    turn.hover()
    turn.get_by_role("button", name="quote").click()
    expect(turn.locator(".done")).to_be_visible()
    words, source, link = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert words == f"“{turn.locator('p').inner_text()}”"
    assert source in ("Ruth Calloway, A certificate on Sunday", "Ben Osterley, A certificate on Sunday")
    assert link == f"{page.url}#{turn.get_attribute('id')}"
    turn.get_by_role("button", name="link").click()
    expect(turn.locator("[data-copy=link].done")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link


def test_the_quote_of_a_card_links_to_its_moment(clipboard: BrowserContext) -> None:
    page = clipboard.new_page()
    page.clock.install(time=0)
    read(page, SUNDAY)
    page.clock.pause_at(LATER)  # For a while it is told that it was copied, however slow the machine is.
    card = page.locator("[data-quote]").filter(has=page.locator("[data-copy=quote]")).first
    card.locator("[data-copy=quote]").click()
    expect(card.locator(".done")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“")
    address = copied.split("\n")[-1]
    page.goto(address)
    expect(page.locator(".turn:target")).to_be_in_viewport()


def test_chapters_follow_the_reader(page: Page) -> None:
    read(page, LONG)
    chapter = page.locator("section.chapter").nth(2)
    chapter.locator("h3").evaluate("one => one.scrollIntoView({block: 'start'})")
    current = page.locator("[data-rail] a[aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text("Watch number 3")
    page.set_viewport_size({"width": 390, "height": 800})
    chapter.locator("h3").evaluate("one => one.scrollIntoView({block: 'start'})")
    expect(page.locator("[data-rail-now]")).to_have_text("Watch number 3")
    expect(page.locator("[data-rail-now]")).to_be_in_viewport()


def test_words_are_found_within_a_transcript(page: Page) -> None:
    read(page, LONG)
    field = page.get_by_role("searchbox", name="Find in this transcript")
    field.fill("lantern")
    expect(page.locator(".find output")).to_have_text("1 found")
    field.press("Enter")
    expect(page.locator("mark.on")).to_have_text("lantern")
    expect(page.locator("mark.on")).to_be_in_viewport()
    field.fill("pager")
    expect(page.locator(".find output")).to_have_text(re.compile(r"^\d{2,} found"))
    field.press("Enter")
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".find output")).to_have_text(re.compile("^2 of"))
    page.get_by_role("button", name="Previous").click()
    expect(page.locator(".find output")).to_have_text(re.compile("^1 of"))
    field.fill("zeppelin")
    expect(page.locator(".find output")).to_have_text("not said here")
    field.press("Escape")
    expect(page.locator("mark")).to_have_count(0)


def test_words_are_found_that_were_typed_before_the_scripts_had_come(page: Page) -> None:
    def late(route: Route) -> None:
        page.get_by_role("searchbox", name="Find in this transcript").fill("lantern")
        route.continue_()

    page.route("**/transcript.js", late)
    page.goto(LONG)
    expect(page.locator(".find output")).to_have_text("1 found")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_next_hit_is_always_at_hand(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    read(page, LONG)
    field = page.get_by_role("searchbox", name="Find in this transcript")
    field.fill("lantern")
    expect(page.locator(".find output")).to_have_text("1 found")
    field.press("Enter")
    expect(page.locator("mark.on")).to_be_in_viewport()
    for part in (field, page.get_by_role("button", name="Next"), page.locator(".find output")):
        expect(part).to_be_in_viewport(ratio=1)
        assert part.evaluate(UNCOVERED)
    field.fill("")
    expect(page.locator("mark")).to_have_count(0)
    expect(field).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_link_to_a_turn_shows_who_speaks(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LONG)
    place = page.locator(".speech > p + .turn").nth(20).get_attribute("id")
    page.goto("about:blank")
    read(page, f"{LONG}#{place}")
    expect(page.locator(".turn:target")).to_be_in_viewport()
    who = page.locator(".speech > p:has(+ .turn:target)")
    expect(who).to_be_in_viewport(ratio=1)
    assert who.evaluate(UNCOVERED)
    if width < 800:
        summary = page.locator(".rail > summary")
        page.locator("[data-rail-now]").evaluate("one => { one.textContent = 'A chapter with a name '.repeat(9) }")
        assert summary.bounding_box()["height"] < 32  # type: ignore[index]


def test_a_phone_shows_what_to_do_with_a_turn_once_a_speech(new_window: Callable[..., BrowserContext]) -> None:
    page = new_window(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    read(page, LONG)
    first, other = page.locator(".speech > p + .turn").first, page.locator(".turn + .turn").first
    heights = "one => one.querySelector('.bar').getBoundingClientRect().height"
    assert first.evaluate(heights) > 20
    assert other.evaluate(heights) == 0
    other.locator("[data-copy=link]").focus()
    assert other.evaluate(heights) > 20
    other.evaluate("one => { document.activeElement.blur(); location.hash = one.id }")
    expect(page.locator(".turn:target [data-copy=quote]")).to_be_in_viewport(ratio=1)


def test_what_to_do_with_a_turn_covers_no_words(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    read(page, LONG)
    turn = page.locator(".turn").nth(3)
    turn.hover()
    acts, words = turn.locator(".acts"), turn.locator("> p")
    expect(acts).to_have_css("opacity", "1")
    box, text = acts.bounding_box(), words.bounding_box()
    assert box
    assert text
    assert box["x"] >= text["x"] + text["width"]
    assert box["y"] >= text["y"] - 1
    page.mouse.move(0, 0)
    expect(acts).to_have_css("opacity", "0")
    acts.get_by_role("button").first.focus()
    expect(acts).to_have_css("opacity", "1")


def test_folding_hides_nothing_for_good(page: Page) -> None:
    read(page, LONG)
    expect(page.locator(".folded")).to_have_count(7)
    turn = page.locator(".turn", has_text=PHRASE)
    assert page.evaluate("document.body.textContent").count(PHRASE) >= 1
    place = turn.get_attribute("id")
    page.locator(".unfold").first.click()
    expect(page.locator(".folded")).to_have_count(6)
    page.evaluate("place => { location.hash = place }", place)
    expect(turn).to_be_in_viewport()
    assert turn.evaluate("one => one.closest('.folded')") is None
    page.goto("about:blank")
    read(page, f"{LONG}#{place}")
    expect(page.locator(".turn:target")).to_be_in_viewport()
    assert page.locator(".turn:target").evaluate("one => one.closest('.folded')") is None


def test_folded_words_open_for_the_browser_itself(page: Page) -> None:
    read(page, f"{LONG}#:~:text={PHRASE.replace(' ', '%20')}")
    turn = page.locator(".turn", has_text=PHRASE)
    expect(turn).to_be_in_viewport()
    assert turn.evaluate("one => one.closest('.folded')") is None


def test_light_and_dark_are_remembered(page: Page) -> None:
    page.goto("")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Switch between light and dark").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(LONG)
    assert page.evaluate(paper) == dark
    page.get_by_role("button", name="Switch between light and dark").click()
    assert page.evaluate(paper) == light


def test_dark_follows_the_system(page: Page) -> None:
    page.goto("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).not_to_have_css("background-color", light)


def test_a_keyboard_alone_reaches_everything(page: Page) -> None:
    read(page, SUNDAY)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text(re.compile("Skip to content"))
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    target = page.evaluate("location.hash.slice(1)")
    assert page.locator(f"[id='{target}']").count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    read(page, SUNDAY)
    reached, unseen, order = 0, [], []
    for _ in range(120):
        page.keyboard.press("Tab")
        seen = page.evaluate(STOP)
        if seen["end"]:
            break
        reached += 1
        if not seen["visible"]:
            unseen.append(seen["what"])
        if not seen["later"]:
            order.append(seen["what"])
    assert reached > 40
    assert unseen == []
    assert order == []


def test_nothing_moves_for_who_asked_for_stillness(new_window: Callable[..., BrowserContext]) -> None:
    page = new_window(reduced_motion="reduce").new_page()
    read(page, LONG)
    assert page.evaluate(MOVING) == 0
    page.get_by_role("searchbox", name="Find in this transcript").fill("lantern")
    expect(page.locator(".find output")).to_have_text("1 found")
    page.keyboard.press("Enter")
    assert page.locator("mark.on").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_without_scripts_everything_can_be_read(browser_without_scripts: BrowserContext) -> None:
    page = browser_without_scripts.new_page()
    page.goto(LONG)
    expect(page.locator(".turn", has_text=PHRASE)).to_be_visible()
    assert page.locator(".folded, .find:visible, .scheme:visible, [data-copy]:visible").count() == 0
    ids = page.locator(".turn").evaluate_all("all => all.map((one) => `#${one.id}`)")
    assert page.locator(".turn > a").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == ids
    page.locator("[data-rail] a[data-chapter]").nth(5).click()
    expect(page).to_have_url(re.compile("#"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_old_address_leads_on_to_the_same_turn_and_leaves_no_step_behind(
    page: Page, browser_without_scripts: BrowserContext
) -> None:
    page.goto("search/")
    page.goto("episodes/watch/#transcript")
    expect(page).to_have_url(re.compile(rf"/{LONG}#transcript$"))
    page.go_back()
    expect(page).to_have_url(re.compile("/search/"))
    without = browser_without_scripts.new_page()
    without.goto("episodes/watch/")
    expect(without).to_have_url(re.compile(rf"/{LONG}$"))


def test_a_withdrawn_page_says_so_and_offers_a_search(page: Page) -> None:
    page.goto("episodes/a-talk-that-was-withdrawn/")
    expect(page.locator("h1")).to_have_text("This page was withdrawn")
    page.get_by_text("Search for “a talk that was withdrawn”").click()
    expect(page).to_have_url(re.compile(r"/search/\?q="))
