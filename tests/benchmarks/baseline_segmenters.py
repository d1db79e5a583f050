"""The usual segmenters that the chapters have to beat, none of them tuned: each gives turn positions, the first 0."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.analyse.talk.study import Study

Matrix = NDArray[np.float64]


def _counts(study: Study) -> Matrix:
    """Turns by content stems, counted."""
    stems = [[stem for sentence in turn for stem in sentence.content] for turn in study.by_turn]
    index = {stem: number for number, stem in enumerate(sorted({stem for turn in stems for stem in turn}))}
    table = np.zeros((len(stems), max(1, len(index))))
    for number, turn in enumerate(stems):
        for stem in turn:
            table[number, index[stem]] += 1
    return table


def one_segment(study: Study) -> list[int]:
    """No boundary at all."""
    return [0]


def uniform(study: Study) -> list[int]:
    """A chapter each 820 words."""
    starts, said = [0], 0
    for number, turn in enumerate(study.turns):
        if said >= 820 * len(starts):
            starts.append(number)
        said += turn.text.count(" ") + 1
    return sorted(set(starts))


def texttiling(study: Study, window: int = 6) -> list[int]:
    """TextTiling (Hearst 1997) at turn gaps: depth of the cosine's valleys above mean minus half a deviation."""
    table = _counts(study)
    sums = np.vstack([np.zeros((1, table.shape[1])), np.cumsum(table, axis=0)])
    count = len(table)
    if count < 3:
        return [0]
    cosine = np.ones(count)
    for gap in range(1, count):
        left = sums[gap] - sums[max(0, gap - window)]
        right = sums[min(count, gap + window)] - sums[gap]
        cosine[gap] = left @ right / (np.linalg.norm(left) * np.linalg.norm(right) + 1e-9)
    depth = np.zeros(count)
    for gap in range(1, count):
        left_peak, right_peak = gap, gap
        while left_peak > 1 and cosine[left_peak - 1] >= cosine[left_peak]:
            left_peak -= 1
        while right_peak < count - 1 and cosine[right_peak + 1] >= cosine[right_peak]:
            right_peak += 1
        depth[gap] = cosine[left_peak] + cosine[right_peak] - 2 * cosine[gap]
    limit = depth[1:].mean() + depth[1:].std() / 2
    return [0, *(gap for gap in range(1, count) if depth[gap] > limit)]


def c99(study: Study) -> list[int]:
    """C99 (Choi 2000): ranked similarities, divisive clustering, about one chapter each 820 words."""
    table = _counts(study)
    count = len(table)
    unit = table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9)
    similar = unit @ unit.T
    rank = np.zeros_like(similar)
    near = 5
    for row in range(count):
        for column in range(count):
            block = similar[max(0, row - near) : row + near + 1, max(0, column - near) : column + near + 1]
            rank[row, column] = (block < similar[row, column]).mean()
    sums = np.zeros((count + 1, count + 1))
    sums[1:, 1:] = rank.cumsum(axis=0).cumsum(axis=1)

    def inside(begin: int, end: int) -> float:
        return float(sums[end, end] - sums[begin, end] - sums[end, begin] + sums[begin, begin])

    starts = [0, count]
    for _ in range(max(0, round(study.episode.transcript.words / 820) - 1)):
        best = None
        for begin, end in pairwise(starts):
            for cut in range(begin + 1, end):
                parts = [*(pair for pair in pairwise(starts) if pair != (begin, end))]
                parts += [(begin, cut), (cut, end)]
                density = sum(inside(*pair) for pair in parts) / sum((b - a) ** 2 for a, b in parts)
                if best is None or density > best[0]:
                    best = (density, cut)
        if best is None:
            break
        starts = sorted([*starts, best[1]])
    return starts[:-1]


def utiyama_isahara(study: Study) -> list[int]:
    """U00 (Utiyama and Isahara 2001): the likeliest segmentation under one Laplace-smoothed model a segment."""
    table = _counts(study)
    count, vocabulary = table.shape
    total = table.sum()
    best, back = np.full(count + 1, -np.inf), np.zeros(count + 1, dtype=int)
    best[0] = 0.0
    for begin in range(count):
        running = np.cumsum(table[begin:], axis=0)
        size = running.sum(axis=1)
        score = (running * np.log(running + 1)).sum(axis=1) - size * np.log(size + vocabulary) - np.log(total + 1)
        value = best[begin] + score
        better = value > best[begin + 1 :]
        best[begin + 1 :][better] = value[better]
        back[begin + 1 :][better] = begin
    starts, place = [], count
    while place:
        place = int(back[place])
        starts.append(place)
    return sorted(starts)


CHAPTERS: dict[str, Callable[[Study], Any]] = {
    "one segment": one_segment,
    "uniform, 820 words": uniform,
    "TextTiling at turn gaps": texttiling,
    "C99, count from words": c99,
    "U00": utiyama_isahara,
}
