"""The best chapters, given how each run of turns scores: all segmentations weighed, the likeliest boundaries taken."""

import numpy as np

from generator.analyse.language.arrays import Matrix


def posterior(scores: Matrix) -> Matrix:
    """The probability that each run [b, e) is a chapter, summed over all segmentations (forward-backward).

    `scores` is (n + 1, n + 1); entry [b, e] for b < e is the log weight of the run as a chapter.
    """
    count = len(scores) - 1
    ending = np.ascontiguousarray(scores.T)
    best = np.zeros(count + 1)
    for end in range(1, count + 1):
        best[end] = (best[:end] + ending[end, :end]).max()
    # Measured against the best path no weight is above 1, so that plain sums of products stay within range.
    weights = scores + best[:, None]
    weights -= best
    np.minimum(0.0, weights, out=weights)
    weights = np.triu(np.exp(weights, out=weights), 1)
    np.copyto(ending, weights.T)
    ahead, behind = np.zeros(count + 1), np.zeros(count + 1)
    ahead[0] = behind[count] = 1.0
    for end in range(1, count + 1):
        ahead[end] = ahead[:end].dot(ending[end, :end])
    for begin in range(count - 1, -1, -1):
        behind[begin] = weights[begin, begin + 1 :].dot(behind[begin + 1 :])
    weights *= ahead[:, None] / ahead[count]
    weights *= behind
    return np.asarray(weights)


def decode(chances: Matrix, words: Matrix, least: float) -> list[int]:
    """The starts, the first 0, that have the greatest F1 to be expected where `posterior` is right.

    They are the likeliest so many: twice what is met is divided by those taken and those there are. Two of which
    fewer than `least` words lie between are mostly one boundary of which the place is in doubt: the likelier is taken.
    """
    chance = chances[:-1].sum(axis=1)
    taken: list[int] = []
    met, wanted = float(chance[0]), float(chance.sum())
    for start in (1 + np.argsort(-chance[1:], kind="stable")).tolist():
        if any(abs(words[start] - words[other]) < least for other in taken):
            continue
        if chance[start] * (len(taken) + 1 + wanted) <= met:
            break
        taken.append(start)
        met += float(chance[start])
    return sorted([0, *taken])
