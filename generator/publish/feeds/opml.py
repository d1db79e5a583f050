"""Lists all feeds of the site in one OPML 2.0 file, which feed readers import."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from generator.publish.feeds.records import Feed
from generator.publish.feeds.xml import add, document


def opml(title: str, feeds: Sequence[Feed]) -> str:
    """The XML text."""
    root = ET.Element("opml", version="2.0")
    add(add(root, "head"), "title", title)
    body = add(root, "body")
    for feed in feeds:
        names = {"text": feed.title, "title": feed.title, "description": feed.description}
        add(body, "outline", attributes={"type": "rss", **names, "xmlUrl": feed.url, "htmlUrl": feed.page})
    return document(root)
