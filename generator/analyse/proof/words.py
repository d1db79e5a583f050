"""A text as the check reads it: its words, what they are compared by, and where its clauses end."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from pathlib import Path

from generator.analyse.language import text
from generator.analyse.language.lookup import Lookup
from generator.analyse.language.rarity import rarity
from generator.analyse.proof.lists import OPERATORS
from generator.model.listing import lines

_TOKEN = re.compile(r"\$?[^\W_]+(?:['’.,/&+#-][^\W_]+)*[+#%]*|[.;:,!?()…—–]|--")
_OPENS_CLAUSE = frozenset("because but while whereas although so which since".split())
_ENDS_SENTENCE = frozenset(".!?…")
_ME = frozenset("i i'm i've i'd i'll".split())
_RARE_NAME = 9.0
"""Rarity from which a word that opens a sentence is taken for a name."""
_COMMON_ENDINGS = tuple("ers ing ings ed ity tion tions ness ment ments ial able ive ous".split())
"""What words end in that open a sentence and are rare, but are no names."""
MOST_RARE = 9.0
"""What a word can count at most: beyond it rarity says only that the table is short."""


def lines_of(name: str) -> Iterable[list[str]]:
    """The lines of one of the room's lists, as words; `#` opens a remark."""
    return map(str.split, lines(Path(__file__).with_name(name)))


@cache
def _kin() -> dict[str, str]:
    found: dict[str, str] = {}
    for family in lines_of("kin.txt"):
        for word in family:
            found.setdefault(word, family[0])
    return found


def _key(word: str) -> str:
    word = word.removesuffix("'s")
    return _kin().get(word) or text.stem(word)


key = Lookup(_key).__getitem__
"""What a word in small letters is compared by: one for all its forms and its near synonyms."""
carries = Lookup(
    lambda word: word[0] != "$" and not word[0].isdigit() and word not in OPERATORS and not text.is_stop(word)
).__getitem__
"""Whether a word in small letters carries the subject."""
weight = Lookup(lambda word: min(rarity(text.stem(word.removesuffix("'s"))), MOST_RARE)).__getitem__
"""How much a word in small letters says, 0 to `MOST_RARE`: its rarity in talk."""


def synonyms() -> dict[str, frozenset[str]]:
    """The key of a word to those of the words that may stand for it."""
    return _related("synonyms.txt")


def opposites() -> dict[str, frozenset[str]]:
    """The key of a word to those of its opposites."""
    return _related("opposites.txt")


@cache
def _related(name: str) -> dict[str, frozenset[str]]:
    """The key of each word of a list to those of the words that stand in a line with it, the first or behind it."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, *others in lines_of(name):
        for other in others:
            found[key(word)].add(key(other))
            found[key(other)].add(key(word))
    return {word: frozenset(others) for word, others in found.items()}


class Words:
    """The words of a text in order; every list has one entry a word."""

    def __init__(self, said: str) -> None:
        self.raw: list[str] = []
        self.clause: list[int] = []
        self.sentence: list[int] = []
        clause = sentence = 0
        for token in _TOKEN.findall(said):
            if not (token[0].isalnum() or token[0] == "$"):
                clause += 1
                sentence += token in _ENDS_SENTENCE
                continue
            clause += token.lower() in _OPENS_CLAUSE
            self.raw.append(token)
            self.clause.append(clause)
            self.sentence.append(sentence)
        self.low = [word.lower().replace("’", "'") for word in self.raw]
        self.key = [key(word) for word in self.low]

    def __len__(self) -> int:
        return len(self.raw)

    @cached_property
    def content(self) -> list[int]:
        """Places of the words that carry the subject; numbers are left to `amounts`."""
        return [place for place, word in enumerate(self.low) if carries(word)]

    @cached_property
    def names(self) -> list[int]:
        """Places of what is written like a name."""
        return [place for place in self.content if self._is_name(place)]

    def _is_name(self, place: int) -> bool:
        raw, low = self.raw[place], self.low[place]
        if low in _ME or raw == low:
            return False
        opens = place == 0 or self.sentence[place] != self.sentence[place - 1]
        if opens and raw[1:] == low[1:]:
            return weight(low) >= _RARE_NAME and not (len(low) > 6 and low.endswith(_COMMON_ENDINGS)) and "-" not in low
        return True


read = lru_cache(maxsize=4096)(Words)
"""The words of a text, remembered: a turn is read once, however many claims rest on it."""
