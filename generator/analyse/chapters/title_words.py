"""The words that an editor would put into a chapter's title: a chance for each stem said in it.

A logistic model over how often and where a stem is said in the chapter and elsewhere. Its weights were fitted by
`tests/benchmarks/train_titles.py` to the titles that editors gave.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.analyse.language.arrays import Matrix, Places
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
    def _begins(self) -> Places:
        """Where the stems of each turn begin, and after the last where they end."""
        turn_of = self.study.turn_of[self.study.stems.place]
        return np.searchsorted(turn_of, np.arange(len(self.study.turns) + 1))

    def inside(self, begin: int, end: int) -> Places:
        """How often each stem, by its number, is said in the turns from `begin` to before `end`."""
        number, said = self.study.stems.number, self.study.stems.numbers
        return np.bincount(said[self._begins[begin] : self._begins[end]], minlength=len(number))

    @cached_property
    def said(self) -> Places:
        """How often each stem is said in the talk."""
        return self.inside(0, len(self.study.turns))

    @cached_property
    def _in_turns(self) -> NDArray[np.bool_]:
        """Turns by stems: whether it is said there."""
        stems = self.study.stems
        found = np.zeros((len(self.study.turns), len(stems.number)), dtype=bool)
        found[self.study.turn_of[stems.place], stems.numbers] = True
        return found

    def turns_with(self, stem: int) -> list[int]:
        """The turns in which a stem is said."""
        found: list[int] = np.flatnonzero(self._in_turns[:, stem]).tolist()
        return found

    @cached_property
    def _everywhere(self) -> Matrix:
        """The measures of each stem that are the same in every stretch, a row each: in the talk, rare, a name."""
        stems = self.study.stems
        return np.array([np.log1p(self.said), list(map(rarity, stems.number)), stems.capitals / self.said])

    def measures(self, begin: int, end: int) -> tuple[list[str], Matrix]:
        """The stems of the turns from `begin` to before `end`, and a row of the measures of `WEIGHTS` for each."""
        inside = self.inside(begin, end)
        found = np.flatnonzero(inside)
        count, total = inside[found], int(inside.sum())
        opening = self.inside(begin, min(end, begin + OPENING))[found]
        share = total / max(1, int(self.said.sum()))
        in_talk, rare, name = self._everywhere[:, found]
        more = np.log(count / (self.said[found] * share + 0.3) + 0.1)
        first, turns = self._in_turns[begin, found], self._in_turns[begin:end].sum(axis=0)[found]
        often = (np.log1p(count), more, in_talk, rare, first, opening > 0, np.minimum(opening, 3))
        length = np.full(len(found), math.log(max(1, total)))
        stems = list(self.study.stems.number)
        return [stems[number] for number in found.tolist()], np.column_stack((*often, name, np.log(turns), length))

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
