"""Insights: the claims that say most of an episode in the fewest words, each with its turn.

Greedy coverage of weighted concepts (Filatova and Hatzivassiloglou 2004): a stem is worth its salience, one
already covered keeps a part of that, and a claim is worth its stems over a low power of its length, times what
its wording shows: names, numbers, causes and contrasts raise it, vagueness and a private story lower it, and so
does a small chance that an editor would list it as a take.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.analyse.claims.hearing import Hearing, Measured, hear
from generator.analyse.language import text
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.check import (
    BANNED_OPENERS,
    answers,
    cleaned,
    is_chatter,
    is_show_talk,
    is_whole,
    stands_alone,
)
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.quotable.specific import wording
from generator.analyse.talk.study import Study, is_english
from generator.model import Insight
from generator.model.address import digest

FEWEST, MOST = 5, 10
_WORDS_FOR_ONE = 1800
_SHORTEST, _LONGEST, _LONGEST_PAIR = 12, 48, 60
"""Words of one sentence, and of two together."""
_COVERED = 0.25
"""What is left of a stem's worth once a claim has it."""
_LENGTH_POWER = 0.45
_SALIENCE_POWER = 1.5
_LEANING = 0.9
"""The factor of a claim that leans on what was said before."""
_OPINES = frozenset(
    "think believe feel expect hope predict bet know wish suspect guess love hate don't wouldn't".split()
)
_ANECDOTE = 0.92
"""The factor of a claim about what the speaker once did."""
_STORY = any_of(
    r"""
    (?:i|my|we)(?: \w+){0,2} (?:focus|opened|worked|didn't|went|came|started|used|got|took|bought|had|was|were|have)
    (?:i've|we've) (?:got|been)|what i'm doing|all the time|in my (?:last|previous|first)
    """,
    begin="^",
)
_PRIVATE = 0.85
"""The factor of a claim that tells the speaker's own story."""
_TAKEN_BACK = any_of(r"(?:well|no|actually|except|not)", begin="^")
_TAG = re.compile(r"\b(?:right|yeah|no|correct)\?\s*$", re.IGNORECASE)
_COMMAS, _HALTING = 0.2, 0.92
"""Commas a word from which a claim is speech that halts, and the factor of such a claim."""
_ADDED = 4
"""Stems that a second sentence must add to its claim."""
_TRIED = 55
"""Sentences that are cleaned and weighed in full: the best by their stems alone."""
_SAME = 0.7
"""A claim with a larger part of its stems in one chosen before says the same, as where a passage is repeated."""
_HALF_SCORE = 0.35
"""The gain of a claim that scores one half."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A candidate: a sentence or two as spoken, cleaned, with the stems that it covers."""

    number: int
    """Position of its first line."""
    turn: int
    quote: str
    text: str
    words: int
    stems: tuple[str, ...]
    """Each once, in a fixed order, so that sums of their worth do not depend on the hash seed."""
    factor: float
    """1 for ordinary wording."""
    alone: bool
    """Whether it can be read without what was said before."""


def insights(study: Study) -> tuple[Insight, ...]:
    """The episode's insights, best first: five to ten by its length, fewer where less stands alone."""
    if not is_english(study):
        return ()
    heard = hear(study)
    worth, spoken = _worth(heard), heard.lines
    # What says outright that it is a prediction or a favourite moment stands among the takes.
    outright = heard.explicit
    candidates = [
        claim
        for claim in _candidates(spoken, worth)
        if claim.alone and outright[claim.number] == outright[claim.number + 1]
    ]
    candidates += [pair for claim in candidates if (pair := _with_next(claim, spoken))]
    most = min(MOST, max(FEWEST, round(FEWEST - 1 + study.episode.transcript.words / _WORDS_FOR_ONE)))
    return tuple(_insight(study, claim, gain) for claim, gain in _cover(candidates, worth, most, 10_000))


def telling_sentences(study: Study, most: int = 12, words: int = 300) -> list[str]:
    """Up to `most` cleaned sentences, of about `words` words together, that say most of the episode, best first."""
    heard = hear(study)
    worth = _worth(heard)
    return [claim.text for claim, _ in _cover(_candidates(heard.lines, worth), worth, most, words)]


def _insight(study: Study, claim: Claim, gain: float) -> Insight:
    turn = study.turns[claim.turn]
    return Insight(
        id="i-" + digest(" ".join(claim.text.casefold().split())),
        text=claim.text,
        date=study.episode.date,
        path=study.episode.path,
        speaker=turn.speaker,
        episode=study.episode.slug,
        turn=turn.id,
        start_ms=turn.start_ms,
        quote=claim.quote,
        added=study.episode.added,
        score=round(gain / (gain + _HALF_SCORE), 3),
    )


