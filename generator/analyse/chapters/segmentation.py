"""The best chapters, given how each run of turns scores: all segmentations weighed, the one closest to them chosen."""

import math

import numpy as np

from generator.analyse.language.arrays import Matrix


def posterior(scores: Matrix, cost: float = 0.0, step: float = 1.0, wanted: float = 0.0) -> Matrix:
    """The probability that each run [b, e) is a chapter, summed over all segmentations (forward-backward).

    `scores` is (n + 1, n + 1); entry [b, e] for b < e is the log weight of the run as a chapter. `cost` is added for
    each chapter; it is raised by `step`, while it is below 0, until `wanted` chapters are to be expected.
    """
    count = len(scores) - 1
    scores = scores + cost
    ending = np.ascontiguousarray(scores.T)
    best = np.zeros(count + 1)
    for end in range(1, count + 1):
        best[end] = (best[:end] + ending[end, :end]).max()
    # Measured against the best path no weight is above 1, so that plain sums of products stay within range.
    weights = np.triu(np.exp(np.minimum(0.0, scores + best[:, None] - best)), 1)
    np.copyto(ending, weights.T)
    more = 1.0
    while True:
        ahead, behind = np.zeros(count + 1), np.zeros(count + 1)
        ahead[0] = behind[count] = 1.0
        for end in range(1, count + 1):
            ahead[end] = more * ahead[:end].dot(ending[end, :end])
        for begin in range(count - 1, -1, -1):
            behind[begin] = more * weights[begin, begin + 1 :].dot(behind[begin + 1 :])
        expected = more * float((ahead @ weights) @ behind) / ahead[count]
        if expected >= wanted or cost >= 0:
            break
        cost += step
        more *= math.exp(step)
    weights *= more * ahead[:, None] / ahead[count]
    weights *= behind
    return np.asarray(weights)


def decode(chances: Matrix, boundary_weight: float, least_chance: float) -> list[int]:
    """The starts of the segmentation that agrees best, in expectation, with `posterior`'s.

    Agreement is Beeferman's Pk, pairs of turns half a chapter apart put rightly together or apart, plus
    `boundary_weight` for each boundary's probability above `least_chance`.
    """
    count = len(chances) - 1
    boundary = chances[:count].sum(axis=1)
    apart = max(2, round(count / max(1.0, float(boundary.sum())) / 2))
    gain = np.zeros((count + 1, count + 1))
    if apart < count:
        # [i, j): the chance that turns i to j - 1 are in one chapter.
        together = np.cumsum(np.cumsum(chances, axis=0)[:, ::-1], axis=1)[:, ::-1]
        pairs = np.arange(count - apart)
        worth = np.concatenate([[0.0], np.cumsum(2 * together[pairs, pairs + apart + 1] - 1)]) / (count - apart)
        place = np.arange(count + 1)
        last = np.minimum(count - apart, np.maximum(place[:, None], place[None, :] - apart))
        gain = worth[last] - worth[np.minimum(place, count - apart)][:, None]
    gain[:count] += boundary_weight * (boundary - least_chance)[:, None]
    return best_path(gain)


def best_path(gain: Matrix) -> list[int]:
    """The starts of the segmentation whose runs [b, e) have the greatest sum of `gain[b, e]`."""
    count = len(gain) - 1
    best, back = np.zeros(count + 1), np.zeros(count + 1, dtype=int)
    for end in range(1, count + 1):
        value = best[:end] + gain[:end, end]
        back[end] = int(value.argmax())
        best[end] = value[back[end]]
    starts, place = [], count
    while place:
        place = int(back[place])
        starts.append(place)
    return starts[::-1]
