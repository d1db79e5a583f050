"""Insights: the claims that say most of an episode in the fewest words, each with its turn.

Greedy coverage of weighted concepts (Filatova and Hatzivassiloglou 2004): a stem is worth its salience, one
already covered keeps a part of that, and a claim is worth its stems over a low power of its length, times what
its wording shows: names, numbers, causes and contrasts raise it, vagueness and a private story lower it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.analyse import text
from generator.analyse.claims import Line, cleaned, is_chatter, is_whole, lines, stands_alone
from generator.analyse.cues import Phrases, plain
from generator.analyse.salience import salience
from generator.analyse.study import Study, is_english
from generator.model import Insight
from generator.model.address import digest

FEWEST, MOST = 5, 12
_WORDS_FOR_ONE = 1400
_SHORTEST, _LONGEST, _LONGEST_PAIR = 12, 48, 60
"""Words of one sentence, and of two together."""
_COVERED = 0.25
"""What is left of a stem's worth once a claim has it."""
_LENGTH_POWER = 0.45
_SALIENCE_POWER = 1.5
_TRIED = 150
"""Sentences that are cleaned and weighed in full: the best by their stems alone."""
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
    stems: frozenset[str]
    factor: float
    """1 for ordinary wording."""
    alone: bool
    """Whether it can be read without what was said before."""


def insights(study: Study) -> tuple[Insight, ...]:
    """The episode's insights, best first: five to twelve by its length, fewer where less stands alone."""
    if not is_english(study):
        return ()
    worth = _worth(study)
    spoken = lines(study)
    candidates = [claim for claim in _candidates(spoken, worth) if claim.alone]
    candidates += [pair for claim in candidates if (pair := _with_next(claim, spoken))]
    most = min(MOST, max(FEWEST, round(FEWEST - 1 + study.episode.transcript.words / _WORDS_FOR_ONE)))
    return tuple(_insight(study, claim, gain) for claim, gain in _cover(candidates, worth, most, 10_000))


def telling_sentences(study: Study, most: int = 12, words: int = 300) -> list[str]:
    """Up to `most` cleaned sentences, of about `words` words together, that say most of the episode, best first."""
    worth = _worth(study)
    return [claim.text for claim, _ in _cover(_candidates(lines(study), worth), worth, most, words)]


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
        score=round(gain / (gain + _HALF_SCORE), 3),
    )


def _worth(study: Study) -> dict[str, float]:
    return {stem: chance**_SALIENCE_POWER for stem, chance in salience(study).items()}


def _candidates(spoken: Sequence[Line], worth: dict[str, float]) -> list[Claim]:
    """The claims of one sentence that are worth weighing, in order of speech."""
    rough = [
        (-_value(line.content, len(line.words), worth), number)
        for number, line in enumerate(spoken)
        if _SHORTEST <= len(line.words) <= _LONGEST_PAIR and not line.text.endswith("?")
    ]
    tried = sorted(number for _, number in sorted(rough)[:_TRIED])
    return [claim for number in tried if (claim := _claim(number, spoken[number]))]


def _claim(number: int, line: Line) -> Claim | None:
    said = cleaned(line.text)
    words = text.words(said)
    if not _SHORTEST <= len(words) <= _LONGEST:
        return None
    alone = stands_alone(said) and is_whole(line.text, said) and not is_chatter(said)
    stems = frozenset(text.content_stems(words))
    return Claim(number, line.turn, line.text, said, len(words), stems, _wording(words) * (1 if alone else 0.9), alone)


def _with_next(claim: Claim, spoken: Sequence[Line]) -> Claim | None:
    """A claim and the sentence that carries it on in the same turn."""
    if claim.number + 1 >= len(spoken):
        return None
    line = spoken[claim.number + 1]
    said = cleaned(line.text)
    words = text.words(said)
    if (
        line.turn != claim.turn
        or len(words) < 5
        or claim.words + len(words) > _LONGEST_PAIR
        or said.endswith("?")
        or not is_whole(line.text, said)
        or is_chatter(said)
    ):
        return None
    factor = (claim.factor * claim.words + _wording(words) * len(words)) / (claim.words + len(words))
    return Claim(
        claim.number,
        claim.turn,
        f"{claim.quote} {line.text}",
        f"{claim.text} {said}",
        claim.words + len(words),
        claim.stems | frozenset(text.content_stems(words)),
        factor,
        alone=True,
    )


_WORDINGS = Phrases(
    {
        "reason": """
            because | therefore | the reason | turns out | which means | leads to | lead to | led to | depends on
            depend on | in order to | if you | instead of | rather than | as opposed to | compared to | compared with
            unlike | although | whereas | more than | less than | no longer | the biggest | the hardest | the most
            the best | the worst | the only | the first | the problem | the challenge | the key | the goal | the idea
            the difference | the answer | the advantage | trade-off | tradeoff | allows | allow | enables | enable
            designed to | responsible for
            """,
        "story": "i | i'm | i've | i'd | i'll | me | my",
        "vague": """
            stuff | thing | things | something | anything | everything | whatever | somehow | blah | kind of | sort of
            like | you know | or so | a lot | lots | really | just | super | guys | crazy | awesome | cool
            """,
        "aside": """
            i'm looking | it says | says here | the question is | i guess | i don't know | not sure | i have a
            i forget | i forgot | i can't remember | let me
            """,
    }
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozens hundred hundreds thousand thousands million millions billion "
    "half twice percent".split()
)


def _wording(words: Sequence[str]) -> float:
    """What the wording shows, about 0.6 to 1.3: specific claims high, loose talk low."""
    forms = plain(words)
    found = _WORDINGS.count(forms)
    names = sum(word[0].isupper() and word[:1] != "I" for word in words[1:])
    factor = 1.0
    factor += 0.03 * min(names, 3)
    factor += 0.05 * any(word[0].isdigit() or form in _NUMBERS for word, form in zip(words, forms, strict=True))
    factor += 0.08 * ("reason" in found)
    factor -= 0.05 * min(found["story"], 4)
    factor -= 0.05 * min(found["vague"], 4)
    factor -= 0.15 * ("aside" in found)
    return factor


def _value(stems: Iterable[str], size: int, worth: dict[str, float]) -> float:
    # Sorted, so that the sum of floats does not depend on the hash seed.
    total = sum(worth.get(stem, 0.0) for stem in sorted(set(stems)))
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
        near = range(claim.number - 1, claim.number + 2)
        pool = [other for other in pool if other.number not in near or other.turn != claim.turn]
    return chosen
