"""How one file says who speaks and when: the shape of head that recurs in it decides, whoever wrote it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from generator.read.formats.clock import clock, moved, shift
from generator.read.formats.heads import Head, heads
from generator.read.formats.literal import shown
from generator.read.formats.markdown import paragraphs
from generator.read.formats.names import is_name, leads_in
from generator.read.formats.prefixes import Prefix, loose, speakers

_SPARSE = 2000
"""Characters; in a text this short one head with a time is enough."""
ASIDE = re.compile(
    r"(?:\w+ )?(?:laugh\w*|music|applause|cross-?talk|inaudible|unintelligible|silence|pause|sighs?|cough\w*|noise"
    r"|blank_audio|foreign|cheer\w*|chuckl\w*|beep|ring\w*|indistinct.*|sic|edit\w*|redacted|break|sound.*"
    r"|speaking .*)(?: .*)?",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """One line that is not blank."""

    text: str
    number: int
    """In the file, from 1."""
    level: int = 0
    """1 to 6 for a heading."""
    opens: bool = True
    """Whether a paragraph begins with it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a file are."""

    lines: tuple[Line, ...]
    heads: tuple[Head | None, ...]
    """For each line what was accepted of it; None for mere words."""
    doubtful: frozenset[str]
    """Labels that may or may not be speakers: what follows them is nobody's."""
    unread: tuple[tuple[int, str, str], ...] = ()
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


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text, without the blank ones, list marks and a time that stands before every one."""
    found = [
        Line(line, paragraph.line + at, paragraph.level, at == 0)
        for paragraph in paragraphs(text)
        for at, line in enumerate(paragraph.text.split("\n"))
    ]
    if len(found) > 3 and clock(stuck := found[0].text.partition(" ")[0]) is not None:
        begun = [line for line in found if line.text.startswith(stuck + " ")]
        if len(begun) * 5 >= len(found) * 4:
            cut = len(stuck)
            found = [
                line._replace(text=line.text[cut:].strip()) if line.text.startswith(stuck + " ") else line
                for line in found
            ]
    return tuple(line for line in found if line.text)


def layout(text: str) -> Layout:
    """The lines of a text, each with the head that it was understood to begin with."""
    lines = lines_of(text)
    read = [_readings(line) for line in lines]
    return _Decision(text, lines, read).layout()


def _readings(line: Line) -> tuple[Head, ...]:
    """The readings of a line; signs that are hidden from Markdown are marks of heads all the same."""
    bare = shown(line.text)
    found = heads(bare, line.level)
    if bare == line.text:
        return tuple(found)
    begins = [(head, bare.rfind(head.words)) for head in found]
    return tuple(head._replace(words=line.text[at : at + len(head.words)]) for head, at in begins)


class _Decision:
    """The choice among the readings of each line, by how often each shape recurs."""

    def __init__(self, text: str, lines: tuple[Line, ...], read: Sequence[tuple[Head, ...]]) -> None:
        self.text, self.lines, self.read = text, lines, read
        self.timed = [bool(found) and found[0].stamp != "" for found in read]
        self.bare = [any(head.shape in ("T0", "T[0", "T*0", "Ts0") for head in found) for found in read]
        clocks = [found[0] for found in read if found and found[0].stamp]
        self.by_day = sum(head.of_day for head in clocks) * 2 > len(clocks)
        """Whether AM and PM stand beside most times: elsewhere they belong to a date in a page's head."""
        self.groups: defaultdict[str, list[tuple[int, Head]]] = defaultdict(list)
        for at, found in enumerate(read):
            for head in found:
                self.groups[self._shape(at, head)].append((at, head))
        self.doubtful: set[str] = set()
        self.taken: set[int] = set()
        """Lines whose name is parted off from the words by something else than a colon."""
        self.below: set[int] = set()
        """Lines below a head that holds no words: they are words, whatever they begin with."""

    def _shape(self, at: int, head: Head) -> str:
        """The shape, a name alone told apart by the times around it; empty where it can be no head."""
        if head.of_day and not self.by_day:
            return ""
        if head.shape == "N0":
            if at and self.bare[at - 1]:
                return "N0>"
            if at + 1 < len(self.lines) and self.bare[at + 1]:
                return "N0<"
            return "N0" if self.lines[at].opens else ""
        return head.shape

    def layout(self) -> Layout:
        """The heads that are accepted, with times as in the recording."""
        accepted: dict[str, frozenset[str] | None] = {}
        """Shape to the labels that are speakers in it; None where it has no label."""
        for shape, found in sorted(self.groups.items(), key=lambda item: (item[0][-1:] == ":", "T" not in item[0])):
            if "N" in shape and (labels := self._labels(shape, found)):
                accepted[shape] = labels
                self.below |= {at + 1 for at, head in found if head.label in labels and not head.words}
        accepted |= dict.fromkeys(self._times(), None)
        known = frozenset().union(*(labels for labels in accepted.values() if labels))
        for shape in ("N:", "TN:", "Nb:"):
            # A name that is known from another shape is one here, too: somebody forgot the asterisks.
            if known and (labels := frozenset(head.label for _, head in self.groups[shape]) & known):
                accepted[shape] = labels | (accepted.get(shape) or frozenset())
        for shape in ("NT", "NT0"):
            if known and shape not in accepted:
                accepted[shape] = frozenset(head.label for _, head in self.groups[shape] if is_name(head.label))
        chosen = [self._chosen(at, accepted) for at in range(len(self.lines))]
        return Layout(
            self.lines, tuple(_in_recording(chosen, self.lines)), frozenset(self.doubtful - known), self._unread(chosen)
        )

    def _unread(self, chosen: Sequence[Head | None]) -> tuple[tuple[int, str, str], ...]:
        """What recurs before lines and was not accepted."""
        timed = any(head and head.stamp for head in chosen)
        named = any(head and head.label for head in chosen)
        if timed and named:
            return ()
        stray: list[Line] = []
        labels: defaultdict[str, list[Line]] = defaultdict(list)
        for line, head, readings in zip(self.lines, chosen, self.read, strict=True):
            if head or line.level or not readings:
                continue
            if readings[0].stamp and not timed:
                stray.append(line)
            elif readings[0].shape in ("N:", "Nb:", "N[:", "N(:") and not named and is_name(readings[0].label):
                labels[readings[0].label].append(line)
        for kind, many in (
            ("Times", stray),
            ("Names", [line for of_one in labels.values() if len(of_one) > 2 for line in of_one]),
        ):
            if len(many) > 2 and len(many) * 8 >= len(self.lines):
                what = f"{kind} seem to stand in this text, but not as they do elsewhere; the lines are read as words: "
                how = "Write `Name: text`, `[0:03] text` or `Name [0:03] text` throughout, or export WebVTT"
                return ((many[0].number, what + many[0].text[:60], how),)
        return ()

    def _chosen(self, at: int, accepted: dict[str, frozenset[str] | None]) -> Head | None:
        for head in self.read[at]:
            shape = self._shape(at, head)
            if shape in accepted and not (at in self.below and shape in ("N:", "TN:")):
                labels = accepted[shape]
                if labels is None or head.label in labels or head.label in self.doubtful:
                    return head
        return None

    def _labels(self, shape: str, found: Sequence[tuple[int, Head]]) -> frozenset[str]:
        """The labels of one shape that are speakers; none where the shape is not one of heads."""
        counts = Counter(head.label for _, head in found)
        n, again = len(found), sum(count for count in counts.values() if count > 1)
        names = sum(counts[name] for name in counts if is_name(name))
        units = sum(self.timed) if shape.startswith("T") else self._units()
        share = n / max(1, units)
        every = frozenset(counts)
        sole = n == 1 and len(self.text) < _SPARSE and found[0][0] < 3 and names == 1
        if shape.startswith("NT"):
            firm = again * 2 >= n or names == n
            if "?" in shape:
                return every if n > 1 and again >= 0.6 * n and names >= 0.6 * n and share >= 0.3 else frozenset()
            if not ((n > 1 and firm and self._sound(found)) or sole):
                return frozenset()
            return frozenset(name for name in every if counts[name] > 1 or is_name(name) or len(name.split()) < 4)
        kind = shape.lstrip("TN")
        if kind in ("b:", "[:", "(:"):
            full = sum(" " in name or "_" in name for name in counts) * 2 >= len(counts) and names * 2 >= n
            if again * 3 >= n or (n > 1 and full) or sole:
                return every - {
                    name for name in every if leads_in(name) and counts[name] == 1 and n > 1 and kind != "b:"
                }
            return frozenset()
        if kind == ":":
            return self._colons(shape, found)
        if kind[:1] == "0" or kind[:1] == "#":
            followed = sum(self._words_follow(at) for at, _ in found)
            firm = again >= 0.6 * n and names >= 0.6 * n and len(counts) > 1 and followed >= 0.6 * n
            if not firm or (shape == "TN0" and share < 0.5) or (kind == "0" and share < 0.15):
                return frozenset()
            single = frozenset(name for name in every if counts[name] == 1)
            return every - frozenset(name for name in single if not is_name(name))
        firm = again >= (0.7 if kind in ("-", "–", "—", "tab") else 0.5) * n and len(counts) > 1 and share >= 0.4
        coloned = {at for at, _ in self.groups[shape[: -len(kind)] + ":"]}
        if not firm or sum(at in coloned for at, _ in found) >= 0.8 * n:
            # With a colon behind, what is parted off is where somebody works: `Bo Roe | Example: text`.
            return frozenset()
        self.taken |= {at for at, head in found if counts[head.label] > 1}
        spoken = frozenset(name for name in every if not ASIDE.fullmatch(name))
        return frozenset(name for name in spoken if counts[name] > 1 or is_name(name))

    def _colons(self, shape: str, found: Sequence[tuple[int, Head]]) -> frozenset[str]:
        """The labels before a colon that are speakers; those that might be are held as doubtful."""
        labels = {at: head.label for at, head in found}
        lined = self._units() == len(self.lines)
        rows = [
            Prefix(
                labels.get(at, ""),
                self.timed[at] if shape == "TN:" else line.opens or lined,
                not line.opens and loose(self.lines[at - 1].text),
            )
            for at, line in enumerate(self.lines)
            if not line.level
            and (self.timed[at] or shape == "N:")
            and not (self.bare[at] and at not in labels)
            and at not in self.below
            and at not in self.taken
        ]
        known, doubtful = speakers(rows, self.text) if rows else (frozenset(), frozenset())
        self.doubtful |= doubtful
        return known

    def _times(self) -> Iterator[str]:
        """The shapes that give a time and no name, where they are heads."""
        shapes = [shape for shape in self.groups if shape.startswith("T") and "N" not in shape]
        stamped = {at: head for shape in shapes for at, head in self.groups[shape]}
        if len(stamped) < 2 or not self._sound(sorted(stamped.items())):
            return
        units = self._units()
        for shape in shapes:
            found = self.groups[shape]
            alone = shape.endswith("0") and sum(self._words_follow(at) for at, _ in found) * 2 >= len(found)
            if shape == "Ts0":
                # What a screen reader says of the time beside it.
                beside = all(self._is_clock(at - 1) or self._is_clock(at + 1) for at, _ in found)
                if beside or (alone and len(found) * 5 >= units):
                    yield shape
            elif shape in ("T[", "T*") or (alone and len(found) * 4 >= len(stamped)) or len(found) * 3 >= units:
                yield shape

    def _is_clock(self, at: int) -> bool:
        """Whether a line is a time in digits and nothing else."""
        return 0 <= at < len(self.lines) and self.bare[at] and ":" in self.lines[at].text

    def _sound(self, found: Sequence[tuple[int, Head]]) -> bool:
        """Whether the times run on, as they do in a recording."""
        starts = [head.start_ms for _, head in found if head.start_ms is not None]
        onward = sum(later >= earlier for earlier, later in pairwise(starts))
        return len(starts) * 2 > len(found) and onward * 4 >= (len(starts) - 1) * 3

    def _units(self) -> int:
        """How many paragraphs there are, or lines where nobody parts paragraphs."""
        opening = sum(line.opens for line in self.lines)
        return opening if opening * 4 > len(self.lines) else len(self.lines)

    def _words_follow(self, at: int) -> bool:
        """Whether the line after is neither a heading nor another time."""
        after = at + 1
        return after < len(self.lines) and not (self.timed[after] and not self.bare[at] and not self.bare[after])


def _in_recording(chosen: Sequence[Head | None], lines: Sequence[Line]) -> Iterator[Head | None]:
    """The heads with times of day, and hours and minutes, made times in the recording."""
    timed = [at for at, head in enumerate(chosen) if head and head.start_ms is not None]
    edges = [*timed, len(lines)]
    words = [sum(line.text.count(" ") + 1 for line in lines[first:stop]) for first, stop in pairwise(edges)]
    starts = [head.start_ms for at in timed if (head := chosen[at]) and head.start_ms is not None]
    factor, origin = shift(starts, words, sum(head.of_day for head in chosen if head) * 2 > len(timed))
    if (factor, origin) == (1, 0):
        yield from chosen
        return
    for head in chosen:
        yield head and head._replace(
            start_ms=moved(head.start_ms, factor, origin), end_ms=moved(head.end_ms, factor, origin)
        )
