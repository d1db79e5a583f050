"""The search index: Pagefind run over the finished site."""

import contextlib
import subprocess
import sys
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


def index(site: Path) -> None:
    """Write `site/pagefind/`, the same bytes for the same pages.

    Raises `RuntimeError` with Pagefind's own words if it fails.
    `+` and `#` are kept in words for `C++` and `C#`.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent", "--include-characters", "+#"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"Pagefind could not index the site: {(result.stderr or result.stdout).strip()}")
    for file in _UNUSED:
        (site / "pagefind" / file).unlink(missing_ok=True)
    # A later Pagefind may write another format: then its own order stands, and searching works all the same.
    with contextlib.suppress(ValueError):
        put_in_order(site / "pagefind")
