"""How many words of each line several lists have: what a word is in is looked up once for all of them."""

from collections.abc import Mapping, Sequence, Set

import numpy as np

from generator.analyse.language.arrays import Places
from generator.analyse.language.lookup import Lookup


class Counted:
    """Up to 63 lists of words, by name."""

    def __init__(self, lists: Mapping[str, Set[str]]) -> None:
        """The words are as `phrases.plain` gives them."""
        self._names = tuple(lists)
        self._bits = Lookup(lambda word: sum((word in words) << bit for bit, words in enumerate(lists.values())))
        """The lists that have a word, a bit each."""

    def of_units(self, forms: Sequence[str], numbers: Places, unit_of: Places, units: int) -> dict[str, Places]:
        """The name of each list to how many words of each unit it has.

        `forms` are the distinct words; `numbers` says for each word of a row which of them it is, `unit_of` which of
        the `units` it belongs to.
        """
        bits = np.fromiter(map(self._bits.__getitem__, forms), dtype=np.int64, count=len(forms))[numbers]
        listed = np.flatnonzero(bits)
        bits, unit_of = bits[listed], unit_of[listed]
        return {
            name: np.bincount(unit_of[(bits & 1 << bit).astype(bool)], minlength=units)
            for bit, name in enumerate(self._names)
        }
