"""Known names found in a text: a walk along its atoms through one dictionary of all forms of the glossary.

The work is linear in the text and independent of how many names are known. The longest form wins. How strictly a form
is compared depends on how easily it is mistaken: see `Form`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, count
from typing import Literal

from rapidfuzz import fuzz

from generator.analyse.language.lexicon import FUNCTION_WORDS, TALK_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import acronym, camel, everyday
from generator.analyse.names.glossary import combined
from generator.analyse.names.tokens import Atoms, fold, key, split
from generator.model import GlossaryEntry
from generator.model.entity import NO_ENTITY

LONGEST = 8
"""Atoms in a form, at most."""
_SPLIT_LETTERS = 7
"""A name written apart (`cloud flare`) needs so many letters, or `am I` would be an AMI."""
_NEAR, _NEAR_LETTERS = 92, 7
"""Similarity (0 to 100) and length from which a name is another's misspelling."""
_SHORT = 3
"""Letters of a name written small (pip) that with a capital may be somebody's."""
_PARTICLES = frozenset("in off out up down on over".split())
_MAKES, _MAKERS = frozenset({"build", "design"}), frozenset("to i we you they who can".split())
_PLURAL_KINDS = frozenset({"concept", "product", "event"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name, and how strictly a text is compared with it.

    `free`: without regard to case. `capital`: a common word (Render, Fly), which needs its capital, and
    inside a sentence at least once. `exact`: what is also a word but for its capitals (RAG, SCaLE), or misheard.
    """

    entry: int
    text: str
    parts: int
    rule: Literal["free", "capital", "exact"]
    plural: bool
    named: bool
    """Whether it is written as names are, so that small letters (weights and biases, acid) may be plain words."""
    hyphen: bool
    """Whether only a hyphen makes a noun of it: no-code, lock-in, trade-off."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One form in a text: atoms `begin` to `end` (exclusive)."""

    begin: int
    end: int
    entry: int
    sure: bool
    """False where only small letters, the capital at the start of a sentence or part of a longer name speak for it."""


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
        found = []
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
                if letters in forms or letters[-1] == "s":
                    best = self._best(text, position, end, letters, caseless) or best
                if end >= total or not joined[end] or letters not in beginnings or end - position >= LONGEST:
                    break
                letters += folded[end]
                end += 1
            if best is not None:
                found.append(replace(best, sure=False) if best.sure and _is_within(text, best) else best)
                done = best.end
        return found

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
        rule = "exact" if misheard else _rule(parts, entry.kind == "concept")
        first = fold(parts[0])
        self._firsts.add(first)
        if first in FUNCTION_WORDS:
            self._second.setdefault(first, set()).update(fold(part) for part in parts[1:2])
        plural = entry.kind in _PLURAL_KINDS or text.isupper() or (entry.kind == "company" and rule == "free")
        named = text.isupper() or (entry.kind != "concept" and any(part[0].isupper() for part in parts))
        hyphen = "-" in text and (first == "no" or fold(parts[-1]) in _PARTICLES)
        form = Form(number, text, len(parts), rule, plural and not misheard and len(parts[-1]) > 1, named, hyphen)
        self._forms.setdefault(letters, []).append(form)

    def _best(self, text: Atoms, begin: int, end: int, letters: str, caseless: bool) -> Hit | None:
        for form in self._forms.get(letters, ()):
            hit = self._fits(form, text, begin, end, caseless, 0)
            if hit:
                return hit
        if letters[-1] == "s" and text.folded[end - 1] != "s":
            for form in self._forms.get(letters[:-1], ()):
                if form.plural:
                    hit = self._fits(form, text, begin, end, caseless, 1)
                    if hit:
                        return hit
        return None

    def _fits(self, form: Form, text: Atoms, begin: int, end: int, caseless: bool, plural: int) -> Hit | None:
        words = text.words[begin:end]
        letters = text.folded[begin]
        if form.hyphen and not caseless and " " in text.gaps[begin + 1 : end]:
            return None
        if end - begin != form.parts:
            if len("".join(words)) < _SPLIT_LETTERS and end - begin > form.parts:
                return None
            if end - begin > 1 and (not _name_like(words) or (plural and acronym(words[-1]))):
                return None
        if plural and self.entries[form.entry].kind == "company" and words[-1].islower():
            return None
        if plural and form.text.isupper() and not (caseless or words[-1][:-1].isupper()):
            return None
        if form.rule == "capital" and "".join(words) == "".join(split(form.text)):
            if len(words) > 1 or camel(words[0]):
                return Hit(begin, end, form.entry, True)
        elif form.rule == "free" and not (
            end - begin == 1 and form.parts > 1 and everyday(letters) and words[0].islower()
        ):
            other_plural = form.text.isupper() and not plural and words[-1][-1] == "s" and words[-1][:-1].isupper()
            word = words[0].removesuffix("s")
            if form.text.isupper():
                other_word = len(words) == 1 and not (word.isupper() or word.islower() or word.istitle())
            else:
                other_word = len(words) == 1 and word.istitle() and len(form.text) <= _SHORT and camel(form.text)
            small = form.named and not caseless and all(word.islower() for word in words)
            called = (
                len(form.text) <= _SHORT and form.text.islower() and words[0][0].isupper() and words[0][1:].islower()
            )
            return (
                None
                if other_plural or other_word
                else Hit(begin, end, form.entry, not (small or (called and not text.initial[begin])))
            )
        if form.rule == "exact":
            written = "".join(words)
            expected = "".join(split(form.text))
            lower = caseless and form.text.isupper() and expected.casefold() not in wordlist("common")
            fits = written == expected + "s" * plural or (lower and written[: len(expected)] == expected.casefold())
            return Hit(begin, end, form.entry, True) if fits else None
        if not all(word[0].isupper() or fold(word) in FUNCTION_WORDS or not word[0].isalpha() for word in words):
            return None
        if not words[0][0].isupper() or (len(words) > 1 and not any(word[0].isupper() for word in words[1:])):
            return None
        sure = len(words) > 1 or (not text.initial[begin] and (text.joined[begin] or not _talk(words[0])))
        shouted = len(words[0]) > _SHORT and words[0].isupper() and not form.text[:2].isupper()
        return Hit(begin, end, form.entry, sure and not shouted and not (len(words) == 1 and _is_part(text, begin)))


def _is_within(text: Atoms, hit: Hit) -> bool:
    """Whether it is part of more: Ray of Ray-Zorb, v0 of v0.18, Cline of Wanda Cline, "build systems" of a clause."""
    begin, end = hit.begin, hit.end
    if begin and text.joined[begin] and text.gaps[begin] == " ":
        if end - begin > 1 and text.folded[begin] in _MAKES and text.folded[begin - 1] in _MAKERS:
            return True
        if end - begin == 1 and text.words[begin - 1].istitle() and text.folded[begin - 1] in wordlist("first_names"):
            return not text.initial[begin - 1]
    before = text.gaps[begin] if begin and text.joined[begin] else ""
    after = text.gaps[end] if end < len(text) and text.joined[end] else ""
    if before == "." or "_" in (before, after) or (before == "-" and text.words[begin - 1][0].isupper()):
        return True
    if after == "-":
        return text.words[end][0].isupper()
    return after == "." and text.words[end - 1][-1].isdigit() and text.words[end][0].isdigit()


def _is_part(text: Atoms, at: int) -> bool:
    """Whether another word with a capital stands beside a lone one, as in Hong Kong."""
    before = at > 0 and text.joined[at] and text.gaps[at] == " " and not text.initial[at - 1] and text.words[at - 1]
    after = at + 1 < len(text) and text.joined[at + 1] and text.gaps[at + 1] == " " and text.words[at + 1]
    return any(word and word.istitle() and fold(word) not in FUNCTION_WORDS for word in (before, after))


def _forms(entry: GlossaryEntry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases, *entry.misheard)


def _talk(word: str) -> bool:
    """Whether a word is said in every talk, as `Hey` and `Go` are: after a comma its capital proves nothing."""
    return fold(word) in FUNCTION_WORDS or fold(word) in TALK_WORDS


def _name_like(words: Iterable[str]) -> bool:
    """Whether words written apart may be one name: not all of them are common words in small letters."""
    common = wordlist("common")
    return not all(fold(word) in common or fold(word) in FUNCTION_WORDS for word in words) or all(
        word[0].isupper() for word in words
    )


def _is_abbreviation(word: str) -> bool:
    return len(word) <= 2 and word.isupper()


def _rule(parts: list[str], concept: bool) -> Literal["free", "capital", "exact"]:
    common = wordlist("common")
    if len(parts) == 1 and (_is_abbreviation(parts[0]) or (fold(parts[0]) in common and not parts[0][1:].islower())):
        return "exact"
    if concept or not all(fold(part) in common or fold(part) in FUNCTION_WORDS for part in parts):
        return "free"
    return "capital"


@cache
def gazetteer(site: tuple[GlossaryEntry, ...]) -> Gazetteer:
    """The compiled glossary of a site, made once."""
    return Gazetteer(combined(site))
