"""Places the points of a graph near those that they connect with and clear of the others."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MARGIN_X, MARGIN_Y = 64, 26
ROUNDS = 60
STRANGERS = 0.6
"""How much points of two groups push each other, where those of one group do so with 1."""


def spring(size: int, pairs: Sequence[tuple[int, int, float]], width: int, height: int) -> NDArray[np.float64]:
    """Points (size, 2) by Fruchterman and Reingold (1991), begun on a sunflower spiral, the most telling inside.

    Space is stretched sideways, since labels are wider than high. Groups without an edge between them are held
    together by a weak pull inwards, and push one another less than their own members do.
    """
    rank = np.arange(size)
    # Complex numbers are points in the plane: half the work of pairs of coordinates.
    points = np.sqrt((rank + 0.5) / size) * np.exp(1j * rank * math.pi * (3 - math.sqrt(5)))
    pull = np.zeros((size, size))
    group = rank.copy()
    for a, b, weight in pairs:
        pull[a, b] = pull[b, a] = 0.4 + weight
        group[group == group[b]] = group[a]
    ideal = 1.5 / math.sqrt(size)
    push = np.where(group[:, None] == group[None, :], 1.0, STRANGERS) * ideal * ideal
    for turn in range(ROUNDS):
        delta = points[:, None] - points[None, :]
        distance = np.maximum(np.abs(delta), 0.01)
        move = (delta * (push / distance**2 - pull * distance / ideal)).sum(axis=1) - 0.6 * points
        reach = np.maximum(np.abs(move), 1e-9)
        points = points + move / reach * np.minimum(reach, 0.12 * (1 - turn / ROUNDS))
    place = np.stack([points.real, points.imag], axis=1)
    low, high = place.min(axis=0), place.max(axis=0)
    unit = (place - low) / np.maximum(high - low, 1e-9)
    box = np.array([width - 2 * MARGIN_X, height - 2 * MARGIN_Y])
    return _part(unit * box + np.array([MARGIN_X, MARGIN_Y]), width, height)


def _part(
    points: NDArray[np.float64], width: int, height: int, least: tuple[float, float] = (58.0, 30.0)
) -> NDArray[np.float64]:
    """Push apart points whose boxes (`least` wide and high) overlap, a little in each round, inside the drawing."""
    low = np.array([MARGIN_X * 0.5, MARGIN_Y])
    high = np.array([width - MARGIN_X * 0.5, height - MARGIN_Y])
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    for _ in range(16):
        aside, apart = (points[:, None, which] - points[None, :, which] for which in (0, 1))
        over_x, over_y = least[0] - np.abs(aside), least[1] - np.abs(apart)
        both = (over_x > 0) & (over_y > 0) & (order != 0)
        if not both.any():
            break
        upright = over_x / least[0] > over_y / least[1]
        side = np.where(upright, apart, aside)
        shift = np.where(upright, over_y, over_x) * both * 0.3 * np.where(side == 0, order, np.sign(side))
        points = points + np.stack([(shift * ~upright).sum(axis=1), (shift * upright).sum(axis=1)], axis=1)
        points = np.clip(points, low, high)
    return points
