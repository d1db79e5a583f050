"""The search page: a search can be linked to, and without JavaScript it leads to topics and years."""

from collections.abc import Iterator

from generator.model import Page
from generator.write.desk import Desk
from generator.write.views import top_topics


def search_pages(desk: Desk) -> Iterator[Page]:
    """`/search/`."""
    yield desk.page(
        "search",
        "search/",
        title=desk.words("search"),
        description=desk.words("search_about", site=desk.site.name),
        topics=top_topics(desk, 24),
        posts=bool(desk.library.posts),
        years=[(year, len(found)) for year, found in desk.shelf.years.items()],
    )
