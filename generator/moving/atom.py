"""Reads the episodes of an Atom feed."""

from xml.etree import ElementTree as ET

from generator.model import address
from generator.moving.elements import SPACES, attribute, below_root, chapters, day, filled, plain, told
from generator.moving.markdown import markdown
from generator.moving.records import Found, Moved


def atom(feed: ET.Element) -> Found:
    """The entries with a recording; what has none is listed."""
    read = [_entry(entry) for entry in feed.findall("atom:entry", SPACES)]
    show = {
        "title": plain(told(feed, "atom:title")),
        "description": markdown(told(feed, "atom:subtitle")),
        "language": feed.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        "image": attribute(feed, "itunes:image", "href") or told(feed, "atom:logo"),
    }
    left = [one for one in read if isinstance(one, str)]
    return Found(tuple(one for one in read if isinstance(one, Moved)), filled(dict(show)), tuple(left))


def _entry(entry: ET.Element) -> Moved | str:
    title = plain(told(entry, "atom:title")) or "an entry without a title"
    links = {one.get("rel", "alternate"): one for one in reversed(entry.findall("atom:link", SPACES))}
    heard = links.get("enclosure")
    if heard is None or not heard.get("href"):
        return f"{title}: it has no recording; if it is an essay, drop its text into content/posts/"
    page = links["alternate"].get("href", "") if "alternate" in links else ""
    html, summary = told(entry, "atom:content"), told(entry, "atom:summary")
    people = [plain(told(one, "atom:name")) for one in entry.findall("atom:author", SPACES)]
    fields = {
        "title": title,
        "date": day(told(entry, "atom:published") or told(entry, "atom:updated")),
        "guid": told(entry, "atom:id"),
        "description": markdown(summary) if html else "",
        "people": [name for name in people if name],
        "topics": [one.get("label", "") or one.get("term", "") for one in entry.findall("atom:category", SPACES)],
        "chapters": chapters(entry),
        "audio": filled({"url": heard.get("href"), "length": heard.get("length"), "type": heard.get("type")}),
    }
    return Moved(title, address.slug(title), filled(fields), markdown(html or summary), former=below_root(page))
