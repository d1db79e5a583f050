"""How well every run of turns hangs together by its words, for all runs at once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Spans:
    """Square tables over positions: entry [b, e] is about the turns from b up to, not including, e."""

    likelihood: Matrix
    """Log likelihood of the run under a model of its own, Laplace-smoothed (Utiyama and Isahara 2001)."""
    power: Matrix
    """Sum of the squared counts of its stems."""
    size: Matrix
    """Stems up to each position; one entry more than turns."""

    def gain(self, width: int) -> Matrix:
        """For each gap the gain in log likelihood, a stem, when the `width` turns on either side are parted."""
        begin, middle, end = self._around(width)
        gain = (self.likelihood[begin, middle] + self.likelihood[middle, end] - self.likelihood[begin, end]) / (
            self.size[end] - self.size[begin] + 10
        )
        gain[0] = gain.mean()
        return gain

    def cosine(self, width: int) -> Matrix:
        """For each gap the cosine of the counts in the `width` turns on either side."""
        begin, middle, end = self._around(width)
        left, right, both = self.power[begin, middle], self.power[middle, end], self.power[begin, end]
        return (both - left - right) / 2 / np.sqrt(left * right + 1e-9)

    def _around(self, width: int) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        count = len(self.size) - 1
        middle = np.arange(count)
        return np.maximum(0, middle - width), middle, np.minimum(count, middle + width)


def spans(turns: Sequence[Sequence[int]], vocabulary: int, longest: int | None = None) -> Spans:
    """Every run of turns measured; a turn is the numbers of its stems, `vocabulary` how many there are.

    Runs of more than `longest` turns are left at zero. A run ending with turn e is the run ending before it plus the
    stems of e, so that only these are looked at.
    """
    count = len(turns)
    counts = np.arange(sum(map(len, turns)) + 2, dtype=np.float64)
    weight = counts * np.log(counts + 1)
    step = np.diff(weight)
    said = np.zeros((vocabulary, count), dtype=np.int32)
    runs, squares = np.zeros(count), np.zeros(count)
    size = np.concatenate([[0.0], np.cumsum([len(turn) for turn in turns])])
    likelihood, power = np.zeros((count + 1, count + 1)), np.zeros((count + 1, count + 1))
    for place, turn in enumerate(turns):
        end = place + 1
        begin = 0 if longest is None else max(0, end - longest)
        for stems in _rounds(turn):
            before = said[stems, begin:end]
            said[stems, begin:end] = before + 1
            runs[begin:end] += step.take(before).sum(axis=0)
            squares[begin:end] += 2 * before.sum(axis=0) + len(stems)
        words = size[end] - size[begin:end]
        likelihood[begin:end, end] = runs[begin:end] - words * np.log(words + vocabulary)
        power[begin:end, end] = squares[begin:end]
    return Spans(likelihood, power, size)


def _rounds(turn: Sequence[int]) -> list[NDArray[np.intp]]:
    """The stems of a turn in rounds of distinct ones: all of them, those said twice or more, and so on."""
    rounds = []
    times = Counter(turn)
    while times:
        rounds.append(np.array(list(times)))
        times = Counter({stem: count - 1 for stem, count in times.items() if count > 1})
    return rounds
