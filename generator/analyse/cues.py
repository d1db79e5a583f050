"""Cues: listings of wordings made into something that finds them, by pattern or word by word."""

import re
from collections.abc import Mapping, Sequence
from itertools import compress, count, pairwise

YEAR, NUMBER, ANY = "<year>", "<number>", "*"
"""What a phrase may hold beside words: a year of this century, another number, any one word (as its second)."""
BREAK = "\n"
"""Set between sentences that are searched together: no phrase reaches over it."""


def any_of(listing: str, begin: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
    """A pattern that finds any line of a listing, without regard to case, between `begin` and `end`.

    Every line is a regular expression; an apostrophe stands for either kind.
    """
    alternatives = [line.strip() for line in listing.strip().splitlines() if line.strip()]
    joined = "|".join(alternatives).replace("'", "['’]")
    return re.compile(f"{begin}(?:{joined}){end}", re.IGNORECASE)


class _Plain(dict[str, str]):
    """Word to its plain form, filled as words are met and emptied when too many were."""

    most = 50_000

    def __missing__(self, word: str) -> str:
        if len(self) >= self.most:
            self.clear()
        if word.isdigit():
            form = YEAR if len(word) == 4 and word.startswith("20") else NUMBER
        else:
            form = word.lower().replace("’", "'")
        self[word] = form
        return form


_PLAIN = _Plain()


def plain(words: Sequence[str]) -> list[str]:
    """Words as phrases have them: lower-case, straight apostrophes, `<year>` and `<number>` for digits."""
    return list(map(_PLAIN.__getitem__, words))


class Phrases:
    """Many named listings of phrases, found in one pass over the words of a sentence.

    Far faster than a regular expression for each listing: a word that begins no phrase costs one look-up.
    """

    def __init__(self, listings: Mapping[str, str]) -> None:
        """`listings` gives for each name its phrases, parted by line ends or `|`; `*` as second word stands for any."""
        self._alone: dict[str, list[str]] = {}
        """Word to the listings that have it as a phrase."""
        self._begun: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
        """First two words to (listing, the words after these)."""
        self._loose: set[str] = set()
        """First words that any word may follow."""
        for name, listing in listings.items():
            for phrase in re.split(r"[|\n]", listing):
                match phrase.split():
                    case [word]:
                        self._alone.setdefault(word, []).append(name)
                    case [first, second, *rest]:
                        self._begun.setdefault((first, second), []).append((name, tuple(rest)))
                        if second == ANY:
                            self._loose.add(first)

    def places(self, said: Sequence[str]) -> list[tuple[int, str]]:
        """(position, name of the listing) for each time that a phrase occurs in the words, which `plain` gave."""
        alone, begun, loose = self._alone, self._begun, self._loose
        found = [
            (place, name) for place in compress(count(), map(alone.__contains__, said)) for name in alone[said[place]]
        ]
        pairs = [
            (place, (said[place], said[place + 1]))
            for place in compress(count(), map(begun.__contains__, pairwise(said)))
        ]
        if not loose.isdisjoint(said):
            firsts = compress(count(), map(loose.__contains__, said[:-1]))
            pairs += [(place, (said[place], ANY)) for place in firsts if said[place + 1] != BREAK]
        for place, pair in pairs:
            for name, rest in begun[pair]:
                if not rest or tuple(said[place + 2 : place + 2 + len(rest)]) == rest:
                    found.append((place, name))
        return found

    def every(self, said: Sequence[str]) -> list[str]:
        """The name of a listing for each time that a phrase of it occurs in the words, which `plain` gave."""
        return [name for _, name in self.places(said)]

    def found(self, said: Sequence[str]) -> frozenset[str]:
        """The names of the listings of which a phrase occurs in the words, which `plain` gave."""
        return frozenset(self.every(said))
