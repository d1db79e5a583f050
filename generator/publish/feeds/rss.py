"""Writes a feed as RSS 2.0 with Atom, content, Dublin Core, iTunes and Podcasting 2.0 elements.

Sources: the RSS 2.0 specification and its best practices profile, Apple's podcaster requirements, the podcast
namespace (podcastindex.org/namespace/1.0), and the messages of the W3C feed validator.
"""

import re
import uuid
from email.utils import format_datetime
from html import unescape
from xml.etree import ElementTree as ET

from generator.publish.feeds.records import Entry, Feed
from generator.publish.feeds.xml import add, document

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
_PREFIXES = {"atom": ATOM, "content": CONTENT, "dc": DC, "itunes": ITUNES, "podcast": PODCAST}
# The namespace the podcast specification gives for GUIDs of feeds.
_GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)(>?)")
_APPLE_LIMIT = 4000


def rss(feed: Feed) -> str:
    """The XML text of a feed. The same feed gives the same text."""
    for prefix, uri in _PREFIXES.items():
        ET.register_namespace(prefix, uri)
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _channel(channel, feed)
    for entry in feed.entries:
        _item(ET.SubElement(channel, "item"), entry, feed)
    return document(root)


def podcast_guid(url: str) -> str:
    """The GUID of a feed: a UUIDv5 of its URL without scheme and trailing slashes."""
    return str(uuid.uuid5(_GUIDS, re.sub(r"^[a-z]+://", "", url).rstrip("/")))


def plain_title(text: str) -> str:
    """A title that no reader takes for HTML: on one line, see `plain_text`."""
    return plain_text(" ".join(text.split()))


def plain_text(text: str) -> str:
    """A text that reads the same, and runs nothing, whether a reader takes it for text or for HTML.

    Entities are resolved, and angle brackets around words made quotation marks.
    """
    return _TAG.sub(lambda tag: f"‹{tag[1]}" + ("›" if tag[2] else ""), unescape(text))


def shortened(text: str, most: int = _APPLE_LIMIT) -> str:
    """A text of at most `most` bytes in UTF-8, cut between words."""
    if len(text.encode()) <= most:
        return text
    cut = text.encode()[: most - 4].decode(errors="ignore")
    return cut.rsplit(" ", 1)[0] + " …"


def _channel(channel: ET.Element, feed: Feed) -> None:
    add(channel, "title", plain_title(feed.title))
    add(channel, "link", feed.page)
    add(channel, "description", shortened(plain_text(feed.description)))
    add(channel, "language", feed.language)
    add(channel, "link", "", ATOM, {"href": feed.url, "rel": "self", "type": "application/rss+xml"})
    if feed.newest:
        add(channel, "lastBuildDate", format_datetime(feed.newest))
    add(channel, "generator", "infracast")
    add(channel, "guid", feed.guid or podcast_guid(feed.url), PODCAST)
    if feed.medium:
        add(channel, "medium", feed.medium, PODCAST)
    if feed.daily:
        add(channel, "updateFrequency", "daily", PODCAST, {"rrule": "FREQ=DAILY"})
    if feed.category:
        _apple(channel, feed)


def _apple(channel: ET.Element, feed: Feed) -> None:
    if feed.image:
        add(channel, "image", "", ITUNES, {"href": feed.image})
    category, _, below = feed.category.partition(" > ")
    parent = add(channel, "category", "", ITUNES, {"text": category})
    if below:
        add(parent, "category", "", ITUNES, {"text": below})
    add(channel, "explicit", "true" if feed.explicit else "false", ITUNES)
    add(channel, "author", feed.author or feed.title, ITUNES)
    add(channel, "type", "episodic", ITUNES)
    if feed.email:
        owner = add(channel, "owner", "", ITUNES)
        add(owner, "name", feed.author or feed.title, ITUNES)
        add(owner, "email", feed.email, ITUNES)
        if feed.locked:
            add(channel, "locked", "yes", PODCAST, {"owner": feed.email})


def _item(item: ET.Element, entry: Entry, feed: Feed) -> None:
    add(item, "title", plain_title(entry.title))
    add(item, "link", entry.url)
    add(item, "guid", entry.guid, attributes={"isPermaLink": "false"})
    add(item, "pubDate", format_datetime(entry.date))
    if entry.authors:
        add(item, "creator", plain_title(", ".join(entry.authors)), DC)
    for category in dict.fromkeys(entry.categories):
        add(item, "category", plain_title(category))
    # The validator wants the description before the content.
    add(item, "description", shortened(plain_text(entry.summary)))
    add(item, "encoded", entry.html, CONTENT)
    if feed.category and entry.enclosure:
        _episode(item, entry)


def _episode(item: ET.Element, entry: Entry) -> None:
    assert entry.enclosure is not None
    audio = {"url": entry.enclosure.url, "length": str(entry.enclosure.length), "type": entry.enclosure.type}
    add(item, "enclosure", attributes=audio)
    if entry.duration_ms:
        add(item, "duration", str(entry.duration_ms // 1000), ITUNES)
    if entry.number is not None:
        add(item, "episode", str(entry.number), ITUNES)
    if entry.season is not None:
        add(item, "season", str(entry.season), ITUNES)
    add(item, "episodeType", "full", ITUNES)
    if entry.image:
        add(item, "image", "", ITUNES, {"href": entry.image})
    for url, kind in entry.transcripts:
        add(item, "transcript", "", PODCAST, {"url": url, "type": kind, "language": entry.language})
    if entry.chapters:
        add(item, "chapters", "", PODCAST, {"url": entry.chapters, "type": "application/json+chapters"})
    for person in entry.people:
        extra = {"role": person.role} if person.role else {}
        extra |= {"href": person.link} if person.link else {}
        extra |= {"img": person.image} if person.image else {}
        add(item, "person", plain_title(person.name), PODCAST, extra)
    for start, length, title in entry.soundbites:
        bite = {"startTime": f"{start / 1000:.1f}", "duration": f"{length / 1000:.1f}"}
        add(item, "soundbite", plain_title(title), PODCAST, bite)
