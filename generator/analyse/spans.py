"""How well every run of turns hangs together by its words, for all runs at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Spans:
    """Square tables over positions: entry [b, e] is about the turns from b up to, not including, e."""

    likelihood: Matrix
    """Log likelihood of the run under a model of its own, Laplace-smoothed (Utiyama and Isahara 2001)."""
    power: Matrix
    """Sum of the squared counts of its stems."""
    size: Places
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

    def _around(self, width: int) -> tuple[Places, Places, Places]:
        count = len(self.size) - 1
        middle = np.arange(count)
        return np.maximum(0, middle - width), middle, np.minimum(count, middle + width)


def spans(turns: Sequence[Sequence[int]], vocabulary: int, longest: int | None = None) -> Spans:
    """Every run of turns measured; a turn is the numbers of its stems, `vocabulary` how many there are.

    Where no turn has a stem twice, `longest` is how many turns a run has at most that will be looked at.

    The k-th use of a stem in a run adds the k-th step of a convex series. So each pair of uses, k apart, adds the bend
    of the series at k to every run that holds both, and two running sums over a table of pairs measure all runs.
    """
    count = len(turns)
    said = np.array([len(turn) for turn in turns])
    stems = np.concatenate([np.array(turn, dtype=np.intp) for turn in turns])
    order = np.argsort(stems, kind="stable")
    stems, places = stems[order], np.repeat(np.arange(count), said)[order]
    earlier = np.arange(len(stems)) - np.searchsorted(stems, stems)
    if longest is not None:
        earlier = np.minimum(earlier, longest)
    later = np.repeat(np.arange(len(stems)), earlier)
    apart = np.arange(len(later)) - np.repeat(np.cumsum(earlier) - earlier, earlier) + 1
    pairs = places[later - apart] * (count + 1) + places[later] + 1
    counts = np.arange(len(stems) + 2)
    bends = np.diff(_entropy(counts, 1), 2)
    size = np.concatenate([[0], np.cumsum(said)])
    words = np.maximum(0, size - size[:, None])
    likelihood = _sums(pairs, bends[apart - 1], said * np.log(2)) - _entropy(counts, vocabulary)[words]
    return Spans(likelihood, _sums(pairs, np.full(len(pairs), 2.0), said), size)


def _entropy(counts: Places, more: int) -> Matrix:
    return np.asarray(counts * np.log(counts + more))


def _sums(pairs: Places, worth: Matrix, own: Matrix) -> Matrix:
    """For each run what the pairs within it and its turns are worth together."""
    count = len(own)
    table = np.bincount(pairs, worth, (count + 1) ** 2).reshape(count + 1, count + 1).astype(float)
    table[np.arange(count), np.arange(count) + 1] += own
    return np.asarray(np.cumsum(np.cumsum(table[::-1], axis=0)[::-1], axis=1))
