"""Reads a list of podcasts from an OPML text, however deep a podcast app nested it."""

import re
from typing import Final

import listparser

from generator.scan.plain import line
from generator.scan.records import Source

_SCHEMES: Final = {"feed": "https", "pcast": "https", "itpc": "https", "podcast": "https"}
_DECLARATION: Final = re.compile(r"^<\?xml[^>]*\?>")


class OpmlError(Exception):
    """The text lists no podcast; says why in a sentence."""


def opml(text: bytes) -> tuple[Source, ...]:
    """The podcasts of an OPML text, in order, each URL once.

    Addresses in the schemes that apps register for themselves (`feed:`, `pcast:`, `itpc:`) become `https:`.
    Raises OpmlError where there is none in it.
    """
    plain = _decoded(text).lstrip("\ufeff \t\r\n")
    # listparser takes a text that looks like a URL for one to be fetched: what begins with markup never does.
    if not plain.startswith("<"):
        raise OpmlError("it does not begin with `<`, so it is no OPML file")
    # It also gets most encodings wrong, but for this one.
    found = listparser.parse(b'<?xml version="1.0" encoding="utf-8"?>' + _DECLARATION.sub("", plain, count=1).encode())
    if not found.feeds:
        reason = f"; it cannot be read as OPML: {found.bozo_exception}" if found.bozo else ""
        raise OpmlError(f"no outline in it has the address of a feed (`xmlUrl`){reason}")
    sources: dict[str, Source] = {}
    for entry in found.feeds:
        url = _web(str(entry.url))
        source = Source(url, line(str(entry.title)))
        sources.setdefault(source.id, source)
    return tuple(sources.values())


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
