"""A podcast feed, or the RSS that WordPress (WXR) and Podlove export, to the episodes in it."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from defusedxml.ElementTree import fromstring

from generator.model import ContentError, address
from generator.moving.markdown import markdown
from generator.moving.records import Found, Moved

_SPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
_WORDPRESS = re.compile(r"\{http://wordpress\.org/export/[\d.]+/\}")
"""Its namespace has the version in it."""
_OUT = ("publish", "future", "")


def feed(data: bytes) -> Found:
    """The episodes of an RSS document: its items with a recording. Raises ContentError where it is none."""
    try:
        root = fromstring(data)
    except (ET.ParseError, ValueError) as error:
        raise ContentError(f"This is no sound XML ({error})", "Export it again, or give the podcast's feed") from error
    channel = root.find("channel")
    if channel is None:
        raise ContentError("There is no RSS channel in it", "Give a podcast feed, or a WordPress or Podlove export")
    for element in channel.iter():
        element.tag = _WORDPRESS.sub("wp_", str(element.tag))
    read = [_item(item) for item in channel.iter("item")]
    return Found(
        tuple(one for one in read if isinstance(one, Moved)),
        dict(_show(channel)),
        tuple(one for one in read if isinstance(one, str)),
    )


def _item(item: ET.Element) -> Moved | str:
    """The episode, or a line on why it is none."""
    title = _text(item, "title") or "an item without a title"
    audio = _audio(item)
    if (kind := _text(item, "wp_post_type")) not in ("", "post", "podcast", "episode"):
        return f"{title}: a WordPress {kind}"
    if _text(item, "wp_status") not in _OUT:
        return f"{title}: not published ({_text(item, 'wp_status')})"
    if not audio:
        return f"{title}: it has no recording; if it is an essay, drop its text into content/posts/"
    html = _text(item, "content:encoded") or _text(item, "description")
    fields = {
        "title": title,
        "date": _day(item),
        "guid": _text(item, "guid"),
        "description": markdown(_text(item, "itunes:summary") or _text(item, "itunes:subtitle")),
        "people": [
            {"name": _plain(one.text), "role": (one.get("role") or "").lower(), "link": one.get("href") or ""}
            for one in item.findall("podcast:person", _SPACES)
            if _plain(one.text)
        ],
        "topics": [_plain(one.text) for one in item.findall("category") if one.get("domain") in (None, "post_tag")],
        "number": _text(item, "itunes:episode"),
        "season": _text(item, "itunes:season"),
        "duration": _text(item, "itunes:duration"),
        "audio": audio,
        "image": _href(item, "itunes:image"),
    }
    link = urlsplit(_text(item, "link"))
    heard = item.find("podcast:transcript", _SPACES) is not None
    return Moved(
        title,
        address.slug(_text(item, "wp_post_name") or title),
        {name: value for name, value in fields.items() if value},
        markdown(html),
        former=(link.path.lstrip("/"),) if link.path.strip("/") else (),
        left=("its transcript: drop it as a file of the same name",) if heard else (),
    )


def _audio(item: ET.Element) -> dict[str, str]:
    found = item.find("enclosure")
    if found is not None and found.get("url"):
        row = [found.get("url", ""), found.get("length", ""), found.get("type", "")]
    else:
        metas = (one for one in item.findall("wp_postmeta") if _text(one, "wp_meta_key") == "enclosure")
        row = [line.strip() for meta in metas for line in _text(meta, "wp_meta_value").split("\n")][:3]
    named = dict(zip(("url", "length", "type"), row, strict=False))
    named["length"] = named.get("length", "") if named.get("length", "").isdigit() else ""
    return {name: value for name, value in named.items() if value} if named.get("url") else {}


def _show(channel: ET.Element) -> Iterator[tuple[str, str]]:
    category = channel.find("itunes:category", _SPACES)
    below = category.find("itunes:category", _SPACES) if category is not None else None
    names = [one.get("text", "") for one in (category, below) if one is not None]
    told = {
        "title": _text(channel, "title"),
        "description": markdown(_text(channel, "description")),
        "language": _text(channel, "language"),
        "image": _href(channel, "itunes:image"),
        "category": " > ".join(names),
        "guid": _text(channel, "podcast:guid"),
        "explicit": "yes" if _text(channel, "itunes:explicit").lower() in ("yes", "true", "explicit") else "",
    }
    yield from ((name, value) for name, value in told.items() if value)


def _day(item: ET.Element) -> str:
    try:
        return parsedate_to_datetime(_text(item, "pubDate")).date().isoformat()
    except (TypeError, ValueError):
        return _text(item, "wp_post_date")[:10]


def _href(parent: ET.Element, name: str) -> str:
    found = parent.find(name, _SPACES)
    return found.get("href", "") if found is not None else ""


def _text(parent: ET.Element, name: str) -> str:
    found = parent.find(name, _SPACES)
    return (found.text or "").strip() if found is not None else ""


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())
