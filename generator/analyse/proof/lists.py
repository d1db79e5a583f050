"""Closed lists of English words that change what a sentence claims without naming its subject."""

from collections.abc import Sequence
from pathlib import Path

from generator.analyse.language.lookup import Lookup
from generator.model.listing import pairs, word_sets

_FILE = Path(__file__).with_name("operators.txt")
_WORDS = word_sets(_FILE)
NEGATORS = _WORDS["negators"]
DENYING = _WORDS["denying"]
DEGREES = tuple(_WORDS[name] for name in ("none", "few", "some", "most", "all"))
"""From none to all: how much, how often or how surely."""
DEGREE = {word: degree for degree, words in enumerate(DEGREES) for word in words}
ABSOLUTE = {cue: means | {cue} for cues, means in pairs(_FILE, "absolute") for cue in cues}
"""A word that leaves no exception, and the words of which one has to be said for it."""
UNIVERSAL = _WORDS["universal"]
COMPARING = _WORDS["comparing"]
REASONS = _WORDS["reasons"]
HEDGES = DEGREES[2] - {"can"} | DEGREES[3] - {"many", "vast"} | {"seem", "seems", "appears", "suspect"}
"""Words that hold a claim back."""
HOLDING_BACK = HEDGES | DEGREES[1] | _WORDS["holding back"]
"""Words of which one will do for another hedge."""
OPERATORS = (
    NEGATORS
    | DENYING - {"missing", "refuse", "refused"}
    | frozenset(DEGREE)
    | HEDGES
    | {"everything", "anyone", "ever"}
)
"""Words that say how, not what: no measure of the subject counts them."""
_TAGS = frozenset("it they we you he she".split())
"""After "isn't", what makes a question of it."""


denies = Lookup(lambda word: word in NEGATORS or word.endswith("n't")).__getitem__
"""Whether a word in small letters is a negator."""


def negates(low: Sequence[str], place: int) -> bool:
    """Whether the word at a place really denies what follows: not "not only", "isn't it", "why not", "I don't know"."""
    word = low[place]
    if not denies(word):
        return False
    following, before = low[place + 1] if place + 1 < len(low) else "", low[place - 1] if place else ""
    if word == "no":
        return following not in {"matter", "doubt", ""}
    if word == "not":
        return following not in {"only", "just", "even", "necessarily"} and before not in {"than", "why", "or"}
    if word == "don't" and following in {"know", "think"}:
        return before != "i"
    return not (word.endswith("n't") and following in _TAGS)
