"""What a page costs a reader, in a real browser: `python -m tests.benchmarks.page_budgets [--site DIR] [--query Q]`.

Bytes are counted as they cross the wire (gzip, without audio and images), times on a loopback with the processor
slowed down four times (CDP `Emulation.setCPUThrottlingRate`). Definitions: web.dev for CLS and LCP. Fails where a
budget is broken.
"""

import argparse
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.browser.kinds import kinds
from tests.browser.serve import serving

ROOT = Path(__file__).resolve().parents[2]
SLOWER = 4
PAGE_BYTES, EPISODE_BYTES, OUR_BYTES = 200_000, 150_000, 60_000
SHIFT, PAINT_MS, GRAPH_MS = 0.02, 1500, 1000
SEARCH_MS, SEARCH_BYTES = 1500, 350_000
WATCH = """
window.seen = {shift: 0, paint: 0};
new PerformanceObserver(list => list.getEntries().forEach(one => one.hadRecentInput || (seen.shift += one.value)))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(one => seen.paint = one.startTime))
  .observe({type: 'largest-contentful-paint', buffered: true});
"""

# The block keeps the promise from being waited for here.
FIRST = """() => { window.first = new Promise(done => new MutationObserver((_, watcher) => {
  if (!document.querySelector('.search-results li')) return;
  watcher.disconnect();
  done(performance.now());
}).observe(document.body, {childList: true, subtree: true})) }"""


@dataclass
class Meter:
    """A page in a fresh window, and the bytes it has asked for."""

    page: Page
    wire: int = 0
    ours: int = 0

    @classmethod
    def on(cls, browser: Browser, home: str, slower: int = SLOWER) -> "Meter":
        window = browser.new_context(base_url=home, viewport={"width": 412, "height": 823})
        meter = cls(window.new_page())
        cdp = window.new_cdp_session(meter.page)
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        meter.page.on("response", meter.add)
        meter.page.add_init_script(WATCH)
        return meter

    def add(self, got: Response) -> None:
        if got.request.resource_type not in ("image", "media"):
            self.wire += int(got.headers.get("content-length", "0"))
        if "/assets/infracast/" in got.url and got.url.endswith((".js", ".css")):
            self.ours += int(got.headers["x-size"])

    def close(self) -> None:
        self.page.context.close()


@dataclass(slots=True)
class Verdict:
    """Prints figures and remembers which were too large."""

    broken: int = 0

    def row(self, name: str, *figures: tuple[str, float, float]) -> None:
        """A line of figures, each with its unit and the most it may be."""
        cells = []
        for unit, value, most in figures:
            over = value > most
            self.broken += over
            cells.append(f"{value:,.3f} {unit}" if most < 1 else f"{value:,.0f} {unit}")
            cells[-1] += f" (over {most:,g})" if over else ""
        print(f"{name:<12}", *(f"{cell:>16}" for cell in cells))


def measure_page(browser: Browser, home: str, kind: str, place: str, verdict: Verdict) -> None:
    """One page kind, first visit."""
    meter = Meter.on(browser, home)
    meter.page.goto(place or home, wait_until="networkidle")
    meter.page.wait_for_timeout(300)  # Layout shifts are reported late.
    seen = meter.page.evaluate("seen")
    verdict.row(
        kind,
        ("B page", meter.wire, EPISODE_BYTES if kind == "episode" else PAGE_BYTES),
        ("B ours", meter.ours, OUR_BYTES),
        ("CLS", seen["shift"], SHIFT),
        ("ms LCP", seen["paint"], PAINT_MS),
    )
    meter.close()


def measure_graph(browser: Browser, home: str, verdict: Verdict) -> None:
    """From the request until hovering can trace: the script has put its buttons there."""
    meter = Meter.on(browser, home)
    meter.page.goto("graph/", wait_until="commit")
    meter.page.locator(".graph-tools").wait_for()
    verdict.row("graph ready", ("ms", meter.page.evaluate("performance.now()"), GRAPH_MS))
    meter.close()


def measure_search(browser: Browser, home: str, query: str, verdict: Verdict) -> None:
    """From the key that opens the search, with nothing in the cache, to the first result."""
    meter = Meter.on(browser, home, slower=1)
    page = meter.page
    page.goto(home, wait_until="networkidle")
    before = meter.wire
    page.evaluate(FIRST)
    begin = page.evaluate("performance.now()")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(query)
    took = page.evaluate("first") - begin
    first = meter.wire - before
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    verdict.row(
        "search", ("ms", took, SEARCH_MS), ("B first", first, SEARCH_BYTES), ("B all", meter.wire - before, 1e9)
    )
    meter.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--query", default="database", help="what to search for")
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("chromium is not installed: apt install chromium")
    verdict = Verdict()
    with serving(given.site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for kind, place in kinds(given.site).items():
            measure_page(browser, home, kind, place, verdict)
        measure_graph(browser, home, verdict)
        measure_search(browser, home, given.query, verdict)
        browser.close()
    sys.exit(f"{verdict.broken} over budget" if verdict.broken else 0)


if __name__ == "__main__":
    main()
