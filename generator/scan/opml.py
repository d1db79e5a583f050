"""Reads the podcasts of an OPML text, however deep an app has nested them."""

import re
from html.parser import HTMLParser
from typing import Final

from generator.scan.plain import line
from generator.scan.records import Source

_SCHEMES: Final = {"feed": "https", "pcast": "https", "itpc": "https", "podcast": "https"}


class OpmlError(Exception):
    """The text lists no podcast; says why in a sentence."""


def opml(text: bytes) -> tuple[Source, ...]:
    """The podcasts of an OPML text, in order, each URL once.

    Addresses in the schemes that apps register for themselves (`feed:`, `pcast:`, `itpc:`) become `https:`.
    Raises OpmlError where there is none in it.
    """
    plain = _decoded(text).lstrip("\ufeff \t\r\n")
    if not plain.startswith("<"):
        raise OpmlError("it does not begin with `<`, so it is no OPML file")
    found = _Outlines()
    found.feed(plain)
    sources: dict[str, Source] = {}
    for url, title in found.feeds:
        source = Source(_web(url), line(title))
        sources.setdefault(source.id, source)
    if not sources:
        raise OpmlError("no outline in it has the address of a feed (`xmlUrl`)")
    return tuple(sources.values())


class _Outlines(HTMLParser):
    """The outlines that are feeds, whatever else is wrong with the XML: names are read in any case, as apps write them.

    What is commented out is left out with all below it (OPML 2.0), and so are links to other lists (`type="source"`).
    """

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[tuple[str, str]] = []
        """(address, title) of each."""
        self._hidden = 0
        """How many outlines are open that are commented out, or within one that is."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        if tag != "outline":
            return
        given = {name: (value or "").strip() for name, value in attrs}
        if self._hidden or given.get("iscomment") == "true":
            self._hidden += 1
        elif given.get("xmlurl") and given.get("type", "").lower() != "source":
            self.feeds.append((given["xmlurl"], given.get("text") or given.get("title", "")))

    def handle_endtag(self, tag: str) -> None:
        """Called by the parser."""
        if tag == "outline" and self._hidden:
            self._hidden -= 1


def _decoded(text: bytes) -> str:
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text.decode("utf-16", "replace")
    declared = re.match(rb"\s*<\?xml[^>]*encoding=[\"']([\w.-]+)", text)
    try:
        return text.decode(declared[1].decode("ascii") if declared else "utf-8", "replace")
    except LookupError:
        return text.decode("utf-8", "replace")


def _web(url: str) -> str:
    scheme, mark, rest = url.partition(":")
    if mark and scheme.lower() in _SCHEMES:
        # `feed:https://…` wraps a whole URL, `feed://…` replaces its scheme.
        return rest if rest.startswith(("http:", "https:")) else f"{_SCHEMES[scheme.lower()]}:{rest}"
    return url
