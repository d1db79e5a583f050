"""The sentences of a transcript, and its words all in one row, as every step reads them."""

from collections.abc import Iterable, Sequence, Sized
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.language.arrays import Places
from generator.analyse.language.text import content_stem

Marks = NDArray[np.bool_]


class Sentence(NamedTuple):
    """One sentence of the transcript, verbatim, with its place."""

    turn: int
    """Position of its turn in the transcript."""
    text: str
    """Verbatim; `quotable.cleaning.cleaned` gives it as a reader wants it."""
    words: tuple[str, ...]
    """As written."""
    content: tuple[str, ...] = ()
    """The stems of the words that carry its subject, in order, repeats kept."""
    place: int = 0
    """Position in its turn, from 0."""


class Said(NamedTuple):
    """All words of a talk, one after the other: what depends on a word alone is found once for each distinct one."""

    words: list[str]
    distinct: list[str]
    """The words that differ, in order of first use."""
    numbers: Places
    """For each word its position in `distinct`."""
    sentence_of: Places
    """The position of each word's sentence."""
    inner: Marks
    """Whether each word follows another of its sentence."""
    capital: Marks
    """Whether it has a capital there, where one tells something."""

    def where(self, marks: Iterable[bool]) -> Marks:
        """For each word the mark that its distinct word has."""
        return np.fromiter(marks, dtype=bool, count=len(self.distinct))[self.numbers]


class Stems(NamedTuple):
    """The content stems of a talk, one after the other."""

    number: dict[str, int]
    """Each that differs to its number, in order of first use."""
    numbers: Places
    """What is said, in numbers."""
    place: Places
    """The position of each in `Said`."""


def stems_of(said: Said) -> Stems:
    """The stems of those words that carry the subject."""
    found = list(map(content_stem, said.distinct))
    number = {stem: number for number, stem in enumerate(dict.fromkeys(filter(None, found)))}
    numbers = np.array([number.get(stem, -1) for stem in found], dtype=int)[said.numbers]
    place = np.flatnonzero(numbers >= 0)
    return Stems(number, numbers[place], place)


def in_a_row(sentences: Sequence[Sentence]) -> Said:
    """The words of the sentences."""
    words = list(chain.from_iterable(sentence.words for sentence in sentences))
    table = {word: number for number, word in enumerate(dict.fromkeys(words))}
    numbers = np.array(list(map(table.__getitem__, words)), dtype=int)
    sentence_of = owners(sentence.words for sentence in sentences)
    inner = np.diff(sentence_of, prepend=-1) == 0
    capital = np.fromiter((word[0].isupper() for word in table), dtype=bool, count=len(table))
    return Said(words, list(table), numbers, sentence_of, inner, inner & capital[numbers])


def owners(parts: Iterable[Sized]) -> Places:
    """For each entry of the parts, laid end to end, the number of its part: of sizes 2 and 1 these are 0, 0, 1."""
    sizes = np.array(list(map(len, parts)), dtype=int)
    return np.repeat(np.arange(len(sizes)), sizes)
