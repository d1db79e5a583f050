"""Somebody looks for words: they land on them, or are told that nobody said them."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import LATER
from tests.browser.sample import NIGHT, NIGHT_TURNS, PHRASE, SLUG


def ask(page: Page, query: str) -> None:
    page.goto("")
    page.locator("html.js").wait_for()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(query)
    answered(page)


def answered(page: Page) -> str:
    status = page.locator(".search-status")
    expect(status).to_have_text(re.compile(r"page|Nothing"))
    return status.inner_text()


def titles(page: Page) -> list[str]:
    return page.locator(".search-page-link").all_inner_texts()


def test_a_phrase_leads_to_its_words(page: Page) -> None:
    ask(page, f'"{PHRASE}"')
    assert titles(page) == ["The long watch"]
    moment = page.locator(".search-part")
    expect(moment).to_have_count(1)
    assert moment.locator("b").inner_text() == "Watch number 6"
    assert " ".join(moment.locator("mark").all_inner_texts()).strip(".") == PHRASE
    moment.click()
    page.wait_for_url(re.compile(rf"/episodes/{SLUG}/\?highlight=.*#t-"))
    words = page.locator("mark")
    expect(words).to_have_text([PHRASE])
    expect(words).to_be_in_viewport()
    assert page.locator(".turn.hit").count() == 1
    assert page.locator(".turn.hit").get_attribute("id") == page.url.split("#")[1]


def test_only_what_is_read_is_marked_not_what_leads_there(page: Page) -> None:
    page.goto(f"episodes/{SLUG}/?highlight=watch&highlight=lantern")
    expect(page.locator(".transcript mark").first).to_be_visible()
    assert page.locator(".rail mark").count() == 0


def test_the_filters_of_a_phone_leave_room_for_what_was_found(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    ask(page, "minutes")
    expect(page.locator(".search-filters select:visible").nth(2)).to_be_attached()
    box = page.locator(".search-filters").bounding_box()
    assert box
    assert box["height"] < 60


def test_the_filters_are_fetched_after_the_first_answer_and_move_nothing(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rsplit(".", 1)[-1]))
    page.clock.install(time=0)
    page.goto("")
    page.locator("html.js").wait_for()
    page.clock.pause_at(LATER)  # Who hesitates before they type has all filters fetched.
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("minutes")
    filters = page.locator(".search-filters")
    held = filters.bounding_box()
    page.clock.run_for(200)
    expect(filters.locator("select:visible").nth(2)).to_be_attached()
    assert filters.bounding_box() == held
    # By kinds it is asked.
    assert fetched[: fetched.index("pf_fragment")].count("pf_filter") == 1
    assert fetched.count("pf_filter") > 3


def test_an_excerpt_does_not_repeat_its_heading(page: Page) -> None:
    page.goto("insights/")
    card = page.locator(".card.insight").first
    day = card.locator("time").first.inner_text()
    words = " ".join(card.locator(".said").inner_text().split()[:4]).strip(".,")
    ask(page, f'"{words}"')
    part = page.locator(".search-part", has_text=day).first
    expect(part.locator("b")).to_contain_text(day)
    expect(part.locator(".search-excerpt")).not_to_contain_text(day)


def test_a_phrase_is_exact(page: Page) -> None:
    ask(page, '"lantern nobody lit"')
    assert "Nothing" in answered(page)
    ask(page, "lantern nobody lit")
    assert titles(page) == ["The long watch"]
    page.get_by_role("button", name="Only the phrase").click()
    expect(page.locator(".search-status")).to_contain_text("Nothing")


def test_words_that_no_page_has_together_are_offered_one_by_one(page: Page) -> None:
    ask(page, "the lantern zeppelin")
    assert answered(page).startswith("No page has all these words")
    assert page.get_by_role("button", name="Only “the”").count() == 0
    page.get_by_role("button", name="Only “lantern”").click()
    page.locator(".search-results li").first.wait_for()


@pytest.mark.parametrize("word", ["zeppelin", "lanternish", "lant", "certificatesque"])
def test_a_word_that_is_not_there_finds_nothing(page: Page, word: str) -> None:
    ask(page, word)
    assert answered(page).startswith(f"Nothing here says {word}")
    assert page.locator(".search-results li").count() == 0


@pytest.mark.parametrize("words", ["障害", "証明書の期限", "しました", "replica"])
def test_words_that_are_written_without_spaces_are_found(page: Page, words: str) -> None:
    ask(page, f"{words} 原因" if words == "replica" else words)
    found = page.locator(".search-results > li").filter(has=page.locator(f"a[href*='/{NIGHT}/']"))
    expect(found).to_have_count(1)
    moment = found.locator(".search-part").first
    assert words in moment.locator("mark").all_inner_texts()
    excerpt = moment.locator(".search-excerpt").inner_text().replace(" ", "").strip("…")
    assert any(excerpt in turn for turn in NIGHT_TURNS)
    moment.click()
    page.wait_for_url(re.compile(rf"/episodes/{NIGHT}/\?highlight=.*#t-"))
    expect(page.locator("mark").filter(has_text=words).first).to_be_in_viewport()
    assert words in page.locator(".turn.hit").inner_text()


@pytest.mark.parametrize("words", ["害障", "証明書の障害", "七分"])
def test_signs_that_do_not_follow_one_another_find_nothing(page: Page, words: str) -> None:
    ask(page, words)
    assert answered(page).startswith("Nothing")


def test_small_words_are_not_what_was_asked_for(page: Page) -> None:
    ask(page, "the lantern and the ledger")
    assert titles(page) == ["The long watch"]
    marked = {word.strip(".,").lower() for word in page.locator(".search-excerpt mark").all_inner_texts()}
    assert marked == {"lantern", "ledger"}
    ask(page, "that")
    expect(page.locator(".search-excerpt mark").first).to_have_text(re.compile("that", re.IGNORECASE))
    ask(page, '"that nobody"')
    expect(page.locator(".search-excerpt mark").first).to_have_text("that nobody")


def test_the_moment_that_says_most_comes_first(page: Page) -> None:
    ask(page, "ledger lantern")
    parts = page.locator(".search-part")
    assert parts.count() == 3
    told = [len({word.strip(".,").lower() for word in part.locator("mark").all_inner_texts()}) for part in parts.all()]
    assert told == sorted(told, reverse=True)
    assert PHRASE in (parts.first.text_content() or "")


def test_words_that_begin_alike_are_offered_as_what_they_are(page: Page) -> None:
    ask(page, "lanter")
    page.get_by_role("button", name="Words that begin like it").click()
    expect(page.locator(".search-page-link")).to_have_text(["The long watch"])
    expect(page.locator(".search-status")).to_contain_text("begin like it")


def test_inflected_words_are_found_and_marked_as_they_stand(page: Page) -> None:
    ask(page, "certificates")
    assert "A certificate on Sunday" in titles(page)
    assert {word.strip(".,?!").lower() for word in page.locator("mark").all_inner_texts()} <= {
        "certificate",
        "certificates",
    }


def test_who_takes_part_is_found_where_nobody_says_the_name(page: Page) -> None:
    ask(page, '"Ben Osterley"')
    expect(page.locator(".search-page-link", has_text="Late until Tuesday")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "value", "stays"),
    [
        ("kind", "post", "The first five minutes"),
        ("show", "Talks", "The long watch"),
        ("year", "2024", "A dead disk"),
        ("person", "Ada Quill", "The long watch"),
        ("topic", "Backups", "The long watch"),
    ],
)
def test_filters_narrow_down(page: Page, name: str, value: str, stays: str) -> None:
    ask(page, "minutes" if name == "kind" else "disk")
    page.locator(".search-results li").first.wait_for()
    everything = titles(page)
    page.locator(f"select[name={name}]").select_option(value)
    expect(page.locator(".search-page-link")).not_to_have_text(everything)
    expect(page.locator(".search-page-link").filter(has_text=stays)).to_be_visible()
    # Asked until it holds: results come in one after the other.
    expect(page.locator(".search-results > li:not(:has(.search-facts))")).to_have_count(0)
    if name in ("kind", "show"):
        expect(page.locator(".search-facts").filter(has_not_text=value)).to_have_count(0)


def test_results_are_grouped_by_page_with_their_moments(page: Page) -> None:
    ask(page, "ledger")
    items = page.locator(".search-results > li")
    assert items.count() == len(set(titles(page)))
    moments = hrefs(items.filter(has=page.get_by_role("link", name="The long watch", exact=True)))[1:]
    assert len(moments) == 3
    for href in moments:
        assert "highlight=ledger" in href
    assert "#t-" in moments[-1]


def test_keys_open_move_and_close(page: Page) -> None:
    for key in "/sf":
        page.goto("")
        page.locator("html.js").wait_for()
        page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(PHRASE.split()[1])
    expect(page.locator(".search-status")).to_contain_text("1 page")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-page-link").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-part").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"/episodes/{SLUG}/"))


def test_a_key_pressed_at_once_after_closing_is_not_lost(page: Page) -> None:
    page.goto("")
    page.locator("html.js").wait_for()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.evaluate("""() => {
        document.querySelector(".search-close").click();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
    }""")
    expect(page.get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("us-east-1", "us-east-1"),
        ('"in us east"', "in us-east"),
        ("nodejs", "node.js"),
        ("10000", "10,000"),
        ("wifi", "wi-fi"),
        ("writeahead", "write-ahead"),
        ("dont", "don't"),
        ("5.6.0", "5.6.0"),
        ('"node.js — not our"', "node.js — not our"),
        ('"buoy”…and kubernetes"', "buoy”…and kubernetes"),
    ],
)
def test_words_are_found_however_they_are_written(page: Page, query: str, said: str) -> None:
    ask(page, query)
    moment = page.locator(".search-results > li", has_text="Harbour").locator(".search-part").first
    assert said in {mark.lower() for mark in moment.locator("mark").all_inner_texts()}
    moment.click()
    words = re.compile(re.escape(said), re.IGNORECASE)
    expect(page.locator(".transcript mark").filter(has_text=words).first).to_be_in_viewport()


def test_a_name_comes_first_then_episodes_and_stubs_come_last(page: Page) -> None:
    ask(page, "backups")
    kinds = [facts.split(" · ")[0] for facts in page.locator(".search-facts").all_inner_texts()]
    names = {"person", "company", "product", "concept", "event", "topic"}
    assert kinds[0] in names
    assert kinds[1] == "episode"
    order = [{"post": "page", "digest": "insight"}.get(kind, "name" if kind in names else kind) for kind in kinds[1:]]
    assert order == sorted(order, key=["episode", "page", "insight", "name"].index)
    excerpts = page.locator(".search-excerpt").all_inner_texts()
    assert excerpts
    # What stands above a name, `Concepts` and a point, says nothing of it.
    assert all(len(excerpt.split()) > 2 for excerpt in excerpts)


def test_a_topic_and_a_product_of_one_name_are_one_result(page: Page) -> None:
    ask(page, "kubernetes")
    assert titles(page).count("Kubernetes") == 1
    first = page.locator(".search-results > li").first
    expect(first.locator(".search-facts")).to_have_text("product · topic")
    assert {href.split("/pod/")[1].split("?")[0] for href in hrefs(first)} == {
        "products/kubernetes/",
        "topics/kubernetes/",
    }
    assert first.locator(".search-part").all_inner_texts() == ["As a topic"]


def test_another_name_finds_it_and_a_slip_offers_what_was_meant(page: Page) -> None:
    ask(page, "k8s")
    assert titles(page) == ["Kubernetes"]
    ask(page, "lnatern")
    page.get_by_role("button", name="Did you mean lantern?").click()
    expect(page.locator(".search-page-link")).to_have_text(["The long watch"])


def hrefs(place: Locator) -> list[str]:
    return [str(href) for href in place.locator("a").evaluate_all("all => all.map(a => a.href)")]


def test_the_page_for_lost_readers_is_not_found(page: Page) -> None:
    ask(page, "renamed")
    assert answered(page).startswith("Nothing")


def test_the_page_of_search_takes_a_query_and_a_topic(page: Page) -> None:
    page.goto("search/?q=lantern")
    expect(page.locator(".search-page-link")).to_have_text(["The long watch"])
    assert page.get_by_role("searchbox").input_value() == "lantern"
    page.goto("search/?topic=Backups")
    page.locator(".search-results li").first.wait_for()
    assert page.locator("select[name=topic]").input_value() == "Backups"
    expect(page.locator(".search-status")).to_have_text(re.compile(r"^\d+ pages?\. $|^\d+ pages?\.$"))


def test_without_scripts_the_search_link_leads_to_an_explanation(browser_without_scripts: BrowserContext) -> None:
    page = browser_without_scripts.new_page()
    page.goto("")
    page.locator(".search-open").click()
    page.wait_for_url("**/search/")
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    assert page.locator(".search-start a").count() > 5
