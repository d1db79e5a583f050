"""The summary of an episode: a line for each chapter under its title, the passage of it that an editor would print.

One sentence or two, weighed by the passage model and by how many words of a likely title they say: a good line that is
about something else tells nothing of its chapter.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.claims.passages import passages
from generator.analyse.language.phrases import plain
from generator.analyse.quotable.chatter import answers
from generator.analyse.quotable.check import fault
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.leaning import ASKERS, bounds, points_back
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study
from generator.model import Chapter, Insight, Section, Take

LONGEST, MOST_SENTENCES = 44, 2
"""Words and sentences of a line."""
TRIED = 14
"""Passages of a chapter that are looked at closely; where none can be read alone the chapter has no line."""
ABOUT, UNLIKELY = 0.1, 0.05
"""What the logarithm of the words of a title that a line has counts for, and what is added to their number.

Of 270 lines on the editors' talks 0.29 stood in an insight that they marked, with this as without it; in what they
marked as only looking printable 0.030 stood with it, 0.041 without.
"""
_OF_ONESELF = frozenset("i i'm i've i'd i'll me my mine myself".split())


def passed_over(study: Study) -> bool:
    """Whether nothing is claimed of a talk, since it is not in English."""
    return bool(study.turns) and not study.english


def summary(study: Study, chapters: tuple[Chapter, ...], claims: tuple[Insight | Take, ...]) -> tuple[Section, ...]:
    """The source's own summary, or else a line for each chapter that says something beside the page's `claims`."""
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
    told = [claim.quote for claim in claims]
    found = []
    for (begin, title), end in zip(parts, ends, strict=True):
        inside = [one for one in able if begin <= one.said[0].turn < end]
        if title and (line := _line(inside, words.chances(begin, end), told)):
            said, turn = line
            found.append(Section(title, (said,), (study.turns[turn].id,)))
    return tuple(found)


class _Able(NamedTuple):
    """A passage that may be a line."""

    odds: float
    """As in `Passages`."""
    said: tuple[Sentence, ...]
    after: str
    """The sentence with which its speaker goes on; empty where another speaks."""


def _able(study: Study) -> Iterator[_Able]:
    """The passages of one turn that are short enough, in order of speech."""
    found, sentences = study.once(passages), study.sentences
    for odds, begin, end in zip(found.odds.tolist(), found.begin.tolist(), found.end.tolist(), strict=True):
        if end - begin <= MOST_SENTENCES and sentences[begin].turn == sentences[end - 1].turn:
            goes_on = end < len(sentences) and sentences[end].turn == sentences[begin].turn
            yield _Able(odds, sentences[begin:end], sentences[end].text if goes_on else "")


def _line(able: Sequence[_Able], chances: Mapping[str, float], told: Sequence[str]) -> tuple[str, int] | None:
    """(words, turn) of the likeliest passage of a chapter that can be read alone and that nothing `told` has."""

    def worth(one: _Able) -> float:
        stems = {stem for sentence in one.said for stem in sentence.content}
        about = sum(sorted(chances.get(stem, 0.0) for stem in stems))
        return one.odds + ABOUT * math.log(about + UNLIKELY)

    for one in sorted(able, key=worth, reverse=True)[:TRIED]:
        # What takes a part of it back may not be left out.
        if bounds(one.after) or any(sentence.text in quote for quote in told for sentence in one.said):
            continue
        if line := _fit(one.said):
            return line, one.said[0].turn
    return None


def _fit(sentences: tuple[Sentence, ...]) -> str:
    """Sentences cleaned, if they can stand alone, and not of the one who speaks, whom no line names; else nothing."""
    said = " ".join(cleaned(sentence.text, follows=number > 0) for number, sentence in enumerate(sentences))
    opens = not (points_back(said) or answers(said) or said.partition(" ")[0].lower() in ASKERS)
    whole = "?" not in said and not said.endswith(("…", "..."))
    if said.count(" ") >= LONGEST or not (opens and whole and _OF_ONESELF.isdisjoint(plain(said.split()))):
        return ""
    return "" if any(fault(sentence.text, opens=number == 0) for number, sentence in enumerate(sentences)) else said
