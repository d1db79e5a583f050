"""Podcasting 2.0 HTML transcripts: `<cite>` names, `<time>` stamps and `<p>` holds what was said."""

import re
from html.parser import HTMLParser

from generator.model import ContentError, Cue
from generator.model.whole_tags import read_by
from generator.read.formats.clock import STAMP, clock
from generator.read.formats.document import Document
from generator.read.formats.documents.page_core import core
from generator.read.formats.format import Format

_SIGN = re.compile(
    r"\s*(?:<!doctype html|<html|<body|<main|<article|<cite>|<time[ >]|<p>|<h[1-3]>|<!--)", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\([\[\]])")
_MARK = re.compile(r"<cite[ >]", re.IGNORECASE)
_CLOSES = frozenset("p cite time h1 h2 h3 h4 title div li blockquote".split())
_HIDDEN = frozenset("script style nav head footer template noscript".split())


def sniff(text: str) -> bool:
    """Whether the text begins like HTML and marks who speaks."""
    return _SIGN.match(text) is not None and _MARK.search(text) is not None


class _Reader(HTMLParser):
    """Collects cues; the last `<cite>` and `<time>` hold for the paragraph after them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cues: list[Cue] = []
        self.breaks: list[int] = []
        self.headings: list[tuple[int, str]] = []
        self.metadata: dict[str, str] = {}
        self._words: list[str] = []
        self._tag = ""
        self._hidden = 0
        self._speaker: str | None = None
        self._start: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._words.append(" ")
        if tag in _CLOSES:
            self._close()
            self._tag = tag
        if tag == "html" and (language := dict(attrs).get("lang")):
            self.metadata["language"] = language

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _CLOSES:
            self._close()

    def handle_data(self, data: str) -> None:
        if not self._hidden or self._tag == "title":
            self._words.append(data)

    def _close(self) -> None:
        words, tag = " ".join("".join(self._words).split()), self._tag
        self._words, self._tag = [], ""
        if not words:
            return
        if tag == "cite":
            # The name of one paragraph must not lend its time to the next.
            self._speaker, self._start = words.rstrip(": ") or None, None
        elif tag == "time":
            self._start = clock(words.strip("[]() "))
        elif tag in ("title", "h1"):
            self.metadata.setdefault("title", words)
        elif tag.startswith("h"):
            self.headings.append((len(self.cues), words))
        elif words := self._timed(words):
            self.breaks.append(len(self.cues))
            self.cues.append(Cue(words, self._start, None, self._speaker))
            self._start = None

    def _timed(self, words: str) -> str:
        """The words without the time before them that is no element; brackets may be escaped as in Markdown."""
        if (found := STAMP.match(words)) and (start := clock(found[1])) is not None:
            self._start = start
            words = words[found.end() :]
        return _ESCAPED.sub(r"\1", words)

    def close(self) -> None:
        super().close()
        self._close()


def read(text: str) -> Document:
    """One cue a paragraph; headings are chapters, `<title>` or `<h1>` the title. ContentError if nothing is said."""
    reader = read_by(_Reader(), core(text))
    if not reader.cues:
        raise ContentError("The HTML holds no paragraph of text", "Put what was said into <p>, the name into <cite>", 1)
    return Document(tuple(reader.cues), reader.metadata, tuple(reader.headings), breaks=tuple(reader.breaks))


FORMAT = Format(
    "Podcasting 2.0 HTML",
    (),
    sniff,
    read,
    looks="`<cite>Name:</cite> <time>0:53</time> <p>…</p>`",
    taken="name, time, text; `<title>`/`<h1>` as title, other headings as chapters",
    left="markup, scripts, menus, sidebars, lists of links",
)
