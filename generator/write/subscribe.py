"""The subscribe page: every feed, podcast apps, and the mail list."""

from collections.abc import Iterator

from generator.model import Page
from generator.write.desk import Desk

MOST = 24
"""Feeds listed below one heading; the OPML file has them all."""


def subscribe_pages(desk: Desk) -> Iterator[Page]:
    """`/subscribe/`: the digest, then everything else."""
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for channel in desk.shelf.channels:
        kind = channel.of
        about = channel.description if kind.told else ""
        name = desk.words(kind.name) if kind.name else channel.key
        rows.setdefault(desk.words(kind.heading), []).append((name, about, channel.path))
    yield desk.page(
        "subscribe",
        "subscribe/",
        title=desk.words("subscribe"),
        description=desk.words("subscribe_about"),
        apps=[(show, episodes[0].apps) for show, episodes in desk.shelf.shows.items() if episodes[0].apps],
        groups=[(heading, found[:MOST], max(0, len(found) - MOST)) for heading, found in rows.items()],
    )
