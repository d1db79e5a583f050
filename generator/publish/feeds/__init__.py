"""Makes the feeds of the library: RSS and JSON Feed for every channel, and one OPML file of all."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path

from generator.memory.version import Values, code_version
from generator.model import Analysis, Episode, Library, Page, Published, Show
from generator.model.channel import FEED_KINDS, Channel, channels, ended
from generator.model.grouped import grouped
from generator.publish.feeds.entries import Writer
from generator.publish.feeds.jsonfeed import json_feed
from generator.publish.feeds.opml import opml
from generator.publish.feeds.records import Feed, Story
from generator.publish.feeds.rss import rss

_ISSUE = re.compile(r"digest/(\d{4}-\d\d-\d\d)/")


def feeds(library: Library, theme: Path, values: Values | None = None) -> Iterator[Page]:
    """Every feed as two files, and `feeds.opml`; feeds that have ended go on, empty, and are not listed.

    `values` may know the hashes of the records already.
    """
    writer = Writer(library, theme)
    values = values or Values(Episode, Analysis)
    version = values.version((code_version(Path(__file__).parents[2], theme / "feeds"), writer.words))
    listed = list(channels(library))
    made = [_feed(library, channel) for channel in listed]
    carried = _carried(library)
    for channel, item in (*zip(listed, made, strict=True), *((one, _feed(library, one)) for one in ended(library))):
        stories = _stories(library, channel, writer, carried)
        key = values.version((version, item, [story.made_of for story in stories]))
        told = cache(partial(_with_entries, item, stories))
        for suffix, form in (("xml", rss), ("json", json_feed)):
            path = f"{item.path}.{suffix}"
            yield Page(path, partial(_text, form, told), published=Published(path), key=key)
    yield Page("feeds.opml", opml(library.site.name, made))


def _with_entries(item: Feed, stories: Sequence[Story]) -> Feed:
    return replace(item, entries=tuple(story.entry() for story in stories))


def _text(form: Callable[[Feed], str], told: Callable[[], Feed]) -> str:
    return form(told())


def _feed(library: Library, channel: Channel) -> Feed:
    """What a feed says of itself; its entries come later."""
    site = library.site
    show = _show(library, channel)
    podcast = channel.kind == "podcast" or show is not None
    show = show or Show(channel.key, "")
    return Feed(
        path=channel.path,
        url=site.absolute(f"{channel.path}.xml"),
        page=site.absolute(channel.page),
        title=channel.title,
        description=channel.description,
        language=site.language,
        newest=_newest(library) if channel.kind == "digest" else None,
        author=site.author,
        email=site.email,
        image=site.absolute(show.image) if show.image else site.cover,
        medium="podcast" if podcast else channel.of.medium,
        category=(show.category or site.category) if podcast else "",
        explicit=site.explicit if show.explicit is None else show.explicit,
        daily=channel.kind == "digest",
        guid=show.guid,
        locked=site.locked or show.locked,
    )


def _show(library: Library, channel: Channel) -> Show | None:
    """The show that a feed is the podcast of: one that can be heard. None for every other feed."""
    if channel.kind != "show" or channel.ended:
        return None
    heard = any(channel.key in one.shows and one.can_be_heard for one in library.episodes)
    return library.shows.get(channel.key, Show(channel.key, "")) if heard else None


def _newest(library: Library) -> datetime | None:
    """When the last issue ever was published, whether or not it still stands: the record of addresses knows it.

    Of other feeds nobody knows that without a clock, so they don't say: a date that goes back would be a lie.
    """
    recorded = (_ISSUE.fullmatch(place) for place in library.published)
    days = [date.fromisoformat(found[1]) for found in recorded if found]
    days += [issue.date for issue in library.issues if issue.date <= library.site.today]
    return library.site.moment(max(days)) if days else None


def _carried(library: Library) -> dict[tuple[str, str], list[Episode]]:
    """The kind of a feed and its show, topic or person to the episodes that it may carry, newest first."""
    return grouped(
        ((kind, key), episode)
        for kind, row in FEED_KINDS.items()
        for episode in library.episodes
        if episode.date <= library.site.today and row.carries(episode)
        for key in (set(row.keys(library, episode)) if row.folder else ("",))
    )


def _stories(
    library: Library, channel: Channel, writer: Writer, carried: Mapping[tuple[str, str], Sequence[Episode]]
) -> list[Story]:
    """The newest entries of a channel, as many as its kind allows; nothing dated after today."""
    most = _most(library, channel)
    told = _told(library, channel, writer, carried.get((channel.kind, channel.key), ())[:most])
    return sorted(told, key=lambda story: story.date, reverse=True)[:most]


def _most(library: Library, channel: Channel) -> int:
    """How many entries a feed carries; an app shows of a podcast what its feed has, and nothing else."""
    return FEED_KINDS["podcast" if _show(library, channel) else channel.kind].most


def _told(library: Library, channel: Channel, writer: Writer, episodes: Sequence[Episode]) -> list[Story]:
    today = library.site.today
    if channel.ended:
        return []
    if channel.kind == "digest":
        return [writer.issue(issue) for issue in library.issues if issue.date <= today]
    if channel.kind == "posts":
        return [writer.post(post) for post in library.posts if post.date <= today]
    return [writer.episode(episode, channel) for episode in episodes]
