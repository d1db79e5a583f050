"""The lines of a text, once it is known which are heads, to cues: whose words, since when, what is a chapter."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from generator.model import Cue
from generator.read.formats.clock import STAMP, TIME, clock
from generator.read.formats.document import Document
from generator.read.formats.heads.caption_names import UNSURE
from generator.read.formats.heads.credit import CREDIT
from generator.read.formats.heads.heads import Head
from generator.read.formats.heads.lines import Line
from generator.read.formats.heads.names import is_name, is_report
from generator.read.formats.heads.recurring import ASIDE, TO_DO
from generator.read.formats.markdown import FENCES
from generator.read.formats.markup import unmarked
from generator.read.formats.plain_text.layout import Layout
from generator.read.formats.plain_text.preface import BEGUN, NEAR, SOUND, Preface

_ROUND = re.compile(rf"\(({TIME})\)\s*")
_SPAN = re.compile(r"\s*(?:to|[-–—])\s*\Z")
_INNER = re.compile(r"(?P<mark>\*\*|__)(?P<name>[^*_:：\n]{1,60})(?:[:：]\s*(?P=mark)|(?P=mark)\s*[:：])\s*")
_AFTER = r"(?:(?<=\w\w\w[.?!…] )|(?<=\w\w\w[.?!…]\n)|(?<=[?!…\"”’)\]>] ))"
"""The end of a sentence before a label within a paragraph."""
RUN_ON = re.compile(_AFTER + r"([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2}):\s+(?=\S)")
_RUNS = re.compile(r"[:：]\s|\.[-–—]")
"""What ends a label within a paragraph: a search for it costs a tenth of one for the end of a sentence."""
_OFTEN = 3
"""Times that a label runs on which stands at the beginning of no line."""
_ENDED = re.compile(r"[.?!…:][\"”’)*_]*$")
_CAPTION_MS = 20_000
_ASKS = re.compile(r"(?:——|――|──)[—―─]*\s*")
"""What Japanese interviews have before a question, whoever asks."""
_BREAKS = frozenset("break breaks jingle music outro intro sponsor sponsors ad ads clip".split())
_TABLE = re.compile(r"^\|(?: *:?-{2,}:? *\|)+ *$", re.MULTILINE)
"""The line below the head of a table in Markdown."""
_NOTE = re.compile(r"\[[^\[\]]+\]|(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])[^*_]+(?<=[\w)\]])(?P=mark)")


def _is_note(text: str) -> bool:
    """Whether a paragraph is the editor's, as `[removed sponsor segment]` or a title in italics: nobody's speech."""
    if text[:1] in "[*_" and _NOTE.fullmatch(text):
        return not ASIDE.fullmatch(text[1:-1])
    return text[:1] in "(*_" and SOUND.fullmatch(text) is not None


class Speeches:
    """The lines of a text on their way to cues."""

    def __init__(self, found: Layout, running: bool) -> None:
        self.layout = found
        self.running = running
        self.known = {head.label for head in found.heads if head and head.label} - found.doubtful
        self.run_on = _run_on(found)
        self.headings_speak = any(head and "#" in head.shape for head in found.heads)
        in_lists = [
            line.item and line.opens for line, head in zip(found.lines, found.heads, strict=True) if head and head.label
        ]
        self.listed = found.named and sum(in_lists) <= min(TO_DO, len(in_lists) / 2)
        """Whether lists are none of those who speak."""
        self.under = False
        """Whether nobody was named since the last heading."""
        self.round = any(head and head.stamp and not head.label for head in found.heads) and not found.named
        clocks = sum(head is not None and not head.label for head in found.heads)
        self.captioned = clocks > sum(head is not None and head.label != "" for head in found.heads)
        """Whether most heads are mere times: then a blank line is no paragraph's end."""
        marked = [head for head in found.heads if head and head.shape == "T*" and head.start_ms is not None]
        ended = sum(_ENDED.search(head.words) is not None for head in marked)
        spans = [(b.start_ms or 0) - (a.start_ms or 0) for a, b in pairwise(marked)]
        self.by_hand = ended * 3 > len(marked) * 2 or not spans or median(spans) > _CAPTION_MS
        """Whether sentences end before times in bold, or they are far apart: those of captions stand within."""
        timed_headings = sum(self._is_timed_heading(*both) for both in zip(found.lines, found.heads, strict=True))
        self.chaptered = timed_headings * 2 <= sum(not line.level for line in found.lines)
        """Whether words stand below headings with a time, which are no words themselves."""
        self.dashed = sum(_ASKS.match(line.text) is not None for line in found.lines) > 1
        self.cues: list[Cue] = []
        self.breaks: list[int] = []
        self.preface = Preface()
        self.headings, self.warnings = self.preface.headings, self.preface.warnings
        self.speaker: str | None = None
        self.start: int | None = None
        self.end: int | None = None
        self.said: list[str] = []
        self.headed = False
        self.owned = False
        """Whether the time that waits for words was given with a name: then it is no one else's."""
        self.parted = False
        self.depth = -1
        """That of the item which named who speaks: what stands less deep is not below it."""

    def document(self) -> Document:
        """The cues, and what the head of the page says."""
        lines, heads = self.layout.lines, self.layout.heads
        edges = {line.number for line in (*lines[:NEAR], *lines[-NEAR:])}
        for line, head in list(zip(lines, heads, strict=True))[self.preface.above(self.layout) :]:
            outside = (line.level > 0 or line.depth > -1) and line.depth < self.depth and not (head and head.label)
            nested = not line.opens and line.depth > -1
            if line.opens or head or nested:
                self._flush()
            self.parted = self.parted or nested
            if outside:
                self.speaker, self.depth = None, -1
            if line.opens and not (self.captioned and head and not head.label and not self._cut(head)):
                self.parted = True
            if self.under and line.item and self.listed and not (head and (head.stamp or not line.opens)):
                # A list below a heading is a summary of the section, or of what is to do, whoever spoke before.
                self.speaker = None
                self.said.append(line.text)
            elif head and (head.shape == "T#" or (self.chaptered and self._is_timed_heading(line, head))):
                self.under = True
                self.start, self.end, self.owned = head.start_ms, None, False
                self._heading(line._replace(text=head.words))
            elif head:
                self.under = False
                self._head(line, head)
            elif line.level:
                self.under = True
                self._heading(line)
            elif self.dashed and (asks := _ASKS.match(line.text)):
                self._flush()
                self.parted, self.speaker = True, None
                self.said.append(line.text[asks.end() :])
            elif not (line.number in edges and (CREDIT.match(line.text) or BEGUN.fullmatch(line.text))):
                self.said.append(line.text)
        self._flush()
        breaks = tuple(at for at in dict.fromkeys(self.breaks) if at < len(self.cues))
        return Document(tuple(self.cues), self.preface.metadata, tuple(self.headings), tuple(self.warnings), breaks)

    @staticmethod
    def _is_timed_heading(line: Line, head: Head | None) -> bool:
        return bool(line.level and head and head.words and not head.label and head.shape != "T#")

    def _cut(self, head: Head) -> bool:
        """Whether a time without a name begins a paragraph: one that was marked by hand does, a caption's does not."""
        return self.running or (head.shape == "T*" and self.by_hand)

    def _head(self, line: Line, head: Head) -> None:
        self.headed = True
        pause = head.label.lower() in _BREAKS
        if head.label and self.owned:
            self.start = self.end = None
        self.owned = bool(head.label and head.stamp)
        if head.label:
            self.depth = line.depth
            if head.label in self.layout.doubtful:
                self.speaker = None
                what = UNSURE.format(head.label)
                bold = head.label if not head.shape.endswith("b:") else head.label.title()
                how = f"If it is one, write `**{bold}:**`; if not, take the colon away"
                self.warnings += [(line.number, what, how)] * (not is_report(head.label))
            else:
                self.speaker = None if pause else head.label
        if head.stamp and not pause:
            self.start, self.end = head.start_ms, head.end_ms
            if head.start_ms is None:
                what = f"[{head.stamp}] is no time"
                self.warnings.append((line.number, what, "Write hours, minutes and seconds as [1:02:03]"))
        words = head.words
        if head.label in self.layout.doubtful and head.label:
            words = f"{head.label}: {words}" if head.stamp else line.text
        if pause:
            words = _SPAN.sub("", STAMP.sub("", words))
        if words:
            self.said.append(words)

    def _heading(self, line: Line) -> None:
        if self.headings_speak:
            # Where headings are names, nobody knows who speaks below another.
            self.speaker = None
        if title := self.preface.heading(line, bool(self.cues)):
            self.headings.append((len(self.cues), title))

    def _flush(self) -> None:
        """The words since the last head or blank line as cues: a new one at each time or bold name within."""
        if not self.said:
            return
        text = self.said[0] if len(self.said) == 1 else "\n".join(self.said)
        self.said = []
        if self.parted:
            self.breaks.append(len(self.cues))
            self.parted = False
        if text[:3] in FENCES:
            # A slide or code: nobody's words, and the time above it is that of what is said of it.
            lines = text.split("\n")[1:]
            if shown := "\n".join(lines[:-1] if lines and lines[-1][:3] == text[:3] else lines):
                self.cues.append(Cue(shown, None, None, None))
            self.headed = False
            return
        note = not self.headed and _is_note(text)
        if not self.headed and text[0] == "|" and _TABLE.search(text):
            return
        self.headed = False
        for name, words in self._voices(text):
            if name is not None:
                self.speaker = name
                self.start = self.end = None
            parts = STAMP.split(words) if "[" in words else [words]
            if self.round and len(parts) == 1:
                parts = _ROUND.split(words)
            for at, said in enumerate(parts[::2]):
                if at:
                    self.start, self.end = clock(parts[2 * at - 1]), None
                if spoken := self._plain(said):
                    self.cues.append(Cue(spoken, self.start, self.end, None if note else self.speaker))
                    self.start = self.end = None
            if len(parts) > 1:
                self.start = self.end = None

    def _plain(self, said: str) -> str:
        """Words without markup; the lines of captions stay lines."""
        if self.captioned and "\n" in said:
            return "\n".join(filter(None, map(unmarked, said.split("\n"))))
        return unmarked(said)

    def _voices(self, text: str) -> list[tuple[str | None, str]]:
        """(name or None, words) of one paragraph, cut at the names of speakers within: in bold, or run on."""
        marks = list(self.run_on.finditer(text)) if self.run_on and _RUNS.search(text) else []
        if "**" in text or "__" in text:
            marks += [inner for inner in _INNER.finditer(text) if inner["name"].strip() in self.known]
            marks.sort(key=lambda mark: mark.start())
        result: list[tuple[str | None, str]] = []
        at = 0
        name: str | None = None
        for mark in marks:
            if mark.start() > at or name is not None:
                result.append((name, text[at : mark.start()]))
            name, at = mark["name"].strip(), mark.end()
        return [*result, (name, text[at:])]


def _run_on(found: Layout) -> re.Pattern[str] | None:
    """What begins somebody else's words within a paragraph: a label that heads lines, or runs on again and again."""
    # Behind other marks, as in chats, a name with a colon is whom somebody speaks to.
    heads = Counter(head.label for head in found.heads if head and head.label and head.shape[-1] == ":")
    running = (line.text for line in found.lines if _RUNS.search(line.text)) if heads else ()
    within = Counter(name for text in running for name in RUN_ON.findall(text))
    names = {name for name in heads if heads[name] > 1 and len(name) > 1} - found.doubtful
    names |= {name for name, count in within.items() if count >= _OFTEN and count * 4 >= heads.total()}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if is_name(name))
    return re.compile(rf"{_AFTER}(?P<name>{listed})(?:[:：]|\.[-–—]{{1,2}})\s+(?=\S)") if listed else None
