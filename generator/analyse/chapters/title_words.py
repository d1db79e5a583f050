"""The words that an editor would put into a chapter's title: a chance for each stem said in it.

A logistic model over how often and where a stem is said in the chapter and elsewhere. Its weights were fitted by
`tests/benchmarks/train_titles.py` to the titles that editors gave.
"""

import math
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

import numpy as np

from generator.analyse.language import text
from generator.analyse.language.arrays import Matrix
from generator.analyse.language.rarity import rarity
from generator.analyse.talk.study import Study
from generator.model import listing

OPENING = 4
"""Turns that open a chapter."""
BIAS, WEIGHTS = listing.fitted_line(Path(__file__).with_name("weights.txt"), "title words")
MEASURES = tuple(WEIGHTS)


@dataclass(frozen=True)
class TitleWords:
    """The stems of a talk, and which of them belong into the title of a stretch of it."""

    study: Study

    @cached_property
    def _turns(self) -> list[list[str]]:
        return [[stem for sentence in turn for stem in sentence.content] for turn in self.study.by_turn]

    @cached_property
    def said(self) -> Counter[str]:
        """How often each stem is said in the talk."""
        return self.inside(0, len(self._turns))

    def inside(self, begin: int, end: int) -> Counter[str]:
        """How often each stem is said in the turns from `begin` to before `end`."""
        return Counter(chain.from_iterable(self._turns[begin:end]))

    @cached_property
    def _names(self) -> Counter[str]:
        """How often each stem is written with a capital within a sentence."""
        said = self.study.said
        return Counter(text.stem(said.distinct[number]) for number in said.numbers[said.capital].tolist())

    @cached_property
    def _everywhere(self) -> dict[str, tuple[float, float, float]]:
        """Of each stem the measures that are the same in every stretch: in the talk, rare, a name."""
        names = self._names
        return {stem: (math.log1p(count), rarity(stem), names[stem] / count) for stem, count in self.said.items()}

    def measures(self, begin: int, end: int) -> tuple[list[str], Matrix]:
        """The stems of the turns from `begin` to before `end`, and a row of the measures of `WEIGHTS` for each."""
        inside = self.inside(begin, end)
        opening = self.inside(begin, min(end, begin + OPENING))
        first = set(self._turns[begin])
        turns = Counter(chain.from_iterable(map(set, self._turns[begin:end])))
        total = inside.total()
        said, everywhere = self.said, self._everywhere
        share, length = total / max(1, said.total()), math.log(max(1, total))
        rows: list[float] = []
        for stem, count in inside.items():
            in_talk, rare, name = everywhere[stem]
            opens = opening.get(stem, 0)
            more = math.log(count / (said[stem] * share + 0.3) + 0.1)
            often = (math.log1p(count), more, in_talk, rare, stem in first, opens > 0, min(opens, 3))
            rows += (*often, name, math.log(turns[stem]), length)
        return list(inside), np.array(rows, dtype=float).reshape(-1, len(MEASURES))

    @cached_property
    def _known(self) -> dict[tuple[int, int], dict[str, float]]:
        return {}

    def chances(self, begin: int, end: int) -> dict[str, float]:
        """Stem to the chance, 0 to 1, that an editor's title has it; the titles ask for it, and then the summary."""
        if (begin, end) not in self._known:
            self._known[begin, end] = self._chances(begin, end)
        return self._known[begin, end]

    def _chances(self, begin: int, end: int) -> dict[str, float]:
        stems, table = self.measures(begin, end)
        odds = np.full(len(stems), BIAS)
        for name, column in zip(MEASURES, table.T, strict=True):
            odds += WEIGHTS[name] * column
        return dict(zip(stems, (1 / (1 + np.exp(-odds))).tolist(), strict=True))
