"""Reads the Podcasting 2.0 tags of a feed that feedparser drops.

feedparser keeps one tag of each name for an item, and of `podcast:person` and `podcast:season` only the
attributes; so these are read from the XML itself. Source: https://podcastindex.org/namespace/1.0.
"""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from generator.model import Person
from generator.scan.plain import line
from generator.scan.records import PodcastTags, TranscriptLink

_NAMESPACE = "https://podcastindex.org/namespace/1.0"
_PODCASTING = re.compile(r"\{[^}]*\bpodcast-?(?:index|namespace)", re.IGNORECASE)
"""Feeds write it with `www`, without `s`, or as the place of its documents on GitHub."""
_PREFIX = re.compile(r"<([A-Za-z][\w.-]*):")
_DECLARED = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_ATOM = "http://www.w3.org/2005/Atom"
_MARKS = "{http://podlove.org/simple-chapters}chapters/{http://podlove.org/simple-chapters}chapter"
_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:\w{2,30};)?")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def podcast(text: str, base: str) -> tuple[PodcastTags, tuple[PodcastTags, ...], str]:
    """The tags of the channel, those of each item in order, and what broke the XML ("" where nothing did).

    A bare `&`, an entity of HTML, a control character and a prefix that nothing declares are mended; other broken XML
    gives the items before the break.
    Relative URLs are taken to start at `base`.
    """
    text = _undeclared(text)
    root, broken = _elements(text)
    if broken and (whole := mended(text)) != text:
        root, _ = _elements(whole)
    if root is None:
        return PodcastTags(), (), broken
    channel = next((child for child in root if _local(child) == "channel"), root)
    items = tuple(tags_of(element, base) for element in root.iter() if _local(element) in {"item", "entry"})
    return tags_of(channel, base), items, broken


def _elements(text: str) -> tuple[Element | None, str]:
    """The root, as far as it could be read, and what stopped the reading."""
    root: Element | None = None
    try:
        for _, element in iterparse(BytesIO(text.encode()), events=("start",)):
            root = element if root is None else root
    except (ParseError, DefusedXmlException, ValueError) as error:
        return root, str(error)
    return root, ""


def mended(text: str) -> str:
    """The XML without what it may not hold; what stands in CDATA is left alone, but for control characters."""
    outside, *parts = _CONTROL.sub("", _undeclared(text)).split("<![CDATA[")
    result = [_BARE.sub(_entity, outside)]
    for part in parts:
        inside, end, outside = part.partition("]]>")
        result += ["<![CDATA[", inside, end, _BARE.sub(_entity, outside)]
    return _declared("".join(result))


def _undeclared(text: str) -> str:
    """The XML without its first line, which says what bytes it was."""
    return _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)


def _declared(text: str) -> str:
    """The XML with a namespace for each prefix that it uses and does not declare."""
    missing = sorted(set(_PREFIX.findall(text)) - set(_DECLARED.findall(text)))
    given = "".join(f' xmlns:{name}="{_NAMESPACE if name == "podcast" else f"urn:{name}"}"' for name in missing)
    return _ROOT.sub(lambda root: root[0] + given, text, count=1)


def _entity(found: re.Match[str]) -> str:
    plain = unescape(found[0])
    return found[0].replace("&", "&amp;", 1) if plain == found[0] or plain in "<>&" else plain


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _own(parent: Element, name: str) -> Iterator[Element]:
    return (child for child in parent if _local(child) == name and _PODCASTING.match(child.tag))


def _url(tag: Element, base: str, name: str = "url") -> str:
    return joined(base, tag.get(name, ""))


def joined(base: str, url: str) -> str:
    """An address of a feed that was fetched from `base`, whole; empty where it is none."""
    try:
        return urljoin(base, url.strip()) if url.strip() else ""
    except ValueError:
        return ""


def _words(element: Element | None) -> str:
    return line("".join(element.itertext())) if element is not None else ""


def tags_of(parent: Element, base: str = "") -> PodcastTags:
    """The tags of a channel, or of an item of it; relative URLs are taken to start at `base`."""
    people: dict[str, Person] = {}
    for tag in _own(parent, "person"):
        name = _words(tag)
        if name:
            # The specification: without a role, a host.
            role = (tag.get("role") or "host").strip().lower()
            people.setdefault(name, Person(name, role, _url(tag, base, "href"), _url(tag, base, "img")))
    transcripts = (
        TranscriptLink(_url(tag, base), (tag.get("type") or "").strip().lower(), tag.get("language", ""))
        for tag in _own(parent, "transcript")
    )
    chapters = next((_url(tag, base) for tag in _own(parent, "chapters")), "")
    identity = parent.find("guid")
    identity = identity if identity is not None else parent.find(f"{{{_ATOM}}}id")
    return PodcastTags(
        title=_words(parent.find("title")) or _words(parent.find(f"{_ITUNES}title")),
        guid="".join(identity.itertext()).strip() if identity is not None else "",
        transcripts=tuple(dict.fromkeys(link for link in transcripts if link.url)),
        people=tuple(people.values()),
        chapters=chapters,
        number=_words(next(_own(parent, "episode"), None)),
        season=_words(next(_own(parent, "season"), None)),
        marks=tuple((one.get("start", "").strip(), line(one.get("title", ""))) for one in parent.iterfind(_MARKS)),
        moved=joined(base, _words(parent.find(f"{_ITUNES}new-feed-url"))),
    )
