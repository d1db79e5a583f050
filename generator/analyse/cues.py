"""Cues: listings of wordings made into something that finds them, by pattern or word by word."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest

YEAR, NUMBER, ANY = "<year>", "<number>", "*"
"""What a phrase may hold beside words: a year of this century, another number, any one word (as its second)."""


def any_of(listing: str, begin: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
    """A pattern that finds any line of a listing, without regard to case, between `begin` and `end`.

    Every line is a regular expression; an apostrophe stands for either kind.
    """
    alternatives = [line.strip() for line in listing.strip().splitlines() if line.strip()]
    joined = "|".join(alternatives).replace("'", "['’]")
    return re.compile(f"{begin}(?:{joined}){end}", re.IGNORECASE)


def plain(words: Sequence[str]) -> list[str]:
    """Words as phrases have them: lower-case, straight apostrophes, `<year>` and `<number>` for digits."""
    return [_plain(word) for word in words]


@lru_cache(maxsize=32768)
def _plain(word: str) -> str:
    if word.isdigit():
        return YEAR if len(word) == 4 and word.startswith("20") else NUMBER
    return word.lower().replace("’", "'")


class Phrases:
    """Many named listings of phrases, found in one pass over the words of a sentence.

    Far faster than a regular expression for each listing: words that begin no phrase cost a look-up.
    """

    def __init__(self, listings: Mapping[str, str]) -> None:
        """`listings` gives for each name its phrases, parted by line ends or `|`; `*` as second word stands for any."""
        self._single: dict[str, list[str]] = {}
        self._longer: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
        for name, listing in listings.items():
            for phrase in re.split(r"[|\n]", listing):
                match phrase.split():
                    case [word]:
                        self._single.setdefault(word, []).append(name)
                    case [first, second, *rest]:
                        self._longer.setdefault((first, second), []).append((name, tuple(rest)))
        self._open = {first for first, second in self._longer if second == ANY}

    def count(self, said: Sequence[str]) -> Counter[str]:
        """Name of a listing to how often its phrases occur in the words, which `plain` gave; only those that do."""
        names: list[str] = []
        single, longer, loose = self._single, self._longer, self._open
        for position, (word, after) in enumerate(zip_longest(said, said[1:], fillvalue="")):
            if word in single:
                names += single[word]
            if (word, after) in longer:
                names += self._ended(longer[word, after], said, position + 2)
            if word in loose and after:
                names += self._ended(longer[word, ANY], said, position + 2)
        return Counter(names)

    def found(self, said: Sequence[str]) -> frozenset[str]:
        """The names of the listings of which a phrase occurs in the words, which `plain` gave."""
        return frozenset(self.count(said))

    @staticmethod
    def _ended(begun: list[tuple[str, tuple[str, ...]]], said: Sequence[str], position: int) -> list[str]:
        """The names of the phrases begun before `position` whose other words follow there."""
        return [name for name, rest in begun if tuple(said[position : position + len(rest)]) == rest]
