"""Every way to follow the site, in one place."""

from collections.abc import Iterator

from generator.model import Page
from generator.model.channel import Channel, ChannelKind
from generator.write.desk import Desk

MOST = 24
"""Feeds of one kind that are listed; the OPML file has them all."""
GROUPS: tuple[tuple[str, tuple[ChannelKind, ...]], ...] = (
    ("Everything", ("digest", "podcast", "episodes", "posts")),
    ("By show", ("show",)),
    ("By topic", ("topic",)),
    ("By person", ("person",)),
)
NAMES: dict[ChannelKind, str] = {
    "digest": "The daily five",
    "podcast": "Podcast",
    "episodes": "All episodes",
    "posts": "Posts",
}


def subscribe_pages(desk: Desk) -> Iterator[Page]:
    """`/subscribe/`: the digest, then everything else."""
    groups = []
    for heading, kinds in GROUPS:
        found = [channel for kind in kinds for channel in desk.shelf.channels if channel.kind == kind]
        rows = [(NAMES.get(channel.kind, channel.key), _about(channel), channel.path) for channel in found]
        if rows:
            groups.append((heading, rows[:MOST], max(0, len(rows) - MOST)))
    yield desk.page(
        "subscribe",
        "subscribe/",
        title="Subscribe",
        description="The daily five by RSS or mail, and feeds for episodes, posts, topics, shows and people.",
        mail=desk.site.subscribe_url,
        groups=groups,
    )


def _about(channel: Channel) -> str:
    """What a feed carries, said only where its name does not say it."""
    return channel.description if channel.kind in ("digest", "podcast") else ""
