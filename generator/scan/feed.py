"""Turns the bytes of a feed into records: feedparser for RSS and Atom, the XML itself for Podcasting 2.0 tags."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from io import BytesIO
from typing import Any

import feedparser

from generator.scan.feed_item import date_of, each_once, item_of
from generator.scan.json_feed import json_feed
from generator.scan.plain import line
from generator.scan.podcast import joined, podcast
from generator.scan.records import Feed, FeedItem, PodcastTags
from generator.scan.shown import shown

_NOTHING = PodcastTags()
_PAGE = re.compile(
    r"(?:<!--(?:(?!-->).)*+-->\s*+)*+(?:<\?xml[^>]*>\s*+)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


class FeedError(Exception):
    """The bytes are no feed; says so in a sentence."""


def feed(body: bytes, url: str, content_type: str = "") -> Feed:
    """The feed of these bytes, fetched from `url` with that Content-Type.

    Broken XML and wrong encodings are read as far as they go, with a warning.
    Raises FeedError where there is no feed in it.
    """
    if (told := json_feed(body, url)) is not None:
        return told
    # Programs that print something before the feed leave blank lines, which XML may not begin with.
    body = body.lstrip(b"\t\n\r ")
    parsed = _parsed(body, url, content_type)
    if not parsed.get("version") and not parsed.entries:
        raise FeedError(_no_feed(body, url) or f"it is no RSS or Atom feed ({_reason(parsed) or 'no channel in it'})")
    encoding = parsed.get("encoding") or "utf-8"
    channel, tags, broken = podcast(body.decode(encoding, "replace"), url)
    warnings = [_reason(parsed)] if parsed.bozo and _reason(parsed) else []
    if broken and not warnings:
        warnings.append(f"its XML is broken ({broken})")
    items = list(_items(parsed.entries, tags, channel, url))
    undated = [
        date
        for item, entry in zip(items, parsed.entries, strict=True)
        if not item.published and (date := date_of(entry))
    ]
    if undated:
        warnings.append(
            f"{len(undated)} of its items have no date, since what stands there is none (`{undated[0][:60]}`)"
        )
    kept, doubles = each_once(items)
    warnings += doubles
    language = str(parsed.feed.get("language", "")).strip()
    title = channel.title or line(parsed.feed.get("title", ""))
    older = next(
        (joined(url, str(link.get("href", ""))) for link in parsed.feed.get("links", ()) if link.get("rel") == "next"),
        "",
    )
    return Feed(shown(url), title, language, kept, tuple(warnings), older, channel.moved, url)


def _parsed(body: bytes, url: str, content_type: str) -> Any:
    """What feedparser makes of a feed. Raises FeedError."""
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    # A stream, never the bytes themselves: feedparser would open a file that is named like the body.
    # Its cleaning of HTML is not wanted: everything becomes plain text here.
    try:
        return feedparser.parse(
            BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        # Whatever a stranger's bytes do to the parser, the other feeds are to be read.
        raise FeedError(f"it breaks the feed parser ({type(error).__name__}: {error})") from error


def _items(entries: Sequence[Any], tags: Sequence[PodcastTags], channel: PodcastTags, url: str) -> Iterator[FeedItem]:
    """The entries as feedparser has them, each with its own of the tags that feedparser drops."""
    by_guid = {item.guid: item for item in tags if item.guid}
    for position, entry in enumerate(entries):
        own = by_guid.get(str(entry.get("id", "")), _NOTHING)
        # feedparser takes a GUID without isPermaLink="false" for a relative URL and makes it absolute.
        if own is _NOTHING and len(tags) == len(entries):
            own = tags[position]
        yield item_of(entry, own, channel, url)


def _no_feed(body: bytes, url: str) -> str:
    """What came instead of a feed, and what to do; empty where that is not known."""
    head = body[:200_000].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not head:
        return "it is empty"
    if head[:1] in "{[":
        return "it is JSON, and no feed: write the address of the podcast's RSS feed into sources.opml"
    if re.match(r"(?:<\?xml[^>]*>\s*)?<opml\b", head, re.IGNORECASE):
        return "it is a list of feeds (OPML): put what it lists into sources.opml"
    if not _PAGE.match(head):
        return ""
    for tag in re.findall(r"<link\b[^<>]{1,1000}>", head, re.IGNORECASE):
        address_in = re.search(r"\bhref\s*=\s*[\"']?([^\s\"'<>]+)", tag, re.IGNORECASE)
        if address_in and re.search(r"application/(?:rss|atom)\+xml", tag, re.IGNORECASE):
            found = shown(joined(url, unescape(address_in[1])))
            return f"it is a web page, and no feed; its feed is {found}: write that into sources.opml"
    return "it is a web page, and no feed: write the address of the podcast's RSS feed into sources.opml"


def _reason(parsed: Any) -> str:
    error = parsed.get("bozo_exception")
    if not parsed.bozo or error is None or isinstance(error, feedparser.NonXMLContentType):
        return ""
    return " ".join(f"its XML is broken or misdeclared ({error})".split())
