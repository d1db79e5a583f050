"""Insights: the passages of a talk that an editor would print, as one speaker said them, each with its turn.

The likeliest passages come first, each apart from those before. A passage begins with a sentence that can be read alone
and ends with a whole one. It is verbatim but for fillers; where a sentence within it greets, advertises or stumbles "…"
stands in its place.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, repeat
from typing import NamedTuple

import numpy as np

from generator.analyse.claims.passage_measures import LISTS
from generator.analyse.claims.passages import FEWEST_WORDS, passages, stretches
from generator.analyse.language.arrays import Places
from generator.analyse.language.phrases import any_of, plain
from generator.analyse.quotable.check import HALF_QUOTED, ends_asking, fault, half_quoted, is_whole
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.leaning import bounds
from generator.analyse.talk.asides import asides
from generator.analyse.talk.game import is_game
from generator.analyse.talk.quoted import quoted
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study
from generator.model import Insight
from generator.model.address import claim_id

FEWEST, MOST = 3, 8
_WORDS_FOR_ONE = 1000
"""Words of a talk for each insight; a short one may have the fewest, too."""
_FLOOR = -0.15
"""Odds below which nothing is shown: a talk without a good passage shows none."""
_TRIED = 400
"""Passages looked at closely, the likeliest."""
_LED_IN, _LED_WORDS = 3, 110
"""Sentences that may be put before a passage, and the words that it may have with them.

Of 138 passages of 60 talks a reader who knew nothing of this rather had 74 with such sentences and 52 without, and
found 14 good in place of 1; where they say "I" 22 and 28, so that none does.
"""
_SHARED = 0.35
"""A passage with a larger part of its stems in one chosen before says the same."""
_SLOPE = 4.33
"""How odds become a score: by eye, so that nine in ten that a page of a long talk shows have 0.86 or more."""
_KEPT = 0.6
"""Share of a passage's words that must be left of it: less is another passage than the one that was weighed."""
_MENDED = ("", HALF_QUOTED)
"""Faults of a sentence that the rest of its passage may mend: a quotation that goes on in the next one is whole."""
_TAKEN_BACK = any_of(r"(?:well|no|actually|except|not)", begin="^")
_CORRECTS = any_of(
    r"""
    ^(?:or|no|nope|not|but|except|actually|rather|well)
    sorry|i mean|scratch that|correction|or rather
    """,
    begin="",
)
"""How a sentence begins, or what it says, that takes back or bounds the one before."""
_GOES_ON = any_of(
    r"""
    then|secondly|thirdly|another (?:one|thing)
    the (?:second|third|other|next|last) (?:one|thing|option|is)
    """,
    begin=r"^(?:(?:and|but|so|or|well,) )?",
)
"""How the next step, or the next of several, begins: at the end of a passage no more is said of it."""
_TRAILS = any_of(
    r"""
    (?:and |or |so )?(?:how|like|such as|including|versus|whereas)(?= )
    (?:(?:and|but|so|like),? )?(?:let's say|suppose)(?!.*(?:, (?:so|then|i|you|we|they|it|the)|;| so) )
    """,
    begin="^",
)
"""How a sentence begins that only adds an instance to the one before, or supposes what the next goes on from."""
_OF_SOMEBODY = re.compile(r"\b(?:s?he|his|him|hers?)\b", re.IGNORECASE)
"""Said twice, a passage tells what somebody did, whom a reader doesn't know: of 14 such thirteen were of no use."""
_TAG = re.compile(r"\b(?:right|yeah|no|correct)\?\s*$", re.IGNORECASE)


class Shown(NamedTuple):
    """What a reader sees of a passage."""

    text: str
    quote: str
    """The words as they stand, from the first sentence shown to the last."""
    turn: int
    stems: frozenset[str]


def insights(study: Study) -> tuple[Insight, ...]:
    """The episode's insights, best first: up to eight by its length, none where nothing is worth printing."""
    if not study.english or not study.sentences or study.once(is_game):
        return ()
    most = min(MOST, max(FEWEST, round(study.episode.transcript.words / _WORDS_FOR_ONE)))
    chosen: list[tuple[Shown, float]] = []
    taken: set[int] = set()
    for odd, begin, end in _ranked(study):
        if odd < _FLOOR or len(chosen) == most:
            break
        if not taken.isdisjoint(range(begin, end)):
            continue
        firsts = dict.fromkeys((led_in(study, begin, end, taken), begin))
        shown = next(filter(None, (_shown(study, first, end) for first in firsts)), None)
        if shown and all(len(shown.stems & other.stems) <= _SHARED * len(shown.stems) for other, _ in chosen):
            chosen.append((shown, odd))
            taken.update(range(min(firsts), end))
    return tuple(_insight(study, shown, odd) for shown, odd in chosen)


def _ranked(study: Study) -> Iterator[tuple[float, int, int]]:
    """(odds, first sentence, the one after the last) of the likeliest that begin with what may open one, best first."""
    found, runs = study.once(passages), stretches(study)
    odds = found.odds
    for place in np.argsort(-odds, kind="stable")[:_TRIED].tolist():
        if _opens(study, begin := int(found.begin[place])):
            yield float(odds[place]), begin, _bounded(study, runs, int(found.end[place]))


