"""Reads a list of podcasts from an OPML text, however deep a podcast app nested it."""

from io import BytesIO
from typing import Final

import listparser

from generator.scan.records import Source

_SCHEMES: Final = {"feed": "https", "pcast": "https", "itpc": "https", "podcast": "https"}


class OpmlError(Exception):
    """The text lists no podcast; says why in a sentence."""


def opml(text: bytes) -> tuple[Source, ...]:
    """The podcasts of an OPML text, in order, each URL once.

    Addresses in the schemes that apps register for themselves (`feed:`, `pcast:`, `itpc:`) become `https:`.
    Raises OpmlError where there is none in it.
    """
    # listparser takes a text that looks like a URL for one to be fetched: bytes that begin with markup never do.
    start = text.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        raise OpmlError("it does not begin with `<`, so it is no OPML file")
    found = listparser.parse(BytesIO(start).getvalue())
    if not found.feeds:
        reason = f"; it cannot be read as OPML: {found.bozo_exception}" if found.bozo else ""
        raise OpmlError(f"no outline in it has the address of a feed (`xmlUrl`){reason}")
    sources: dict[str, Source] = {}
    for entry in found.feeds:
        url = _web(str(entry.url))
        sources.setdefault(url, Source(url, str(entry.title)))
    return tuple(sources.values())


def _web(url: str) -> str:
    scheme, mark, rest = url.partition(":")
    if mark and scheme.lower() in _SCHEMES:
        # `feed:https://…` wraps a whole URL, `feed://…` replaces its scheme.
        return rest if rest.startswith(("http:", "https:")) else f"{_SCHEMES[scheme.lower()]}:{rest}"
    return url
