"""Insights in pages, as newsletters, Google Docs and Kindle give them: HTML, made the Markdown of all others."""

import re

from generator.read.formats.documents.html_text import page

PAGES = (".html", ".htm", ".xhtml")
_ANCHOR = re.compile(
    r"<a\b[^<>]{0,2000}?\bhref\s*=\s*[\"']?(https?://[^\s\"'<>]{1,2000})[^<>]{0,2000}>((?:(?!</?a\b).){1,2000}?)</a>",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(
    r"<(\w+)([^>]{0,200}\bclass\s*=\s*[\"'](?:noteHeading|sectionHeading|bookTitle|authors|title|subtitle|c\d+ title)\b"
    r"[^>]{0,200})>(.{0,2000}?)</\1>",
    re.IGNORECASE | re.DOTALL,
)
"""What Kindle and Google Docs set as a heading without calling it one."""
_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"
"""Signs that stand for a link's until the reader of pages has escaped all that look like marks."""


def marked_page(html: str) -> tuple[str, tuple[int, ...]]:
    """A page as Markdown with its links, and for each line of it the line of the page."""
    html = _ABOUT.sub(r"<h2\2>\3</h2>", html)
    linked = _ANCHOR.sub(lambda found: f"{_OPEN}{found[2]}{_BETWEEN}{found[1]}{_CLOSE}", html)
    read = page(linked)
    text = re.sub(rf"{_BETWEEN}([^{_CLOSE}]*){_CLOSE}", lambda found: f"]({found[1].replace(chr(92), '')})", read.text)
    return text.replace(_OPEN, "["), read.lines
