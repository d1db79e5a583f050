"""One episode prepared for analysis: what every step needs, computed once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import numpy as np

from generator.analyse.language import text
from generator.analyse.language.arrays import Places
from generator.analyse.language.word_vectors import WordVectors, vector_of, word_vectors
from generator.analyse.talk.gather import gather
from generator.analyse.talk.sentence import Said, Sentence, Stems, in_a_row, parted, stems_of
from generator.analyse.talk.terms import Term
from generator.analyse.talk.weighing import weighed
from generator.model import Episode, GlossaryEntry, Topic, Turn

Made = TypeVar("Made")

ENGLISH_SHARE = 0.17
"""Below this share of English marks a text is taken for another language."""
FEW_WORDS = 30
"""So few words tell nothing of the language."""


@dataclass(frozen=True, eq=False)
class Study:
    """An episode and its sentences. Steps take a study and give records of the model.

    Equal to itself alone: what it holds is too much to compare.
    """

    episode: Episode
    glossary: tuple[GlossaryEntry, ...] = ()
    """The site's own entries; the package's are added by `entities`."""
    topics: tuple[Topic, ...] = ()
    """The site's own topics; the package's are added by `vocabulary`."""

    def once(self, make: Callable[["Study"], Made]) -> Made:
        """`make(study)`, for what several steps ask for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[["Study"], Any], Any]:
        return {}

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What is said in a row by one speaker, in order."""
        return self.episode.transcript.turns

    @cached_property
    def _texts(self) -> list[list[str]]:
        """The sentences of each turn, verbatim."""
        return [text.sentences(turn.text) for turn in self.turns]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence said, in order."""
        places = [(turn, place, said) for turn, every in enumerate(self._texts) for place, said in enumerate(every)]
        sentence_of, (number, stems, stem_at, _) = self.said.sentence_of, self.stems
        words = parted(self.said.words, sentence_of, len(places))
        content = parted(map(list(number).__getitem__, stems.tolist()), sentence_of[stem_at], len(places))
        return tuple(
            Sentence(turn, said, words, content, place)
            for (turn, place, said), words, content in zip(places, words, content, strict=True)
        )

    @cached_property
    def by_turn(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each turn."""
        found: list[list[Sentence]] = [[] for _ in self.turns]
        for sentence in self.sentences:
            found[sentence.turn].append(sentence)
        return tuple(tuple(sentences) for sentences in found)

    @cached_property
    def said(self) -> Said:
        """The words of all sentences in one row."""
        return in_a_row(chain.from_iterable(self._texts))

    @cached_property
    def stems(self) -> Stems:
        """The stems of those that carry the subject."""
        return stems_of(self.said)

    @cached_property
    def turn_of(self) -> Places:
        """The turn of each word of `said`."""
        return np.array([sentence.turn for sentence in self.sentences], dtype=int)[self.said.sentence_of]

    @cached_property
    def words_before(self) -> Places:
        """How many words are said before each turn; the last of one entry more is all of them."""
        return np.searchsorted(self.turn_of, np.arange(len(self.turns) + 1))

    @cached_property
    def vectors(self) -> WordVectors:
        """What each stretch of words is about, in vectors."""
        return word_vectors(self.said.figures(vector_of), self.said.numbers)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The runs of content words that were said, by their folded form; speakers' names left out."""
        return gather(self.said, self.turn_of, self.episode.transcript.speakers)

    @cached_property
    def weighed_terms(self) -> tuple[tuple[float, str], ...]:
        """(log odds that an editor would tag the episode with it, key) of its terms, best first."""
        return tuple(weighed(self.terms, self.topics))

    @cached_property
    def english(self) -> bool:
        """Whether the talk is English; claims are drawn from no other.

        Judged by what was said, where that is little by its description too, and where there are too few words still
        by the stated language.
        """
        words = self.said.words[:3000]
        if len(words) < FEW_WORDS:
            words = [*words, *text.words(self.episode.description)]
        if len(words) < FEW_WORDS:
            return self.episode.language.lower().startswith("en")
        return text.english_share(words) >= ENGLISH_SHARE
