"""How many words of each line several lists have: what a word is in is looked up once for all of them."""

from collections.abc import Mapping, Set

import numpy as np

from generator.analyse.language.arrays import Places


class Counted:
    """Up to 63 lists of words, by name."""

    def __init__(self, lists: Mapping[str, Set[str]]) -> None:
        """The words are as `phrases.plain` gives them."""
        self._names = tuple(lists)
        self._bits: dict[str, int] = {}
        for bit, words in enumerate(lists.values()):
            for word in words:
                self._bits[word] = self._bits.get(word, 0) | 1 << bit

    def lists(self, word: str) -> int:
        """The lists that have a word, a bit each."""
        return self._bits.get(word, 0)

    def of_units(self, lists: Places, numbers: Places, unit_of: Places, units: int) -> dict[str, Places]:
        """The name of each list to how many words of each unit it has.

        `lists` are those that have each distinct word; `numbers` says for each word of a row which of them it is,
        `unit_of` which of the `units` it belongs to.
        """
        bits = lists[numbers]
        listed = np.flatnonzero(bits)
        bits, unit_of = bits[listed], unit_of[listed]
        return {
            name: np.bincount(unit_of[(bits & 1 << bit).astype(bool)], minlength=units)
            for bit, name in enumerate(self._names)
        }
