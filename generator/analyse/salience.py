"""Salience: how likely each word is to belong in a summary of the episode.

A logistic model of a dozen readable weights over what the episode itself shows of a stem: how often, how widely
and how close together it occurs, whether it is a name, and how rare it is elsewhere.
`tests/benchmarks/train_insights.py` fits the weights to hand-checked summaries.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from generator.analyse.study import Study

FEATURES = ("often", "often_squared", "spread", "turns", "near", "name", "digit", "length", "adverb")
"""What `measures` gives for a stem, in order."""

TENTHS = 10
_NEAR = 12
"""Sentences; two uses that close belong to one passage."""


def measures(study: Study) -> dict[str, tuple[float, ...]]:
    """For each content stem said, the values of `FEATURES`."""
    total = max(1, len(study.sentences))
    places: defaultdict[str, list[int]] = defaultdict(list)
    capitals: defaultdict[str, int] = defaultdict(int)
    longest: dict[str, str] = {}
    for number, sentence in enumerate(study.sentences):
        if not sentence.content:
            continue
        content = frozenset(sentence.content)
        for position, (word, stem) in enumerate(zip(sentence.words, sentence.stems, strict=True)):
            if stem in content:
                places[stem].append(number)
                if position and word[0].isupper():
                    capitals[stem] += 1
                if len(word) > len(longest.get(stem, "")):
                    longest[stem] = word
    found: dict[str, tuple[float, ...]] = {}
    for stem, said in places.items():
        count = len(said)
        often = math.log(count)
        spread = len({number * TENTHS // total for number in said}) / TENTHS
        near = sum(0 < b - a <= _NEAR for a, b in pairwise(said)) / count
        turns = len({study.sentences[number].turn for number in said}) / count
        word = longest[stem]
        found[stem] = (
            often,
            often * often,
            spread,
            turns,
            near,
            capitals[stem] / count,
            float(any(sign.isdigit() for sign in word)),
            min(len(word), 12) / 10,
            float(word.endswith("ly")),
        )
    return found


WEIGHTS: Mapping[str, float] = {
    "often": 1.28,
    "often_squared": 0.17,
    "spread": -2.66,
    "turns": 0.83,
    "near": 0.57,
    "name": 0.59,
    "digit": 0.07,
    "length": 1.51,
    "adverb": -0.64,
}
BIAS = -3.93


def salience(study: Study) -> dict[str, float]:
    """For each content stem its chance, 0 to 1, to belong in a summary of the episode."""
    weights = tuple(WEIGHTS[name] for name in FEATURES)
    return {
        stem: 1 / (1 + math.exp(-BIAS - sum(w * v for w, v in zip(weights, values, strict=True))))
        for stem, values in measures(study).items()
    }
