"""The phrases of a talk that may be titles: a noun or two with what joins them ("attack on old wallets"), as spoken."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from generator.analyse.chapters.title_choice import ARTICLES, WORDS_OF_A_TITLE
from generator.analyse.language import text
from generator.analyse.language.arrays import Places
from generator.analyse.language.rarity import rarity
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.sentence import Marks
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import reads_as_noun, term_key
from generator.analyse.talk.topics import AMOUNTS
from generator.analyse.talk.vocabulary import keys

SAID_EARLY, MOST_WORDS = 12, 6
"""Turns of a chapter in which its title is looked for, and words of it."""
LEAST_RARITY = 5.5
"""How rare a single word must be unless it is a topic of the vocabulary."""
_JOINING = frozenset("of in for with on to from as without into about vs at by".split())
"""What may stand within a title, and before the articles there."""
_NEVER = wordlist("praise") | wordlist("first_names")
"""What no title holds."""
_NO_HEADS = wordlist("vague_nouns")
"""What no title begins or ends with: times, amounts, relations and other vague nouns."""
_NO_END = re.compile(r"['’]s$|^[Pp]odcast$|^(?!family|supply|assembly|anomaly|ally|reply|monopoly|fly)[a-z]+ly$")
"""What no title ends with: whose something is, a show, an adverb ("Pipeline locally")."""
_CONTENT, _BEGINS, _ENDS, _JOINT, _ARTICLE, _OPEN, _SOURCE = (1 << bit for bit in range(7))
"""What a word may be in a title. One that goes on from "open" does not begin with "source"."""


def _role(word: str) -> int:
    lower = word.lower()
    if not text.content_stem(word):
        return _JOINT * (lower in _JOINING) | _ARTICLE * (lower in ARTICLES)
    if lower in _NEVER:
        return 0
    head = lower not in _NO_HEADS
    begins, ends = head and term_key(word) not in AMOUNTS, head and not _NO_END.search(word)
    return _CONTENT | _BEGINS * begins | _ENDS * ends | _OPEN * (lower == "open") | _SOURCE * (lower == "source")


class _Spans(NamedTuple):
    """Runs of up to `MOST_WORDS` words that begin and end with a content word, with nothing but joints between them."""

    first: Places
    """Where each begins; it never falls."""
    after: Places
    """Where it has ended."""
    stems: Places
    """`MOST_WORDS` by runs: the number of each word's stem; for a joint, and after the end, one that no stem has."""
    size: Places
    """How many of its words have a stem."""


@dataclass(frozen=True)
class TitlePhrases:
    """The phrases of a talk, found once for all of its chapters."""

    study: Study

    def ranked(self, chances: Mapping[str, float], begin: int, end: int) -> Iterator[tuple[str, ...]]:
        """What the turns from `begin` to before `end` open with, those first that meet most of an editor's title.

        That is the F1 of their words, given the chance of each stem. One that is said twice comes twice.
        """
        early = self.study.words_before[[begin, min(end, begin + SAID_EARLY)]]
        found = slice(*np.searchsorted(self._spans.first, early).tolist())
        first, after, stems = self._spans.first[found], self._spans.after[found], self._spans.stems[:, found]
        number, words = self.study.stems.number, self.study.said.words
        chance = np.zeros(len(number) + 1)
        chance[[number.get(stem, len(number)) for stem in chances]] = list(chances.values())
        chance[len(number)] = 0.0
        worth = chance[stems].sum(axis=0) / (self._spans.size[found] + WORDS_OF_A_TITLE)
        order = np.argsort(-worth, kind="stable")
        for start, stop in zip(first[order].tolist(), after[order].tolist(), strict=True):
            yield tuple(words[start:stop])

    @cached_property
    def _spans(self) -> _Spans:
        said, (number, stems, place, _) = self.study.said, self.study.stems
        roles = said.figures(_role)[said.numbers]

        def may(role: int) -> Marks:
            return (roles & role) > 0

        def after(role: int) -> Marks:
            return said.inner & np.roll(may(role), 1)

        repeated = np.diff(said.numbers, prepend=-1) == 0
        joins = (may(_JOINT) & ~repeated) | (may(_ARTICLE) & after(_JOINT))
        goes_on = said.inner & (may(_CONTENT) | joins)
        first = np.flatnonzero(may(_BEGINS) & ~(may(_SOURCE) & after(_OPEN)))

        def ahead(marks: Marks) -> Marks:
            """The marks of the words from each first one on."""
            return sliding_window_view(np.append(marks, np.zeros(MOST_WORDS - 1, dtype=bool)), MOST_WORDS)[first]

        runs = ahead(goes_on)
        runs[:, 0] = True
        row, last = np.nonzero(np.logical_and.accumulate(runs, axis=1) & ahead(may(_ENDS)))
        stem_at = np.full(len(said.words) + MOST_WORDS, len(number))
        stem_at[place] = stems
        offset, first = np.arange(MOST_WORDS)[:, None], first[row]
        spanned = np.where(offset <= last, stem_at[first + offset], len(number))
        return _Spans(first, first + last + 1, spanned, (spanned < len(number)).sum(axis=0))

    def names_something(self, words: tuple[str, ...]) -> bool:
        """Whether each noun of a phrase is one, and a word by itself tells enough."""
        lone = len(words) == 1 and words[0].islower() and term_key(words[0]) not in keys(self.study.topics)
        if lone and rarity(text.stem(words[0])) < LEAST_RARITY:
            return False
        return all(stop or self._is_noun(tuple(run)) for stop, run in groupby(words, text.is_stop))

    def _is_noun(self, run: tuple[str, ...]) -> bool:
        """Whether a run of words reads as a noun; the phrases of a passage share most of theirs."""
        if run not in self._nouns:
            self._nouns[run] = reads_as_noun(self.study.terms, run)
        return self._nouns[run]

    @cached_property
    def _nouns(self) -> dict[tuple[str, ...], bool]:
        return {}
