"""Turns HTML into Markdown: paragraphs, lists, links, headings, emphasis."""

import re
from collections.abc import Mapping

from generator.model.whole_tags import Flow, read_by
from generator.read.formats.documents.html_text import page as html_page
from generator.read.formats.documents.page_core import core

_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_BLOCKS = frozenset("p div ul ol blockquote section article table tr figure pre".split())
_PICTURED = re.compile(r"\[\s*\]\([^()\s]*\)")
"""A link on a picture, of which no word is left."""
_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)


class _Markdown(Flow):
    silent = frozenset("head script style iframe audio video".split())

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def opened(self, tag: str, given: Mapping[str, str | None]) -> str:
        if tag == "a":
            self.links.append(given.get("href") or "")
            return "[" if self.links[-1] else ""
        if re.fullmatch("h[1-6]", tag):
            return "\n\n## "
        return "\n\n" if tag in _BLOCKS else {"br": "  \n", "li": "\n- "}.get(tag) or _MARKS.get(tag, "")

    def closed(self, tag: str) -> str:
        if tag == "a" and self.links:
            to = self.links.pop()
            return f"]({to})" if to else ""
        return "\n\n" if tag in _BLOCKS or re.fullmatch("h[1-6]", tag) else _MARKS.get(tag, "")


def markdown(html: str) -> str:
    """The Markdown of some HTML; a text without tags is itself."""
    if not re.search(r"</?[a-zA-Z]|&\w+;", html):
        return html.strip()
    lines = [
        line.strip() if line.strip() != "-" else "" for line in "".join(read_by(_Markdown(), html).parts).split("\n")
    ]
    return re.sub(r"\n{3,}", "\n\n", _PICTURED.sub("", "\n".join(lines))).strip()


def as_markdown(page: str) -> str:
    """The subject of a whole page as Markdown, `<h1>` or else `<title>` as its title."""
    html, title = core(page), html_page(page).title
    first = _HEADING.search(html)
    text = re.sub(r"\A##(?= )", "#" if first and first[1] == "1" else "##", markdown(html))
    return f"# {title}\n\n{text}" if title and text[:1] != "#" else text
