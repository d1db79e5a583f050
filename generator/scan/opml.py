"""Reads the podcasts of an OPML text, however deep an app has nested them."""

import re
from typing import Final

import listparser

from generator.scan.plain import line
from generator.scan.records import Source

_SCHEMES: Final = {"feed": "https", "pcast": "https", "itpc": "https", "podcast": "https"}
_OUTLINE: Final = re.compile(r"<(?P<end>/?)outline\b(?P<given>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_COMMENTED: Final = re.compile(r"\bisComment\s*=\s*[\"']true[\"']")
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
    # It also gets most encodings wrong, but for this one, and reads what is commented out.
    body = _without_commented(_DECLARATION.sub("", plain, count=1))
    found = listparser.parse(b'<?xml version="1.0" encoding="utf-8"?>' + body.encode())
    if not found.feeds:
        reason = f"; it cannot be read as OPML: {found.bozo_exception}" if found.bozo else ""
        raise OpmlError(f"no outline in it has the address of a feed (`xmlUrl`){reason}")
    sources: dict[str, Source] = {}
    for entry in found.feeds:
        url = _web(str(entry.url))
        source = Source(url, line(str(entry.title)))
        sources.setdefault(source.id, source)
    return tuple(sources.values())


def _without_commented(text: str) -> str:
    """The text without the outlines that are commented out, and all below them, as OPML 2.0 asks."""
    if not _COMMENTED.search(text):
        return text
    kept: list[str] = []
    at = depth = 0
    for tag in _OUTLINE.finditer(text):
        whole = tag["given"].endswith("/")
        if depth:
            depth += 0 if whole else -1 if tag["end"] else 1
        elif not tag["end"] and _COMMENTED.search(tag["given"]):
            kept.append(text[at : tag.start()])
            depth = 0 if whole else 1
        else:
            continue
        if not depth:
            at = tag.end()
    return "".join(kept) if depth else "".join([*kept, text[at:]])


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
