"""The summary of an episode: a headed section for each chapter, with its most telling sentences as bullets."""

import re
from collections import Counter
from itertools import chain
from operator import itemgetter

from generator.analyse.language import text
from generator.analyse.language.phrases import plain
from generator.analyse.language.rarity import rarity
from generator.analyse.quotable.check import fault
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study
from generator.model import Chapter, Insight, Section

MOST_BULLETS = 3
WORDS_A_BULLET = 450
"""A chapter gets a bullet for each so many words, one at least, three at most."""
SHORTEST, LONGEST = 9, 38
"""Words of a bullet."""
TRIED = 8
"""Sentences of a chapter that are looked at closely; of those that cannot be read alone one may stand for all."""
_POINTS_BACK = re.compile(
    r"^(?:it|that|this|they|he|she|those|these|which|who|then|there|him|her|them|so|and|but|or|because|also|yeah|yes|no"
    r"|that's|it's|they're|he's|she's|there's|what|how|why|when|where|do|does|did|is|are|can|could|would|if so)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_SHOW = re.compile(
    r"\b(?:episode|podcast|listeners?|welcome|thank you|thanks|question|you mentioned|you said|laugh|show notes)\b",
    re.IGNORECASE,
)

_OF_ONESELF = frozenset("i i'm i've i'd i'll me my mine myself".split())


def notes(study: Study) -> tuple[str, ...]:
    """What was held back, for the reader."""
    if study.turns and not study.english:
        return ("Not in English: only what the source itself states is shown, no claims are drawn from the talk.",)
    return ()


def summary(study: Study, chapters: tuple[Chapter, ...], insights: tuple[Insight, ...]) -> tuple[Section, ...]:
    """The source's own summary, or else a section for each chapter that has something to say."""
    if study.episode.summary:
        return study.episode.summary
    if not study.turns or not study.english:
        return ()
    index = study.episode.transcript.index
    parts = [(index[chapter.turn], chapter.title) for chapter in chapters if chapter.turn in index]
    if not parts or parts[0][0] > 0:
        parts.insert(0, (0, study.episode.title or "Summary"))
    ends = [start for start, _ in parts[1:]] + [len(study.turns)]
    found = []
    for (begin, title), end in zip(parts, ends, strict=True):
        chosen = _bullets(study, begin, end, insights)
        if chosen and title:
            found.append(
                Section(title, tuple(said for said, _ in chosen), tuple(study.turns[turn].id for _, turn in chosen))
            )
    return tuple(found)


def _bullets(study: Study, begin: int, end: int, insights: tuple[Insight, ...]) -> list[tuple[str, int]]:
    """(cleaned sentence, turn) of the most telling in a chapter, in the order spoken; no insight is said again."""
    sentences = [sentence for turn in study.by_turn[begin:end] for sentence in turn]
    words = int(study.words_before[end] - study.words_before[begin])
    most = min(MOST_BULLETS, max(1, round(words / WORDS_A_BULLET)))
    index = study.episode.transcript.index
    told = [insight for insight in insights if begin <= index.get(insight.turn, -1) < end]
    stems = [sorted(set(sentence.content)) for sentence in sentences]
    # What the chapter says of a stem it keeps returning to; nothing once it is told.
    worth = {stem: rarity(stem) * min(times, 6) for stem, times in Counter(chain.from_iterable(stems)).items()}
    for insight in told:
        worth.update(dict.fromkeys(text.content_stems(text.words(insight.text)), 0.0))
    open_ = [
        pair
        for pair in zip(sentences, stems, strict=True)
        if _may_stand(pair[0]) and not any(pair[0].text in insight.quote for insight in told)
    ]
    found, spare = _most_telling(open_, worth, most)
    return sorted(found or ([] if told else spare), key=itemgetter(1))


def _may_stand(sentence: Sentence) -> bool:
    """Whether a sentence is of the right size and claims something; not of the one who speaks, whom no bullet names."""
    if not SHORTEST <= len(sentence.words) <= LONGEST + 6 or sentence.text.endswith(("?", "…", "...")):
        return False
    if not _OF_ONESELF.isdisjoint(plain(sentence.words)):
        return False
    return len(sentence.content) > 3


def _most_telling(
    open_: list[tuple[Sentence, list[str]]], worth: dict[str, float], most: int
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """(cleaned, turn) of up to `most` sentences whose stems are worth most for their length, each by what it adds.

    Beside them the best of those that cannot be read alone, for a chapter that has no other.
    """
    found: list[tuple[str, int]] = []
    spare: list[tuple[str, int]] = []
    tried: set[int] = set()
    while len(found) < most:
        weights = [sum([worth[stem] for stem in stems]) / len(sentence.words) ** 0.5 for sentence, stems in open_]
        for place in sorted(range(len(open_)), key=lambda place: -weights[place]):
            sentence = open_[place][0]
            if weights[place] <= 0 or len(tried) == TRIED:
                return found, spare
            if place in tried or _SPEAKS_OF_SHOW.search(sentence.text):
                continue
            tried.add(place)
            said = _fit(sentence)
            if said and not fault(sentence.text):
                found.append((said, sentence.turn))
                worth.update(dict.fromkeys(sentence.content, 0.0))
                break
            if said and not spare and not is_garbled(said):
                spare.append((said, sentence.turn))
        else:
            break
    return found, spare


def _fit(sentence: Sentence) -> str:
    """A sentence cleaned, if it can stand alone; else nothing."""
    said = cleaned(sentence.text)
    fits = SHORTEST <= said.count(" ") + 1 <= LONGEST and "?" not in said and not _POINTS_BACK.match(said)
    return said if fits else ""
