"""Library to pages, pure: one function and one template (`theme/pages/KIND.md.jinja`) a page kind."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.model import Library, Page
from generator.write.desk import Desk, desk
from generator.write.digest import digest_pages
from generator.write.entity import entity_pages
from generator.write.episode import episode_pages
from generator.write.episodes import episodes_pages
from generator.write.gone import gone_pages
from generator.write.graph_page import graph_pages
from generator.write.hand import hand_pages
from generator.write.home import home_pages
from generator.write.insights import insights_pages
from generator.write.post import post_pages
from generator.write.recap import recap_pages
from generator.write.search import search_pages
from generator.write.subscribe import subscribe_pages
from generator.write.topic import topic_pages

KINDS: tuple[tuple[str, Callable[[Desk], Iterator[Page]]], ...] = (
    ("home", home_pages),
    ("episode", episode_pages),
    ("episodes", episodes_pages),
    ("insights", insights_pages),
    ("digest", digest_pages),
    ("recap", recap_pages),
    ("post", post_pages),
    ("topic", topic_pages),
    ("entity", entity_pages),
    ("graph", graph_pages),
    ("subscribe", subscribe_pages),
    ("search", search_pages),
    ("page", hand_pages),
)
"""Page kinds in the order they are written. A file below the docs folder that is not an `index.md` is a download."""


def pages(library: Library, theme: Path) -> Iterator[Page]:
    """Every page of the site, and of those it has had; `theme` holds the templates in `pages/`."""
    at = desk(library, theme)
    places = set()
    for _, write in KINDS:
        for page in write(at):
            places.add(page.place)
            yield page
    yield from gone_pages(at, places)
