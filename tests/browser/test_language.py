"""A site whose interface is German, in a browser: nothing that the page itself says is in English."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import sample
from tests.browser.conftest import Watch, read
from tests.browser.serve import serving
from tests.site import run


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample, its interface in German."""
    folder = sample.planted(tmp_path_factory.mktemp("german"))
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: de"))
    run(folder, "generator", "build")
    sample.recording(folder / "site/audio/watch.wav")
    talk = folder / f"site/episodes/{sample.SLUG}/index.html"
    talk.write_text(talk.read_text("utf-8").replace('src="https://example.com/pod/', 'src="../../'), "utf-8")
    with serving(folder / "site", "/pod/") as address:
        yield address


@pytest.fixture
def page(new_window: Callable[..., BrowserContext], german: str) -> Iterator[Page]:
    window = new_window(base_url=german, viewport={"width": 1280, "height": 800})
    watch = Watch(german)
    watch.over(window)
    yield window.new_page()
    window.close()
    assert [fault for fault in watch.faults if "404" not in fault] == []


def test_frame_dates_and_headings(page: Page) -> None:
    page.goto("")
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.locator(".sections a").all_inner_texts()[:4] == ["Heute", "Folgen", "Erkenntnisse", "Tagesbrief"]
    issue = page.locator(".kicker a").first
    expect(issue).to_have_text(re.compile(r"Tagesbrief · \w+, \d+\. November \d{4} · Ausgabe \d"))
    expect(page.get_by_role("heading", name="Neueste Folgen")).to_be_visible()
    expect(page.locator(".beside time").first).to_have_text("30. Dez. 2025")
    issue.click()
    page.wait_for_url(re.compile(r"/digest/\d"))
    expect(page.locator(".kicker time")).to_have_text(re.compile(r"^\w+, \d+\. November \d{4}$"))
    page.goto("recaps/2025/")
    expect(page.locator("h1")).to_have_text("2025 im Rückblick")
    expect(page.locator(".numbers")).to_contain_text("Folgen")
    page.goto("nowhere/")
    expect(page.locator("h1")).to_have_text("Das hat hier niemand gesagt")


def test_the_talk_keeps_its_language_and_the_player_says_what_it_does(page: Page) -> None:
    read(page, f"episodes/{sample.SLUG}/")
    page.locator(".speed[aria-label]").wait_for()
    for part in (".transcript", "h1", ".outline ol"):
        assert page.locator(part).first.get_attribute("lang") == "en"
    expect(page.locator("#transcript")).to_have_text("Transkript")
    play = page.get_by_role("button", name="Abspielen")
    play.click()
    expect(page.get_by_role("button", name="Anhalten")).to_be_visible()
    expect(page.locator(".speed")).to_have_attribute("aria-label", "1-fache Geschwindigkeit. Ändern")
    expect(page.locator(".unfold").first).to_have_text("Weiterlesen")
    page.get_by_label("In diesem Transkript suchen").fill(sample.PHRASE)
    expect(page.locator(".find output")).to_have_text("1 gefunden")


def test_the_search_asks_and_answers_in_german(page: Page) -> None:
    page.goto("search/")
    box = page.get_by_role("searchbox", name="Jedes Wort durchsuchen")
    box.fill(f'"{sample.PHRASE}"')
    expect(page.locator(".search-status")).to_have_text("1 Seite mit genau diesem Wortlaut. ")
    expect(page.locator(".search-facts").first).to_have_text("Folge · Talks · 30. Sept. 2025")
    kinds = page.get_by_label("Nur diese Art").locator("option")
    expect(kinds.first).to_have_text("Jede Art")  # The filters come after the first answer.
    assert {re.sub(r" \(.*", "", one) for one in kinds.all_inner_texts()[1:]} <= {
        *("Folge", "Erkenntnis", "Tagesbrief", "Beitrag", "Seite"),
        *("Person", "Firma", "Produkt", "Begriff", "Ereignis", "Thema"),
    }
    box.fill("Kuberntes")
    expect(page.locator(".search-status")).to_contain_text("Meintest du kubernetes?")


def test_the_graph_is_operated_in_german(page: Page) -> None:
    page.goto("graph/")
    expect(page.get_by_role("button", name="Vergrößern")).to_be_visible()


@pytest.mark.parametrize("width", [1220, 1440])
def test_a_site_of_a_long_name_has_every_section_beside_it(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto("")
    page.locator(".top .brand").evaluate("one => { one.lastChild.textContent = 'The Never-Ending Lighthouse Radio' }")
    assert page.locator(".sections").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_recap_is_as_wide_as_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto("recaps/2025/")
    page.locator(".rates tbody th").first.evaluate("one => { one.textContent = 'Mei Hathersage' }")
    expect(page.locator(".rates")).to_contain_text("Trefferquote")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
