"""Salience: how likely each word is to belong in a summary of the episode.

A logistic model of a dozen readable weights over what the episode itself shows of a stem: how often, how widely
and how close together it occurs, whether it is a name, and how rare it is elsewhere.
`tests/benchmarks/train_salience.py` fits the weights to hand-checked summaries.
"""

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.analyse.language.arrays import Matrix
from generator.analyse.talk.study import Study
from generator.model import listing

FEATURES = ("often", "often_squared", "spread", "turns", "near", "name", "length")
"""What `measures` gives for a stem, in order."""

BIAS, WEIGHTS = listing.fitted_line(Path(__file__).with_name("weights.txt"), "salience")
TENTHS = 10
_NEAR = 12
"""Sentences; two uses that close belong to one passage."""


def measures(study: Study) -> tuple[tuple[str, ...], Matrix]:
    """The content stems said, and a row for each with the values of `FEATURES`."""
    sentences = study.sentences
    numbers, said, words, capitals = study.stems
    place = study.said.sentence_of[words]
    # The uses of one stem side by side, in the order of speech.
    order = np.argsort(said, kind="stable")
    said, place = said[order], place[order]
    first = np.diff(said, prepend=-1) > 0

    def differing(values: NDArray[np.int_]) -> NDArray[np.int_]:
        """For each stem how many different values its uses have; these never fall."""
        return np.bincount(said[first | (np.diff(values, prepend=-1) != 0)], minlength=len(numbers))

    count = np.bincount(said, minlength=len(numbers))
    apart = np.diff(place, prepend=0)
    near = np.bincount(said[~first & (apart > 0) & (apart <= _NEAR)], minlength=len(numbers))
    often = np.array([math.log(each) for each in count.tolist()])
    turns = np.array([sentence.turn for sentence in sentences], dtype=int)
    columns = (
        often,
        often * often,
        differing(place * TENTHS // max(1, len(sentences))) / TENTHS,
        differing(turns[place]) / count,
        near / count,
        capitals / count,
        np.array([min(len(stem), 12) for stem in numbers]) / 10,
    )
    return tuple(numbers), np.column_stack(columns)


def salience(study: Study) -> dict[str, float]:
    """For each content stem its chance, 0 to 1, to belong in a summary of the episode."""
    stems, table = measures(study)
    odds = np.zeros(len(stems))
    for name, column in zip(FEATURES, table.T, strict=True):
        odds += WEIGHTS[name] * column
    return {stem: 1 / (1 + math.exp(-BIAS - value)) for stem, value in zip(stems, odds.tolist(), strict=True)}
