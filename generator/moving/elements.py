"""Reads texts, days and attributes of XML elements, in the namespaces of feeds and exports."""

from collections.abc import Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from generator.model.stated import day_of
from generator.scan.records import PodcastTags

SPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "wpe": "http://podlove.org/podlove-podcast-publisher/export",
}


def told(parent: ET.Element, name: str) -> str:
    """The text of a child; empty where there is none."""
    found = parent.find(name, SPACES)
    return (found.text or "").strip() if found is not None else ""


def attribute(parent: ET.Element, path: str, name: str) -> str:
    """The attribute `name` of the child at `path` (as in ElementTree); empty where there is none."""
    found = parent.find(path, SPACES)
    return found.get(name, "") if found is not None else ""


def plain(text: str | None) -> str:
    """A text on one line, white space folded; empty for None."""
    return " ".join((text or "").split())


def day(text: str) -> str:
    """A day as `2024-12-31` out of what feeds write; empty where it says none."""
    with suppress(TypeError, ValueError):
        # `Mon, 06 Jan 25`, `Tue,31 Dec 2024`: RFC 822 knows years of two digits.
        return parsedate_to_datetime(text).date().isoformat()
    found = day_of(text)
    return found.isoformat() if found else ""


def below_root(url: str) -> tuple[str, ...]:
    """The address below the root that a page had, if it was not the root itself."""
    path = urlsplit(url).path.lstrip("/")
    return (path,) if path else ()


def filled(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value}


def credits_of(tags: PodcastTags) -> list[object]:
    """The people of an item's Podcasting 2.0 tags, as `people` holds them."""
    return [filled({"name": one.name, "role": one.role, "link": one.link, "image": one.image}) for one in tags.people]


def chapters(tags: PodcastTags) -> list[str]:
    """Podlove Simple Chapters, each as `12:30 Title`."""
    return [f"{start} {title}" for start, title in tags.marks if start and title]
