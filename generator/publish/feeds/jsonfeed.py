"""Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from typing import Any

from generator.publish.feeds.records import Entry, Feed


def json_feed(feed: Feed) -> str:
    """The JSON text of a feed, an entry a line. The same feed gives the same text."""
    about = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.url.removesuffix(".xml") + ".json",
        "description": feed.description,
        "icon": feed.image,
        "authors": [{"name": feed.author}] if feed.author else [],
        "language": feed.language,
    }
    entries = ",\n".join(_text(_item(entry)) for entry in feed.entries)
    return f'{_text(about)[:-1]},"items":[\n{entries}\n]}}\n'


def _text(record: dict[str, Any]) -> str:
    """Of a record without what is empty."""
    return json.dumps({key: value for key, value in record.items() if value}, ensure_ascii=False, separators=(",", ":"))


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "image": entry.image,
        "date_published": entry.date.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(dict.fromkeys(entry.categories)),
        "language": entry.language,
        "attachments": _attachments(entry),
    }


def _attachments(entry: Entry) -> list[dict[str, Any]]:
    if not entry.enclosure:
        return []
    record = {
        "url": entry.enclosure.url,
        "mime_type": entry.enclosure.type,
        "size_in_bytes": entry.enclosure.length,
        "duration_in_seconds": (entry.duration_ms or 0) // 1000,
    }
    return [{key: value for key, value in record.items() if value}]