def _worth(heard: Hearing) -> dict[str, float]:
    return {stem: chance**_SALIENCE_POWER for stem, chance in heard.salience.items()}


def _candidates(spoken: Sequence[Measured], worth: dict[str, float]) -> list[Claim]:
    """The claims of one sentence that are worth weighing, in order of speech."""
    rough = [
        (-_value(_distinct(line.content), len(line.words), worth), number)
        for number, line in enumerate(measured_line.line for measured_line in spoken)
        if _SHORTEST <= len(line.words) <= _LONGEST_PAIR and not line.question
    ]
    tried = sorted(number for _, number in sorted(rough)[:_TRIED])
    return [claim for number in tried if not _withdrawn(number, spoken) and (claim := _claim(number, spoken[number]))]


def _withdrawn(number: int, spoken: Sequence[Measured]) -> bool:
    """Whether a sentence only supposes ("Or there is"), or is asked for assent and then taken back."""
    said = spoken[number].line.text
    if said[:3] in ("Or ", "or "):
        return True
    following = spoken[number + 1].line.text if number + 1 < len(spoken) else ""
    return bool(_TAG.search(said) and _TAKEN_BACK.match(following))


def _claim(number: int, measured_line: Measured) -> Claim | None:
    line = measured_line.line
    said = cleaned(line.text)
    words = text.words(said)
    if not _SHORTEST <= len(words) <= _LONGEST:
        return None
    alone = stands_alone(said) and is_whole(line.text, said) and not (is_chatter(said) or is_show_talk(said))
    factor = _factor(words, measured_line) * (1 if alone else _LEANING)
    return Claim(number, line.turn, line.text, said, len(words), _distinct(text.content_stems(words)), factor, alone)


def _factor(words: Sequence[str], line: Measured) -> float:
    """Specific wording raises a claim, and so does the chance that an editor would list it as a take."""
    factor = wording(words) * (0.8 + line.chance)
    if words[0] == "I" and words[1].lower() not in _OPINES:
        factor *= _ANECDOTE
    if _STORY.match(line.line.text):
        factor *= _PRIVATE
    if words.count("like") > 1:
        factor *= _HALTING
    return factor if line.line.text.count(", ") < _COMMAS * len(words) else factor * _HALTING


def _with_next(claim: Claim, spoken: Sequence[Measured]) -> Claim | None:
    """A claim and the sentence that carries it on in the same turn."""
    if claim.number + 1 >= len(spoken) or spoken[claim.number + 1].line.turn != claim.turn:
        return None
    following = spoken[claim.number + 1]
    said = cleaned(following.line.text)
    words = text.words(said)
    added = [stem for stem in _distinct(text.content_stems(words)) if stem not in claim.stems]
    if (
        claim.words + len(words) > _LONGEST_PAIR
        or len(added) < _ADDED
        or said.endswith("?")
        or words[0].lower() in BANNED_OPENERS
        or not is_whole(following.line.text, said)
        or is_garbled(said)
        or answers(said)
        or is_chatter(said)
        or is_show_talk(said)
    ):
        return None
    size = claim.words + len(words)
    return replace(
        claim,
        quote=f"{claim.quote} {following.line.text}",
        text=f"{claim.text} {said}",
        words=size,
        stems=(*claim.stems, *added),
        factor=(claim.factor * claim.words + _factor(words, following) * len(words)) / size,
    )


def _distinct(stems: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stems))


def _value(stems: Iterable[str], size: int, worth: dict[str, float]) -> float:
    total = sum([worth.get(stem, 0.0) for stem in stems])
    return total / math.pow(max(1, size), _LENGTH_POWER)


def _cover(candidates: Sequence[Claim], worth: dict[str, float], most: int, words: int) -> list[tuple[Claim, float]]:
    """Claims one by one, each the best addition to those before, with what it added."""
    left = dict(worth)
    pool = list(candidates)
    chosen: list[tuple[Claim, float]] = []
    total = 0
    while pool and len(chosen) < most and total < words:
        gains = [claim.factor * _value(claim.stems, claim.words, left) for claim in pool]
        best = max(range(len(pool)), key=lambda place: (gains[place], -pool[place].number))
        claim = pool[best]
        chosen.append((claim, gains[best]))
        total += claim.words
        for stem in claim.stems:
            left[stem] = left.get(stem, 0.0) * _COVERED
        covered = frozenset(claim.stems)
        near = range(claim.number - 1, claim.number + 2)
        pool = [
            other
            for other in pool
            if (other.number not in near or other.turn != claim.turn)
            and len(covered.intersection(other.stems)) <= _SAME * len(other.stems)
        ]
    return chosen
