"""An episode is listened to: the words follow, every time on the page seeks, and one goes on where one stopped."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import come_to_rest, read
from tests.browser.sample import FILMED, PHRASE, SLUG

LONG = f"episodes/{SLUG}/"


# Every place that a recording is moved to: where it is later depends on how busy the machine is.
SOUGHT = """window.sought = [];
addEventListener('seeking', event => sought.push(event.target.currentTime), true)"""


@pytest.fixture
def listened(page: Page) -> Page:
    page.add_init_script(SOUGHT)
    listen(page)
    return page


def listen(page: Page) -> None:
    """Open the talk, and wait for its player and transcript."""
    read(page, LONG)
    page.locator(".speed[aria-label]").wait_for()


def sound(page: Page, what: str) -> float:
    return page.evaluate(f"document.querySelector('audio').{what}")


def expect_sought(page: Page, seconds: float, within: float = 0.1) -> None:
    """Wait until the last place that the recording was moved to is about this one."""
    page.wait_for_function("([at, by]) => Math.abs(sought.at(-1) - at) < by", arg=[seconds, within])


def test_the_turn_being_spoken_is_followed(listened: Page) -> None:
    listened.evaluate("document.querySelector('audio').play()")
    now = listened.locator(".turn.now")
    expect(now).to_have_count(1)
    first = now.get_attribute("id")
    listened.wait_for_function("first => document.querySelector('.turn.now')?.id !== first", arg=first)
    listened.wait_for_function("""() => {
        const { start, end } = document.querySelector('.turn.now').dataset;
        const at = document.querySelector('audio').currentTime * 1000;
        return start <= at && at <= end;
    }""")


def test_a_timestamp_and_a_chapter_seek(listened: Page) -> None:
    chapter = listened.locator("[data-rail] a[data-chapter]").nth(3)
    seconds = int(chapter.get_attribute("data-seek") or 0) / 1000
    chapter.click()
    expect_sought(listened, seconds)
    expect(listened.locator(":target")).to_be_in_viewport()
    expect(listened.locator(".turn.now")).to_be_in_viewport()
    stamp = listened.locator(".turn .at[data-seek]").nth(2)
    seconds = int(stamp.get_attribute("data-seek") or 0) / 1000
    stamp.click()
    expect_sought(listened, seconds)
    expect(listened.get_by_role("button", name="Pause")).to_be_visible()


def stop(page: Page) -> None:
    """Pause, and wait until the page knows."""
    page.evaluate("document.querySelector('audio').pause()")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_one_goes_on_where_one_stopped(listened: Page) -> None:
    listened.locator("[data-rail] a[data-chapter]").nth(5).click()
    listened.wait_for_function("() => document.querySelector('audio').currentTime > 80.5")
    stop(listened)
    stopped = sound(listened, "currentTime")
    listen(listened)
    listened.evaluate("document.querySelector('audio').play()")
    expect_sought(listened, stopped, within=1.5)  # Whole seconds are remembered.
    stop(listened)
    listen(listened)
    listened.locator(".turn .at[data-seek='0']").first.click()
    listened.wait_for_function("() => document.querySelector('audio').currentTime > 0.1")
    assert set(listened.evaluate("sought")) <= {0}
    assert not sound(listened, "paused")


def test_speed_is_chosen_and_remembered(listened: Page) -> None:
    button = listened.locator(".speed")
    expect(button).to_have_text("1×")
    button.click()
    expect(button).to_have_text("1.25×")
    assert sound(listened, "playbackRate") == 1.25
    listen(listened)
    expect(button).to_have_text("1.25×")
    listened.evaluate("document.querySelector('audio').play()")
    expect(listened.locator(".turn.now")).to_have_count(1)
    assert sound(listened, "playbackRate") == 1.25


def test_keys_play_pause_and_move(listened: Page) -> None:
    listened.keyboard.press("k")
    listened.wait_for_function("() => !document.querySelector('audio').paused")
    listened.keyboard.press("Space")
    listened.wait_for_function("() => document.querySelector('audio').paused")
    at = sound(listened, "currentTime")
    listened.keyboard.press("l")
    expect_sought(listened, at + 30)
    listened.keyboard.press("j")
    expect_sought(listened, at + 15)
    speed = listened.locator(".speed")
    listened.keyboard.press(">")
    expect(speed).to_have_text("1.25×")
    assert sound(listened, "playbackRate") == 1.25
    listened.keyboard.press("<")
    expect(speed).to_have_text("1×")
    assert sound(listened, "playbackRate") == 1


def test_keys_are_left_alone_where_somebody_types(listened: Page) -> None:
    listened.get_by_role("searchbox", name="Find in this transcript").fill("")
    listened.keyboard.type("jkl s/")
    assert sound(listened, "paused")
    assert listened.get_by_role("searchbox", name="Find in this transcript").input_value() == "jkl s/"


def test_the_player_stays_in_view(listened: Page) -> None:
    for size in ({"width": 1280, "height": 800}, {"width": 360, "height": 640}):
        listened.set_viewport_size(size)
        listened.locator(".turn", has_text=PHRASE).evaluate("one => { location.hash = one.id }")
        expect(listened.locator("[data-player] .deck")).to_be_in_viewport(ratio=1)


def test_a_finger_can_seek(listened: Page) -> None:
    listened.set_viewport_size({"width": 360, "height": 640})
    box = listened.locator("[data-player] input").bounding_box()
    assert box
    assert box["width"] > 120
    for button in listened.locator("[data-player] button").all():
        size = button.bounding_box()
        assert size
        assert (
            min(size["width"], size["height"]) >= 40
        )  # px, as WCAG 2.2 asks of comfortable targets (2.5.5: 44, 2.5.8: 24)


def test_buttons_go_back_fifteen_seconds_and_on_thirty(listened: Page) -> None:
    listened.get_by_role("button", name="On 30 seconds").click()
    listened.wait_for_function("() => document.querySelector('audio').currentTime === 30")
    listened.get_by_role("button", name="Back 15 seconds").click()
    listened.wait_for_function("() => document.querySelector('audio').currentTime === 15")
    listened.get_by_role("button", name="Play").click()
    expect(listened.get_by_role("button", name="Pause")).to_be_visible()


def test_the_deck_shows_the_chapter_and_where_each_begins(listened: Page) -> None:
    listened.evaluate("document.querySelector('audio').load()")
    listened.wait_for_function("() => document.querySelector('[data-whole]').textContent === '02:08'")
    expect(listened.locator(".scrub i")).to_have_count(7)  # The first chapter begins where the recording does.
    slider = listened.get_by_role("slider", name="Place in the recording")
    slider.fill("50")
    expect(listened.locator("[data-saying]")).to_have_text("Watch number 4")
    expect(listened.locator("[data-now]")).to_have_text("00:50")
    left = listened.locator(".scrub i").evaluate_all(
        "marks => marks.map(mark => parseFloat(mark.style.insetInlineStart))"
    )
    assert sorted(round(mark * 1.28) for mark in left) == [16, 32, 48, 64, 80, 96, 112]


def test_a_lock_screen_is_told_what_plays_and_can_steer(listened: Page) -> None:
    listened.add_init_script(
        """window.acts = {};
        const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
        navigator.mediaSession.setActionHandler = (name, act) => { acts[name] = act; set(name, act) }"""
    )
    listen(listened)
    listened.evaluate("document.querySelector('audio').play()")
    listened.wait_for_function("() => navigator.mediaSession.metadata?.title === 'The long watch'")
    assert listened.evaluate("navigator.mediaSession.metadata.artist") == "Talks"
    stop(listened)
    listened.evaluate("document.querySelector('audio').currentTime = 1")
    for act, seconds in (("nexttrack()", 16), ("seekforward({})", 46), ("previoustrack()", 16)):
        listened.evaluate(f"acts.{act}")
        expect_sought(listened, seconds)


def test_the_page_stays_with_the_words_until_the_reader_leaves_and_offers_to_return(listened: Page) -> None:
    def say(seconds: int) -> None:
        listened.evaluate("seconds => { document.querySelector('audio').currentTime = seconds }", seconds)
        expect(listened.locator(f".turn.now[data-start='{seconds // 2 * 2000}']")).to_have_count(1)

    listened.emulate_media(reduced_motion="reduce")  # Else it glides, for as long as a busy machine takes.
    back = listened.get_by_role("button", name="Back to the spoken place")
    listened.get_by_role("button", name="Play").click()
    expect(listened.locator(".turn.now")).to_have_count(1)
    expect(back).to_be_visible()  # Whoever starts at the top is left there.
    assert listened.evaluate("scrollY") == 0
    listened.evaluate("document.querySelector('audio').playbackRate = 0.1")  # It ends after no step of this test.
    back.click()
    expect(listened.locator(".turn.now")).to_be_in_viewport()
    expect(back).to_be_hidden()
    say(87)  # That turn is folded, and far below.
    expect(listened.locator(".turn.now")).to_be_in_viewport()
    come_to_rest(listened)
    listened.mouse.move(600, 300)
    listened.mouse.wheel(0, -6000)
    expect(back).to_be_visible()
    come_to_rest(listened)
    say(20)
    away = listened.evaluate("scrollY")
    say(120)
    assert listened.evaluate("scrollY") == away
    back.click()
    expect(listened.locator(".turn.now")).to_be_in_viewport()


PLAYER = """<script>
window.heard = [];
addEventListener("message", event => {
  const words = JSON.parse(event.data);
  heard.push(words);
  if (words.func === "seekTo") {
    const info = {currentTime: words.args[0], playerState: 1};
    event.source.postMessage(JSON.stringify({event: "infoDelivery", info}), "*");
  }
});
</script>"""


def test_a_video_opens_on_request_and_its_times_seek_it(new_window: Callable[..., BrowserContext]) -> None:
    window = new_window(viewport={"width": 1280, "height": 800})
    asked: list[str] = []
    window.route(
        re.compile("^https:"),
        lambda route: (asked.append(route.request.url), route.fulfill(body=PLAYER, content_type="text/html")),
    )
    page = window.new_page()
    blocked: list[str] = []
    page.on("console", lambda said: said.type == "error" and blocked.append(said.text))
    page.goto(f"episodes/{FILMED}/", wait_until="networkidle")
    assert asked == []
    page.get_by_role("link", name="Watch the video").click()
    frame = page.locator("iframe.screen").element_handle().content_frame()
    assert frame
    frame.wait_for_url(re.compile(r"^https://www\.youtube-nocookie\.com/embed/lanternfilm\?"))
    frame.wait_for_function("() => heard.some(one => one.event === 'listening')")
    page.locator(".turn .at[data-seek]").nth(2).click()
    frame.wait_for_function("() => heard.some(one => one.func === 'seekTo' && one.args[0] === 4)")
    expect(page.locator(".turn.now[data-start='4000']")).to_have_count(1)
    assert all("youtube-nocookie.com" in url for url in asked)
    assert blocked == []
    page.goto(LONG)  # A page without a video lets none in.
    with page.expect_console_message(lambda said: said.type == "error" and "frame" in said.text):
        page.evaluate(
            "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://www.youtube-nocookie.com/embed/x'}))"
        )
