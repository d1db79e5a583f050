"""What is no transcript, or none that is read, named for what it is: never published as speech."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.model import ContentError, Cue

EXPORT = "Export the transcript as text, WebVTT, SRT or JSON, and drop that"
_TEMPLATE = "This is a template of a site, whose words come from elsewhere"
_MARKUP = re.compile(r"<(script|style)\b(?:(?!<\1\b).)*?</\1|<[^<>]*>|\{[{%][^{}]*\}\}?", re.DOTALL | re.IGNORECASE)
_SAID = 500
"""Words beside its markup from which on a page holds a talk itself."""
_SIGNS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(sign, re.IGNORECASE | re.DOTALL), what, how)
    for sign, what, how in (
        (r"\s*(?:<\?xml.{0,3000}?)?<(?:rss|feed|opml)\b", "This is a feed, not a transcript",
         "List the feed's address in sources.opml instead"),
        (r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b", "This is a picture, not a transcript",
         "Keep it in static/"),
        (r"\s*(?:---\n[^{}]{0,2000}?\n---\s*)?<(?!<)[^{}]{0,3000}?(?:\{%-?\s*\w[^{}]{0,300}%\}|\{\{-?\s*[.\w][^{}]{0,300}\}\})",
         _TEMPLATE, "Delete it, or move it to static/"),
        (r"%PDF-\d", "This is a PDF, not text", EXPORT),
        (r"(?:;;[^\n]*\n)*SPEAKER \S+ \d+ [\d.]+ [\d.]+ <NA>", "This is RTTM: who speaks when, without words",
         "Drop what a recogniser made of both, or a transcript that names who speaks"),
        (r"Scenarist_SCC V", "This is SCC, captions in the codes of television", "Convert it to SRT or WebVTT"),
        (r"(?:TITLE:[^\n]*\s+)?FCM: (?:NON-)?DROP", "This is a list of cuts (EDL), not a transcript", EXPORT),
        (r"PK\x03\x04", "This is an office file or an archive under another name",
         "Give it its own ending, such as .docx"),
        (r"\s*WEBVTT[^\n]*\n(?:[^\n]+\n){0,5}?kind: *chapters\b", "This is a list of chapters, not a transcript",
         "Write the chapters as `chapters:` in front matter, or as EPISODE.chapters.json"),
        (r"\s*WEBVTT[^\n]*\n(?:[^\n]+\n){0,5}?kind: *metadata\b", "This is data for a player, not a transcript",
         EXPORT),
        (r"\s*(?:<!DOCTYPE html[^>]*>\s*)?<html\b[^>]*>.{0,3000}?<title[^>]*>[^<]{0,80}"
         r"(?:\b(?:40[0-9]|50[0-9])\b|not found|error|denied|forbidden|unavailable|sign in|log ?in|just a moment"
         r"|attention required|are you (?:a )?human|captcha)[^<]{0,80}</title>(?!.{9000})",
         "This is an error or sign-in page, not a transcript", "Fetch the transcript again, signed in"),
    )
)  # fmt: skip
_XML = re.compile(r"\s*<\?xml")
_PICTURE = re.compile(r"\S+\.(?:jpe?g|png|webp|gif|avif)(?:[#?]\S*)?", re.IGNORECASE)
_WORDS_A_SECOND = 0.25
"""Whoever talks says more; titles of chapters are less."""
_SHORTEST_MS = 10_000
"""Of a chapter."""
_TOUCHING_MS = 1000


def refuse(text: str) -> None:
    """Raise ContentError for a text that shows by its first words that it is no transcript."""
    head = text[:12_000]
    for sign, what, how in _SIGNS:
        if (found := sign.match(head)) and not (what == _TEMPLATE and len(_MARKUP.sub(" ", text).split()) > _SAID):
            raise ContentError(what, how, text.count("\n", 0, found.start()) + 1)


def refuse_xml(text: str) -> None:
    """Raise ContentError for XML that no reader knew."""
    if _XML.match(text):
        raise ContentError("This is XML of a kind that is not read", EXPORT, 1)


def refuse_cues(cues: Sequence[Cue]) -> None:
    """Raise ContentError where what was read as captions is thumbnails or a list of chapters."""
    if cues and all(_PICTURE.fullmatch(cue.text) for cue in cues):
        raise ContentError("These are thumbnails for a player, not a transcript", EXPORT, 1)
    starts = [cue.start_ms for cue in cues if cue.start_ms is not None]
    if len(starts) < 3 or len(starts) < len(cues) or any(cue.speaker for cue in cues):
        return
    lengths = [len(cue.text.split()) for cue in cues]
    told = max(starts[-1], *(cue.end_ms or 0 for cue in cues)) - starts[0]
    if median(lengths) > 14 or max(lengths) > 30 or sum(lengths) * 1000 >= _WORDS_A_SECOND * told:
        return
    if all((b.start_ms or 0) - (a.start_ms or 0) >= _SHORTEST_MS for a, b in pairwise(cues)) and all(
        a.end_ms is None or abs((b.start_ms or 0) - a.end_ms) <= _TOUCHING_MS for a, b in pairwise(cues)
    ):
        how = "Write them as `chapters:` in the front matter of the transcript, or in a sidecar"
        raise ContentError("This is a list of chapters, not a transcript", how, 1)