def led_in(study: Study, begin: int, end: int, taken: Container[int]) -> int:
    """The beginning of a passage with what its speaker leads up to it with, of which it may make little sense alone."""
    words, led = sum(len(sentence.words) for sentence in study.sentences[begin:end]), begin
    texts = {sentence.text for sentence in study.sentences[begin:end]}
    for number in range(begin - 1, max(-1, begin - 1 - _LED_IN), -1):
        sentence = study.sentences[number]
        words += len(sentence.words)
        if sentence.turn != study.sentences[begin].turn or words > _LED_WORDS or number in taken:
            break
        if sentence.text in texts or (sentence.turn, sentence.text) in study.once(asides):
            break
        if not LISTS["i"].isdisjoint(plain(sentence.words)):
            break
        texts.add(sentence.text)
        if not sentence.text.rstrip().endswith("?") and _opens(study, number):
            led = number
    return led


def _bounded(study: Study, runs: Places, end: int) -> int:
    """The end of a passage with what bounds it: the "But …" that its speaker goes on with."""
    while end < len(runs) and runs[end] == runs[end - 1] and bounds(study.sentences[end].text):
        end += 1
    return end


def _opens(study: Study, number: int) -> bool:
    sentence = study.sentences[number]
    return fault(sentence.text) in _MENDED and (sentence.turn, sentence.text) not in study.once(quoted)


def _insight(study: Study, shown: Shown, odds: float) -> Insight:
    turn = study.turns[shown.turn]
    return Insight(
        id=claim_id("i", shown.text),
        text=shown.text,
        date=study.episode.date,
        path=study.episode.path,
        speaker=turn.speaker,
        episode=study.episode.slug,
        turn=turn.id,
        start_ms=turn.start_ms,
        quote=shown.quote,
        score=round(1 / (1 + float(np.exp(-_SLOPE * odds))), 3),
    )


def _shown(study: Study, begin: int, end: int) -> Shown | None:
    """The passage as a reader gets it; None where it must not be quoted."""
    kept = [number for number in range(begin, end) if _is_said(study, study.sentences[number])]
    while kept and (ends_asking(closing := study.sentences[kept[-1]].text) or _TRAILS.match(closing)):
        kept.pop()
    if (
        not kept
        or kept[0] != begin
        or _unmeant(study, begin, kept[-1])
        or any(bounds(sentence.text) for sentence in study.sentences[kept[-1] + 1 : end])
        or not all(map(_parts, repeat(study), pairwise(kept)))
    ):
        return None
    first, last = study.sentences[begin], study.sentences[kept[-1]]
    said = [cleaned(first.text)]
    for before, number in pairwise(kept):
        sentence = study.sentences[number].text
        said.append(cleaned(sentence, follows=True) if number == before + 1 else f"… {cleaned(sentence)}")
    words = " ".join(said)
    if len(_OF_SOMEBODY.findall(words)) > 1:
        return None
    size = sum(len(sentence.words) for sentence in study.sentences[begin:end])
    if (
        half_quoted(words)
        or len(words.split()) < max(FEWEST_WORDS, _KEPT * size)
        or last.turn > first.turn + 1
        or not is_whole(last.text)
        or _GOES_ON.match(last.text)
    ):
        return None
    turn_text = study.turns[first.turn].text
    if last.turn > first.turn:
        turn_text = f"{turn_text} {study.turns[last.turn].text}"
    stems = frozenset(stem for number in kept for stem in study.sentences[number].content)
    quote = _verbatim(turn_text, study.sentences[begin - first.place : kept[-1] + 1], first.place)
    return Shown(words, quote, first.turn, stems) if quote else None


def _verbatim(spoken: str, said: Sequence[Sentence], begin: int) -> str:
    """What is spoken from a sentence on, by its place, to the end of all that is `said`: any may be said twice."""
    start = stop = 0
    for number, sentence in enumerate(said):
        at = spoken.find(sentence.text, stop)
        if at < 0:
            return ""
        start, stop = at if number <= begin else start, at + len(sentence.text)
    return spoken[start:stop]


def _parts(study: Study, gap: tuple[int, int]) -> bool:
    """Whether nothing hangs on what is left out between two sentences: it corrects none, and the second could open."""
    before, after = gap
    between = study.sentences[before + 1 : after]
    return not between or (_opens(study, after) and not any(_CORRECTS.search(sentence.text) for sentence in between))


def _is_said(study: Study, sentence: Sentence) -> bool:
    """Whether a sentence is shown; else "…" stands in its place."""
    sold = (sentence.turn, sentence.text) in study.once(asides)
    return bool(sentence.content) and not sold and fault(sentence.text, opens=False) in _MENDED


def _unmeant(study: Study, first: int, last: int) -> bool:
    """Whether what was said is only supposed ("Or there is"), or asked for assent and then taken back."""
    following = study.sentences[last + 1].text if last + 1 < len(study.sentences) else ""
    supposed = study.sentences[first].text[:3] in ("Or ", "or ")
    return supposed or bool(_TAG.search(study.sentences[last].text) and _TAKEN_BACK.match(following))
