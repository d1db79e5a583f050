"""Names that no glossary knows, found by how they are written: capitals inside sentences, CamelCase, acronyms."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.analyse.atoms import Atoms
from generator.analyse.lexicon import FUNCTION_WORDS, TALK_WORDS
from generator.analyse.wordlists import wordlist

_WITHIN = frozenset({" ", "-", "&", " & ", "."})
"""Gaps that a name may hold."""
_LINKS = frozenset("of de van von der den la le del".split())
"""Small words inside names: Bank of America, Guido van Rossum."""
_CAMEL = re.compile(r"[a-z]+[A-Z]|[A-Z]{2,}[a-z]{2,}|[A-Z][a-z]+[A-Z]|[A-Z]+[a-z]*\d+[A-Za-z]")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*")
_LONGEST = 5
"""Atoms in such a name, at most."""


@dataclass(frozen=True, slots=True)
class Span:
    """A possible name: atoms `begin` to `end` (exclusive)."""

    begin: int
    end: int
    key: str
    """Its letters, folded: what other spellings share."""
    sure: bool
    """Whether it stands inside a sentence, or is written as only names are."""


def spans(text: Atoms, covered: Sequence[int], readable: int) -> list[Span]:
    """Runs of capitalised atoms in the first `readable` texts that are not `covered` by a known name."""
    found: list[Span] = []
    words, joined, gaps, place = text.words, text.joined, text.gaps, text.place
    total = len(text)
    done = 0
    for at, word in enumerate(words):
        if at < done or covered[at] or not _shaped(word) or place[at] >= readable:
            continue
        end = at + 1
        while end < total and joined[end] and gaps[end] in _WITHIN and end - at < _LONGEST and not covered[end]:
            if _shaped(words[end]) or (_NUMBERED.fullmatch(words[end]) and gaps[end] == "-"):
                end += 1
            elif (
                words[end] in _LINKS
                and end + 1 < total
                and joined[end + 1]
                and not covered[end + 1]
                and _shaped(words[end + 1])
            ):
                end += 2
            else:
                break
        done = end
        span = _trimmed(text, at, end)
        if span:
            found.append(span)
    return found


def accepted(text: Atoms, found: Sequence[Span]) -> dict[str, list[Span]]:
    """The spans that behave as names do, by key: every one that stands inside a sentence and is no common word."""
    groups: defaultdict[str, list[Span]] = defaultdict(list)
    for span in found:
        groups[span.key].append(span)
    small = Counter(folded for word, folded in zip(text.words, text.folded, strict=True) if word[0].islower())
    return {key: group for key, group in groups.items() if _behaves(text, group, small)}


def camel(word: str) -> bool:
    """Whether a word is written as only names are: `OpenZFS`, `wasmCloud`, `DataDog`."""
    return bool(_CAMEL.search(word)) and not (word[-1] == "s" and word[:-1].isupper())


def everyday(folded: str) -> bool:
    """Whether a folded word is too common to be a name by itself."""
    return folded in wordlist("common") or folded in FUNCTION_WORDS or folded in TALK_WORDS


def _shaped(word: str) -> bool:
    return (word[0].isupper() and word != "I") or bool(_CAMEL.search(word))


def _trimmed(text: Atoms, begin: int, end: int) -> Span | None:
    """The span without the sentence's first word, articles and other words that are capitalised for no reason."""
    folded = text.folded
    while begin < end and (
        folded[begin] in FUNCTION_WORDS
        or folded[begin] in TALK_WORDS
        or (text.initial[begin] and everyday(folded[begin]) and folded[begin] not in wordlist("first_names"))
    ):
        begin += 1
    while end > begin and (folded[end - 1] in FUNCTION_WORDS or len(folded[end - 1]) == 1):
        end -= 1
    if begin == end:
        return None
    key = "".join(folded[begin:end])
    return Span(begin, end, key, not text.initial[begin] or camel(text.words[begin])) if len(key) > 1 else None


def _behaves(text: Atoms, group: Sequence[Span], small: Counter[str]) -> bool:
    first = group[0]
    parts = text.folded[first.begin : first.end]
    sure = sum(span.sure for span in group)
    places = wordlist("places")
    if not sure or (all(part in places or everyday(part) for part in parts) and any(part in places for part in parts)):
        return False
    if len(parts) == 1:
        word = text.words[first.begin]
        if everyday(parts[0]):
            given = parts[0] in wordlist("first_names")
            return given and sure >= 2 and small[parts[0]] < sure
        if word.isupper() or (word[-1] == "s" and word[:-1].isupper()):
            return len(group) > 1 and small[parts[0]] < len(group)
        return small[parts[0]] < len(group)
    if all(everyday(part) for part in parts):
        return sure > 1
    return True
