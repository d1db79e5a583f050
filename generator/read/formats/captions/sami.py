"""SAMI (.smi): `<SYNC Start=3000><P Class=ENCC>words`, in milliseconds; a class is a language, the first is read.

https://learn.microsoft.com/en-us/previous-versions/windows/desktop/dnacc/understanding-sami-1.0
"""

import re
from html.parser import HTMLParser

from generator.model import Cue
from generator.model.whole_tags import read_by
from generator.read.formats.document import Document
from generator.read.formats.format import Format, begins
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import folded

_SIGN = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*+<sami[\s>]", re.IGNORECASE | re.DOTALL)
_MEND = "Begin each caption with <SYNC Start=3000>, in milliseconds"


class _Reader(HTMLParser):
    """Collects (start, name, words); a caption ends where the next begins, even if that is empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.spoken: list[tuple[int | None, str, str]] = []
        self.title = ""
        self.warnings: list[tuple[int, str, str]] = []
        self._start: int | None = None
        self._name = ""
        self._kind: str | None = None
        self._inside = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip().lower() for name, value in attrs}
        if tag == "sync":
            self._close()
            start = given.get("start", "").removesuffix("ms")
            sound = re.fullmatch(r"\d{1,12}", start, re.ASCII)
            self._start = int(start) if sound else None
            if not sound:
                self.warnings.append((self.getpos()[0], f"The caption's time can't be read: {start[:40]}", _MEND))
            self._inside = ""
        elif tag == "p":
            self._close()
            kind = given.get("class", "")
            if self._kind is None:
                self._kind = kind
            if kind == self._kind:
                self._inside = "name" if given.get("id") == "source" else "words"
        elif tag == "br":
            self._words.append("\n")
        elif tag in ("title", "style"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in ("title", "style"):
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside in ("words", "name"):
            self._words.append(data.replace("\n", " "))

    def _close(self) -> None:
        words = folded("".join(self._words))
        if self._inside == "name":
            self._name = words.rstrip(":")
        elif self._inside == "words":
            self.spoken.append((self._start, self._name, words))
        self._inside, self._words = "", []

    def close(self) -> None:
        super().close()
        self._close()


def read(text: str) -> Document:
    """One cue a paragraph that has words. Raises ContentError if none has."""
    reader = read_by(_Reader(), text)
    cues: list[Cue] = []
    begun, end = None, None
    for start, name, words in reversed(reader.spoken):
        if start != begun:
            begun, end = start, begun
        if words:
            cues.append(Cue(words, start, end if start is not None and (end or 0) > start else None, name or None))
    cues.reverse()
    metadata = {"title": title} if (title := " ".join(reader.title.split())) else {}
    return captioned(cues, "The SAMI file holds no words", _MEND, metadata, tuple(reader.warnings))


FORMAT = Format(
    "SAMI",
    (".smi", ".sami"),
    begins(_SIGN),
    read,
    looks="`<SYNC Start=3000><P Class=ENCC>`",
    taken="text and times of the first language, `ID=Source` as name",
    left="other languages",
)
