"""Names that a transcript misspells once: the words are those of who takes turns under the usual spelling."""

from collections import Counter
from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from generator.model.people import is_nobody

_USUAL = 3
"""Turns that somebody has at least whose name may be misspelt in another."""
_LETTERS, _ALONE, _LONG = 5, 6, 9
"""Of the word that is misspelt: at least so many (`Erin` is not Eric), more where it is the whole name, and from how
many on two of them may be wrong."""


def misspelt(labels: Sequence[str], known: Collection[str] = ()) -> dict[str, str]:
    """Label to the name that it misspells, of the labels of a talk's turns in their order.

    It stands once, all its letters but one (in a long name two) are those of one other name that is heard often, and it
    is not its neighbour, as two people who talk are. Who is `known` by that spelling is somebody else.
    """
    turns = [label for at, label in enumerate(labels) if not at or labels[at - 1] != label]
    counts = Counter(turns)
    usual = [name for name, count in counts.items() if count >= _USUAL and not is_nobody(name)]
    found: dict[str, str] = {}
    for at, label in enumerate(turns):
        if counts[label] > 1 or label in known or is_nobody(label):
            continue
        near = {*turns[max(0, at - 1) : at], *turns[at + 1 : at + 2]}
        meant = [name for name in usual if _misspells(label, name)]
        if len(meant) == 1 and meant[0] not in near:
            found[label] = meant[0]
    return found


def _misspells(label: str, name: str) -> bool:
    """Whether one word of a label is nearly that of a name, and the others are the same."""
    words, others = label.casefold().split(), name.casefold().split()
    if len(words) != len(others):
        return False
    unlike = [(word, other) for word, other in zip(words, others, strict=True) if word != other]
    if len(unlike) != 1:
        return False
    word, other = unlike[0]
    if f"{word}in" == other or f"{other}in" == word:
        # Of the driver and the woman who drives German tells two people so.
        return False
    if len(other) < (_LETTERS if len(others) > 1 else _ALONE) or word[:1] != other[:1] or not (word + other).isalpha():
        return False
    return 0 < OSA.distance(word, other) <= (2 if len(other) >= _LONG else 1)
