"""Which of the labels before a colon are speakers, which are words, and of which nobody can tell.

`Reason: nobody looked` amid speech is no speaker, and a caption that begins with the second half of `Object Storage:`
names nobody. But where most lines begin with a label, every label is a speaker's.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.people import is_nobody
from generator.read.formats.heads.names import called, is_name, is_phrase, leads_in

_MOST, _NEARLY_ALL = 0.5, 0.85
"""Shares of the paragraphs or captions that begin with a label."""
_CERTAIN, _MANY = 0.95, 20
"""Share of the captions, and how many there have to be, from which on no label is words."""
_CLOSED_NAME, _CLOSED_WORDS = 1 / 3, 1 / 12
"""Shares of lines that end with a mark from which on a label that never follows one is no label."""
_PARTS = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"[^\W\d_a-z]{1,3}")
_OFTEN = 3
"""Times that a label in lower case stands before it is taken for a speaker's who is named at changes only."""
_INSIDE = re.compile(r"(?:[^\W\d_]:|[^\s\d\[\](){}<>|*_#@~•–—:：-])\Z(?<!\b[AaPp][Mm])(?<!\.[Mm]\.)")
_CLOSED = re.compile(r"[.?!…:;\"”’)\]*_>—–-]\s*$")


@dataclass(frozen=True, slots=True)
class Prefix:
    """A line (or caption) that may begin with a speaker's label."""

    label: str
    """Empty where it begins with none."""
    opens: bool
    """Whether a paragraph (or caption) begins here: others are only looked at where they have a label."""
    loose: bool
    """Whether the line before broke off inside a sentence."""
    goes_on: bool
    """Whether a small letter follows the label, as it does within a sentence."""


def loose(before: str) -> bool:
    """Whether a line ends inside a sentence, so that the next may begin with anything."""
    return bool(before) and not _CLOSED.search(before)


def taking_turns(labels: Sequence[str]) -> frozenset[str]:
    """Those labels of a talk, in order, that recur as names do that are given where the speaker changes."""
    often = frozenset(name for name, count in Counter(labels).items() if count >= _OFTEN)
    changes = sum(one != other for one, other in pairwise(labels))
    named = sum(name in often for name in labels)
    taken = len(often) > 1 and changes * 5 >= (len(labels) - 1) * 4 and named * 3 >= len(labels) * 2
    return often if taken else frozenset()


def _inside(name: str, text: str) -> int:
    """How often a label stands with its colon within a line, as the words of a sentence do."""
    found = 0
    at = text.find(f" {name}:")
    while at > 0:
        found += _INSIDE.search(text, max(0, at - 3), at) is not None
        at = text.find(f" {name}:", at + 1)
    return found


def _initials(counts: Counter[str]) -> set[str]:
    """The labels that are initials, where several recur: among `BR` and `CP` not even `AS` or `SO` is a word."""
    found = {name for name in counts if counts[name] >= _OFTEN and _INITIALS.fullmatch(name)}
    return found if sum(not leads_in(name) for name in found) else set()


class _Labels:
    """The labels of one file: how often each stands, and what its form and its places say of it."""

    def __init__(self, prefixes: Sequence[Prefix], text: str, captions: bool) -> None:
        self._text = text
        self.each = [prefix for prefix in prefixes if prefix.label]
        self.counts = Counter(prefix.label for prefix in self.each)
        self.first = prefixes[0].label
        """Empty where the file does not begin with one."""
        self.units = sum(prefix.opens or bool(prefix.label) for prefix in prefixes)
        """Paragraphs or captions, with a label or without."""
        self.again = sum(count for count in self.counts.values() if count > 1)
        self.most = self.units > 2 and len(self.each) >= _MOST * self.units and self.again >= 0.4 * self.units
        self._closed = sum(not prefix.loose for prefix in prefixes) / len(prefixes)
        self._goes_on = Counter(prefix.label for prefix in self.each if prefix.goes_on)
        turns = [name for name in self.counts if self._goes_on[name] < self.counts[name]]
        capital = sum(self.counts[name] for name in turns)
        small = sum(self._goes_on[name] for name in turns)
        self._begins = capital > 2 and capital * 3 >= len(self.each) and small * 8 <= capital
        """Whether what speakers say begins with a capital: what goes on in small letters does not begin."""
        # What is not written as names are, and stands within a caption, is words.
        self.within = {one.label for one in self.each if captions and not one.opens and not is_name(one.label)}
        """Labels that are words of a sentence."""
        self.within |= {
            name for name in self.counts if (not is_name(name) or self.is_term(name)) and _inside(name, text)
        }
        self.wrapped = self.within | {name for name in self.counts if self._is_half(name)}
        """Those, and the second halves of what was broken off."""

    def is_term(self, name: str) -> bool:
        """Whether it is one word that is always gone on from in small letters, as speakers here are not."""
        single = name.isalpha() and name[:1].isupper() and name[1:].islower()
        return self._begins and single and self._goes_on[name] == self.counts[name]

    def sure(self, name: str) -> bool:
        """Whether it is a name by its form, and nothing speaks against it."""
        return is_name(name) and not (name in self.wrapped or self._is_word(name) or self.is_term(name))

    def _is_half(self, name: str) -> bool:
        """Whether it looks like the second half of a term that was broken off: where lines end with a mark, mostly."""
        if is_name(name) and (" " in name or self.counts[name] > 3):
            return False
        broken = all(prefix.loose for prefix in self.each if prefix.label == name)
        return broken and self._closed >= (_CLOSED_NAME if is_name(name) else _CLOSED_WORDS)

    def _is_word(self, name: str) -> bool:
        """Whether it is a rare single word that the text has in small letters, too."""
        single = " " not in name and name[:1].isupper() and name[1:].islower()
        return single and self.counts[name] < 3 and re.search(rf"\b{re.escape(name.lower())}\b", self._text) is not None


