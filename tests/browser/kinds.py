"""Which page kinds a built site has, and one page of each."""

import re
from pathlib import Path

KIND = re.compile(r'<article [^>]*class="ic [^>]*data-kind="([a-z]+)"')


def kinds(site: Path) -> dict[str, str]:
    """The largest page of each kind, as an address below the site's home; the page for lost readers last."""
    found: dict[str, tuple[int, str]] = {}
    for page in sorted(site.rglob("index.html")):
        text = page.read_text("utf-8")
        match = KIND.search(text)
        if match:
            folder = page.parent.relative_to(site).as_posix()
            place = "" if folder == "." else f"{folder}/"
            found[match[1]] = max(found.get(match[1], (0, "")), (len(text), place))
    return {kind: place for kind, (_, place) in sorted(found.items())} | {"missing": "nowhere-at-all/"}
