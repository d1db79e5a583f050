"""Which of an item's transcripts to take, and whether what came is one."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from generator.scan.records import TranscriptLink


@dataclass(frozen=True, slots=True)
class Format:
    """A transcript format, as feeds name it."""

    suffix: str
    types: tuple[str, ...]
    looks_right: Callable[[str], bool]
    """Whether a text can be this format; guards against error pages and mislabelled files."""


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_page(text: str) -> bool:
    return re.match(r"\s*<(?:!doctype|html)\b", text, re.IGNORECASE) is not None


FORMATS: Final = (
    Format(".vtt", ("text/vtt", "text/webvtt"), lambda text: text.lstrip().startswith("WEBVTT")),
    Format(".json", ("application/json", "text/json", "application/srt+json"), _is_json),
    Format(
        ".srt",
        ("application/srt", "application/x-subrip", "text/srt", "application/x-srt", "text/x-srt"),
        lambda text: re.search(r"\d\d[,.]\d{1,3}\s*-->\s*\d", text) is not None and not _is_page(text),
    ),
    Format(
        ".html",
        ("text/html", "application/xhtml+xml"),
        lambda text: re.search(r"<(?:p|cite|time)\b", text, re.I) is not None,
    ),
    Format(".txt", ("text/plain",), lambda text: bool(text.strip()) and not _is_page(text)),
)
"""Best first."""


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
    """The usable links, best first: words as spoken before translations, then by format."""
    spoken = language.partition("-")[0].lower()

    def rank(link: TranscriptLink) -> tuple[bool, int]:
        own = link.language.partition("-")[0].lower()
        form = format_of(link)
        return bool(own and spoken and own != spoken), FORMATS.index(form) if form else len(FORMATS)

    return tuple(sorted((link for link in links if format_of(link)), key=rank))


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
