"""HTML to text for the readers of lines: paragraphs, headings, list items, bold names, rows of tables."""

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from generator.model.whole_tags import read_by
from generator.read.formats.clock import TIME
from generator.read.formats.markup import unmarked

_BLOCKS = frozenset(
    "p div li ul ol dl dt dd blockquote section article main header figure figcaption table thead tbody tfoot caption"
    " pre body html address center title h1 h2 h3 h4 h5 h6 hr form fieldset details summary".split()
)
_HIDDEN = frozenset("script style nav head footer template noscript svg select iframe".split())
_PLAYERS = ("audio", "video")
"""Elements whose words are for browsers that cannot play them. Hidden where each is closed: else talk stands within."""
_MARKS = re.compile(r"([*_`\\\[\]])")
_CLOCK = re.compile(rf"[\s\[\]()|–—-]*(?:{TIME})?[\s\[\]()|–—-]*")
"""A time or nothing: a name behind it stands at the beginning of its line."""
_GLUED = re.compile(r"(?<=[^\W\d_*])(?=[\[(]?\d{1,2}:\d\d)|(?<=\d:\d\d)(?=[^\W\d_])|(?<=\d:\d\d[\])])(?=[^\W\d_])")
"""Where a name, a time and words stand in elements of their own, with no blank between."""
_BUTTONS = " \t▶►▷⏵⏯¶"
"""What a page shows to be clicked, beside the words."""
_SPEAKER = re.compile(r"(?:^|[\s_-])(?:speaker|speaker[_-]?name)(?:\s|$)", re.IGNORECASE)
"""The class of an element that names who speaks."""
_NOTE = re.compile(r"(?:foot|end)note")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page says."""

    text: str
    """Markdown, with `**` around what is bold at the start of a line or ends in a colon, and tabs between the cells of
    a row; what a reader of Markdown would take for a mark is escaped."""
    lines: tuple[int, ...]
    """For each line of it the line of the page that it stands on, from 1."""
    title: str = ""
    language: str = ""


def page(html: str, marks: bool = True) -> Page:
    """The words of a page, without scripts, navigation, footers and footnotes.

    Without `marks` as they are shown: nothing bold, nothing escaped.
    """
    lower = html.lower()
    closed = {tag for tag in _PLAYERS if lower.count(f"<{tag}") == lower.count(f"</{tag}>")}
    parser = read_by(_Parser(marks, closed), html)
    return Page("\n".join(parser.written), tuple(parser.lines), parser.title, parser.language)


class _Parser(HTMLParser):
    """Writes a block whenever one ends."""

    def __init__(self, marks: bool, unseen: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._marks = marks
        self._unseen = _HIDDEN | unseen
        self.written: list[str] = []
        self.lines: list[int] = []
        self.title = ""
        self.language = ""
        self._held: list[str] = []
        self._line = 0
        self._block = ""
        self._hidden: list[str] = []
        self._bold: tuple[int, bool, str] | None = None
        """Where something bold begins in what is held, whether a line begins with it, and the tag that ends it."""
        self._begun = False
        self._row: list[list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        if tag in self._unseen or (tag in ("li", "a") and _NOTE.search(given.get("id", ""))):
            self._hidden.append(tag)
        elif tag == "br":
            self._held.append("\n")
            self._begun = False
        elif tag == "tr":
            self._end_row()
            self._close("")
            self._row = []
        elif tag in ("td", "th"):
            if self._row is None:
                # A cell begins a row by itself, as it does in browsers.
                self._close("")
                self._row = []
            self._end_cell()
        elif tag in _BLOCKS:
            self._close(tag)
        if self._marks and (tag in ("b", "strong") or _SPEAKER.search(given.get("class", ""))):
            self._bold = len(self._held), not self._begun, tag

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
            return
        if self._bold is not None and tag == self._bold[2]:
            self._embolden(*self._bold)
            self._bold = None
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table", "thead", "tbody"):
            self._end_row()
        elif tag in _BLOCKS:
            self._close("")

    def handle_data(self, data: str) -> None:
        if self._block == "title":
            self.title = " ".join(f"{self.title} {data}".split())
        elif not self._hidden:
            if not self._line and data.strip():
                self._line = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
            self._begun = self._begun or not _CLOCK.fullmatch(data)
            words = data.replace("\n", " ").replace("\xa0", " ")
            self._held.append(_escaped(words) if self._marks else words)

    def close(self) -> None:
        super().close()
        self._end_row()
        self._close("")

    def _embolden(self, since: int, first: bool, tag: str) -> None:
        """Mark what is bold where it may be a name: at the start of a line, or before a colon."""
        said = "".join(self._held[since:])
        words = said.strip()
        if words and "\n" not in words and len(words) <= _LONGEST_NAME and (first or words.endswith(":")):
            lead, tail = said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]
            colon = "" if tag in ("b", "strong") or words.endswith(":") else ":"
            self._held[since:] = [f"{lead}**{words}{colon}**{tail or ' ' * bool(colon)}"]

    def _end_cell(self) -> None:
        if self._row is None:
            self._close("")
        elif lines := self._lines():
            self._row.append(lines)
        self._held, self._begun = [], False

    def _end_row(self) -> None:
        """A row of one cell is mere layout; several stand on one line."""
        self._end_cell()
        cells, self._row = self._row or [], None
        if len(cells) == 1:
            self._write(cells[0])
        elif cells:
            self._write(["\t".join(" ".join(cell).replace("**", "") for cell in cells)], apart=self._block != "row")
            self._block = "row"

    def _close(self, tag: str) -> None:
        if self._row is not None:
            self._held.append("\n")
            self._begun = False
            return
        if lines := self._lines():
            if re.fullmatch(r"h[1-6]", self._block):
                lines = [f"{'#' * int(self._block[1])} {' '.join(lines).replace('**', '')}"]
            self._write([f"- {lines[0]}", *lines[1:]] if self._block == "li" else lines)
            self._block = ""
        self._block = tag if tag or self._block != "row" else "row"
        self._held, self._bold, self._begun = [], None, False

    def _lines(self) -> list[str]:
        return [_GLUED.sub(" ", line).strip(_BUTTONS) for line in "".join(self._held).split("\n") if line.strip()]

    def _write(self, lines: list[str], apart: bool = True) -> None:
        for line in ["", *lines] if apart else lines:
            self.written.append(line)
            self.lines.append(self._line or self.getpos()[0])
        self._line = 0


def _escaped(words: str) -> str:
    """The words, their marks escaped where a reader of Markdown would take them for its own."""
    if unmarked(words) == " ".join(words.split()):
        return words
    return _MARKS.sub(r"\\\1", escape(words, quote=False))
