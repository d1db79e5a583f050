"""The summary of an episode: a line for each chapter under its title, the sentence that tells most of it."""

from collections import Counter
from itertools import chain

from generator.analyse.language import text
from generator.analyse.language.phrases import plain
from generator.analyse.language.rarity import rarity
from generator.analyse.quotable.chatter import answers
from generator.analyse.quotable.check import fault
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.leaning import ASKERS, points_back
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study
from generator.model import Chapter, Insight, Section, Take

SHORTEST, LONGEST = 9, 38
"""Words of a line."""
TRIED = 8
"""Sentences of a chapter that are looked at closely; where none can be read alone the chapter has no line."""
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
    found = []
    for (begin, title), end in zip(parts, ends, strict=True):
        if title and (line := _line(study, begin, end, claims)):
            said, turn = line
            found.append(Section(title, (said,), (study.turns[turn].id,)))
    return tuple(found)


def _line(study: Study, begin: int, end: int, claims: tuple[Insight | Take, ...]) -> tuple[str, int] | None:
    """(cleaned sentence, turn) of the most telling in a chapter; none where only what is claimed tells anything."""
    sentences = [sentence for turn in study.by_turn[begin:end] for sentence in turn]
    index = study.episode.transcript.index
    told = [claim for claim in claims if begin <= index.get(claim.turn, -1) < end]
    # What the chapter says of a stem it keeps returning to; nothing once it is told.
    stems = Counter(chain.from_iterable(set(sentence.content) for sentence in sentences))
    worth = {stem: rarity(stem) * min(times, 6) for stem, times in sorted(stems.items())}
    for claim in told:
        worth.update(dict.fromkeys(text.content_stems(text.words(claim.text)), 0.0))
    weights = {
        place: sum([worth[stem] for stem in dict.fromkeys(sentence.content)]) / len(sentence.words) ** 0.5
        for place, sentence in enumerate(sentences)
        if _may_stand(sentence) and not any(sentence.text in claim.quote for claim in told)
    }
    likeliest = sorted(weights, key=lambda place: (-weights[place], place))[:TRIED]
    best = (sentences[place] for place in likeliest if weights[place] > 0 and not fault(sentences[place].text))
    return next(((said, sentence.turn) for sentence in best if (said := _fit(sentence))), None)


def _may_stand(sentence: Sentence) -> bool:
    """Whether a sentence is of the right size and claims something; not of the one who speaks, whom no bullet names."""
    if not SHORTEST <= len(sentence.words) <= LONGEST + 6 or sentence.text.endswith(("?", "…", "...")):
        return False
    if not _OF_ONESELF.isdisjoint(plain(sentence.words)):
        return False
    return len(sentence.content) > 3


def _fit(sentence: Sentence) -> str:
    """A sentence cleaned, if it can stand alone; else nothing."""
    said = cleaned(sentence.text)
    fits = SHORTEST <= said.count(" ") + 1 <= LONGEST and "?" not in said
    opens = not (points_back(said) or answers(said) or said.partition(" ")[0].lower() in ASKERS)
    return said if fits and opens else ""
