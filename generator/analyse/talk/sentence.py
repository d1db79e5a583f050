"""The sentences of a transcript, and its words all in one row, as every step reads them."""

from collections.abc import Callable, Iterable, Sequence, Sized
from itertools import chain, compress, pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.analyse.language.arrays import Places
from generator.analyse.language.known import Known, known
from generator.analyse.language.text import WITHIN, content_stem, stem

Marks = NDArray[np.bool_]
Entry = TypeVar("Entry")


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
    known: Known
    known_as: Places
    """The numbers of the distinct words among all that are known."""

    def each(self, find: Callable[[str], Entry]) -> list[Entry]:
        """`find(word)` for each distinct word; it is remembered for all talks, and must depend on the word alone."""
        return self.known.found(find, self.known_as)

    def figures(self, find: Callable[[str], int]) -> Places:
        """The same where it is a whole number."""
        return self.known.figures(find, self.known_as)

    def where(self, find: Callable[[str], bool]) -> Marks:
        """For each word that is said whether it is what `find` looks for."""
        return self.figures(find).astype(bool)[self.numbers]


class Stems(NamedTuple):
    """The content stems of a talk, one after the other."""

    number: dict[str, int]
    """Each that differs to its number, in order of first use."""
    numbers: Places
    """What is said, in numbers."""
    place: Places
    """The position of each in `Said`."""
    capitals: Places
    """How often each that differs is written with a capital that tells something, also as a word of no subject."""


def stems_of(said: Said) -> Stems:
    """The stems of those words that carry the subject."""
    found = said.each(content_stem)
    number = {each: number for number, each in enumerate(dict.fromkeys(filter(None, found)))}
    numbers = np.array([number.get(each, -1) for each in found], dtype=int)[said.numbers]
    place = np.flatnonzero(numbers >= 0)
    capitals = np.zeros(len(number), dtype=int)
    written = np.bincount(said.numbers[said.capital], minlength=len(said.distinct)).tolist()
    for word, times in compress(zip(said.distinct, written, strict=True), written):
        if (found_at := number.get(stem(word))) is not None:
            capitals[found_at] += times
    return Stems(number, numbers[place], place, capitals)


def in_a_row(sentences: Iterable[str]) -> Said:
    """The words of the sentences; what stands between two spaces is parted once, however often it is said."""
    parts = list(map(str.split, sentences))
    tokens, token_at = _numbered(list(chain.from_iterable(parts)))
    within = list(map(WITHIN.__getitem__, tokens))
    distinct, word_at = _numbered(list(chain.from_iterable(within)))
    sizes = np.array(list(map(len, within)), dtype=int)
    begins, held = (np.cumsum(sizes) - sizes)[token_at], sizes[token_at]
    numbers = word_at[np.arange(held.sum()) + np.repeat(begins - np.cumsum(held) + held, held)]
    sentence_of = np.repeat(owners(parts), held)
    inner = np.diff(sentence_of, prepend=-1) == 0
    words, all_known = list(map(distinct.__getitem__, numbers.tolist())), known()
    known_as = all_known.numbers(distinct)
    capital = all_known.figures(_begins_large, known_as).astype(bool)[numbers]
    return Said(words, distinct, numbers, sentence_of, inner, inner & capital, all_known, known_as)


def _begins_large(word: str) -> bool:
    return word[0].isupper()


def _numbered(row: Sequence[str]) -> tuple[list[str], Places]:
    """What differs in a row, in order of first use, and for each entry its number there."""
    distinct = list(dict.fromkeys(row))
    table = dict(zip(distinct, range(len(distinct)), strict=True))
    return distinct, np.fromiter(map(table.__getitem__, row), dtype=int, count=len(row))


def parted(row: Iterable[Entry], part_of: Places, parts: int) -> list[tuple[Entry, ...]]:
    """A row cut into its parts; `part_of` gives the number of the part of each entry, and never falls."""
    row = tuple(row)
    return [row[begin:end] for begin, end in pairwise(np.searchsorted(part_of, np.arange(parts + 1)).tolist())]


def owners(parts: Iterable[Sized]) -> Places:
    """For each entry of the parts, laid end to end, the number of its part: of sizes 2 and 1 these are 0, 0, 1."""
    sizes = np.array(list(map(len, parts)), dtype=int)
    return np.repeat(np.arange(len(sizes)), sizes)
