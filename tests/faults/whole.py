"""Whether a built site is whole: every link within it, every fragment, every asset, every address that a feed names."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

_IN_FEEDS = re.compile(r'(?:href|url|src|xmlUrl|htmlUrl)="([^"]+)"|<(?:link|loc|guid isPermaLink="true")>([^<]+)<')


class _Page(HTMLParser):
    """The ids and the addresses of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.update(value for name in ("id", "name") if (value := given.get(name)))
        self.links += [
            value for name in ("href", "src", "poster", "content") if (value := given.get(name)) and _links(name, value)
        ]


def _links(name: str, value: str) -> bool:
    return name != "content" or value.startswith("https://example.org/")


def broken(site: Path, url: str = "https://example.org/") -> list[str]:
    """What leads nowhere in a site whose address is `url`, each as `page: address`."""
    pages: dict[str, _Page] = {}
    for path in sorted(site.rglob("*.html")):
        page = pages[path.relative_to(site).as_posix()] = _Page()
        page.feed(path.read_text(encoding="utf-8"))
    wrong = []
    for name, page in pages.items():
        here = urljoin(url, name.removesuffix("index.html"))
        wrong += [f"{name}: {link}" for link in page.links if not _leads(urljoin(here, link), url, site, pages)]
    for path in sorted(site.rglob("*")):
        if path.suffix in (".xml", ".opml"):
            text = path.read_text(encoding="utf-8")
            named = [one or two for one, two in _IN_FEEDS.findall(text)]
        elif path.suffix == ".json" and "pagefind" not in path.parts:
            named = [value for value in _strings(json.loads(path.read_text(encoding="utf-8"))) if value.startswith(url)]
        else:
            continue
        name = path.relative_to(site).as_posix()
        wrong += [f"{name}: {link}" for link in named if link.startswith(url) and not _leads(link, url, site, pages)]
    return wrong


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    return [value] if isinstance(value, str) and " " not in value and "<" not in value else []


def _leads(link: str, url: str, site: Path, pages: dict[str, _Page]) -> bool:
    place, fragment = urldefrag(link.replace("&amp;", "&"))
    if not place.startswith(url):
        return True
    name = unquote(place.removeprefix(url).partition("?")[0])
    file = name + "index.html" if not name or name.endswith("/") else name
    if not (site / file).is_file():
        return False
    return not fragment or file not in pages or unquote(fragment) in pages[file].ids
