"""Known names that a talk means otherwise: an acronym it spells out as something else, a product that is somebody."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.analyse.language.lexicon import FUNCTION_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import everyday
from generator.analyse.names.forms import Hit
from generator.analyse.names.gazetteer import Gazetteer
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms
from generator.model.grouped import grouped

_HEARD = str.maketrans("cqyz", "kkis")
_DOUBLE = re.compile(r"(.)\1+")
_SPELLED = 3
"""Letters from which an acronym is looked for in the words beside it."""
_OFTEN, _NEAR = 3, 3
"""Times said, and atoms to another company or product, that make a given name a product."""


def meant(text: Atoms, hits: Sequence[Hit], names: Gazetteer, heard: int = 0) -> list[Hit]:
    """The hits without those of entries that the talk means otherwise.

    The first `heard` texts are speech recognition's, which the headings after them know better.
    """
    editions = _editions(text, hits, names)
    hits = _as_headed(text, hits, heard) if heard else hits
    hits = [hit for hit in _as_spelled(text, hits) if hit.begin not in editions]
    by_entry = grouped((hit.entry, hit) for hit in hits)
    things = [hit for hit in hits if names.entries[hit.entry].kind in {"company", "product"}]
    near = {
        one.entry
        for pair in pairwise(things)
        for one in pair
        if pair[1].begin - pair[0].end <= _NEAR and pair[0].entry != pair[1].entry
    }
    others = {
        entry
        for entry, found in by_entry.items()
        if _spelled_otherwise(text, found, names) or (entry not in near and _is_given_name(text, found, names))
    }
    return [hit for hit in hits if hit.entry not in others]


def _editions(text: Atoms, hits: Sequence[Hit], names: Gazetteer) -> set[int]:
    """Where a company or event begins that only says which event is meant: the EU of ZorbConf EU."""
    return {
        second.begin
        for first, second in pairwise(hits)
        if names.entries[first.entry].kind == "event"
        and names.entries[second.entry].kind in {"company", "event"}
        and (first.end, text.gaps[second.begin]) == (second.begin, " ")
    }


def _as_headed(text: Atoms, hits: Sequence[Hit], heard: int) -> list[Hit]:
    """The hits, each word that only sounds like one of the headings as what the heading says: Spark as SPARC."""
    lone = [hit for hit in hits if hit.end - hit.begin == 1]
    said = {text.folded[hit.begin] for hit in lone if text.place[hit.begin] < heard}
    written = {text.folded[hit.begin]: hit.entry for hit in lone if text.place[hit.begin] >= heard}
    meant = {_sound(word): entry for word, entry in written.items() if word not in said}

    def entry(hit: Hit) -> int:
        if hit.end - hit.begin > 1 or text.folded[hit.begin] in written:
            return hit.entry
        return meant.get(_sound(text.folded[hit.begin].removesuffix("s")), hit.entry)

    return [hit if (number := entry(hit)) == hit.entry else replace(hit, entry=number, sure=True) for hit in hits]


def _sound(word: str) -> str:
    """A folded word as it is heard, so that two of one sound are equal."""
    return _DOUBLE.sub(r"\1", word.translate(_HEARD).replace("ph", "f"))


def _as_spelled(text: Atoms, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, each acronym that stands for one thing and has the initials of another that the talk names as that one.

    A talk that speaks of denial of service and of DOS means no operating system.
    """
    initials = {
        "".join(word[0] for word in text.folded[hit.begin : hit.end]): hit.entry
        for hit in hits
        if hit.end - hit.begin >= _SPELLED
    }
    lone = Counter(hit.entry for hit in hits if hit.end - hit.begin == 1)
    said = Counter(hit.entry for hit in hits)

    def entry(hit: Hit) -> int:
        if hit.end - hit.begin > 1 or not text.words[hit.begin].isupper() or said[hit.entry] > lone[hit.entry]:
            return hit.entry
        return initials.get(text.folded[hit.begin], hit.entry)

    return [hit if (number := entry(hit)) == hit.entry else replace(hit, entry=number) for hit in hits]


def _spelled_otherwise(text: Atoms, found: Sequence[Hit], names: Gazetteer) -> bool:
    """Whether words beside an acronym have its initials and are not its entry's: Zorb Quality Index (ZQI)."""
    runs = {run for hit in found if hit.end - hit.begin == 1 for run in _runs(text, hit.begin)}
    return bool(runs) and all(found[0].entry not in {names.entry(run), names.entry(f"{run}s")} for run in runs)


def _runs(text: Atoms, at: int) -> Iterator[str]:
    """The words before an acronym, or shortly after it, that it is the initials of."""
    word = text.words[at]
    length = len(word)
    if not word.isupper() or length < _SPELLED:
        return
    for begin in (at - length, *range(at + 1, at + 4)):
        run = text.folded[max(begin, 0) : begin + length]
        spelled = [part[0] for part in run if len(part) > 1 and part not in FUNCTION_WORDS]
        if spelled == list(text.folded[at]) and text.place[max(begin, 0)] == text.place[at]:
            yield " ".join(run).removesuffix("s")


def _is_given_name(text: Atoms, found: Sequence[Hit], names: Gazetteer) -> bool:
    """Whether a company or product is only named as a person would be, and seldom or with a surname: Cody, Cody Roe."""
    if names.entries[found[0].entry].kind not in {"company", "product"}:
        return False
    if len(found) >= _OFTEN and not any(_has_surname(text, hit) for hit in found):
        return False
    for hit in found:
        if hit.end - hit.begin > 1 or text.folded[hit.begin] not in wordlist("first_names"):
            return False
        before = text.folded[hit.begin - 1] if hit.begin and not text.initial[hit.begin] else ""
        after = text.words[hit.end] if hit.end < len(text) and text.joined[hit.end] else ""
        if before in LISTED["before a product"] or after.isdigit():
            return False
    return True


def _has_surname(text: Atoms, hit: Hit) -> bool:
    """Whether a word follows that only a name can be."""
    if hit.end >= len(text) or not text.joined[hit.end] or text.gaps[hit.end] != " ":
        return False
    return text.words[hit.end].istitle() and not everyday(text.folded[hit.end])
