"""TTML, DFXP and iTT: timed paragraphs in XML; Apple's podcast transcripts are such files, with a speaker each.

https://www.w3.org/TR/ttml2/ ; Apple writes words in spans without blanks between them, and `ttm:agent="SPEAKER_1"`.
Written here because pysubs2 loses agents, frames and nested paragraphs, and ttconv takes no unnamed namespace.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from generator.model import ContentError, Cue
from generator.read.formats.captions.ttml_times import Clock
from generator.read.formats.clock import timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import folded
from generator.read.formats.xml_text import attribute, element, local, rooted

_MEND = "Give each <p> a begin and an end, such as 00:01:02.500"


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that follow one another in one element."""

    text: str
    start: int | None
    end: int | None
    agent: str
    part: int
    """Number of the sentence that it belongs to."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element hands on to those inside it."""

    start: int | None = None
    end: int | None = None
    agent: str = ""
    part: int = 0


def read(text: str) -> Document:
    """One cue a paragraph, or for each sentence in it that has a time of its own and each change of speaker.

    Raises ContentError for XML that can't be read, with the line, or that holds no words.
    """
    root = element(text)
    if local(root) != "tt":
        raise ContentError(f"The file is XML, but no TTML: it begins with <{local(root)[:40]}>", "Export it as TTML", 1)
    reader = _Reader(root)
    cues = [cue for body in root if local(body) == "body" for cue in reader.cues(body, _Around())]
    lines = [(text.count("\n", 0, max(text.find(f'"{time}"'), 0)) + 1, time) for time in reader.odd]
    warnings = tuple((line, f"The time can't be read: {time[:40]}", _MEND) for line, time in lines)
    return captioned(cues, "The TTML file holds no paragraph with words", _MEND, reader.metadata, warnings)


class _Reader:
    """Walks the body; keeps what the head says."""

    def __init__(self, root: Element) -> None:
        self.clock = Clock.of(root)
        self.odd: list[str] = []
        self.metadata: dict[str, str] = {}
        self.agents: dict[str, str] = {}
        for one in root.iter():
            if local(one) == "agent":
                names = sorted(
                    (name for name in one if local(name) == "name"), key=lambda name: name.get("type") != "full"
                )
                known = next(
                    (" ".join(said.split()) for name in names if (said := "".join(name.itertext())).strip()), ""
                )
                self.agents[attribute(one, "id")] = known or attribute(one, "id")
            elif local(one) == "title" and (title := " ".join("".join(one.itertext()).split())):
                self.metadata.setdefault("title", title)
        if language := attribute(root, "lang"):
            self.metadata["language"] = language
        self._absolute = any("podcasts.apple.com" in name for one in root.iter() for name in one.attrib)
        self._part = 0

    def cues(self, holder: Element, around: _Around) -> Iterator[Cue]:
        """The cues below body or div, in the order of the file."""
        around = self._inside(holder, around)
        in_turn = attribute(holder, "timeContainer") == "seq"
        if in_turn:
            around = replace(around, start=around.start or 0)
        for child in holder:
            if local(child) == "div":
                yield from self.cues(child, around)
            elif local(child) == "p":
                yield from self._paragraph(child, around)
            if in_turn and (child.get("dur") or child.get("end")):
                # Each begins where the one before ends.
                around = replace(around, start=self._inside(child, around).end)

    def _paragraph(self, paragraph: Element, around: _Around) -> Iterator[Cue]:
        around = self._inside(paragraph, around)
        runs = list(self._runs(paragraph, around))
        for (_, agent), group in groupby(runs, key=lambda run: (run.part, run.agent)):
            part = list(group)
            words = folded("".join(run.text for run in part))
            start = next((run.start for run in part if run.start is not None), None)
            end = next((run.end for run in reversed(part) if run.end is not None), None)
            if words:
                yield timed(words, start, end, agent or None)

    def _runs(self, holder: Element, around: _Around) -> Iterator[_Run]:
        """The words of a paragraph or span with what holds for them."""

        def run(text: str | None) -> _Run:
            return _Run((text or "").replace("\n", " "), around.start, around.end, around.agent, around.part)

        yield run(holder.text)
        for child in holder:
            if local(child) == "br":
                yield _Run("\n", around.start, around.end, around.agent, around.part)
            elif local(child) == "span" and not attribute(child, "ruby").startswith(("text", "delimiter")):
                inner = self._inside(child, around)
                if child.get("begin") and (attribute(child, "unit") == "sentence" or _says_more(child)):
                    self._part += 1
                    inner = _Around(inner.start, inner.end, inner.agent, self._part)
                yield from self._runs(child, inner)
                if attribute(child, "unit") in ("word", "sentence"):
                    yield _Run(" ", inner.start, inner.end, inner.agent, inner.part)
            yield run(child.tail)

    def _inside(self, holder: Element, around: _Around) -> _Around:
        """What holds inside an element: its own times and speaker, else those around it."""
        agents = attribute(holder, "agent").split()
        # Whom two say it of, nobody is credited with.
        agent = self.agents.get(agents[0], agents[0]) if len(agents) == 1 else "" if agents else around.agent
        begin, end, length = (self._ms(holder.get(name)) for name in ("begin", "end", "dur"))
        base = 0 if self._absolute else self._base(around, begin, end)
        start = around.start if begin is None else base + begin
        if end is not None:
            stop: int | None = base + end
        else:
            stop = start + length if start is not None and length is not None else around.end
        return _Around(start, stop, agent, around.part)

    @staticmethod
    def _base(around: _Around, begin: int | None, end: int | None) -> int:
        """What the times of an element count from: the start of the one around it, as the standard has it.

        0 for writers that count from the start of the file all the same, where only that fits.
        """
        start, stop = around.start or 0, around.end
        if begin is None or stop is None or start + (begin if end is None else end) <= stop:
            return start
        return 0 if begin >= start else start

    def _ms(self, written: str | None) -> int | None:
        if written is None:
            return None
        found = self.clock.ms(written)
        if found is None:
            self.odd.append(written)
        return found


def _says_more(span: Element) -> bool:
    """Whether a span holds more than a word."""
    return len("".join(span.itertext()).split()) > 1


FORMAT = Format(
    "TTML, DFXP, iTT (Apple Podcasts)",
    (".ttml", ".dfxp", ".itt", ".xml"),
    rooted("tt"),
    read,
    looks="`<tt>` with `<p begin end>`",
    taken="text, times in any of TTML's ways, `ttm:agent` by its name in the head, title, language",
    left="styles, regions, ruby",
)
