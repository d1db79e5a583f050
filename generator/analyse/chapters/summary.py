"""The summary of an episode: a line for each chapter under its title, the passage of it that an editor would print.

One sentence or two, weighed by the passage model and by how many words of a likely title they say: a good line that is
about something else tells nothing of its chapter. Where none of the likeliest can be read alone, the question that the
chapter answers stands for it (`questions`), else what a speaker says of themselves, whom the page then names, and else
a passage further down that is plainly about the chapter.
"""

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from generator.analyse.chapters.questions import ABOUT as NAMING
from generator.analyse.chapters.questions import Line, question
from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.claims.passages import passages
from generator.analyse.quotable.chatter import answers
from generator.analyse.quotable.check import fault, is_whole
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.leaning import ASKERS, bounds, points_back
from generator.analyse.talk.asides import asides
from generator.analyse.talk.quoted import quoted
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study
from generator.model import Chapter, Section, Turn
from generator.model.wording import of_oneself

LONGEST, MOST_SENTENCES = 44, 2
"""Words and sentences of a line."""
TRIED = 14
"""Passages of a chapter that are looked at closely, before its questions are."""
PLAINLY, LIKELY = 0.6, 0.0
"""Title words, added up by their chances, and odds that a passage after these must have."""
ABOUT, UNLIKELY = 0.1, 0.05
"""What the logarithm of the words of a title that a line has counts for, and what is added to their number.

Of 270 lines on the editors' talks 0.29 stood in an insight that they marked, with this as without it; in what they
marked as only looking printable 0.030 stood with it, 0.041 without.
"""


def passed_over(study: Study) -> bool:
    """Whether nothing is claimed of a talk, since it is not in English."""
    return bool(study.turns) and not study.english


def summary(study: Study, chapters: tuple[Chapter, ...], told: Sequence[str]) -> tuple[Section, ...]:
    """The source's own summary, or else a line for each chapter that says something beside what is `told` above it."""
    if study.episode.summary:
        return study.episode.summary
    if not study.turns or not study.english:
        return ()
    index = study.episode.transcript.index
    parts = [(index[chapter.turn], chapter.title) for chapter in chapters if chapter.turn in index]
    if not parts or parts[0][0] > 0:
        parts.insert(0, (0, study.episode.title or "Summary"))
    ends = [start for start, _ in parts[1:]] + [len(study.turns)]
    able, words = list(_able(study)), study.once(TitleWords)
    turns = [one.said[0].turn for one in able]
    found = []
    for (begin, title), end in zip(parts, ends, strict=True):
        inside = able[bisect_left(turns, begin) : bisect_left(turns, end)]
        chances = words.chances(begin, end)
        if title and (line := _line(study.turns, inside, chances, told, partial(question, study, chances, begin, end))):
            said, turn = line
            found.append(Section(title, (said,), (study.turns[turn].id,)))
    return tuple(found)


class _Able(NamedTuple):
    """A passage that may be a line."""

    odds: float
    """As in `Passages`."""
    said: tuple[Sentence, ...]
    stems: frozenset[str]
    """The words that carry its subject."""
    after: str
    """The sentence with which its speaker goes on; empty where another speaks."""


def _able(study: Study) -> Iterator[_Able]:
    """The passages of one turn that are short enough, in order of speech."""
    found, sentences, sold, within = study.once(passages), study.sentences, study.once(asides), study.once(quoted)
    turn = np.array([sentence.turn for sentence in sentences], dtype=int)
    short = (found.end - found.begin <= MOST_SENTENCES) & (turn[found.begin] == turn[found.end - 1])
    columns = (found.odds[short].tolist(), found.begin[short].tolist(), found.end[short].tolist())
    for odds, begin, end in zip(*columns, strict=True):
        said = sentences[begin:end]
        places = [(one.turn, one.text) for one in said]
        if places[0] in within or not sold.isdisjoint(places):
            continue
        goes_on = end < len(sentences) and sentences[end].turn == said[0].turn
        stems = frozenset().union(*[one.content for one in said])
        yield _Able(odds, said, stems, sentences[end].text if goes_on else "")


def _line(
    turns: Sequence[Turn],
    able: Sequence[_Able],
    chances: Mapping[str, float],
    told: Sequence[str],
    asked: Callable[[], Line | None],
) -> Line | None:
    """The likeliest passage of a chapter that can be read alone and that nothing `told` has, or what is `asked`."""

    def about(one: _Able) -> float:
        return sum(sorted(map(chances.__getitem__, one.stems)))

    ranked = sorted(able, key=lambda one: one.odds + ABOUT * math.log(about(one) + UNLIKELY), reverse=True)
    plainly = (one for one in ranked[TRIED:] if one.odds >= LIKELY and about(one) >= PLAINLY)
    naming = (one for one in ranked[:TRIED] if about(one) >= NAMING)
    first = partial(_first, turns, told)
    return first(ranked[:TRIED]) or asked() or first(naming, own=True) or first(plainly)


def _first(turns: Sequence[Turn], told: Sequence[str], able: Iterable[_Able], own: bool = False) -> Line | None:
    """The first that may be a line; with `own` also of those who speak, where that can be said."""
    for one in able:
        # What takes a part of it back may not be left out.
        if bounds(one.after):
            continue
        turn = one.said[0].turn
        line = _fit(one.said, own and bool(turns[turn].speaker))
        if line and not any(map(partial(_within, told), one.said)):
            return line, turn
    return None


def _within(told: Sequence[str], sentence: Sentence) -> bool:
    return any(sentence.text in quote or cleaned(sentence.text) in quote for quote in told)


def _fit(sentences: tuple[Sentence, ...], own: bool) -> str:
    """Sentences cleaned, if they can stand alone, and not of the one who speaks but with `own`; else nothing."""
    opening = cleaned(sentences[0].text)
    # Three in four are refused for how they open; the next sentence is not cleaned for these.
    if opening.partition(" ")[0].lower() in ASKERS or points_back(opening) or fault(sentences[0].text):
        return ""
    said = " ".join([opening, *(cleaned(sentence.text, follows=True) for sentence in sentences[1:])])
    whole = "?" not in said and not said.endswith(("…", "...")) and is_whole(sentences[-1].text)
    if said.count(" ") >= LONGEST or answers(said) or not whole or (of_oneself(said) and not own):
        return ""
    return "" if any(fault(sentence.text, opens=False) for sentence in sentences[1:]) else said
