"""The summary of an episode: a headed section for each chapter, with its most telling sentences as bullets."""

import re
from collections import Counter
from itertools import chain
from operator import itemgetter

from generator.analyse import text
from generator.analyse.background import rarity
from generator.analyse.sentence import Sentence
from generator.analyse.study import Study, is_english
from generator.model import Chapter, Insight, Section

MOST_BULLETS = 3
WORDS_A_BULLET = 450
"""A chapter gets a bullet for each so many words, one at least, three at most."""
SHORTEST, LONGEST = 9, 38
"""Words of a bullet."""
_POINTS_BACK = re.compile(
    r"^(?:it|that|this|they|he|she|those|these|which|who|then|there|him|her|them|so|and|but|or|because|also|yeah|yes|no"
    r"|that's|it's|they're|he's|she's|there's|what|how|why|when|where|do|does|did|is|are|can|could|would|if so)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_SHOW = re.compile(
    r"\b(?:episode|podcast|listeners?|welcome|thank you|thanks|question|you mentioned|you said|laugh|show notes)\b",
    re.IGNORECASE,
)


def notes(study: Study) -> tuple[str, ...]:
    """What was held back, for the reader."""
    if study.turns and not is_english(study):
        return ("Not in English: only what the source itself states is shown, no claims are drawn from the talk.",)
    return ()


def summary(study: Study, chapters: tuple[Chapter, ...], insights: tuple[Insight, ...]) -> tuple[Section, ...]:
    """The source's own summary, or else a section for each chapter that has something to say."""
    if study.episode.summary:
        return study.episode.summary
    if not study.turns or not is_english(study):
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
    """(cleaned sentence, turn) of the most telling in a chapter, in the order spoken; insights come before others."""
    sentences = [sentence for turn in study.by_turn[begin:end] for sentence in turn]
    words = sum(len(sentence.words) for sentence in sentences)
    most = min(MOST_BULLETS, max(1, round(words / WORDS_A_BULLET)))
    index = study.episode.transcript.index
    chosen = [
        (insight.text, index[insight.turn])
        for insight in insights
        if begin <= index.get(insight.turn, -1) < end and insight.text.count(" ") < 2 * LONGEST
    ][:most]
    if len(chosen) < most:
        stems = [sorted(set(sentence.content)) for sentence in sentences]
        # What the chapter says of a stem it keeps returning to; nothing once it is told.
        worth = {stem: rarity(stem) * min(times, 6) for stem, times in Counter(chain.from_iterable(stems)).items()}
        for said, _ in chosen:
            worth.update(dict.fromkeys(text.content_stems(text.words(said)), 0.0))
        open_ = [pair for pair in zip(sentences, stems, strict=True) if _may_stand(pair[0])]
        while len(chosen) < most and (best := _most_telling(open_, worth)):
            said, sentence = best
            chosen.append((said, sentence.turn))
            worth.update(dict.fromkeys(sentence.content, 0.0))
    return sorted(chosen, key=itemgetter(1))


def _may_stand(sentence: Sentence) -> bool:
    """Whether a sentence is of the right size and claims something."""
    if not SHORTEST <= len(sentence.words) <= LONGEST + 6 or sentence.text.endswith(("?", "…", "...")):
        return False
    return len(sentence.content) > 3


def _most_telling(open_: list[tuple[Sentence, list[str]]], worth: dict[str, float]) -> tuple[str, Sentence] | None:
    """(cleaned, sentence) of the one whose stems are worth most for its length, of those that can be shown."""
    weights = [sum([worth[stem] for stem in stems]) / len(sentence.words) ** 0.5 for sentence, stems in open_]
    for place in sorted(range(len(open_)), key=lambda place: -weights[place]):
        sentence, _ = open_[place]
        if weights[place] <= 0:
            break
        if not _SPEAKS_OF_SHOW.search(sentence.text) and (said := _fit(sentence)):
            return said, sentence
    return None


def _fit(sentence: Sentence) -> str:
    """A sentence cleaned, if it can stand alone; else nothing."""
    said = text.clean(sentence.text)
    return said if SHORTEST <= said.count(" ") + 1 <= LONGEST and not _POINTS_BACK.match(said) else ""
