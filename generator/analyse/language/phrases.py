"""Finds listed wordings: `any_of` with one pattern, `Phrases` many lists at once, word by word."""

import re
from collections.abc import Mapping, Sequence
from itertools import compress, count, pairwise

import numpy as np

from generator.analyse.language.arrays import Places
from generator.analyse.language.lookup import Lookup

YEAR, NUMBER, ANY = "<year>", "<number>", "*"
"""What a phrase may hold beside words: a year of this century, another number, any one word (as its second)."""


def any_of(listing: str, begin: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
    """A pattern that finds any line of a listing, without regard to case, between `begin` and `end`.

    Every line is a regular expression; an apostrophe stands for either kind.
    """
    alternatives = [line.strip() for line in listing.strip().splitlines() if line.strip()]
    joined = "|".join(alternatives).replace("'", "['’]")
    return re.compile(f"{begin}(?:{joined}){end}", re.IGNORECASE)


def form(word: str) -> str:
    """A word as phrases have it: lower-case, straight apostrophes, `<year>` and `<number>` for digits."""
    if word.isdigit():
        return YEAR if len(word) == 4 and word.startswith("20") else NUMBER
    return word.lower().replace("’", "'")


_FORMS = Lookup(form)


def plain(words: Sequence[str]) -> list[str]:
    """Words as phrases have them; see `form`."""
    return list(map(_FORMS.__getitem__, words))


class Phrases:
    """Many named listings of phrases, found in one pass over words.

    Far faster than a regular expression for each listing: a word that begins no phrase costs one look-up.
    """

    def __init__(self, listings: Mapping[str, str]) -> None:
        """`listings` gives for each name its phrases, parted by line ends or `|`; `*` as second word stands for any."""
        self._alone: dict[str, list[str]] = {}
        """Word to the listings that have it as a phrase."""
        self._begun: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
        """First two words to (listing, the words after these)."""
        for name, listing in listings.items():
            for phrase in re.split(r"[|\n]", listing):
                match phrase.split():
                    case [word]:
                        self._alone.setdefault(word, []).append(name)
                    case [first, second, *rest]:
                        self._begun.setdefault((first, second), []).append((name, tuple(rest)))
        self._loose = {first for first, second in self._begun if second == ANY}
        """First words that any word may follow."""
        thirds = {rest[0] for first in self._loose for _, rest in self._begun[first, ANY]}
        self._number = {
            word: number
            for number, word in enumerate(
                dict.fromkeys((*self._alone, *(word for pair in self._begun for word in pair), *thirds)), start=1
            )
        }
        """Words that tell whether a phrase may begin, to their places in these tables; 0 is for all others."""
        self._is_alone, self._is_loose, self._is_third = (
            np.array([False, *map(words.__contains__, self._number)]) for words in (self._alone, self._loose, thirds)
        )
        self._pairs = np.zeros((len(self._number) + 1,) * 2, dtype=bool)
        """Whether a phrase begins with the two words."""
        for first, second in self._begun:
            self._pairs[self._number[first], self._number[second]] = True

    def every(self, said: Sequence[str]) -> list[str]:
        """The name of a listing for each time that a phrase of it occurs in the words, which `plain` gave."""
        names: list[str] = []
        for word in filter(self._alone.__contains__, said):
            names += self._alone[word]
        places = list(compress(count(), map(self._begun.__contains__, pairwise(said))))
        if not self._loose.isdisjoint(said):
            places += [place for place, word in enumerate(said[:-1]) if word in self._loose]
        for place in dict.fromkeys(places):
            for name, rest in self._after(said[place], said[place + 1]):
                if not rest or tuple(said[place + 2 : place + 2 + len(rest)]) == rest:
                    names.append(name)
        return names

    def found(self, said: Sequence[str]) -> frozenset[str]:
        """The names of the listings of which a phrase occurs in the words, which `plain` gave."""
        return frozenset(self.every(said))

    def places(self, forms: Sequence[str], numbers: Places, unit_of: Places) -> list[tuple[int, str]]:
        """(position, name of the listing) for each time that a phrase occurs within one unit of a long row of words.

        `forms` are the distinct words, which `plain` gave; `numbers` says for each word of the row which of them it
        is, `unit_of` which unit it belongs to.
        """
        known = np.array([self._number.get(form, 0) for form in forms], dtype=int)[numbers]
        said, units = numbers.tolist(), unit_of.tolist()
        found = [
            (place, name)
            for place in np.flatnonzero(self._is_alone[known]).tolist()
            for name in self._alone[forms[said[place]]]
        ]
        paired = np.flatnonzero(self._pairs[known[:-1], known[1:]]).tolist()
        begun = [(place, self._begun[forms[said[place]], forms[said[place + 1]]]) for place in paired]
        parted = np.flatnonzero(self._is_loose[known[:-2]] & self._is_third[known[2:]]).tolist()
        begun += [(place, self._begun[forms[said[place]], ANY]) for place in parted]
        for place, phrases in begun:
            for name, rest in phrases:
                last = place + 1 + len(rest)
                if (
                    last < len(said)
                    and units[last] == units[place]
                    and (not rest or tuple([forms[number] for number in said[place + 2 : last + 1]]) == rest)
                ):
                    found.append((place, name))
        return found

    def _after(self, first: str, second: str) -> list[tuple[str, tuple[str, ...]]]:
        """(listing, the words after these two) of the phrases that begin with them."""
        begun = self._begun.get((first, second), [])
        return begun + self._begun[first, ANY] if first in self._loose else begun
