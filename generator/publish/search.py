"""The search index: Pagefind run over the finished site."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.publish.search_lexicon import write_lexicon
from generator.publish.search_order import put_in_order
from generator.publish.search_service import index_pages
from generator.publish.search_text import index_text

# Pagefind's own interfaces: ours is `theme/assets/js/search.js`.
_UNUSED = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)


def index(site: Path) -> None:
    """Write `site/pagefind/`, the same bytes for the same pages on any file system.

    Raises `RuntimeError` with Pagefind's own words if it fails.
    `+` and `#` are kept in words for `C++` and `C#`.
    """
    folder = site / "pagefind"
    for name, data in index_pages(_pages(site), {"include_characters": "+#"}).items():
        if name not in _UNUSED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    # A later Pagefind may write another format: then its own order stands, and searching works all the same.
    with contextlib.suppress(ValueError):
        put_in_order(folder)
        write_lexicon(folder)


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """The pages that have a body to index, by their paths."""
    for path, page in sorted((page.relative_to(site).as_posix(), page) for page in site.rglob("*.html")):
        html = page.read_bytes().decode("utf-8", errors="replace")
        if "data-pagefind-body" in html:
            yield path, index_text(html)
