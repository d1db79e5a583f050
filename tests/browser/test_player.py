"""An episode is listened to: the words follow, every time on the page seeks, and one goes on where one stopped."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sample import PHRASE, SLUG

LONG = f"episodes/{SLUG}/"


@pytest.fixture
def listened(page: Page) -> Page:
    page.goto(LONG)
    page.locator(".speed[aria-label]").wait_for()
    return page


def sound(page: Page, what: str) -> float:
    return page.evaluate(f"document.querySelector('audio').{what}")


def test_the_turn_being_spoken_is_followed(listened: Page) -> None:
    listened.evaluate("document.querySelector('audio').play()")
    now = listened.locator(".turn.now")
    expect(now).to_have_count(1)
    first = now.get_attribute("id")
    listened.wait_for_function("first => document.querySelector('.turn.now')?.id !== first", arg=first)
    at = sound(listened, "currentTime") * 1000
    start, end = (int(now.get_attribute(f"data-{edge}") or 0) for edge in ("start", "end"))
    assert start - 500 <= at <= end + 500


def test_a_timestamp_and_a_chapter_seek(listened: Page) -> None:
    chapter = listened.locator("[data-rail] a[data-chapter]").nth(3)
    seconds = int(chapter.get_attribute("data-seek") or 0) / 1000
    chapter.click()
    listened.wait_for_function("s => document.querySelector('audio').currentTime >= s", arg=seconds)
    expect(listened.locator(":target")).to_be_in_viewport()
    expect(listened.locator(".turn.now")).to_be_in_viewport()
    stamp = listened.locator(".turn .at[data-seek]").nth(2)
    seconds = int(stamp.get_attribute("data-seek") or 0) / 1000
    stamp.click()
    listened.wait_for_function("s => Math.abs(document.querySelector('audio').currentTime - s) < 2", arg=seconds)
    assert not sound(listened, "paused")


def test_one_goes_on_where_one_stopped(listened: Page) -> None:
    listened.locator("[data-rail] a[data-chapter]").nth(5).click()
    listened.wait_for_function("() => document.querySelector('audio').currentTime > 80.5")
    listened.evaluate("document.querySelector('audio').pause()")
    stopped = sound(listened, "currentTime")
    listened.goto(LONG)
    listened.locator(".speed[aria-label]").wait_for()
    listened.evaluate("document.querySelector('audio').play()")
    listened.wait_for_function("() => document.querySelector('audio').currentTime > 5")
    assert abs(sound(listened, "currentTime") - stopped) < 3
    listened.evaluate("document.querySelector('audio').pause()")
    listened.goto(LONG)
    listened.locator(".speed[aria-label]").wait_for()
    listened.locator(".turn .at[data-seek='0']").first.click()
    listened.wait_for_function(
        "() => !document.querySelector('audio').paused && document.querySelector('audio').currentTime > 0.1"
    )
    assert sound(listened, "currentTime") < 5


def test_speed_is_chosen_and_remembered(listened: Page) -> None:
    button = listened.locator(".speed")
    expect(button).to_have_text("1×")
    button.click()
    expect(button).to_have_text("1.25×")
    assert sound(listened, "playbackRate") == 1.25
    listened.goto(LONG)
    expect(button).to_have_text("1.25×")
    listened.evaluate("document.querySelector('audio').play()")
    expect(listened.locator(".turn.now")).to_have_count(1)
    assert sound(listened, "playbackRate") == 1.25


def test_keys_play_pause_and_move(listened: Page) -> None:
    listened.keyboard.press("k")
    listened.wait_for_function("() => !document.querySelector('audio').paused")
    listened.keyboard.press("l")
    listened.wait_for_function("() => document.querySelector('audio').currentTime > 9.9")
    listened.keyboard.press("l")
    listened.keyboard.press("j")
    assert 9 < sound(listened, "currentTime") < 16
    listened.keyboard.press("Space")
    listened.wait_for_function("() => document.querySelector('audio').paused")
    listened.keyboard.press(">")
    assert sound(listened, "playbackRate") == 1.25
    listened.keyboard.press("<")
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
        expect(listened.locator("[data-player] audio")).to_be_in_viewport(ratio=1)


def test_a_finger_can_seek(listened: Page) -> None:
    listened.set_viewport_size({"width": 360, "height": 640})
    box = listened.locator("[data-player] audio").bounding_box()
    assert box
    assert box["width"] > 270
