"""What a page costs a reader, in a real browser: `python -m tests.benchmarks.page_budgets [--site DIR] [--query Q]`.

Bytes are counted as they leave the server (gzip, without audio and images; our own style sheets and scripts as they are
stored), times on a loopback with the processor slowed down four times (CDP `Emulation.setCPUThrottlingRate`), each
page in a fresh window, on a phone and on a desk. Definitions: web.dev for CLS and LCP. Fails where a budget is broken.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.kinds import kinds
from tests.browser.serve import Sent, serving

ROOT = Path(__file__).resolve().parents[2]
SLOWER = 4
PAGE_BYTES, EPISODE_BYTES, OUR_BYTES = 200_000, 150_000, 70_000
SHIFT, PAINT_MS, GRAPH_MS = 0.02, 1200, 1000
SEARCH_MS, SEARCH_BYTES = 1500, 350_000
PHONE, DESK = (412, 823), (1440, 900)
WATCH = """
window.seen = {shift: 0, paint: 0};
new PerformanceObserver(list => list.getEntries().forEach(one => one.hadRecentInput || (seen.shift += one.value)))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(one => seen.paint = one.startTime))
  .observe({type: 'largest-contentful-paint', buffered: true});
"""

# When an element is first there; the block keeps the promise from being waited for here.
FIRST = """{ window.first = new Promise(done => new MutationObserver((_, watcher) => {
  if (!document.querySelector('%s')) return;
  watcher.disconnect();
  done(performance.now());
}).observe(document, {childList: true, subtree: true})) }"""


@dataclass
class Bench:
    """A browser, a site, and what it was asked for."""

    browser: Browser
    home: str
    sent: list[Sent]
    broken: int = field(default=0)

    @contextmanager
    def page(self, size: tuple[int, int] = PHONE, slower: int = SLOWER, script: str = WATCH) -> Iterator[Page]:
        """A page in a fresh window that nothing has been sent to."""
        window = self.browser.new_context(base_url=self.home, viewport={"width": size[0], "height": size[1]})
        page = window.new_page()
        window.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.add_init_script(script)
        self.sent.clear()
        yield page
        window.close()

    def wire(self) -> int:
        """Bytes that crossed the wire, without audio and images."""
        return sum(one.wire for one in self.sent if not one.kind.startswith(("image/", "audio/", "video/")))

    def ours(self) -> int:
        """Bytes of our own style sheets and scripts, with the words of the interface that they say."""
        own = {one.path: one.size for one in self.sent if "/assets/infracast/" in one.path}
        return sum(size for path, size in own.items() if path.endswith((".css", ".js")))

    def row(self, name: str, *figures: tuple[str, float, float]) -> None:
        """A line of figures, each with its unit and the most it may be."""
        cells = []
        for unit, value, most in figures:
            over = value > most
            self.broken += over
            cells.append(f"{value:,.3f} {unit}" if most < 1 else f"{value:,.0f} {unit}")
            cells[-1] += f" (over {most:,g})" if over else ""
        print(f"{name:<12}", *(f"{cell:>16}" for cell in cells), flush=True)


def measure_page(bench: Bench, kind: str, place: str) -> None:
    """One page kind, first visit."""
    shifts = []
    for size in (DESK, PHONE):
        with bench.page(size) as page:
            page.goto(place or bench.home, wait_until="networkidle")
            page.wait_for_timeout(300)  # Layout shifts are reported late.
            seen = page.evaluate("seen")
            shifts.append(seen["shift"])
    most = {"episode": EPISODE_BYTES, "search": SEARCH_BYTES}.get(kind, PAGE_BYTES)
    bench.row(
        kind,
        ("B page", bench.wire(), most),
        ("B ours", bench.ours(), OUR_BYTES),
        ("CLS", max(shifts), SHIFT),
        ("ms LCP", seen["paint"], PAINT_MS),
    )


def measure_most(bench: Bench, place: str, query: str) -> None:
    """The page that loads most of what is ours: an episode with audio, searched from."""
    with bench.page() as page:
        page.goto(place, wait_until="networkidle")
        page.locator(".speed[aria-label]").wait_for()  # Its script has run.
        page.keyboard.press("/")
        page.get_by_role("searchbox", name="Search every word").fill(query)
        page.locator(".search-results li").first.wait_for()
        bench.row("all of ours", ("B ours", bench.ours(), OUR_BYTES))


def measure_graph(bench: Bench) -> None:
    """From the request until hovering can trace: the script has put its buttons there. The least of three visits."""
    took = []
    for _ in range(3):
        with bench.page(script=FIRST % ".graph-tools") as page:
            page.goto("graph/", wait_until="commit")
            took.append(page.evaluate("first"))
    bench.row("graph ready", ("ms", min(took), GRAPH_MS))


def measure_search(bench: Bench, query: str) -> None:
    """From the key that opens the search, with nothing of it in the cache, to the first result."""
    with bench.page(slower=1) as page:
        page.goto(bench.home, wait_until="networkidle")
        before = bench.wire()
        page.evaluate("() => " + FIRST % ".search-results li")
        begin = page.evaluate("performance.now()")
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(query)
        took = page.evaluate("first") - begin
        first = bench.wire() - before
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        bench.row(
            "search", ("ms", took, SEARCH_MS), ("B first", first, SEARCH_BYTES), ("B all", bench.wire() - before, 1e9)
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--query", default="database", help="what to search for")
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("chromium is not installed: apt install chromium")
    sent: list[Sent] = []
    with serving(given.site, sent=sent) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        bench = Bench(browser, home, sent)
        for kind, place in kinds(given.site).items():
            measure_page(bench, kind, place)
        measure_page(bench, "search", f"search/?q={given.query}")
        heard = next(
            (page for page in given.site.glob("episodes/*/index.html") if "data-player" in page.read_text()), None
        )
        if heard:
            measure_most(bench, f"{heard.parent.relative_to(given.site).as_posix()}/", given.query)
        measure_graph(bench)
        measure_search(bench, given.query)
        browser.close()
    sys.exit(f"{bench.broken} over budget" if bench.broken else 0)


if __name__ == "__main__":
    main()
