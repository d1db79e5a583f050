"""Salience: how likely each word is to belong in a summary of the episode.

A logistic model of a dozen readable weights over what the episode itself shows of a stem: how often, how widely
and how close together it occurs, whether it is a name, and how rare it is elsewhere.
`tests/benchmarks/train_insights.py` fits the weights to hand-checked summaries.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise
from operator import mul

from generator.analyse.study import Study

FEATURES = ("often", "often_squared", "spread", "turns", "near", "name", "length")
"""What `measures` gives for a stem, in order."""

TENTHS = 10
_NEAR = 12
"""Sentences; two uses that close belong to one passage."""


def measures(study: Study) -> dict[str, tuple[float, ...]]:
    """For each content stem said, the values of `FEATURES`."""
    total = max(1, len(study.sentences))
    places: defaultdict[str, list[int]] = defaultdict(list)
    capital: list[str] = []
    for number, sentence in enumerate(study.sentences):
        for stem in sentence.content:
            places[stem].append(number)
        if not sentence.text[1:].islower():
            words, stems = sentence.words[1:], sentence.stems[1:]
            capital += [stem for word, stem in zip(words, stems, strict=True) if word[0].isupper()]
    capitals = Counter(capital)
    turns = [sentence.turn for sentence in study.sentences]
    found: dict[str, tuple[float, ...]] = {}
    for stem, said in places.items():
        count = len(said)
        often = math.log(count)
        rare = count == 1
        found[stem] = (
            often,
            often * often,
            1 / TENTHS if rare else len({number * TENTHS // total for number in said}) / TENTHS,
            1.0 if rare else len({turns[number] for number in said}) / count,
            0.0 if rare else sum([0 < after - before <= _NEAR for before, after in pairwise(said)]) / count,
            capitals[stem] / count,
            min(len(stem), 12) / 10,
        )
    return found


WEIGHTS: Mapping[str, float] = {
    "often": 1.30,
    "often_squared": 0.17,
    "spread": -2.67,
    "turns": 0.78,
    "near": 0.52,
    "name": 0.41,
    "length": 1.50,
}
BIAS = -3.69


def salience(study: Study) -> dict[str, float]:
    """For each content stem its chance, 0 to 1, to belong in a summary of the episode."""
    weights = tuple(WEIGHTS[name] for name in FEATURES)
    return {
        stem: 1 / (1 + math.exp(-BIAS - sum(map(mul, weights, values)))) for stem, values in measures(study).items()
    }
