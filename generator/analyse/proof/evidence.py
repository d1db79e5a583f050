"""What a claim is laid beside: its quotes first, then the words around them, then the whole talk."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from generator.analyse.language.lookup import Lookup
from generator.analyse.proof.amounts import Amount, amounts
from generator.analyse.proof.words import Words, read, synonyms
from generator.model import Turn

GAP = 12
"""Empty places between one quote or turn and the next: nothing reaches across."""
_SAME_START = 5
"""Letters that two keys share when they are forms of one word that no stemmer joins."""


def _bare(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word.lower().replace("’", "'").removesuffix("'s"))


bare = Lookup(_bare).__getitem__
"""A word by its letters and digits: "Node.js" and "nodejs" are one name."""


@lru_cache(maxsize=4096)
def forms(words: Words) -> frozenset[str]:
    """The bare words of a text, their parts, and what two or three of them in a row are together.

    "Git Hub" is "github" and "Node.js" is "node", but a name within another word was not said.
    """
    bares = list(map(bare, words.low))
    parts = (part for word in words.low if not word.isalpha() for part in re.split(r"[^a-z0-9]", word))
    rows = ("".join(bares[n : n + size]) for size in (2, 3) for n in range(len(bares)))
    return frozenset((*bares, *rows, *parts)) - {""}


class Talk:
    """All that was said, read once for the many claims about it."""

    def __init__(self, turns: Sequence[Turn], names: Iterable[str] = ()) -> None:
        """`names` are forms that count as said wherever they stand: of the title, the speakers, the glossary."""
        self.turns = turns
        self.words = [read(turn.text) for turn in turns]
        said = [" ".join(words.low) for words in self.words]
        self._row = f" {' '.join(said)} "
        self._begins: list[int] = []
        place = 0
        for words in said:
            self._begins.append(place)
            place += len(words) + 1
        self.titled = {digits for name in names for digits in re.findall(r"\d+", name)}
        """Numbers of names: of a release, of a year."""
        spoken = [turn.speaker or "" for turn in turns]
        self.speakers = {bare(part) for speaker in set(spoken) for part in speaker.split()}
        everything = [word for words in self.words for word in words.low]
        everything += [word for name in (*names, *spoken) for word in name.lower().split()]
        self.said = Counter(map(bare, everything))
        self.forms = forms(Words(" ".join((*names, *spoken)))).union(*map(forms, self.words))
        self.keys = Counter(key for words in self.words for key in words.key)

    @cached_property
    def counted(self) -> set[tuple[float, str]]:
        """(number, key of a word beside it), of the whole talk."""
        return {
            (round(amount.value, 4), words.key[place])
            for words in self.words
            for amount in amounts(words)
            for place in (amount.begin - 2, amount.begin - 1, amount.end, amount.end + 1)
            if 0 <= place < len(words)
        }

    def locate(self, quote: str, turn: int | None = None) -> range | None:
        """The turns that a quote runs over, by position; None where it was not said. Only its words are compared.

        With `turn` it has to begin in that one.
        """
        words = " ".join(read(quote).low)
        first = self._begins[turn] if turn is not None else 0
        begin = self._row.find(f" {words} ", first) if words else -1
        if begin < 0 or (turn is not None and begin > first + len(" ".join(self.words[turn].low))):
            return None
        return range(bisect_right(self._begins, begin) - 1, bisect_right(self._begins, begin + len(words)))


class Evidence:
    """The quotes of one claim and the words around them, in one row."""

    def __init__(self, talk: Talk, quotes: Sequence[str]) -> None:
        self.talk = talk
        places = [talk.locate(quote) for quote in quotes]
        self.missing = tuple(quote for quote, place in zip(quotes, places, strict=True) if place is None)
        """Quotes that were not said."""
        own = sorted({turn for place in places if place for turn in place})
        near = sorted({n for turn in own for n in (turn - 1, turn, turn + 1) if 0 <= n < len(talk.turns)})
        self.speakers = {bare(part) for turn in own for part in (talk.turns[turn].speaker or "").split()}
        self.quoted = [read(quote) for quote in quotes]
        self.around = [talk.words[turn] for turn in near]
        self.low: list[str] = []
        self.key: list[str] = []
        self.clause: list[int] = []
        for words in self.quoted:
            self._put(words)
        self.cut = len(self.low)
        """Where the quotes end and the words around them begin."""
        for words in self.around:
            self._put(words)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.key):
            if key:
                self._places[key].append(place)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for key in self._places:
            if len(key) >= _SAME_START:
                self._alike[key[:_SAME_START]].append(key)

    @cached_property
    def quoted_row(self) -> str:
        """The words of the quotes, parted by blanks: whatever stands in it was said word for word."""
        return f" {' '.join(self.low[: self.cut])} "

    def _put(self, words: Words) -> None:
        empty = [""] * GAP
        first = self.clause[-1] + 1 if self.clause else 0
        self.clause += [first + clause for clause in words.clause]
        self.clause += [self.clause[-1] + 1 if self.clause else 0] * GAP
        self.low += words.low + empty
        self.key += words.key + empty

    def places(self, key: str) -> list[int]:
        """Where a word of this key was said, in order; where none was, words that begin as it does."""
        if key in self._places:
            return self._places[key]
        return sorted(place for other in self._alike.get(key[:_SAME_START], ()) for place in self._places[other])

    def first(self, key: str, places: Sequence[int]) -> int | None:
        """The first of a word's places, or of those of its synonyms where it is not in the quotes; None without any."""
        if places and places[0] < self.cut:
            return places[0]
        others = (self._places[other][0] for other in synonyms().get(key, ()) if other in self._places)
        return min((*places[:1], *others), default=None)

    def elsewhere(self, key: str) -> int:
        """How often a word of this key was said in the rest of the talk."""
        places = self._places.get(key, ())
        return self.talk.keys[key] - (len(places) - bisect_left(places, self.cut))

    def in_quotes(self, key: str) -> bool:
        """Whether a word of this key is in the quotes."""
        places = self.places(key)
        return bool(places) and places[0] < self.cut

    def around_place(self, place: int, before: int, after: int) -> list[str]:
        """The words in small letters from `before` words before a place to `after` words after it."""
        return self.low[max(0, place - before) : place + after + 1]

    @cached_property
    def amounts_quoted(self) -> list[Amount]:
        """The numbers of the quotes."""
        return [amount for words in self.quoted for amount in amounts(words)]

    @cached_property
    def amounts_around(self) -> list[Amount]:
        """The numbers of the words around."""
        return [amount for words in self.around for amount in amounts(words)]
