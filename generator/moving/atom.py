"""Reads the episodes of an Atom feed."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

from generator.model import address
from generator.model.whole_tags import Flow, read_by
from generator.moving.elements import SPACES, attribute, below_root, chapters, credits_of, day, filled, plain, told
from generator.moving.records import Found, Moved
from generator.read.episode_pages.heading import notes_and_talk
from generator.read.episode_pages.html_markdown import markdown
from generator.scan.podcast import tags_of


def atom(feed: ET.Element) -> Found:
    """The entries with a recording; what has none is listed."""
    read = [_entry(entry) for entry in feed.findall("atom:entry", SPACES)]
    show = {
        "title": _title(feed),
        "description": _read(feed, "subtitle", markdown),
        "language": feed.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        "image": attribute(feed, "itunes:image", "href") or told(feed, "atom:logo"),
    }
    left = [one for one in read if isinstance(one, str)]
    return Found(tuple(one for one in read if isinstance(one, Moved)), filled(dict(show)), tuple(left))


def _entry(entry: ET.Element) -> Moved | str:
    title = _title(entry) or "an entry without a title"
    links = {one.get("rel", "alternate"): one for one in reversed(entry.findall("atom:link", SPACES))}
    heard = links.get("enclosure")
    if heard is None or not heard.get("href"):
        return f"{title}: it has no recording; if it is an essay, drop its text into content/posts/"
    page = links["alternate"].get("href", "") if "alternate" in links else ""
    content, summary = _read(entry, "content", markdown), _read(entry, "summary", markdown)
    tags = tags_of(entry)
    authors = [plain(told(one, "atom:name")) for one in entry.findall("atom:author", SPACES)]
    fields = {
        "title": title,
        "date": day(told(entry, "atom:published") or told(entry, "atom:updated")),
        "guid": told(entry, "atom:id"),
        "description": summary if content else "",
        "people": credits_of(tags) or [name for name in authors if name],
        "topics": [one.get("label", "") or one.get("term", "") for one in entry.findall("atom:category", SPACES)],
        "chapters": chapters(tags),
        "audio": filled({"url": heard.get("href"), "length": heard.get("length"), "type": heard.get("type")}),
    }
    notes, said = notes_and_talk(content or summary)
    return Moved(title, address.slug(title), filled(fields), notes.strip(), said.strip(), former=below_root(page))


def _title(parent: ET.Element) -> str:
    """The words of its title, without tags."""
    return plain(_read(parent, "title", lambda html: "".join(read_by(Flow(), html).parts)))


def _read(parent: ET.Element, name: str, read: Callable[[str], str]) -> str:
    """A text of Atom: what `read` makes of its HTML, or as it stands where its type is plain text (RFC 4287, 3.1.1)."""
    found = parent.find(f"atom:{name}", SPACES)
    kind = found.get("type", "text") if found is not None else "text"
    if found is not None and kind == "xhtml":
        for one in found.iter():
            one.tag = one.tag.rpartition("}")[2]
        return read("".join(ET.tostring(one, encoding="unicode", method="html") for one in found))
    text = told(parent, f"atom:{name}")
    return read(text) if kind.endswith("html") else text
