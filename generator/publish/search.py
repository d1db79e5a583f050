"""The search index: Pagefind run over the finished site."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from generator.publish.search_order import put_in_order
from generator.publish.search_service import index_pages

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
# Chinese and Japanese are written without spaces, which is where Pagefind cuts words: these signs are words each.
# The same ones as in `theme/assets/js/mark.js`, which finds them again where they follow one another.
_SIGN = "[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff1f\U00020000-\U0003ffff]"
_BETWEEN = re.compile(rf"(?<={_SIGN})(?={_SIGN}|\w)|(?<=\w)(?={_SIGN})")
_TEXT = re.compile(r">[^<]+")
# The first bytes of signs in UTF-8.
_LEADS = bytes((*range(0xE3, 0xEA), 0xEF, 0xF0))


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


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page by its path, with spaces between signs, and between signs and words."""
    for path, page in sorted((page.relative_to(site).as_posix(), page) for page in site.rglob("*.html")):
        data = page.read_bytes()
        html = data.decode("utf-8", errors="replace")
        if len(data.translate(None, _LEADS)) < len(data):  # The quickest way to ask whether there are any.
            html = _TEXT.sub(lambda text: _BETWEEN.sub(" ", text[0]), html)
        yield path, html
