"""The sentences of a transcript, and its words all in one row, as every step reads them."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np


class Sentence(NamedTuple):
    """One sentence of the transcript, verbatim, with its place."""

    turn: int
    """Position of its turn in the transcript."""
    text: str
    """Verbatim; `text.clean` gives it as a reader wants it."""
    words: tuple[str, ...]
    """As written."""
    content: tuple[str, ...] = ()
    """The stems of the words that carry its subject, in order, repeats kept."""
    place: int = 0
    """Position in its turn, from 0."""


class Said(NamedTuple):
    """All words of a talk, one after the other: what is looked for in every sentence is found faster in one row."""

    words: list[str]
    sentence_of: list[int]
    """The position of each word's sentence."""


def in_a_row(sentences: Sequence[Sentence]) -> Said:
    """The words of the sentences."""
    sizes = np.array([len(sentence.words) for sentence in sentences], dtype=int)
    words = list(chain.from_iterable(sentence.words for sentence in sentences))
    return Said(words, np.repeat(np.arange(len(sentences)), sizes).tolist())
