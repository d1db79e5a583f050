"""Ranks the transcripts that an item names, and tells the format of what came by its content."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from generator.scan.records import TranscriptLink
from generator.scan.words import spoken


@dataclass(frozen=True, slots=True)
class Format:
    """A transcript format, as feeds name it."""

    suffix: str
    types: tuple[str, ...]
    looks_right: Callable[[str], bool]
    """Whether a text is in this format, for sure: a page with an error in it is not, nor an empty list."""


def _is_json(text: str) -> bool:
    try:
        return text.lstrip()[:1] in {"{", "["} and bool(json.loads(text))
    except (ValueError, RecursionError):
        return False


def is_page(text: str) -> bool:
    """Whether a text is a web page, such as servers send in a file's place."""
    return re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", text, re.IGNORECASE) is not None


def _is_markup(text: str) -> bool:
    return re.match(r"\s*(?:<!--.*?-->\s*)*<[!?a-z]", text, re.IGNORECASE | re.DOTALL) is not None


def _is_caption_file(text: str) -> bool:
    return re.search(r"\d[,.]\d{1,3}\s*-->\s*\d", text) is not None and not _is_markup(text)


FORMATS: Final = (
    Format(".vtt", ("text/vtt", "text/webvtt"), lambda text: text.lstrip().startswith("WEBVTT") and "-->" in text),
    Format(".json", ("application/json", "text/json", "application/srt+json"), _is_json),
    Format(
        ".srt",
        ("application/srt", "application/x-subrip", "text/srt", "application/x-srt", "text/x-srt"),
        _is_caption_file,
    ),
    Format(
        ".ttml",
        ("application/ttml+xml", "text/xml"),
        lambda text: re.search(r"<(?:\w+:)?tt\s[^>]*ttml", text) is not None,
    ),
    # A page of Podcasting 2.0 names its speakers; other pages have to be what the feed calls them.
    Format(
        ".html",
        ("text/html", "application/xhtml+xml"),
        lambda text: re.search(r"<(?:cite|time)\b", text, re.I) is not None,
    ),
    Format(".txt", ("text/plain",), lambda text: not _is_markup(text) and len(spoken(text)) >= _TALK),
)
"""Best first."""
_VOICE: Final = re.compile(r"<v[ .]|<cite\b|\"speaker(?:Name|_name)?\"\s*:\s*\"[^\"]", re.IGNORECASE)
_NAMED: Final = re.compile(r"^(?:<p>)?(?:[-–] ?)?[A-Z][\w.'’-]{0,20}(?: [A-Z\d][\w.'’-]{0,20}){0,3}: \S", re.MULTILINE)
_HEAD: Final = 20_000
_TALK: Final = 50
"""Words from which a text of a type that says nothing is taken for a talk rather than for an excuse."""


def format_of(link: TranscriptLink) -> Format | None:
    """The format a link names, by its type and, where that says nothing, by its URL; None for an unknown one."""
    kind = link.type.partition(";")[0].strip().lower()
    try:
        path = urlsplit(link.url).path.lower()
    except ValueError:
        return None
    named = next((form for form in FORMATS if path.endswith((form.suffix, form.suffix + "/"))), None)
    if kind in {"", "application/octet-stream", "text/plain"} and named:
        return named
    return next((form for form in FORMATS if kind in form.types), named)


def ranked(links: tuple[TranscriptLink, ...], language: str) -> tuple[TranscriptLink, ...]:
    """The links, best first: words as spoken before translations, then by format, those of unknown type last."""
    spoken_in = language.partition("-")[0].lower()

    def rank(link: TranscriptLink) -> tuple[bool, int]:
        own = link.language.partition("-")[0].lower()
        form = format_of(link)
        return bool(own and spoken_in and own != spoken_in), FORMATS.index(form) if form else len(FORMATS)

    return tuple(sorted(links, key=rank))


def judged(text: str, link: TranscriptLink) -> Format | None:
    """The format of what came for a link; None where it is no transcript in any."""
    found = next((form for form in FORMATS if form.looks_right(text)), None)
    if found and found.suffix != ".txt":
        return found
    named = format_of(link)
    words = spoken(text)
    if named and named.suffix == ".html" and _is_markup(text):
        return named if len(words) >= _TALK else None
    if named and named.suffix == ".txt" and not _is_markup(text):
        return named if words else None
    return found


def has_voices(text: str) -> bool:
    """Whether a transcript tells who speaks: a voice or a citation, a field for it, or names before two lines."""
    return _VOICE.search(text) is not None or len(_NAMED.findall(text[:_HEAD])) > 1


def decoded(body: bytes, content_type: str) -> str:
    """The text of a transcript: UTF-8 where it is, else what the server says, else Windows-1252."""
    declared = re.search(r"charset=[\"']?([\w-]+)", content_type, re.IGNORECASE)
    marks = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    marked = next((name for mark, name in marks if body.startswith(mark)), "utf-8-sig")
    for encoding in (marked, declared[1] if declared else "", "cp1252"):
        try:
            return body.decode(encoding) if encoding else body.decode()
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("latin-1")
