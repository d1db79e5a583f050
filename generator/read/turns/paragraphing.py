"""Where a long run of words is cut into paragraphs, so that an edit moves no cut far from it.

The cuts depend on nearby words alone (content-defined chunking, as in LBFS, Muthitacharoen et al. 2001): each sentence
end has a strength made from the pause, the words around it and a hash of them, and is a cut where it is the strongest
for `_REACH` words either way. Linear in the number of words.
"""

import zlib
from collections import deque
from collections.abc import Callable, Sequence
from itertools import pairwise

_REACH = 50
CUTTABLE = 2 * _REACH
"""Words; a shorter run is never cut."""
_LONG = 125
"""Words; a longer piece is cut again."""
_LEAST = 45
"""Words in the smaller part of a piece that is cut again, if its sentences allow."""
_ENDLESS = 240
"""Words; a piece this long without a usable sentence end is cut elsewhere: nobody reads on without a pause."""
_OPENERS = frozenset("so now well okay ok alright but anyway first second finally".split())


def cuts(words: Sequence[str], ends: Sequence[bool], pause: Callable[[int], float]) -> list[int]:
    """Positions (of first words, ascending, without 0) at which paragraphs begin.

    `ends` says after which words a sentence ends; `pause(position)` how strongly the source parts the words before and
    after a position: 0 not at all, 1 for another cue or line, more for silence.
    """

    def strength(at: int) -> float:
        around = " ".join(words[max(0, at - 3) : at + 3]).casefold()
        opener = words[at].strip(",").lower() in _OPENERS
        return pause(at) + 0.5 * opener + zlib.crc32(around.encode()) / 2**32

    allowed = {at: strength(at) for at in range(1, len(words)) if ends[at - 1]}
    chosen = _strongest(allowed, len(words))
    edges = [0, *chosen, len(words)]
    for start, stop in pairwise(edges):
        chosen += _again(allowed, start, stop)
    edges = sorted({0, *chosen, len(words)})
    for start, stop in pairwise(edges):
        if stop - start > _ENDLESS:
            soft = {
                at - start: strength(at) + 2 * words[at - 1].endswith((",", ";", ":", "-", "–", "—")) + 4 * ends[at - 1]
                for at in range(start + 1, stop)
            }
            found = _strongest(soft, stop - start) or range(_LONG, stop - start - _LEAST, _LONG)
            chosen += [start + at for at in found]
    return sorted(set(chosen))


def _strongest(strengths: dict[int, float], length: int) -> list[int]:
    """The positions stronger than all others within reach, and as far from both ends."""
    positions = list(strengths)
    window: deque[int] = deque()
    result: list[int] = []
    ahead = 0
    for at in positions:
        while ahead < len(positions) and positions[ahead] <= at + _REACH:
            while window and strengths[window[-1]] < strengths[positions[ahead]]:
                window.pop()
            window.append(positions[ahead])
            ahead += 1
        while window[0] < at - _REACH:
            window.popleft()
        if window[0] == at and _REACH <= at <= length - _REACH:
            result.append(at)
    return result


def _again(strengths: dict[int, float], start: int, stop: int) -> list[int]:
    """Cuts of one piece that is too long: the strongest sentence end well inside, else the most central."""
    result: list[int] = []
    pieces = [(start, stop)]
    while pieces:
        start, stop = pieces.pop()
        if stop - start <= _LONG:
            continue
        inner = [at for at in range(start + 15, stop - 14) if at in strengths]
        if not inner:
            continue
        good = [at for at in inner if start + _LEAST <= at <= stop - _LEAST]
        middle = (start + stop) / 2
        # Of equal ones the most central: else words said over and over would be cut off one end, piece by piece.
        central = min(good or inner, key=lambda place: abs(place - middle))
        at = max(central, *good, key=strengths.__getitem__) if good else central
        result.append(at)
        pieces += [(start, at), (at, stop)]
    return result