def speakers(prefixes: Sequence[Prefix], text: str, captions: bool = False) -> tuple[frozenset[str], frozenset[str]]:
    """(the labels that are speakers, those of which it can't be told) among the prefixes of one file.

    `text` is the whole file: a single word that it also has in lower case is a word rather than a name.
    """
    if not any(prefix.label for prefix in prefixes):
        return frozenset(), frozenset()
    labels = _Labels(prefixes, text, captions)
    counts, units, first = labels.counts, labels.units, labels.first
    known, odd, small = _recurring(labels)
    stray = strays(counts, known) if len(labels.each) < _NEARLY_ALL * units else set()
    known -= stray
    opening = bool(first) and labels.sure(first)
    if not labels.again:
        # Each speaks once: two people, or a list of terms.
        every = len(counts) > 1 and len(labels.each) * 2 >= units
        every = every and all(labels.sure(name) and (" " in name or name == first) for name in counts)
        return (frozenset(counts) if every else frozenset()), frozenset()
    if opening:
        known.add(first)
    elif not known:
        return frozenset(), frozenset()
    elif len(known) < 2 and not labels.most:
        alone = next(iter(known))
        if counts[alone] < 3 or (counts[alone] * 4 < units and " " not in alone):
            return frozenset(), frozenset()
    if len(known) < 2 and all(map(leads_in, known)):
        return frozenset(), frozenset()
    known |= {name for name in counts if name not in labels.wrapped and _at_work(name) in known}
    doubtful = odd - known
    sizes = {name.count(" ") for name in small}
    for name, count in counts.items():
        if name in known or name in labels.within or leads_in(name) or is_phrase(name):
            continue
        if name in stray:
            doubtful.add(name)
            continue
        full = " " in name or "_" in name or name.isupper()
        if (labels.sure(name) and (labels.most or ((opening or len(known) > 1) and full))) or (
            labels.most and not is_name(name) and len(name.split()) < 4 and name not in labels.wrapped
        ):
            known.add(name)
        elif (
            labels.most
            or labels.is_term(name)
            or (count == 1 and labels.sure(_at_work(name) or name))
            or name.count(" ") in sizes
        ):
            doubtful.add(name)
    return frozenset(known), frozenset(doubtful)


def _recurring(labels: _Labels) -> tuple[set[str], set[str], frozenset[str]]:
    """(speakers by how often they stand and how they are written, odd labels, those speakers in small letters).

    An odd label stands once and reads as a phrase, in a file in which every caption has a label.
    """
    counts, units, within = labels.counts, labels.units, labels.within
    known = {name for name, count in counts.items() if count > 1 and labels.sure(name)}
    if labels.most:
        known |= {
            name
            for name, count in counts.items()
            if count > 1 and not (name in labels.wrapped or is_phrase(name) or labels.is_term(name))
        }
    odd = set[str]()
    certain = len(labels.each) >= _CERTAIN * units
    if certain and units > _MANY:
        # Where every caption has a label, one is a speaker's however it is written: `Anand sharma`.
        able = {name for name in counts if name.count(" ") < 4 and name[:1].isalpha() and not leads_in(name)} - within
        odd = {name for name in able if counts[name] == 1 and is_phrase(name)}
        known |= able - odd
    if certain and min(counts.values()) > 1 and units > _OFTEN:
        # Each begins with one of a few labels: `El señor PRESIDENTE`, `Khách mời`.
        known |= {name for name in counts if not (leads_in(name) or labels.is_term(name))} - within
    small = frozenset[str]()
    if not known:
        # Nobody is written as names are: those are people who are named where the speaker changes.
        words = labels.wrapped | {name for name in counts if is_name(name) or leads_in(name) or is_phrase(name)}
        small = taking_turns([prefix.label for prefix in labels.each if prefix.label not in words])
        small = small if sum(counts[name] for name in small) * 20 >= units else frozenset()
        known |= small
    if not labels.most or not all(map(leads_in, known)):
        known -= {name for name in known if leads_in(name)} - _initials(counts)
    return known, odd, small


def strays(counts: Counter[str], known: Collection[str]) -> set[str]:
    """The single words among labels of which nearly all are full names, or in capitals, and that are a part of none."""
    parts = {part.casefold() for name in known if _is_full(name) for part in _PARTS.findall(name)}
    for in_style in (_is_full, str.isupper):
        if sum(counts[name] for name in known if in_style(name)) >= 0.8 * sum(counts[name] for name in known) > 0:
            singles = {name for name in counts if name.isalpha() and not in_style(name) and not is_nobody(name)}
            return {name for name in singles if name.casefold() not in parts}
    return set()


def _is_full(name: str) -> bool:
    """Whether a label has several parts: first name and surname, word and number."""
    return len(_PARTS.findall(name)) > 1


def _at_work(name: str) -> str:
    """The person in a label that also names a role or a workplace: `Ann Lee` of `Ann Lee, Acme`; else empty."""
    person, _, work = name.partition(", ")
    told = called(name)[1] or (work[:1].isupper() and not is_phrase(work) and not leads_in(work))
    return person if " " in person and work and told else ""
