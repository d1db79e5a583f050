"""Turns the bytes of a feed into records: feedparser for RSS and Atom, the XML itself for Podcasting 2.0 tags."""

import re
from calendar import timegm
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser

from generator.model import Enclosure, address
from generator.model.media import media_type
from generator.model.stated import day_of, length_of
from generator.scan.plain import line, paragraphs, visible
from generator.scan.podcast import joined, podcast
from generator.scan.records import Feed, FeedItem, PodcastTags
from generator.scan.shown import shown, web

_NOTHING = PodcastTags()


_MISREAD = re.compile(r"\d{4}[./]|\d{9}")
"""What feedparser takes for a day of a year, or for years, months and days run together."""
_CLOCK = re.compile(r"\d:\d\d|\d{9}")


class FeedError(Exception):
    """The bytes are no feed; says so in a sentence."""


def feed(body: bytes, url: str, content_type: str = "") -> Feed:
    """The feed of these bytes, fetched from `url` with that Content-Type.

    Broken XML and wrong encodings are read as far as they go, with a warning.
    Raises FeedError where there is no feed in it.
    """
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    # A stream, never the bytes themselves: feedparser would open a file that is named like the body.
    # Its cleaning of HTML is not wanted: everything becomes plain text here.
    try:
        parsed = feedparser.parse(
            BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        # Whatever a stranger's bytes do to the parser, the other feeds are to be read.
        raise FeedError(f"it breaks the feed parser ({type(error).__name__}: {error})") from error
    if not parsed.get("version") and not parsed.entries:
        raise FeedError(f"it is no RSS or Atom feed ({_reason(parsed) or 'no channel in it'})")
    encoding = parsed.get("encoding") or "utf-8"
    channel, tags, broken = podcast(body.decode(encoding, "replace"), url)
    warnings = [_reason(parsed)] if parsed.bozo and _reason(parsed) else []
    if broken and not warnings:
        warnings.append(f"its XML is broken ({broken})")
    by_guid = {item.guid: item for item in tags if item.guid}
    items = []
    for position, entry in enumerate(parsed.entries):
        own = by_guid.get(str(entry.get("id", "")), _NOTHING)
        # feedparser takes a GUID without isPermaLink="false" for a relative URL and makes it absolute.
        if own is _NOTHING and len(tags) == len(parsed.entries):
            own = tags[position]
        items.append(_item(entry, own, channel, url))
    undated = [
        date for item, entry in zip(items, parsed.entries, strict=True) if not item.published and (date := _date(entry))
    ]
    if undated:
        warnings.append(
            f"{len(undated)} of its items have no date, since what stands there is none (`{undated[0][:60]}`)"
        )
    # The same GUID twice is one episode; a feed that repeats itself has the newest words first.
    unique: dict[str, FeedItem] = {}
    for item in items:
        if item.guid:
            unique.setdefault(item.guid, item)
    kept = tuple(unique.values())
    if len(kept) < len(items):
        warnings.append(f"{len(items) - len(kept)} of its items repeat a GUID or have nothing to know them by")
    language = str(parsed.feed.get("language", "")).strip()
    title = channel.title or line(parsed.feed.get("title", ""))
    return Feed(shown(url), title, language, kept, tuple(warnings), url)


def _reason(parsed: Any) -> str:
    error = parsed.get("bozo_exception")
    if not parsed.bozo or error is None or isinstance(error, feedparser.NonXMLContentType):
        return ""
    return " ".join(f"its XML is broken or misdeclared ({error})".split())


def _item(entry: Any, tags: PodcastTags, channel: PodcastTags, base: str) -> FeedItem:
    audio = _recording(entry, base)
    title = line(entry.get("title", ""))
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
        published=_moment(_date(entry), entry.get("published_parsed" if "published" in entry else "updated_parsed")),
        link=web(link),
        description=paragraphs(str(entry.get("summary") or content)),
        audio=audio,
        duration_s=duration(str(entry.get("itunes_duration", ""))),
        number=_number(entry.get("itunes_episode") or tags.number),
        season=_number(entry.get("itunes_season") or tags.season),
        people=tags.people or channel.people,
        transcripts=tags.transcripts,
        chapters=tags.chapters,
    )


def _date(entry: Any) -> str:
    name = "published" if "published" in entry else "updated"
    return str(entry.get(name, "")).strip() if name in entry else ""


def _moment(text: str, parsed: Any) -> datetime | None:
    """A moment in a year that a sidecar may name, some hours from its ends; None for anything else.

    A day without a time is its noon, so that it is that day in nearly every time zone.
    """
    found: datetime | None = None
    if re.fullmatch(r"\d{9,10}", text):
        found = datetime.fromtimestamp(int(text), UTC)
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


def _number(text: object) -> int | None:
    found = re.fullmatch(r"\s*(\d{1,6})\s*", str(text or ""), re.ASCII)
    return int(found[1]) if found else None


def duration(text: str) -> int | None:
    """Seconds of an `itunes:duration`: `3723`, `62:03`, `1:02:03`, `62 min`, `PT62M`, a fraction dropped; else None."""
    text = text.strip()
    parts = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})(?:\.\d*)?", text, re.ASCII)
    if parts:
        hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        return (hours * 60 + minutes) * 60 + seconds or None
    return (length_of(text) or 0) // 1000 or None
