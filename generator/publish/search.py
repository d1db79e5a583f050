"""The search index: Pagefind run over the finished site."""

import contextlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.publish.search_order import put_in_order

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
    """Write `site/pagefind/`, the same bytes for the same pages.

    Raises `RuntimeError` with Pagefind's own words if it fails.
    `+` and `#` are kept in words for `C++` and `C#`.
    """
    with _signs_apart(site):
        _run(site)
    # A later Pagefind may write another format: then its own order stands, and searching works all the same.
    with contextlib.suppress(ValueError):
        put_in_order(site / "pagefind")


@contextlib.contextmanager
def _signs_apart(site: Path) -> Iterator[None]:
    """While it lasts, the pages have spaces between signs, and between signs and words."""
    pages = {}
    for page in sorted(site.rglob("*.html")):
        data = page.read_bytes()
        if len(data.translate(None, _LEADS)) < len(data):  # The quickest way to ask whether there are any.
            pages[page] = data
            page.write_text(_TEXT.sub(lambda text: _BETWEEN.sub(" ", text[0]), data.decode("utf-8")), "utf-8")
    try:
        yield
    finally:
        for page, data in pages.items():
            page.write_bytes(data)


def _run(site: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent", "--include-characters", "+#"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"Pagefind could not index the site: {(result.stderr or result.stdout).strip()}")
    for file in _UNUSED:
        (site / "pagefind" / file).unlink(missing_ok=True)
