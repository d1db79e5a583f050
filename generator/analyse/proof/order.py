"""Whether words that stand together in a claim were said together: who did what to whom, and what is more than what."""

import numpy as np
from numpy.typing import NDArray

from generator.analyse.proof.alignment import Alignment

_FADES = 8.0
"""Words of distance over which closeness falls to a third."""
_BACKWARDS = 0.8
"""What closeness counts where the order is the other way round."""
_FAR = 60
_WITHIN = 7
"""Words of a claim that stand together."""


def order(aligned: Alignment) -> float:
    """How much better a claim fits what was said with two of its words changed; 0 where nothing is amiss."""
    claim = aligned.claim
    cut = aligned.evidence.cut
    where: dict[str, list[int]] = {}
    said = []
    for word, places in aligned.places.items():
        quoted = [place for place in places if place < cut]
        if quoted:
            where[claim.key[word]] = quoted
            said.append(word)
    numbers = {key: number for number, key in enumerate(where)}
    together = [
        (one, other)
        for place, one in enumerate(said)
        for other in said[place + 1 : place + 4]
        if claim.sentence[one] == claim.sentence[other]
        and other - one <= _WITHIN
        and claim.key[one] != claim.key[other]
    ]
    if len(where) < 4 or not together:
        return 0.0
    close = _closeness(list(where.values()))
    left = np.array([numbers[claim.key[one]] for one, _ in together])
    right = np.array([numbers[claim.key[other]] for _, other in together])
    worth = np.array([(other - one) ** -0.5 for one, other in together])
    return _best_change(close, left, right, worth)


def _closeness(where: list[list[int]]) -> NDArray[np.float64]:
    """How near each of some words was said to each other one, 0 to 1; in the order of the row's word first."""
    row = sorted((place, number) for number, places in enumerate(where) for place in places)
    size = len(where)
    best = np.full((size, size), float(_FAR))
    # Between two neighbours of the row stands none of the words; a few steps on is all that is near.
    places = np.array([place for place, _ in row])
    words = np.array([number for _, number in row])
    for step in range(1, min(len(row), 40)):
        apart = places[step:] - places[:-step]
        if apart.min() > _FAR:
            break
        np.minimum.at(best, (words[:-step], words[step:]), apart)
    forward, backward = np.exp(-best / _FADES), np.exp(-best.T / _FADES)
    close = np.where(best <= best.T, forward, _BACKWARDS * backward)
    close[np.minimum(best, best.T) >= _FAR] = 0.0
    np.fill_diagonal(close, 0.0)
    return close


def _best_change(
    close: NDArray[np.float64], left: NDArray[np.int_], right: NDArray[np.int_], worth: NDArray[np.float64]
) -> float:
    """How much closer the claim's words would stand if two of them changed places, at best."""
    size = len(close)
    one, other = np.triu_indices(size, 1)
    identity = np.tile(np.arange(size), (len(one), 1))
    rows = np.arange(len(one))
    identity[rows, one], identity[rows, other] = other, one
    changed = (close[identity[:, left], identity[:, right]] * worth).sum(axis=1)
    return float(max(changed.max() - (close[left, right] * worth).sum(), 0.0))
