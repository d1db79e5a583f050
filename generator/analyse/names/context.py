"""Known names that a talk means otherwise: an acronym it spells out as something else, a product that is somebody."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analyse.language.lexicon import FUNCTION_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.forms import Hit
from generator.analyse.names.gazetteer import Gazetteer
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms
from generator.model.grouped import grouped

_SPELLED = 3
"""Letters from which an acronym is looked for in the words beside it."""
_OFTEN, _NEAR = 3, 3
"""Times said, and atoms to another company or product, that make a given name a product."""


def meant(text: Atoms, hits: Sequence[Hit], names: Gazetteer) -> list[Hit]:
    """The hits without those of entries that the talk means otherwise."""
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


def _spelled_otherwise(text: Atoms, found: Sequence[Hit], names: Gazetteer) -> bool:
    """Whether words beside an acronym have its initials and are not its entry's: Zorb Quality Index (ZQI)."""
    runs = {run for hit in found if hit.end - hit.begin == 1 for run in _runs(text, hit.begin)}
    return bool(runs) and all(names.entry(run) != found[0].entry for run in runs)


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
    """Whether a company or product is only named as a person would be, and seldom: Cody."""
    if names.entries[found[0].entry].kind not in {"company", "product"} or len(found) >= _OFTEN:
        return False
    for hit in found:
        if hit.end - hit.begin > 1 or text.folded[hit.begin] not in wordlist("first_names"):
            return False
        before = text.folded[hit.begin - 1] if hit.begin and not text.initial[hit.begin] else ""
        after = text.words[hit.end] if hit.end < len(text) and text.joined[hit.end] else ""
        if before in LISTED["before a product"] or after.isdigit():
            return False
    return True
