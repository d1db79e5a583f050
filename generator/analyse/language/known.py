"""The words of all talks, numbered, and what was found of each: talks are made of the same few thousand.

A dozen rooms ask something of every word of a talk. Here each question has a column with an answer for each word, so
that a word is looked up once for all of them, and a question is asked once for each word, whichever talk says it.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import count
from threading import Lock
from typing import Any, TypeVar

import numpy as np

from generator.analyse.language.arrays import Places

Found = TypeVar("Found")
MOST = 65_536
"""Words after which a talk begins anew with none."""


class Known:
    """Words by number, and their columns."""

    def __init__(self) -> None:
        self._number: defaultdict[str, int] = defaultdict(count().__next__)
        self._words: list[str] = []
        self._columns: dict[Callable[[str], Any], list[Any]] = {}
        self._figures: dict[Callable[[str], int], array[int]] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._words)

    def numbers(self, distinct: Sequence[str]) -> Places:
        """The number of each word, of which none comes twice; a new one gets the next."""
        with self._lock:
            numbers = list(map(self._number.__getitem__, distinct))
            before = len(self._words)
            self._words += [word for word, number in zip(distinct, numbers, strict=True) if number >= before]
        return np.array(numbers, dtype=int)

    def found(self, find: Callable[[str], Found], numbers: Places) -> list[Found]:
        """`find(word)` for the word of each number; `find` knows nothing but the word."""
        with self._lock:
            column = self._columns.setdefault(find, [])
            column.extend(map(find, self._words[len(column) :]))
        return list(map(column.__getitem__, numbers.tolist()))

    def figures(self, find: Callable[[str], int], numbers: Places) -> Places:
        """The same where what is found are whole numbers, or yes and no."""
        with self._lock:
            column = self._figures.setdefault(find, array("q"))
            column.extend(map(find, self._words[len(column) :]))
            return np.asarray(column, dtype=int)[numbers]


_NOW = [Known()]


def known() -> Known:
    """The words that are known by now."""
    if len(_NOW[0]) > MOST:
        _NOW[0] = Known()
    return _NOW[0]
