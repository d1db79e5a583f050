"""Where a claim repeats some words of its quotes in their order."""

from typing import NamedTuple

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.words import weight

_APART, _ROOM = 5, 3
"""Words from one word of a phrase to the next in a claim, and how many more there may be in the quote."""
_STRAYS, _SKIPS = 0.3, 0.5
"""What a phrase loses for each word that its words stand further apart or nearer, and for a word left out."""


class Phrase(NamedTuple):
    """Content words of a claim, two or more, that stand in the same order and as near in a quote."""

    words: tuple[int, ...]
    """Their places in the claim."""
    places: tuple[int, ...]
    """Where they were said."""
    strength: float
    """How much they say together."""


def phrases(aligned: Alignment) -> list[Phrase]:
    """The longest phrases of a claim, one for every end that they have in its quotes."""
    claim, content = aligned.claim, aligned.claim.content
    cut = aligned.evidence.cut
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}
    said = [[place for place in aligned.places[word] if place < cut] for word in content]
    for number, word in enumerate(content):
        worth = weight(claim.low[word]) + 1
        before = [
            n
            for n in (number - 1, number - 2)
            if n >= 0 and claim.sentence[content[n]] == claim.sentence[word] and word - content[n] <= _APART
        ]
        for place in said[number]:
            found: tuple[float, tuple[int, int] | None] = (worth, None)
            for n in before:
                apart = word - content[n]
                for other in said[n]:
                    if 0 < place - other <= apart + _ROOM:
                        strength = best[n, other][0] + worth - _STRAYS * abs(place - other - apart)
                        strength -= _SKIPS * (n == number - 2)
                        if strength > found[0]:
                            found = strength, (n, other)
            best[number, place] = found
    passed = {before for _, before in best.values()}
    longest = []
    for end, (strength, _) in best.items():
        if end not in passed:
            step: tuple[int, int] | None = end
            steps = []
            while step:
                steps.append(step)
                step = best[step][1]
            if len(steps) > 1:
                words, places = zip(*reversed(steps), strict=True)
                longest.append(Phrase(tuple(content[n] for n in words), places, strength))
    return longest
