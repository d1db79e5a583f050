"""How well a phrase would do as the title of its chapter: what can be seen of it where it is said, weighed.

A subject's name stands where nouns stand: after a preposition or an article, before a verb or at a sentence's end. It
is said again, and said there more than elsewhere. The weights are a ridge regression on what a reader thought of 4,230
phrases for 500 chapters (0 a scrap, 1 passable, 2 a title that a person would write), fitted by
`tests/benchmarks/train_title_choice.py`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.language import text
from generator.analyse.language.rarity import rarity
from generator.analyse.talk.study import Study
from generator.model import listing

ARTICLES = frozenset("the a an our your my their its".split())
_POINTERS = (ARTICLES - {"its"}) | frozenset("this that these those".split())
_PREPOSITIONS = frozenset("of in with for about on to from using use called is".split())
"""After them a noun is likely, though some are none."""
_AFTER_NOUNS = frozenset("is and are or was has that which".split())
_END = "|"
"""Stands before and after each sentence."""
_OPENING = 3
"""Turns."""
WORDS_OF_A_TITLE = 3.5
"""Content words that an editor's title has on average."""
BIAS, WEIGHTS = listing.fitted_line(Path(__file__).with_name("weights.txt"), "title choice")


@dataclass(frozen=True)
class TitleChoice:
    """A talk, in which phrases are looked up."""

    study: Study

    @cached_property
    def _turns(self) -> list[str]:
        """What is said in each turn, in lower case, a space around each word and the ends of sentences marked."""
        return [
            " ".join(chain.from_iterable((_END, *sentence.words) for sentence in turn)).lower() + f" {_END} "
            for turn in self.study.by_turn
        ]

    def scores(
        self, phrases: Sequence[tuple[str, ...]], chances: Mapping[str, float], begin: int, end: int
    ) -> list[float]:
        """What a reader would give each phrase, 0 to 2, as title of the turns from `begin` to before `end`."""
        return [
            BIAS + sum(WEIGHTS[name] * value for name, value in measured.items())
            for measured in self.measures(phrases, chances, begin, end)
        ]

    def measures(
        self, phrases: Sequence[tuple[str, ...]], chances: Mapping[str, float], begin: int, end: int
    ) -> list[dict[str, float]]:
        """The measures of `WEIGHTS` for each phrase; `chances` are those of `TitleWords` for the same turns."""
        said, opening = " ".join(self._turns[begin:end]), " ".join(self._turns[begin : min(end, begin + _OPENING)])
        talk = self.study.once(TitleWords)
        numbers, inside, everywhere = self.study.stems.number, talk.inside(begin, end), talk.said
        found = []
        for words in phrases:
            phrase = " ".join(words).lower()
            content = text.content_stems(words)
            stems = [numbers[stem] for stem in content]
            around = list(_around(said, f" {phrase} "))
            rarest = min(stems, key=everywhere.__getitem__)
            in_talk = sum(self._turns[turn].count(f" {phrase} ") for turn in talk.turns_with(rarest))
            times = len(around) or 1
            found.append(
                {
                    "chance": math.log(max(1e-4, worth(content, chances))),
                    "least likely": min(chances.get(stem, 0.0) for stem in content),
                    "one word": float(len(content) == 1),
                    "words": float(len(words)),
                    "letters": math.log(len(phrase)),
                    "digit": float(any(map(str.isdigit, phrase))),
                    "article": float(not ARTICLES.isdisjoint(phrase.split())),
                    "rarest": max(map(rarity, content)),
                    "said": math.log(times),
                    "only here": len(around) / max(1, in_talk),
                    "head": math.log1p(inside[stems[-1]]),
                    "head only here": inside[stems[-1]] / everywhere[stems[-1]],
                    "late": said.find(f" {phrase} ") / max(1, len(said)),
                    "opening": float(f" {phrase} " in opening),
                    "after preposition": sum(before in _PREPOSITIONS for before, _ in around) / times,
                    "after article": sum(before in _POINTERS for before, _ in around) / times,
                    "before verb": sum(after in _AFTER_NOUNS or after == _END for _, after in around) / times,
                }
            )
        return found


def _around(said: str, phrase: str) -> Iterator[tuple[str, str]]:
    """The words before and after each place where a phrase is said."""
    place = said.find(phrase)
    while place >= 0:
        after = place + len(phrase)
        yield said[said.rfind(" ", 0, place) + 1 : place], said[after : said.find(" ", after)]
        place = said.find(phrase, place + 1)


def worth(content: Sequence[str], chances: Mapping[str, float]) -> float:
    """How much of an editor's title the stems of a phrase are likely to meet: the F1 of their words."""
    return 2 * sum(chances.get(stem, 0.0) for stem in content) / (len(content) + WORDS_OF_A_TITLE)
