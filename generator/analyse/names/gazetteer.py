"""Known names found in a text: a walk along its atoms through one dictionary of all forms of the glossary.

The work is linear in the text and independent of how many names are known. The longest form wins.
"""

from dataclasses import replace
from functools import cache
from itertools import compress, count

from rapidfuzz import fuzz

from generator.analyse.language.lexicon import FUNCTION_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.forms import Form, Hit, form_of, found
from generator.analyse.names.glossary import combined
from generator.analyse.names.tokens import Atoms, fold, key, split
from generator.model import GlossaryEntry
from generator.model.entity import NO_ENTITY

LONGEST = 8
"""Atoms in a form, at most."""
_NEAR, _NEAR_LETTERS = 92, 7
"""Similarity (0 to 100) and length from which a name is another's misspelling."""


class Gazetteer:
    """The compiled forms of a glossary."""

    def __init__(self, entries: tuple[GlossaryEntry, ...]) -> None:
        self.entries = entries
        self.struck = frozenset(key(form) for entry in entries if entry.kind == NO_ENTITY for form in _forms(entry))
        """Keys of the names that are no entities."""
        self._forms: dict[str, list[Form]] = {}
        self._firsts: set[str] = set()
        self._second: dict[str, set[str]] = {}
        """Grammatical first word to what may follow it: "the" begins too much to look further each time."""
        for number, entry in enumerate(entries):
            if entry.kind == NO_ENTITY:
                continue
            for text in (entry.name, *entry.aliases):
                self._add(number, entry, text, misheard=False)
            for text in entry.misheard:
                self._add(number, entry, text, misheard=True)
        for first in [first for first in self._second if first in self._forms]:
            del self._second[first]
        self._alike: dict[str, list[str]] = {}
        for letters in self._forms:
            if len(letters) >= _NEAR_LETTERS - 1:
                self._alike.setdefault(letters[:2], []).append(letters)
        self._beginnings = {form[:length] for form in self._forms for length in range(1, len(form))}

    def find(self, text: Atoms, caseless: bool = False) -> list[Hit]:
        """Every known name, first to last, none within another. `caseless` texts have no capitals to go by."""
        folded, joined = text.folded, text.joined
        forms, beginnings = self._forms, self._beginnings
        hits = []
        total, done = len(text), 0
        starts = {word for word in set(folded) if self._may_start(word)}
        second = self._second
        for position in compress(count(), map(starts.__contains__, folded)):
            if position < done:
                continue
            word = folded[position]
            if word in second and (position + 1 == total or folded[position + 1] not in second[word]):
                continue
            letters = folded[position]
            best: Hit | None = None
            end = position + 1
            while True:
                if letters in forms or (letters[-1] == "s" and letters[:-1] in forms):
                    best = self._best(text, position, end, letters, caseless) or best
                if end >= total or not joined[end] or letters not in beginnings or end - position >= LONGEST:
                    break
                letters += folded[end]
                end += 1
            if best is not None:
                hits.append(replace(best, sure=False) if best.sure and _is_within(text, best) else best)
                done = best.end
        return hits

    def _may_start(self, word: str) -> bool:
        if word in self._firsts or word in self._forms:
            return True
        if word[-1] == "s" and (word[:-1] in self._firsts or word[:-1] in self._forms):
            return True
        return len(word) > 2 and word in self._beginnings and word not in FUNCTION_WORDS

    def entry(self, name: str) -> int | None:
        """The number of the entry that has this form, compared without regard to case."""
        forms = self._forms.get(key(name))
        return forms[0].entry if forms else None

    def near(self, letters: str) -> int | None:
        """The number of the entry whose form an unknown name, given by its key, can only be a misspelling of."""
        if len(letters) < _NEAR_LETTERS:
            return None
        forms = self._alike.get(letters[:2], ())
        close = [
            (fuzz.ratio(letters, form), form)
            for form in forms
            if abs(len(form) - len(letters)) <= 1 and form[:-1] != letters and letters[:-1] != form
        ]
        score, form = max(close, default=(0.0, ""))
        return self._forms[form][0].entry if score >= _NEAR else None

    def _add(self, number: int, entry: GlossaryEntry, text: str, misheard: bool) -> None:
        parts = split(text)
        letters = "".join(fold(part) for part in parts)
        if len(letters) < 2 or len(parts) > LONGEST:
            return
        first = fold(parts[0])
        self._firsts.add(first)
        if first in FUNCTION_WORDS:
            self._second.setdefault(first, set()).update(fold(part) for part in parts[1:2])
        self._forms.setdefault(letters, []).append(form_of(number, entry, text, parts, misheard))

    def _best(self, text: Atoms, begin: int, end: int, letters: str, caseless: bool) -> Hit | None:
        for form in self._forms.get(letters, ()):
            if hit := found(form, text, begin, end, caseless, plural=False):
                return hit
        if letters[-1] == "s" and text.folded[end - 1] != "s":
            for form in self._forms.get(letters[:-1], ()):
                if form.plural and (hit := found(form, text, begin, end, caseless, plural=True)):
                    return hit
        return None


def _is_within(text: Atoms, hit: Hit) -> bool:
    """Whether it is part of more: Ray of Ray-Zorb, v0 of v0.18, Cline of Wanda Cline."""
    begin, end = hit.begin, hit.end
    after_word = begin and text.joined[begin] and text.gaps[begin] == " " and end - begin == 1
    if after_word and text.words[begin - 1].istitle() and text.folded[begin - 1] in wordlist("first_names"):
        return not text.initial[begin - 1]
    before = text.gaps[begin] if begin and text.joined[begin] else ""
    after = text.gaps[end] if end < len(text) and text.joined[end] else ""
    if before == "." or "_" in (before, after) or (before == "-" and text.words[begin - 1][0].isupper()):
        return True
    if after == "-":
        return text.words[end][0].isupper()
    return after == "." and text.words[end - 1][-1].isdigit() and text.words[end][0].isdigit()


def _forms(entry: GlossaryEntry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases, *entry.misheard)


@cache
def gazetteer(site: tuple[GlossaryEntry, ...]) -> Gazetteer:
    """The compiled glossary of a site, made once."""
    return Gazetteer(combined(site))
