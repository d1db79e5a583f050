"""How well runs of turns hang together by their words, all runs measured at once.

The likelihood of a run is a sum of f(n) = n log(n + 1) over its stems, n the uses of each, less a term of its length.
f is the sum of its second differences: so each pair of uses of a stem, k uses apart, adds the second difference at k to
every run that holds both, and running sums over a table of such pairs give all runs at once.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from generator.analyse.language.arrays import Matrix, Places


class Uses(NamedTuple):
    """Stems said one after the other."""

    stems: Places
    """Their numbers from 0."""
    turns: Places
    """The turn of each, which never falls."""
    turn_count: int
    """How many turns there are."""

    @property
    def said(self) -> Places:
        """How many stems each turn has."""
        return np.bincount(self.turns, minlength=self.turn_count)

    def once(self) -> "Uses":
        """Each stem of a turn once."""
        kept = np.unique(self.turns * (self.stems.max(initial=0) + 1) + self.stems, return_index=True)[1]
        return Uses(self.stems[kept], self.turns[kept], self.turn_count)


@dataclass(frozen=True)
class Near:
    """Tables over the short runs: entry [b, k] is about the k turns from b on."""

    likelihood: Matrix
    """Log likelihood of the run under a model of its own, Laplace-smoothed (Utiyama and Isahara 2001)."""
    power: Matrix
    """Sum of the squared counts of its stems."""
    size: Places
    """Stems up to each position; one entry more than turns."""

    def gain(self, width: int) -> Matrix:
        """For each gap the gain in log likelihood, a stem, when the `width` turns on either side are parted."""
        begin, left, right = self._around(width)
        middle, both = begin + left, left + right
        parted = self.likelihood[begin, left] + self.likelihood[middle, right]
        gain = (parted - self.likelihood[begin, both]) / (self.size[begin + both] - self.size[begin] + 10)
        gain[0] = gain.mean()
        return np.asarray(gain)

    def cosine(self, width: int) -> Matrix:
        """For each gap the cosine of the counts in the `width` turns on either side."""
        begin, left, right = self._around(width)
        before, after = self.power[begin, left], self.power[begin + left, right]
        return np.asarray((self.power[begin, left + right] - before - after) / 2 / np.sqrt(before * after + 1e-9))

    def _around(self, width: int) -> tuple[Places, Places, Places]:
        """For each gap where the turns before it begin, and how many there are on either side."""
        middle = np.arange(len(self.size) - 1)
        left = np.minimum(width, middle)
        return middle - left, left, np.minimum(width, len(middle) - middle)


@dataclass(frozen=True)
class _Pairs:
    """The pairs of uses of one stem."""

    first: Places
    later: Places
    """The turns of the two."""
    bends: Matrix
    """The second difference that each pair adds."""
    own: Matrix
    """What each turn adds by itself."""
    size: Places


def near(uses: Uses, vocabulary: int, longest: int) -> Near:
    """The runs of up to `longest` turns, in each of which a stem is used once; there are `vocabulary` stems."""
    turns = uses.turn_count
    pairs = _pairs(uses, longest)
    close = np.flatnonzero(pairs.later - pairs.first < longest)
    place = pairs.first[close] * longest + pairs.later[close] - pairs.first[close]

    def runs(worth: Matrix, own: Matrix) -> Matrix:
        table = np.bincount(place, worth, turns * longest).reshape(-1, longest).astype(float)
        table[:, 0] += own
        shared = np.cumsum(table, axis=1)
        # A run is the one that begins after its first turn, and what that turn shares with it.
        found = np.zeros((turns + 1, longest + 1))
        for length in range(1, longest + 1):
            found[:-1, length] = found[1:, length - 1] + shared[:, length - 1]
        return found

    size = pairs.size
    ends = np.minimum(turns, np.arange(turns + 1)[:, None] + np.arange(longest + 1))
    likelihood = runs(pairs.bends[close], pairs.own) - _entropy(size[-1], vocabulary)[size[ends] - size[:, None]]
    return Near(likelihood, runs(np.full(len(close), 2.0), np.diff(size)), size)


def likelihood(uses: Uses, vocabulary: int) -> Matrix:
    """The log likelihood, as in `Near`, of all runs: entry [b, e] is about the turns from b up to, not including, e."""
    count = uses.turn_count
    pairs = _pairs(uses)
    table = np.bincount(pairs.first * (count + 1) + pairs.later + 1, pairs.bends, (count + 1) ** 2).astype(float)
    table = table.reshape(count + 1, count + 1)
    table[np.arange(count), np.arange(count) + 1] += pairs.own
    np.cumsum(table, axis=1, out=table)
    np.cumsum(table[::-1], axis=0, out=table[::-1])
    table -= _entropy(pairs.size[-1], vocabulary)[np.maximum(0, pairs.size - pairs.size[:, None])]
    return table


def _pairs(uses: Uses, most: int | None = None) -> _Pairs:
    """The pairs of uses of one stem; each use with at most `most` uses before it."""
    said = uses.said
    order = np.argsort(uses.stems, kind="stable")
    stems, places = uses.stems[order], uses.turns[order]
    earlier = np.arange(len(stems)) - np.searchsorted(stems, stems)
    if most is not None:
        earlier = np.minimum(earlier, most)
    later = np.repeat(np.arange(len(stems)), earlier)
    apart = np.arange(len(later)) - np.repeat(np.cumsum(earlier) - earlier, earlier) + 1
    bends = np.diff(_entropy(len(stems) + 1, 1), 2)
    size = np.concatenate([[0], np.cumsum(said)])
    return _Pairs(places[later - apart], places[later], bends[apart - 1], said * np.log(2), size)


def _entropy(most: int, more: int) -> Matrix:
    """count x log(count + more) for each count up to `most`."""
    counts = np.arange(most + 1)
    return np.asarray(counts * np.log(counts + more))
