"""Turns the HTML of show notes into plain text."""

import re
from html.parser import HTMLParser

from generator.model.whole_tags import read_by

_BLOCKS = frozenset("p div ul ol blockquote section article table h1 h2 h3 h4 h5 h6 pre hr".split())
_SILENT = {"script", "style", "head", "template"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
        elif tag in {"li", "tr"}:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def paragraphs(text: str, html: bool = True) -> str:
    """The text without markup: paragraphs parted by one blank line, list items on lines of their own with a hyphen."""
    if html and re.search(r"<[a-zA-Z/!]|&#?\w+;", text):
        text = "".join(read_by(_Text(), text).parts)
    text = visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line != "-")).strip()


def visible(text: str) -> str:
    """The text without control characters."""
    return _CONTROL.sub("", text)


def line(text: str) -> str:
    """The text without markup, on one line."""
    return " ".join(paragraphs(text).split())
