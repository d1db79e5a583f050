"""One site, served below a path, and one browser; every page is watched for errors and for requests to other hosts."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import sample
from tests.browser.serve import serving

CHROMIUM = shutil.which("chromium")
PATIENCE = 90_000  # ms: what is shown late on a busy machine is shown.
expect.set_options(timeout=PATIENCE)
LATER = 3_600_000  # ms: where a page's clock that began at 0 is stopped, so that a test says when it goes on.

EARLY = "was preloaded using link preload but not used"
"""What Chromium says of a page whose scripts take seconds to begin, or don't run: it tells how slow a machine is."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built sample; workers of one run share it."""
    base = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    folder = base / "browser-sample"
    with (base / "browser-sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site/audio").is_dir():
            folder.mkdir()
            sample.built(folder)
    return folder / "site"


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the sample's home, below a path as on GitHub Pages."""
    with serving(site, "/pod/") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        )
        yield chromium
        chromium.close()


@dataclass(slots=True)
class Watch:
    """What went wrong in a browser's window."""

    home: str
    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Note errors, failed requests and requests to other hosts."""
        context.on(
            "console",
            lambda said: said.type in ("error", "warning") and EARLY not in said.text and self.faults.append(said.text),
        )
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("response", lambda got: got.status >= 400 and self.faults.append(f"{got.status} {got.url}"))
        context.on(
            "request", lambda asked: asked.url.startswith(self.home) or self.faults.append(f"elsewhere: {asked.url}")
        )


@pytest.fixture
def watch(home: str) -> Watch:
    return Watch(home)


@pytest.fixture
def new_window(browser: Browser, home: str) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a fresh window by the options of Playwright's `new_context`; all are closed after the test."""
    with ExitStack() as windows:

        def made(**options: Any) -> BrowserContext:
            window = windows.enter_context(browser.new_context(**{"base_url": home, **options}))
            window.set_default_timeout(PATIENCE)
            return window

        yield made


@pytest.fixture
def context(new_window: Callable[..., BrowserContext], watch: Watch) -> Iterator[BrowserContext]:
    """A fresh window; the test fails if any of its pages complained."""
    window = new_window(viewport={"width": 1280, "height": 800})
    watch.over(window)
    yield window
    window.close()
    assert watch.faults == []


def read(page: Page, place: str) -> None:
    """Open an episode and wait for the scripts of its transcript: they come after it has loaded."""
    page.goto(place)
    page.locator(".turn .bar").first.wait_for(state="attached")


def come_to_rest(page: Page) -> None:
    """Wait until the page scrolls no more."""
    page.evaluate("""async () => {
        for (let last; last !== scrollY; ) {
            last = scrollY;
            await new Promise(done => setTimeout(done, 300));
        }
    }""")


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def browser_without_scripts(new_window: Callable[..., BrowserContext], watch: Watch) -> Iterator[BrowserContext]:
    """A window in which nothing of ours runs."""
    window = new_window(java_script_enabled=False)
    watch.over(window)
    yield window
    window.close()
    assert watch.faults == []
