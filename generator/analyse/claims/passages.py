"""Passages: runs of sentences of one speaker, and how likely an editor is to print each.

Editors choose passages of 25 to 90 words, a claim with its reason or its limit, and not single sentences. So every run
of one to five sentences is weighed as a whole, by a linear model of what `passage_measures` sees in it. Its weights
were fitted by `tests/benchmarks/train_passages.py` to passages that editors marked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import numpy as np

from generator.analyse.claims.passage_measures import measured
from generator.analyse.language.arrays import Matrix, Places
from generator.analyse.talk.study import Study
from generator.model import listing

(BIAS,), WEIGHTS = listing.fitted(Path(__file__).with_name("weights.txt"), "passages")
MOST_SENTENCES = 5
FEWEST_WORDS, MOST_WORDS = 14, 95


@dataclass(frozen=True)
class Passages:
    """Candidates in order of speech, an entry each."""

    begin: Places
    """The first sentence of each."""
    end: Places
    """The sentence after its last."""
    table: Mapping[str, Matrix]
    """Measure to its values; of one that has several weights a row each."""

    @cached_property
    def odds(self) -> Matrix:
        """Log odds, up to a factor, that an editor would print each."""
        total = np.full(len(self.begin), BIAS)
        for name, weights in WEIGHTS.items():
            total += np.column_stack((self.table[name],)) @ weights
        return total


def passages(study: Study) -> Passages:
    """Every passage of a talk that is long enough and short enough to quote, measured."""
    sizes = np.array([len(sentence.words) for sentence in study.sentences], dtype=int)
    begin, end = _windows(sizes, stretches(study))
    return Passages(begin, end, measured(study, begin, end))


def _windows(sizes: Places, stretches: Places) -> tuple[Places, Places]:
    """(first sentence, the one after the last) of each run of sentences within one stretch."""
    begins, ends = [], []
    begin = np.arange(len(sizes))
    words = np.zeros(len(sizes), dtype=int)
    for longer in range(MOST_SENTENCES):
        inside = begin + longer < len(sizes)
        begin, words = begin[inside], words[inside]
        words = words + sizes[begin + longer]
        goes_on = (stretches[begin + longer] == stretches[begin]) & (words <= MOST_WORDS)
        begin, words = begin[goes_on], words[goes_on]
        begins.append(begin[words >= FEWEST_WORDS])
        ends.append(begins[-1] + longer + 1)
    first, last = np.concatenate(begins), np.concatenate(ends)
    order = np.lexsort((last, first))
    return first[order], last[order]


def stretches(study: Study) -> Places:
    """For each sentence the number of the stretch in which nobody else speaks; nobody's turn is one by itself."""
    turns = study.turns
    changed = [
        number == 0 or turn.speaker is None or turn.speaker != turns[number - 1].speaker
        for number, turn in enumerate(turns)
    ]
    of_turn = list(accumulate(map(int, changed)))
    return np.array([of_turn[sentence.turn] for sentence in study.sentences], dtype=int)
