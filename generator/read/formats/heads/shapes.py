"""The readings of all lines of a file, by shape, and questions about the lines around them; `recurring` asks them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from generator.model.stated import day_of
from generator.read.formats.heads.heads import Head
from generator.read.formats.heads.lines import Line
from generator.read.formats.heads.names import is_name
from generator.read.formats.markup import unmarked

Found = Sequence[tuple[int, Head]]
"""(position of a line, a reading of it)."""

_NEAR = 4
"""Lines at the top of a file among which the first name may stand below a title, no blank line between."""
_SPARSE = 2000
"""Characters; in a text this short one head is enough."""
_ALONE = frozenset(("T0", "T[0", "T*0", "Ts0"))


class Shapes:
    """The readings of each line, by their shape, and what is true of the file as a whole."""

    def __init__(self, text: str, lines: tuple[Line, ...], read: Sequence[tuple[Head, ...]]) -> None:
        self.text, self.lines, self.read = text, lines, read
        opening = sum(line.opens for line in lines)
        self.units = opening if opening * 4 > len(lines) else len(lines)
        """How many paragraphs there are, or lines where nobody parts paragraphs."""
        self.timed = [bool(found) and found[0].stamp != "" for found in read]
        self.bare = [any(head.shape in _ALONE for head in found) for found in read]
        self.times = sum(self.timed)
        clocks = [found[0] for found in read if found and found[0].stamp]
        self.by_day = sum(head.of_day for head in clocks) * 2 > len(clocks)
        """Whether AM and PM stand beside most times: elsewhere they belong to a date in a page's head."""
        firm = [at for at, found in enumerate(read) if found and found[0].stamp and found[0].shape[-1] != "?"]
        self.opened = sum(lines[at].opens for at in firm) * 3 >= len(firm) * 2
        """Whether times stand at the beginning of paragraphs: one at that of a line within is a word of it."""
        self.groups: defaultdict[str, list[tuple[int, Head]]] = defaultdict(list)
        for at, found in enumerate(read):
            for head in found:
                self.groups[self.shape(at, head)].append((at, head))

    def shape(self, at: int, head: Head) -> str:
        """The shape, a name alone told apart by the times around it; empty where it can be no head."""
        if head.of_day and not self.by_day:
            return ""
        if head.shape == "T" and self.opened and not self.lines[at].opens:
            return ""
        if head.shape == "N0":
            if at and self.bare[at - 1]:
                return "N0>"
            if at + 1 < len(self.lines) and self.bare[at + 1]:
                return "N0<"
            return "N0" if self.lines[at].opens else "N0^" if at < _NEAR else ""
        return "NT0#" if head.shape == "NT0" and self.lines[at].level else head.shape

    def within_cells(self, found: Found) -> bool:
        """Whether before these words and more of them a name is parted off: `Ann Lee | At 10:30 we met`."""
        at = {at for at, _ in found}
        parted = (self.groups.get(shape, ()) for shape in ("N|", "Ntab", "N-", "N–", "N—"))
        return any(len(group) > len(at) and at <= {each for each, _ in group} for group in parted)

    def above_words(self, found: Found) -> bool:
        """Whether nearly all of these lines have a line of their paragraph below them: `Ann Lee`, and what she says."""
        after = [at + 1 for at, _ in found if at + 1 < len(self.lines)]
        return sum(not self.lines[at].opens for at in after) * 10 >= len(found) * 9

    def title(self, found: Found) -> set[str]:
        """The label of the first line, where it is no name: `Infra sync - Transcript`. Else nothing."""
        return {head.label for at, head in found if not at and not is_name(head.label)}

    def full_names(self, found: Found) -> bool:
        """Whether all labels are names of several words, none of which the text has in small letters."""
        small = {*filter(str.islower, re.findall(r"[^\W\d_]+", self.text))}
        parts = {head.label: re.findall(r"[^\W\d_]+", head.label.lower()) for _, head in found}
        return all(is_name(label) and len(words) > 1 and small.isdisjoint(words) for label, words in parts.items())

    def listed(self, found: Found) -> bool:
        """Whether most of these labels are headings and stand in a list of them, too: those are of chapters."""
        headings, lines = (
            {head.label for at, head in found if (self.lines[at].level > 0) is level} for level in (True, False)
        )
        return len(headings & lines) * 2 > len(headings | lines)

    def narrow(self, found: Found) -> frozenset[str]:
        """The labels before a narrow colon only, in a file whose names have a wide one."""
        if "：" not in self.text:
            return frozenset()
        wide = {head.label for at, head in found if f"{head.label}：" in self.lines[at].text}
        mostly = sum(head.label in wide for _, head in found) * 2 > len(found)
        return frozenset(head.label for _, head in found if mostly and head.label not in wide)

    def is_clock(self, at: int) -> bool:
        """Whether a line is a time in digits and nothing else."""
        return 0 <= at < len(self.lines) and self.bare[at] and ":" in self.lines[at].text

    def sound(self, found: Found) -> bool:
        """Whether the times run on, as they do in a recording."""
        starts = [head.start_ms for _, head in found if head.start_ms is not None]
        onward = sum(later >= earlier for earlier, later in pairwise(starts))
        return len(starts) * 2 > len(found) and onward * 4 >= (len(starts) - 1) * 3

    def sole(self, found: Found) -> bool:
        """Whether it is the one head of a short text, at its top."""
        return len(self.text) < _SPARSE and is_name(self._first(found))

    def monologue(self, found: Found) -> bool:
        """Whether it is the one head of a text, at its top, with a full name that is said in the text, too."""
        name = self._first(found)
        return " " in name and is_name(name) and self.text.count(name) > 1

    @staticmethod
    def _first(found: Found) -> str:
        """The label of the one head of a text, at its top; empty where a day follows: `**The Show:** May 4, 2025`."""
        alone = len(found) == 1 and found[0][0] < 3 and not day_of(unmarked(found[0][1].words))
        return found[0][1].label if alone else ""

    def words_follow(self, at: int) -> bool:
        """Whether the line after is neither a heading nor another time."""
        after = at + 1
        return after < len(self.lines) and not (self.timed[after] and not self.bare[at] and not self.bare[after])
