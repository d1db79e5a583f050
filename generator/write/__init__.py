"""Pages are made of the library: one function and one template (`theme/pages/KIND.md.jinja`) for each kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.memory.version import Values
from generator.model import Library, Page
from generator.write.digest import digest_pages
from generator.write.entity import entity_pages
from generator.write.episode import episode_pages
from generator.write.episodes import episodes_pages
from generator.write.gone import gone_pages
from generator.write.graph_page import graph_pages
from generator.write.hand import hand_pages
from generator.write.home import home_pages
from generator.write.insights import insights_pages
from generator.write.page_maker import PageMaker, page_maker
from generator.write.post import post_pages
from generator.write.recap import recap_pages
from generator.write.search import search_pages
from generator.write.subscribe import subscribe_pages
from generator.write.topic import topic_pages

WRITERS: tuple[Callable[[PageMaker], Iterator[Page]], ...] = (
    home_pages,
    episode_pages,
    episodes_pages,
    insights_pages,
    digest_pages,
    recap_pages,
    post_pages,
    topic_pages,
    entity_pages,
    graph_pages,
    subscribe_pages,
    search_pages,
    hand_pages,
)
"""In the order in which pages are written. A file below the docs folder that is not an `index.md` is a download."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the frame of the page (`theme/overrides/base.html`) treats pages of one kind."""

    section: str = ""
    """The address of the section of the header that they are in."""
    menu: str = ""
    """What the header calls that section, by its name among the words of the interface; of one kind in it."""
    scripts: tuple[str, ...] = ()
    """Modules of `theme/assets/js/` that they will ask for: the browser fetches them ahead."""
    indexed: bool = False
    """Whether the search finds their words; what is only a list of other pages is not searched."""
    prose: bool = False
    """Whether they are a person's Markdown, set as Material sets it."""
    comments: bool = False
    """Whether readers may comment, where the site has comments."""
    article: bool = False
    """Whether Open Graph calls them an article, not a part of the site."""


KINDS: dict[str, Kind] = {
    "home": Kind(".", "today"),
    "episode": Kind("episodes/", scripts=("transcript", "mark", "say"), indexed=True, comments=True, article=True),
    "episodes": Kind("episodes/", "episodes"),
    "insights": Kind("insights/", "insights", indexed=True),
    "digest": Kind("digest/", indexed=True, article=True),
    "digests": Kind("digest/", "digest"),
    "recap": Kind("recaps/", article=True),
    "recaps": Kind("recaps/", "recaps"),
    "topic": Kind("topics/"),
    "topics": Kind("topics/", "topics"),
    "entity": Kind("topics/"),
    "entities": Kind("topics/"),
    "graph": Kind("topics/", scripts=("graph", "say")),
    "post": Kind("posts/", indexed=True, prose=True, comments=True, article=True),
    "posts": Kind("posts/", "posts"),
    "subscribe": Kind(),
    "search": Kind(scripts=("search", "find", "words", "mark", "say")),
    "gone": Kind(),
    "page": Kind(indexed=True, prose=True),
}
"""By the name of the template, `theme/pages/KIND.md.jinja`; an index has that of all, a page by hand none.

The header has its sections in this order.
"""


def pages(library: Library, theme: Path, values: Values | None = None) -> Iterator[Page]:
    """Every page of the site, and of those it has had; `theme` holds the templates in `pages/`, `values` hashes."""
    at = page_maker(library, theme, values)
    places = set()
    for write in WRITERS:
        for page in write(at):
            places.add(page.place)
            yield page
    yield from gone_pages(at, places)
