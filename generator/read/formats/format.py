"""What there is to be said of a transcript format; each one's module says it at its end."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.read.formats.document import Document

MARKDOWN = (".md", ".markdown", ".mdx", ".qmd")
WORDS = (".txt", ".text")
PROSE = (*WORDS, *MARKDOWN)
"""Suffixes of what people write: it may have front matter."""


def begins(sign: re.Pattern[str]) -> Callable[[str], bool]:
    """What tells whether a text begins with a sign, for `Format.sniff`."""
    return lambda text: sign.match(text) is not None


def by_bytes(text: str) -> bool:
    """False: the bytes of such a file tell what it is, which is no text."""
    return False


@dataclass(frozen=True, slots=True)
class Row:
    """What the manual says of a file that has no `Format` of its own."""

    name: str
    looks: str
    """What a file looks like."""
    taken: str
    """What is taken from it."""
    left: str = "—"
    """What is not."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is known, and how it is read."""

    name: str
    suffixes: tuple[str, ...]
    """The usual ones, with the dot. They break ties; a `.txt` has the signs of Markdown and HTML hidden."""
    sniff: Callable[[str], bool]
    """Whether a text looks like this format. Never raises."""
    read: Callable[[str], Document]
    """Text (without front matter) to document; raises ContentError."""
    looks: str
    """For the manual, as in `Row`."""
    taken: str
    left: str = "—"
    unpack: Callable[[bytes], str | None] = lambda data: None
    """Of a file that is no text, the text that its words are in; None for other bytes. Raises ContentError."""
