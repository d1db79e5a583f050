"""Tells whether two records are of one talk, which may have moved to another host or come in two feeds."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from generator.model.media import suffix
from generator.model.wording import bare
from generator.scan.records import FeedItem

_UNIVERSAL: Final = re.compile(r"://|^(?:tag|urn):|^.{20,}$")
"""GUIDs that nobody else gives by chance; `1` or `ep-12` belong to their feed alone."""
_HOST: Final = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SAME_LENGTH_S: Final = 60


@dataclass(frozen=True, slots=True)
class Talk:
    """What a feed's item or a sidecar tells of a talk; what is unknown is empty."""

    guids: frozenset[str] = frozenset()
    title: str = ""
    """Its words alone, in lower case."""
    day: date | None = None
    audio: str = ""
    """See `recording`."""
    seconds: int | None = None


def talk(item: FeedItem, day: date | None) -> Talk:
    """What an item of a feed is known by."""
    audio = recording(item.audio.url) if item.audio else ""
    return Talk(frozenset({item.guid}), bare(item.title), day, audio, item.duration_s)


def recording(url: str) -> str:
    """What the address of a recording keeps through redirecting counters and from day to day.

    `https://count.example/r/cdn.example/x/1.mp3?updated=7` and `http://cdn.example/x/1.mp3` are one.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    segments = [parts.hostname or "", *parts.path.split("/")[1:]]
    if len(segments) < 2:
        return ""
    # A counter has the address it leads to in its own path.
    hosts = [at for at, part in enumerate(segments[:-1]) if _HOST.fullmatch(part) and not suffix(part)]
    place = "".join("/".join(segments[hosts[-1] if hosts else 0 :]).lower().split())
    return place if suffix(place) or not parts.query else f"{place}?{''.join(parts.query.split())}"


def same_item(one: Talk, other: Talk) -> bool:
    """Whether they share a GUID that can mean but one talk."""
    shared = one.guids & other.guids
    if any(_UNIVERSAL.search(guid) for guid in shared):
        return True
    return bool(shared) and agree(one, other)


def agree(one: Talk, other: Talk) -> bool:
    """Whether two of recording, title and day are the same: one alone may be a placeholder, or every week's."""
    if one.audio and one.audio == other.audio:
        return bool(one.title and one.title == other.title) or bool(one.day and one.day == other.day)
    return same_title_and_day(one, other)


def same_title_and_day(one: Talk, other: Talk) -> bool:
    """Whether they have one title on one day, and about one length where both tell it."""
    if not one.title or not one.day or (one.title, one.day) != (other.title, other.day):
        return False
    return one.seconds is None or other.seconds is None or abs(one.seconds - other.seconds) <= _SAME_LENGTH_S
