"""One entry of a feed as a record: its dates, lengths, numbers and recording as feeds write them."""

import re
from calendar import timegm
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from generator.model import Enclosure, address
from generator.model.grouped import grouped
from generator.model.media import media_type
from generator.model.stated import day_of, length_of
from generator.scan.plain import line, paragraphs, visible
from generator.scan.podcast import joined
from generator.scan.records import FeedItem, PodcastTags
from generator.scan.shown import web

_MISREAD = re.compile(r"\d{4}[./]|\d{9}")
"""What feedparser takes for a day of a year, or for years, months and days run together."""
_UNIVERSAL = re.compile(r"\s*(?:[+-]00:?00\s*)?(?:UTC|GMT|Z)$")
_HOSTED = re.compile(
    r"\badchoices\b|\bad choices\b|\bpersonal data for advertising\b|\bomnystudio\.com/listener\b"
    r"|^(?:see|read|view|our)\b.*\bprivacy (?:policy|notice|information)\b.*\b\w+\.\w{2,}|\b\w+\.\w{2,3}/privacy\b",
    re.IGNORECASE,
)
"""What the hosts of podcasts write below every episode on the privacy of its hearers."""
_CLOCK = re.compile(r"\d:\d\d|\d{9}")


def item_of(entry: Any, tags: PodcastTags, channel: PodcastTags, base: str) -> FeedItem:
    """An entry as feedparser gives it, with the tags that it drops and those of its channel; `base` is its feed."""
    audio = _recording(entry, base)
    title = line(entry.get("title", "")) or tags.title
    link = str(entry.get("link", ""))
    content = next((part.get("value", "") for part in entry.get("content", ()) if part.get("value")), "")
    if tags.guid and link == entry.get("id") != tags.guid:
        link = ""  # It, too, was made from the GUID.
    guid = str(
        tags.guid or entry.get("id") or (audio and audio.url) or link or (title and "x-" + address.digest(title, 16))
    )
    return FeedItem(
        guid=" ".join(visible(guid).split()),
        title=title,
        published=_moment(date_of(entry), entry.get("published_parsed" if "published" in entry else "updated_parsed")),
        link=web(link),
        description=_own_words(paragraphs(str(entry.get("summary") or content))),
        audio=audio,
        duration_s=duration(str(entry.get("itunes_duration", ""))),
        number=_number(entry.get("itunes_episode") or tags.number),
        season=_number(entry.get("itunes_season") or tags.season),
        people=tags.people or channel.people,
        transcripts=tags.transcripts,
        chapters=tags.chapters,
        marks=() if tags.chapters else tags.marks,
    )


def date_of(entry: Any) -> str:
    """The date of an entry as it is written, from the first element that has one."""
    name = "published" if "published" in entry else "updated"
    return str(entry.get(name, "")).strip() if name in entry else ""


def _moment(text: str, parsed: Any) -> datetime | None:
    """A moment in a year that a sidecar may name, some hours from its ends; None for anything else.

    A day without a time is its noon, so that it is that day in nearly every time zone.
    """
    found: datetime | None = None
    if re.fullmatch(r"\d{9,10}", text):
        found = datetime.fromtimestamp(int(text), UTC)
    elif re.match(r"\d{8}|\d{4}-", text) and _UNIVERSAL.search(text):
        # feedparser drops the time of `2025-11-18 05:00:00 UTC`, as Ruby writes it.
        with suppress(ValueError):
            found = datetime.fromisoformat(_UNIVERSAL.sub("", text))
    elif parsed and not _MISREAD.match(text):
        found = datetime.fromtimestamp(timegm(parsed), UTC)
    else:
        with suppress(ValueError, TypeError):
            found = parsedate_to_datetime(text)
    day = day_of(text) if not found or not _CLOCK.search(text) else None
    if day:
        found = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    if not found or not 1900 < found.year < 2199:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


def _recording(entry: Any, base: str) -> Enclosure | None:
    """The enclosure that is heard: audio before video before what doesn't say; a picture or a PDF is none.

    Without one, it is Media RSS's content that says it is audio or video.
    """
    links = [link for link in entry.get("links", ()) if link.get("rel") == "enclosure"]
    media = [one for one in entry.get("media_content", ()) if str(one.get("type", "")).lower().startswith(_HEARD)]
    found = [one for link in links or media if (one := _enclosure(link, base))]

    def rank(one: Enclosure) -> int:
        stated = one.type.partition("/")[0]
        kind = stated if stated in _HEARD else media_type(one.url).partition("/")[0]
        return _HEARD.index(kind) if kind else 2 if stated in _UNTOLD else 3

    best = min(found, key=rank, default=None)
    return best if best and rank(best) < 3 else None


_HEARD = ("audio", "video")
_UNTOLD = {"", "application", "binary"}


def _enclosure(link: Any, base: str) -> Enclosure | None:
    url = joined(base, str(link.get("href") or link.get("url") or ""))
    if not web(url) or str(link.get("type", "")).lower() in {"application/pdf", "application/epub+zip"}:
        return None
    length = str(link.get("length") or link.get("filesize") or "").strip()
    return Enclosure(
        url, int(length) if length.isdecimal() and len(length) < 16 else 0, str(link.get("type", "")).lower()
    )


def _own_words(text: str) -> str:
    """A description without the paragraphs at its end that its podcast's host put there."""
    parts = text.split("\n\n")
    while parts and len(parts[-1]) < 300 and _HOSTED.search(parts[-1]):
        parts.pop()
    return "\n\n".join(parts)


def _number(text: object) -> int | None:
    """Of `14`, `#14`, `Ep. 14` or `S2`."""
    found = re.fullmatch(r"\s*(?:s(?:eason)?|ep?(?:isode)?)?\.?\s*#?\s*(\d{1,6})\s*", str(text or ""), re.I | re.A)
    return int(found[1]) if found else None


def duration(text: str) -> int | None:
    """Seconds of an `itunes:duration`: `3723`, `62:03`, `1:02:03`, `62 min`, `PT62M`, a fraction dropped; else None."""
    text = text.strip()
    parts = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})(?:\.\d*)?", text, re.ASCII)
    if parts:
        hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        return (hours * 60 + minutes) * 60 + seconds or None
    return (length_of(text) or 0) // 1000 or None


def each_once(items: Sequence[FeedItem]) -> tuple[tuple[FeedItem, ...], list[str]]:
    """The items by GUID, and what is said of them: a feed that repeats itself has the newest words first.

    Talks of one GUID with neither title nor recording in common are several, each with a GUID of its own.
    """
    kept: list[FeedItem] = []
    shared = 0
    for group in grouped((item.guid, item) for item in items if item.guid).values():
        talks = [
            item
            for at, item in enumerate(group)
            if not any(item.title == other.title or not item.audio or item.audio == other.audio for other in group[:at])
        ]
        if len(talks) > 1:
            shared += len(talks)
            talks = [
                replace(item, guid=f"{item.guid}-{address.digest(item.audio.url, 6)}") if item.audio else item
                for item in talks
            ]
        kept += talks
    said = [f"{shared} of its items share a GUID with another talk; each is taken for itself"] if shared else []
    if len(kept) < len(items):
        said.append(f"{len(items) - len(kept)} of its items repeat a GUID or have nothing to know them by")
    return tuple(kept), said
