"""What a model wrote, with the spoken words one click away, and instead of it for who wants nothing else."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.analyse.test_written import AUDIT, BY, HOLD, SPEED, TESTING, claim, talk
from tests.browser.serve import serving
from tests.site import plant, run

TESTED = "Testing the importer against the invoices of the last ten years found more bugs than all unit tests before."


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A show of one talk of which some claims are in other words."""
    folder = plant(tmp_path_factory.mktemp("written"))
    for name in ("episodes", "insights", "digests"):
        shutil.rmtree(folder / "content" / name, ignore_errors=True)
    (folder / "content/episodes").mkdir()
    sections = [{"heading": "The move", "bullets": [claim(TESTED, TESTING)]}]
    takes = [claim(HOLD[1]["text"], AUDIT, kind="takeaway")]  # type: ignore[arg-type]
    talk(folder / "content/episodes", written=BY, insights=HOLD, takes=takes, sections=sections)
    run(folder, "generator", "build")
    with serving(folder / "site", "/") as address:
        yield address


@pytest.mark.parametrize("place", ["episodes/mainframe/", "insights/", "digest/2026-11-20/", "recaps/2026/"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_can_have_the_spoken_words_only(
    new_window: Callable[..., BrowserContext], written: str, place: str, scripts: bool
) -> None:
    page = new_window(base_url=written, java_script_enabled=scripts).new_page()
    assert page.goto(place)
    put, said = page.get_by_text(HOLD[1]["text"], exact=True).first, page.get_by_text(AUDIT).first  # type: ignore[arg-type]
    expect(put).to_be_visible()
    expect(said).to_be_hidden()
    page.get_by_label("spoken words only").first.check()
    expect(put).to_be_hidden()
    expect(said).to_be_visible()
    page.get_by_label("spoken words only").first.uncheck()
    expect(put).to_be_visible()


@pytest.fixture
def talk_page(new_window: Callable[..., BrowserContext], written: str) -> Page:
    page = new_window(base_url=written).new_page()
    page.goto("episodes/mainframe/")
    return page


def test_a_summary_that_was_written_is_open(talk_page: Page) -> None:
    summary = talk_page.locator("#summary")
    expect(summary.locator("h2")).to_have_text("Summary")
    expect(summary.locator("h3")).to_have_text("The move")
    expect(summary.locator(".put")).to_be_visible()


def test_the_quote_is_one_click_away_and_leads_to_its_turn(talk_page: Page) -> None:
    one = talk_page.locator(".insight.written").filter(has_text="Reads got faster").first
    one.get_by_text("in the words of quill-1, checked by program").click()
    quote = one.locator("blockquote", has_text=SPEED)
    expect(quote).to_be_visible()
    quote.get_by_label("Read it in the transcript").click()
    expect(talk_page.locator(":target")).to_contain_text(SPEED)
