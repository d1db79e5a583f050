"""The subscribe page: every feed, podcast apps, and the mail list."""

from collections.abc import Iterator

from generator.model import Page
from generator.write.page_maker import PageMaker

MOST = 24
"""Feeds listed below one heading; the OPML file has them all."""


def subscribe_pages(maker: PageMaker) -> Iterator[Page]:
    """`/subscribe/`: the digest, then everything else."""
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for channel in maker.lookups.channels:
        kind = channel.of
        about = channel.description if kind.told else ""
        name = maker.words(kind.name) if kind.name else channel.key
        rows.setdefault(maker.words(kind.heading), []).append((name, about, channel.path))
    yield maker.page(
        "subscribe",
        "subscribe/",
        title=maker.words("subscribe"),
        description=maker.words("subscribe_about"),
        apps=[(show, episodes[0].apps) for show, episodes in maker.lookups.shows.items() if episodes[0].apps],
        groups=[(heading, found[:MOST], max(0, len(found) - MOST)) for heading, found in rows.items()],
    )
