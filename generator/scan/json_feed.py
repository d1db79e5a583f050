"""Reads a JSON Feed (https://jsonfeed.org/version/1.1) into the records that RSS and Atom become."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from generator.model import ContentError
from generator.model.nesting import refuse_nesting
from generator.model.printable import whole_json
from generator.scan.feed_item import each_once, item_of
from generator.scan.plain import line
from generator.scan.podcast import joined
from generator.scan.records import Feed, FeedItem, PodcastTags, TranscriptLink
from generator.scan.shown import shown
from generator.scan.transcripts import format_of


def json_feed(body: bytes, url: str) -> Feed | None:
    """The feed of these bytes, fetched from `url`; None where they are no JSON Feed.

    An attachment that is a transcript by its type or suffix is the item's: the format has no other place for one.
    """
    if not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or b"jsonfeed.org" not in body:
        return None
    try:
        text = body.decode("utf-8-sig", "replace")
        refuse_nesting(text, json=True)
        value = json.loads(whole_json(text))
    except (ContentError, ValueError, RecursionError):
        return None
    if "jsonfeed.org/version" not in _text(value, "version"):
        return None
    items = value.get("items")
    entries = [one for one in items if isinstance(one, Mapping)] if isinstance(items, list) else []
    found, warnings = each_once([_item(one, url) for one in entries])
    older = joined(url, _text(value, "next_url"))
    return Feed(
        shown(url), line(_text(value, "title")), _text(value, "language"), found, tuple(warnings), older, origin=url
    )


def _item(one: Mapping[str, Any], url: str) -> FeedItem:
    attached = [part for part in one.get("attachments") or () if isinstance(part, Mapping)]
    links = [TranscriptLink(joined(url, _text(part, "url")), _text(part, "mime_type").lower()) for part in attached]
    transcripts = tuple(link for link in links if link.url and not _heard(link) and format_of(link))
    entry: dict[str, Any] = {
        "id": _text(one, "id"),
        "title": _text(one, "title"),
        "link": joined(url, _text(one, "url") or _text(one, "external_url")),
        "published": _text(one, "date_published") or _text(one, "date_modified"),
        "summary": _text(one, "content_html") or _text(one, "content_text") or _text(one, "summary"),
        "links": [
            {
                "rel": "enclosure",
                "href": _text(part, "url"),
                "type": _text(part, "mime_type"),
                "length": _text(part, "size_in_bytes"),
            }
            for part, link in zip(attached, links, strict=True)
            if link not in transcripts
        ],
        "itunes_duration": next((told for part in attached if (told := _text(part, "duration_in_seconds"))), ""),
    }
    try:
        moment = datetime.fromisoformat(entry["published"].replace("Z", "+00:00"))
        entry["published_parsed"] = moment.astimezone(UTC).timetuple() if moment.tzinfo else moment.timetuple()
    except ValueError:
        pass
    return item_of(entry, PodcastTags(guid=entry["id"], transcripts=transcripts), PodcastTags(), url)


def _heard(link: TranscriptLink) -> bool:
    return link.type.startswith(("audio/", "video/", "image/"))


def _text(value: Mapping[str, Any], name: str) -> str:
    """A text or a number of a field as text; empty for anything else."""
    found = value.get(name)
    return str(found).strip() if isinstance(found, str | int | float) and not isinstance(found, bool) else ""
