"""How one file says who speaks and when, and what of it was not understood."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.read.formats.clock import moved, shift
from generator.read.formats.heads.heads import Head, heads
from generator.read.formats.heads.lines import Line, lines_of
from generator.read.formats.heads.literal import shown
from generator.read.formats.heads.names import is_name, is_report
from generator.read.formats.heads.recurring import ASIDE, Recurring
from generator.read.formats.heads.shapes import Shapes

_CLOCK = re.compile(r"(?<![\d:.])\d{1,3}:\d{2}(?!\d)")
_NEAR = 40
"""Characters within which a time stands that was meant for the line."""
_NAMED = frozenset(("N:", "Nb:", "N[:", "N(:", "N[", "N(", "N<", "N|", "Ntab", "Nb"))
"""The shapes that set a name off with a mark which words have seldom."""
_HOW = "Write `Name: text`, `[0:03] text` or `Name [0:03] text` throughout, or export WebVTT"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a file are."""

    lines: tuple[Line, ...]
    heads: tuple[Head | None, ...]
    """For each line what was accepted of it; None for mere words."""
    doubtful: frozenset[str]
    """Labels that may or may not be speakers: what follows them is nobody's."""
    unread: tuple[tuple[int, str, str], ...]
    """A warning, with an example, where times or names stand before many lines and were not understood."""

    @property
    def found(self) -> bool:
        """Whether any head was understood."""
        return any(self.heads)

    @property
    def timed(self) -> bool:
        """Whether any of them gives a time."""
        return any(head and head.stamp for head in self.heads)

    @property
    def named(self) -> bool:
        """Whether any of them names a speaker."""
        return any(head and head.label for head in self.heads)


def layout(text: str) -> Layout:
    """The lines of a text, each with the head that it was understood to begin with."""
    lines = lines_of(text)
    read = [() if line.code else _readings(line) for line in lines]
    recurring = Recurring(Shapes(text, lines, read))
    chosen = recurring.chosen()
    doubtful = frozenset(recurring.doubtful)
    return Layout(lines, tuple(_in_recording(chosen, lines)), doubtful, _unread(lines, read, chosen))


def _readings(line: Line) -> tuple[Head, ...]:
    """The readings of a line; signs that are hidden from Markdown are marks of heads all the same."""
    bare = shown(line.text)
    found = heads(bare, line.level)
    if bare == line.text:
        return tuple(found)
    begins = [(head, bare.rfind(head.words)) for head in found]
    return tuple(head._replace(words=line.text[at : at + len(head.words)]) for head, at in begins)


def _unread(
    lines: Sequence[Line], read: Sequence[tuple[Head, ...]], chosen: Sequence[Head | None]
) -> tuple[tuple[int, str, str], ...]:
    """A warning, with an example, where times or names recur before lines and were not accepted."""
    timed = any(head and head.stamp for head in chosen)
    named = any(head and head.label for head in chosen)
    if timed and named:
        return ()
    stray: list[Line] = []
    labels: defaultdict[str, list[Line]] = defaultdict(list)
    for line, head, readings in zip(lines, chosen, read, strict=True):
        if head or line.level:
            continue
        if not timed and _CLOCK.search(line.text, 0, _NEAR):
            stray.append(line)
        label = "" if named else next((each.label for each in readings if each.shape in _NAMED), "")
        if label and line not in stray[-1:] and is_name(label) and not is_report(label) and not ASIDE.fullmatch(label):
            labels[label].append(line)
    again = [line for of_one in labels.values() if len(of_one) > 2 for line in of_one]
    once = [line for of_one in labels.values() for line in of_one if line.opens]
    for kind, many, share in (("Times", stray, 8), ("Names", again, 8), ("Names", once, 2)):
        if len(many) > 2 and len(many) * share >= (len(lines) if share > 2 else sum(line.opens for line in lines)):
            what = f"{kind} seem to stand in this text, but not as they do elsewhere; the lines are read as words: "
            return ((many[0].number, what + many[0].text[:60], _HOW),)
    return ()


def _in_recording(chosen: Sequence[Head | None], lines: Sequence[Line]) -> Iterator[Head | None]:
    """The heads with times of day, and hours and minutes, made times in the recording."""
    timed = [at for at, head in enumerate(chosen) if head and head.start_ms is not None]
    edges = [*timed, len(lines)]
    words = [sum(line.text.count(" ") + 1 for line in lines[first:stop]) for first, stop in pairwise(edges)]
    starts = [head.start_ms for at in timed if (head := chosen[at]) and head.start_ms is not None]
    factor, origin = shift(starts, words, sum(head.of_day for head in chosen if head) * 2 > len(timed))
    for head in chosen:
        yield head and head._replace(
            start_ms=moved(head.start_ms, factor, origin), end_ms=moved(head.end_ms, factor, origin)
        )
