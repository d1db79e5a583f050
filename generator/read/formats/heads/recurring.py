"""Which shapes of heads a file has: what recurs in it decides, whoever wrote it."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.model.stated import day_of
from generator.read.formats.heads.heads import Head
from generator.read.formats.heads.names import is_name, is_phrase, is_report, leads_in
from generator.read.formats.heads.prefixes import Prefix, loose, speakers, strays
from generator.read.formats.heads.shapes import Found, Shapes
from generator.read.formats.heads.stated import FACTS

_FEW = 0.2
"""Share of paragraphs that names without a colon stand before, where the others go on with what somebody says."""
_OFTEN = 5
"""Times that a heading stands in what was printed, before it heads its pages."""
TO_DO = 20
"""Names before items of lists that may be terms, or of who is to do something; more are a chat's, or a talk's."""
_CELLS = frozenset(("|", "tab", "[", "<"))
_OF_OTHERS = frozenset(("N0^", "N;", "TN;"))
"""Shapes of names that are known from another one alone."""
_DASHES = frozenset(("-", "–", "—"))
_SPOKEN = _DASHES | {"b"}
"""What parts off names, and is found in the middle of speech."""
ASIDE = re.compile(
    r"(?:\w+ )?(?:laugh\w*|music|applause|cross-?talk|inaudible|unintelligible|silence|pause|sighs?|cough\w*|noise"
    r"|blank_audio|foreign|cheer\w*|chuckl\w*|beep|ring\w*|indistinct.*|sic|edit\w*|redacted|break|sound.*"
    r"|speaking .*)(?: .*)?",
    re.IGNORECASE,
)


class Recurring:
    """The choice among the readings of each line, by how often each shape recurs."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.doubtful: set[str] = set()
        self.settled = False
        """Whether a shape with names was accepted."""
        self.firm: frozenset[str] = frozenset()
        """The speakers of shapes that recur: a heading names nobody else."""
        self.taken: set[int] = set()
        """Lines whose name is parted off from the words by something else than a colon."""
        self.below: set[int] = set()
        """Lines below a head that holds no words: they are words, whatever they begin with."""

    def chosen(self) -> list[Head | None]:
        """For each line the reading that is accepted; None for mere words. Sets `doubtful`."""
        accepted: dict[str, frozenset[str] | None] = {}
        """Shape to the labels that are speakers in it; None where it has no label."""
        # Colons last: a line below a name alone, or one with a name in a cell, may hold one in its words.
        for shape, found in sorted(
            self.shapes.groups.items(), key=lambda item: (item[0][-1:] == ":", "T" not in item[0])
        ):
            if "N" in shape and shape not in _OF_OTHERS and (labels := self._labels(shape, found)):
                accepted[shape] = labels
                self.settled = self.settled or len(found) > 2
                self.below |= {at + 1 for at, head in found if head.label in labels and not head.words}
        accepted |= dict.fromkeys(self._times(), None)
        self.firm = known = frozenset().union(*(labels for labels in accepted.values() if labels))
        if known:
            for shape in ("N:", "TN:", "Nb:", "N;", "TN;"):
                # A name that is known from another shape is one here, too: somebody forgot the asterisks, or slipped.
                every = Counter(head.label for _, head in self.shapes.groups[shape])
                labels = known & every.keys()
                # Entries of minutes are nobody's, whatever marks names have.
                self.doubtful |= set(filter(is_report, every))
                if shape == "TN:" and len(labels) > 1:
                    # A chat below the talk, in which others write, too.
                    labels |= {name for name in every if every[name] > 1 or is_name(name)}
                    self.doubtful |= every.keys() - labels
                accepted[shape] = labels | (accepted.get(shape) or frozenset())
            accepted["N0^"] = accepted.get("N0") or frozenset()
            for shape in ("NT", "NT0"):
                found = self.shapes.groups[shape]
                named = {head.label for _, head in found if is_name(head.label) and not ASIDE.fullmatch(head.label)}
                accepted.setdefault(shape, known & named if self._are_titles(shape, found) else frozenset(named))
        self.doubtful -= known.union(*(labels for labels in accepted.values() if labels))
        return self._without_lists([self._first(at, accepted) for at in range(len(self.shapes.lines))])

    def _without_lists(self, chosen: list[Head | None]) -> list[Head | None]:
        """Without the names that only items of lists begin with, where most names stand elsewhere: those are terms."""
        both = list(zip(self.shapes.lines, chosen, strict=True))
        named = [(line.item and line.opens, head.label) for line, head in both if head and head.label]
        speak = {label for item, label in named if not item}
        if sum(item for item, _ in named) > min(TO_DO, len(named) / 2):
            return chosen
        return [
            head if not (head and line.item and line.opens) or head.stamp or head.label in speak else None
            for line, head in both
        ]

    def _first(self, at: int, accepted: dict[str, frozenset[str] | None]) -> Head | None:
        for head in self.shapes.read[at]:
            shape = self.shapes.shape(at, head)
            if shape in accepted and not (at in self.below and shape in ("N:", "TN:")):
                labels = accepted[shape]
                if self.shapes.lines[at].level and head.label and head.label not in self.firm:
                    continue
                if labels is None or head.label in labels or head.label in self.doubtful:
                    return head
                cell = shape.lstrip("TN") in _CELLS and (shape[0] == "T" or shape[-1] in "[<")
                if (cell or (shape == "Nb" and not head.words)) and not ASIDE.fullmatch(head.label):
                    # It stands where names stand, and may be none.
                    self.doubtful.add(head.label)
                    return head
        return None

    def _labels(self, shape: str, found: Found) -> frozenset[str]:
        """The labels of one shape that are speakers; none where the shape is not one of heads."""
        told = [(at, head) for at, head in found if not is_report(head.label)]
        labels = self._speakers(shape, told) if told else frozenset[str]()
        if labels:
            # Entries of minutes among what was said are nobody's.
            self.doubtful |= {head.label for _, head in found if is_report(head.label)}
        return labels

    def _speakers(self, shape: str, found: Found) -> frozenset[str]:
        kind = shape.lstrip("TN")
        if sum(head.label.lower() in FACTS for _, head in found) * 5 >= len(found) * 4:
            return frozenset()
        if shape.startswith("NT"):
            if self._are_titles(shape, found):
                return frozenset()
            return self._beside_times(found, weak="?" in shape)
        if kind == ":":
            # Where names are set off otherwise, a colon sets off none.
            return frozenset() if self.settled else self._before_colons(shape, found)
        if kind in ("b:", "[:", "(:"):
            return self._set_off(found)
        share = len(found) / max(1, self.shapes.times if shape.startswith("T") else self.shapes.units)
        if kind[:1] in ("0", "#") and (_heads_pages(found, headings=kind[:1] == "#") or self.shapes.listed(found)):
            return frozenset()
        if kind[:1] == "#" and self._outdone(len(found)):
            return frozenset()
        if kind[:1] in ("0", "#"):
            least = 0.5 if shape == "TN0" else 0.15 if kind == "0" else 0.0
            beside = shape in ("N0<", "N0>", "TN0") or self.shapes.above_words(found)
            beside = beside or (kind[:1] == "#" and all(head.label.islower() for _, head in found))
            return self._alone(found, beside) if share >= least else frozenset()
        least = _FEW if _are_names(found) else 0.4
        return self._parted(shape, kind, found, every=share >= 0.8) if share >= least else frozenset()

    def _outdone(self, headings: int) -> bool:
        """Whether far more lines begin with a name and a colon than there are headings that might name who speaks."""
        _, again, names = _counted([*self.shapes.groups["N:"], *self.shapes.groups["Nb:"]])
        return min(again, names) > 2 * headings

    def _are_titles(self, shape: str, found: Found) -> bool:
        """Whether hardly a label beside times comes again, in headings or where more lines begin with names that do.

        Those who speak elsewhere, or full names where no other name is given, are no titles.
        """
        coloned = [pair for other in ("N:", "Nb:", "TN:", "TNb:") for pair in self.shapes.groups[other]]
        counts, again, names = _counted(coloned)
        if _counted(found)[1] * 3 >= len(found) or sum(head.label in counts for _, head in found) * 2 > len(found):
            return False
        if shape == "NT0#":
            return min(again, names) > 0 or not self.shapes.full_names(found)
        return len(found) < min(again, names)

    def _beside_times(self, found: Found, weak: bool) -> frozenset[str]:
        """Names with a time behind: `Ann Lee (0:03)`; weak where only one blank parts name, time and words."""
        # `[crosstalk 0:03]` is where nothing was understood.
        found = [(at, head) for at, head in found if not ASIDE.fullmatch(head.label)]
        counts, again, names = _counted(found)
        n = len(found)
        if weak:
            # `We met at 10:30 and` is one, too.
            firm = n > 1 and again >= 0.6 * n and names >= 0.6 * n and n >= 0.3 * self.shapes.units
            return frozenset(counts) if firm and not self.shapes.within_cells(found) else frozenset()
        if not self.shapes.sole(found) and not (n > 1 and (again * 2 >= n or names == n) and self.shapes.sound(found)):
            return frozenset()
        return frozenset(name for name in counts if counts[name] > 1 or is_name(name) or name.count(" ") < 3)

    def _set_off(self, found: Found) -> frozenset[str]:
        """Names in bold or brackets with a colon: all are speakers, unless they are a list of bold terms."""
        # No name has small letters alone behind its first, and `**NOTE:**` is a box.
        boxes = {label for _, (_, label, *_) in found if len(label) > 3 and label.isupper() and leads_in(label)}
        words = boxes | {label for _, (_, label, *_) in found if is_phrase(label) and label[1:].islower()}
        counts, again, names = _counted([(at, head) for at, head in found if head.label not in words])
        n = len(found)
        full = sum(" " in name or "_" in name for name in counts) * 2 >= len(counts) and names * 2 >= n
        few = 1 < n < 5 and n >= 0.8 * self.shapes.units and full
        if not (again * 3 >= max(n, 1) or few or self.shapes.sole(found) or self.shapes.monologue(found)):
            return frozenset()
        often = Counter(head.label for _, head in found)
        nobody = {label for label in words if label in boxes or often[label] == 1}
        self.doubtful |= nobody
        return frozenset(often.keys() - nobody)

    def _alone(self, found: Found, beside: bool) -> frozenset[str]:
        """Names on lines of their own, or that are headings; in any case where a time stands beside them."""
        counts, again, names = _counted(found)
        n = len(found)
        followed = sum(self.shapes.words_follow(at) for at, _ in found)
        if min(again, followed) < 0.6 * n or len(counts) < 2:
            return frozenset()
        if names < 0.6 * n and not (beside and again >= 0.7 * n and not all(map(leads_in, counts))):
            return frozenset()
        once = {name for name in counts if names < 0.6 * n} - self.shapes.title(found)
        return frozenset(name for name in counts if counts[name] > 1 or is_name(name) or name in once)

    def _parted(self, shape: str, kind: str, found: Found, every: bool) -> frozenset[str]:
        """Names in brackets, in bold, in a cell or before a dash, without a colon: of these most have to recur."""
        counts, again, _ = _counted(found)
        coloned = {at for at, _ in self.shapes.groups[shape[: -len(kind)] + ":"]}
        same = Counter(head.words for _, head in found if head.words and head.words.count(" ") < 4)
        if sum(count for count in same.values() if count > 1) >= 0.75 * len(found):
            return frozenset()
        firm = again >= (0.7 if kind in (*_DASHES, "tab") else 0.5) * len(found) and len(counts) > 1
        # In a few lines of a chat each may speak once.
        firm = firm or (shape == "TN<" and every and len(found) > 1)
        if not firm or sum(at in coloned for at, _ in found) >= 0.8 * len(found):
            # With a colon behind, what is parted off is where somebody works: `Bo Roe | Example: text`.
            return frozenset()
        self.taken |= {at for at, head in found if counts[head.label] > 1}
        known = {name for name in counts if (every or counts[name] > 1 or is_name(name)) and not is_phrase(name)}
        titles = set() if shape.startswith("T") else self.shapes.title(found)
        once = {name for name in counts if counts[name] == 1} - titles
        if kind in _SPOKEN:
            # A dash or bold type is found in what is said, too.
            self.doubtful |= once & strays(counts, known)
        small = [name for name in known if counts[name] > 1 and not is_name(name)]
        if len(small) * 2 > len(known):
            sizes = {name.count(" ") for name in small}
            like = {name for name in once if name.count(" ") in sizes and not leads_in(name)}
            if kind in _SPOKEN:
                self.doubtful |= like - known
            else:
                known |= like
        elif kind not in _DASHES:
            self.doubtful |= {name for name in once - known if not ASIDE.fullmatch(name)}
        return frozenset(
            name for name in known - self.doubtful if not ASIDE.fullmatch(name) and (counts[name] > 1 or name in once)
        )

    def _before_colons(self, shape: str, found: Found) -> frozenset[str]:
        """The labels before a colon that are speakers; those that might be are held as doubtful."""
        labels = {at: head.label for at, head in found}
        on = {at for at, head in found if head.words[:1].islower()}
        lined = self.shapes.units == len(self.shapes.lines)
        rows = [
            Prefix(
                labels.get(at, ""),
                self.shapes.timed[at] if shape == "TN:" else line.opens or lined,
                not (line.opens or self.shapes.timed[at]) and loose(self.shapes.lines[at - 1].text),
                at in on,
            )
            for at, line in enumerate(self.shapes.lines)
            if not line.level
            and (self.shapes.timed[at] or shape == "N:")
            and not (self.shapes.bare[at] and at not in labels)
            and at not in self.below
            and at not in self.taken
        ]
        known, doubtful = speakers(rows, self.shapes.text) if rows else (frozenset(), frozenset())
        narrow = self.shapes.narrow(found)
        self.doubtful |= (doubtful | (known & narrow)) - self.shapes.title(found)
        return known - narrow

    def _times(self) -> Iterator[str]:
        """The shapes that give a time and no name, where they are heads."""
        shapes = [shape for shape in self.shapes.groups if shape.startswith("T") and "N" not in shape]
        stamped = {at: head for shape in shapes for at, head in self.shapes.groups[shape]}
        if len(stamped) < 2 or not self.shapes.sound(sorted(stamped.items())):
            return
        units = self.shapes.units
        for shape in shapes:
            found = self.shapes.groups[shape]
            alone = shape.endswith("0") and sum(self.shapes.words_follow(at) for at, _ in found) * 2 >= len(found)
            if shape == "Ts0":
                # What a screen reader says of the time beside it.
                beside = all(self.shapes.is_clock(at - 1) or self.shapes.is_clock(at + 1) for at, _ in found)
                if beside or (alone and len(found) * 5 >= units):
                    yield shape
            elif shape in ("T[", "T*", "T#") or (alone and len(found) * 4 >= len(stamped)) or len(found) * 3 >= units:
                yield shape


def _are_names(found: Found) -> bool:
    """Whether nearly all labels are written as names are, and recur."""
    counts, again, names = _counted([(at, head) for at, head in found if not ASIDE.fullmatch(head.label)])
    return len(counts) > 1 and min(again, names) * 10 >= counts.total() * 8 and counts.total() * 10 >= len(found) * 8


def _heads_pages(found: Found, headings: bool) -> bool:
    """Whether lines head the pages of what was printed: a date recurs among them, or of headings one alone, often."""
    often = Counter(head.label.casefold() for _, head in found)
    recur = [name for name in often if often[name] > 1]
    return any(map(day_of, recur)) or (headings and len(recur) == 1 and often[recur[0]] >= _OFTEN)


def _counted(found: Found) -> tuple[Counter[str], int, int]:
    """(how often each label stands, how many heads have one that recurs, how many have one written as names are)."""
    counts = Counter(head.label for _, head in found)
    again = sum(count for count in counts.values() if count > 1)
    return counts, again, sum(count for name, count in counts.items() if is_name(name))
