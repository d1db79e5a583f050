"""The search page: a search can be linked to, and without JavaScript it leads to topics and years."""

from collections.abc import Iterator

from generator.model import Page
from generator.write.page_maker import PageMaker
from generator.write.views import top_topics


def search_pages(maker: PageMaker) -> Iterator[Page]:
    """`/search/`."""
    yield maker.page(
        "search",
        "search/",
        title=maker.words("search"),
        description=maker.words("search_about", site=maker.site.name),
        topics=top_topics(maker, 24),
        posts=bool(maker.library.posts),
        years=[(year, len(found)) for year, found in maker.lookups.years.items()],
    )
