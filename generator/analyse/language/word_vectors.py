"""Word vectors: how near common words are in use, and so what a stretch of a talk is about though its words differ.

`word_vectors.npz` has a vector for each of 12,000 words, in whole numbers, and how often each is said. It was counted
by `tests/benchmarks/make_word_vectors.py` over public transcripts of talk about software: what stands near a word
(positive pointwise mutual information), by a singular value decomposition (Levy and Goldberg 2014). A stretch has the
mean of its words' vectors, a common word counting less (Arora, Liang and Ma 2017), less the mean of its whole talk.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from generator.analyse.language.arrays import Matrix, Places
from generator.analyse.language.text import american

PATH = Path(__file__).with_name("word_vectors.npz")
DIMENSIONS = 64
_HALVED = 0.001
"""Share of all words from which on a word counts less than half."""
_UNSURE = 1.0
"""What is added to the weight of a stretch, whose mean is drawn to 0: of few words little is known."""

_RUN = 100
"""Words that are summed up by themselves, then the runs of them: many sums at a step take a third of the time."""


class _Table(NamedTuple):
    """The words that have a vector."""

    row: dict[str, int]
    """Word, as `american` writes it, to its row."""
    weight: Matrix
    """What a word counts, from 0 to 1; the last one, for all other words, counts nothing."""
    weighed: Matrix
    """Words by `DIMENSIONS`: vectors, each times its weight."""


@cache
def _table() -> _Table:
    with np.load(PATH) as held:
        words = held["words"].tobytes().decode("ascii").split()
        weight = np.append(weights(held["shares"].astype(float)), 0.0)
        vectors = np.vstack((held["vectors"] * float(held["unit"]), np.zeros(DIMENSIONS)))
    return _Table({word: row for row, word in enumerate(words)}, weight, vectors * weight[:, None])


def weights(shares: Matrix) -> Matrix:
    """What words count that make up these shares of all words."""
    return np.asarray(_HALVED / (_HALVED + shares))


class WordVectors(NamedTuple):
    """The vectors of a talk's words, summed up to each word: any stretch of it is then a difference of two rows."""

    sums: Matrix
    """By `DIMENSIONS`, of the words and one more: those up to the first of each run of `_RUN` words, to the second …"""
    weight: Matrix
    """Words and one more."""

    def mean(self, begin: Places, end: Places) -> Matrix:
        """A row for each stretch, from word `begin` to before `end`: its mean vector less that of the talk."""
        weight = self.weight_of(begin, end)[:, None]
        last = len(self.weight) - 1
        talk = self._up_to(last) / max(1e-9, float(self.weight[last]))
        return np.asarray((self._up_to(end) - self._up_to(begin) - weight * talk) / (weight + _UNSURE))

    def weight_of(self, begin: Places, end: Places) -> Matrix:
        """How much the words of each stretch weigh together."""
        return np.asarray(self.weight[end] - self.weight[begin])

    def _up_to(self, word: Places | int) -> Matrix:
        return self.sums.take(word % _RUN * (len(self.sums) // _RUN) + word // _RUN, axis=0)


def vector_of(word: str) -> int:
    """The row of a word's vector in the table; the one after the last where it has none."""
    return _table().row.get(american(word), len(_table().row))


def word_vectors(rows: Places, numbers: Places) -> WordVectors:
    """Those of a talk, given the row of each distinct word and the number of each word said among them."""
    table = _table()
    none = len(table.row)
    said = np.concatenate(([none], rows[numbers]))
    runs = -(-len(said) // _RUN)
    padded = np.pad(said, (0, runs * _RUN - len(said)), constant_values=none)
    sums = table.weighed.take(padded.reshape(runs, _RUN).T, axis=0)
    for place in range(1, _RUN):
        sums[place] += sums[place - 1]
    sums[:, 1:] += np.cumsum(sums[-1], axis=0)[:-1]
    return WordVectors(sums.reshape(-1, DIMENSIONS), np.cumsum(table.weight[said]))
