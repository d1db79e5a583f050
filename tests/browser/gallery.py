"""Pictures of every page kind at three widths, light and dark, on one sheet: `python -m tests.browser.gallery`."""

import argparse
import shutil
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.kinds import kinds
from tests.browser.serve import serving

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = {360: 740, 768: 1024, 1440: 900}
TALLEST = 2400  # px; what lies below is more of the same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--out", type=Path, default=ROOT / "tests/gallery", help="where the pictures go")
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if not chromium:
        raise SystemExit("chromium is not installed: apt install chromium")
    if not (given.site / "index.html").is_file():
        raise SystemExit(f"There is no site in {given.site}: build one first")
    given.out.mkdir(parents=True, exist_ok=True)
    places = kinds(given.site)
    with serving(given.site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width, height in WIDTHS.items():
            for scheme in ("light", "dark"):
                page = browser.new_page(
                    base_url=home,
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                )
                for kind, place in places.items():
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(place or home, wait_until="networkidle")
                    tall = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                    page.set_viewport_size({"width": width, "height": max(height, tall)})
                    page.screenshot(path=given.out / picture(kind, width, scheme))
                page.close()
        browser.close()
    (given.out / "index.html").write_text(sheet(places), "utf-8")
    print(f"{len(places) * len(WIDTHS) * 2} pictures: {given.out / 'index.html'}")


def picture(kind: str, width: int, scheme: str) -> str:
    """A picture's file name."""
    return f"{kind}-{width}-{scheme}.png"


def sheet(places: dict[str, str]) -> str:
    """The contact sheet: a row for each page kind."""
    rows = []
    for kind, place in places.items():
        shots = "".join(
            f'<a href="{picture(kind, width, scheme)}"><img loading="lazy" src="{picture(kind, width, scheme)}"'
            f' alt="{escape(kind)}, {width} px, {scheme}" width="{width // 4}"></a>'
            for scheme in ("light", "dark")
            for width in WIDTHS
        )
        rows.append(f"<section><h2>{escape(kind)} <code>/{escape(place)}</code></h2>{shots}</section>")
    style = "body{font:14px system-ui;margin:2rem;background:#888}img{vertical-align:top;margin:.3rem}"
    return f'<!doctype html><html lang="en"><title>Gallery</title><style>{style}</style>{"".join(rows)}'


if __name__ == "__main__":
    main()
