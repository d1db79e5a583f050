"""Whether a transcript is what a machine heard: a name in it may be misheard, and a capital is a guess."""

from bisect import bisect_left
from itertools import compress
from operator import eq

from generator.analyse.language.lexicon import FUNCTION_WORDS
from generator.analyse.names.tokens import Atoms

_DOUBLED = 0.0009
"""Share of words that are a small word said twice (I I think the the). Who writes down a talk leaves such words out, or
puts a comma between them: in talks written by hand it is below 0.0008, in those of machines 0.0009 to 0.04, whoever
put names to the voices."""
_ENOUGH = 500
"""Words below which the share says nothing."""


def is_heard(text: Atoms, places: int) -> bool:
    """Whether the first `places` texts keep the words that speakers say twice."""
    words = bisect_left(text.place, places)
    twice = compress(range(1, words), map(eq, text.folded[1:words], text.folded))
    doubled = sum(text.gaps[at] == " " and text.folded[at] in FUNCTION_WORDS for at in twice)
    return words > _ENOUGH and doubled > _DOUBLED * (words - 1)
