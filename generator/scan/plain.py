"""Turns the HTML of show notes into plain text."""

import re
from collections.abc import Mapping

from generator.model.whole_tags import Flow, read_by

_BLOCKS = frozenset("p div ul ol blockquote section article table h1 h2 h3 h4 h5 h6 pre hr".split())
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


class _Text(Flow):
    silent = frozenset({"script", "style", "head", "template"})

    def opened(self, tag: str, given: Mapping[str, str | None]) -> str:
        return "\n\n" if tag in _BLOCKS else {"br": "\n", "tr": "\n", "li": "\n- "}.get(tag, "")

    def closed(self, tag: str) -> str:
        return "\n\n" if tag in _BLOCKS else ""


def paragraphs(text: str) -> str:
    """The text without markup: paragraphs parted by one blank line, list items on lines of their own with a hyphen."""
    if re.search(r"<[a-zA-Z/!]|&#?\w+;", text):
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
