"""Takes: opinions and predictions somebody put their name to, each with the words that prove it.

Every line has odds from `hearing`. A passage is a run of lines of one turn; its strength is the chance that one of
them at least is what an editor would list (noisy-or). Passages are picked best first without overlap. What the reader
sees of a passage is its strongest sentence or two, begun where it can be read alone; the passage is the quote.
"""

import re
from collections.abc import Sequence
from heapq import nlargest

import numpy as np

from generator.analyse.claims.cues import OWN_WORDS
from generator.analyse.claims.hearing import Hearing, Measured, Round, hear, kind_of
from generator.analyse.language import text
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.check import answers, cleaned, is_chatter, is_whole, stands_alone
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.talk.study import Study, is_english
from generator.model import Take
from generator.model.address import digest
from generator.model.take import TakeKind

MOST = 50
_PASSAGE_LINES, _PASSAGE_WORDS = 5, 90
_SHOWN_LINES, _SHOWN_WORDS, _FEWEST_WORDS = 2, 50, 7
_WORD_COST = 0.004
"""What each further word takes off the worth of what is shown."""
_ALONE = 0.2
"""What it adds to that worth to begin with a sentence that stands alone."""
_STEMS_AT_THE_EDGE = 2
"""Content stems without which a line neither opens nor closes what is shown ("I love it.")."""
_WEAKEST_OPENING = 0.3
"""Share of the passage's best chance that the line which opens what is shown must have."""
_UNCLEAR = 0.75
"""Factor of the strength of a take that needs what was said before it."""
_QUESTION = ("?", '?"', "?”", "?'", "?’", "?)")
"""What neither opens nor ends a take, quoted or not."""
_HOLD = 0.4
"""How near the opening of its round a take must be to be what was asked for."""
_SAME = 0.7
_LEAST_STRENGTH = 0.2
_FEW = 5
_LEAST_OF_FEW, _LEAST_OF_MANY = 0.3, 0.48
"""The strength below which a page lists no take, of the first few and of the others, unless it says what it is."""


def listed(study: Study, most: int) -> tuple[Take, ...]:
    """What a page shows: the strongest that can be read alone and take sides, foretell or teach in so many words."""
    return takes(study, most, alone=True)


def takes(study: Study, most: int = MOST, alone: bool = False) -> tuple[Take, ...]:
    """The episode's `most` strongest takes, best first, of `MOST` that are weighed.

    With `alone` only those that a reader understands without what was said before.
    """
    if not is_english(study):
        return ()
    heard = hear(study)
    found = heard.lines
    used: set[int] = set()
    chosen: list[Take] = []
    said: list[frozenset[str]] = []
    for strength, begin, end in sorted(_passages(heard), key=lambda passage: (-passage[0], passage[1])):
        if len(chosen) == MOST:
            break
        least = _LEAST_OF_FEW if len(chosen) < _FEW else _LEAST_OF_MANY
        if alone and strength < least and heard.explicit[begin] == heard.explicit[end]:
            continue
        if len(chosen) >= most and round(strength, 3) <= nlargest(most, (take.strength for take in chosen))[-1]:
            break  # No later one can be among the strongest.
        if used.isdisjoint(range(begin, end)) and (take := _take(study, found[begin:end], strength, alone)):
            used.update(range(begin, end))
            stems = frozenset(text.content_stems(text.words(take.text)))
            if not any(_same(stems, other) for other in said):
                chosen.append(take)
                said.append(stems)
    return tuple(sorted(chosen, key=lambda take: -take.strength)[:most])


def _same(stems: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two takes say the same, as where speech recognition repeats a passage."""
    return len(stems & other) > _SAME * min(len(stems), len(other))


def _passages(heard: Hearing) -> list[tuple[float, int, int]]:
    """(strength, begin, end) of every run of lines that could hold a take."""
    chance = np.array([line.chance for line in heard.lines])
    turn = np.array([line.line.turn for line in heard.lines])
    size = np.array([len(line.line.words) for line in heard.lines])
    question = np.array([line.line.question for line in heard.lines], dtype=bool)
    begin = np.flatnonzero(~question & ~(heard.has("short") & heard.has("exchange")))
    words, missed = np.zeros(len(begin)), np.ones(len(begin))
    passages: list[tuple[float, int, int]] = []
    for length in range(_PASSAGE_LINES):
        inside = begin + length < len(turn)
        begin, words, missed = begin[inside], words[inside], missed[inside]
        last = begin + length
        goes_on = (turn[last] == turn[begin]) & ((length == 0) | (words + size[last] <= _PASSAGE_WORDS))
        begin, last = begin[goes_on], last[goes_on]
        words, missed = words[goes_on] + size[last], missed[goes_on] * (1 - chance[last])
        strength = 1 - missed
        able = (words >= _FEWEST_WORDS) & ~question[last] & (strength >= _LEAST_STRENGTH)
        passages += zip(strength[able].tolist(), begin[able].tolist(), (last[able] + 1).tolist(), strict=True)
    return passages


def _take(study: Study, passage: Sequence[Measured], strength: float, alone: bool) -> Take | None:
    """The take of a passage; None where nothing in it can be shown."""
    shown = _shown(passage, alone)
    if not shown:
        return None
    begin, end, clear = shown
    words = " ".join(part for line in passage[begin:end] if (part := cleaned(line.line.text)))
    turn = study.turns[passage[0].line.turn]
    kind: TakeKind | None = kind_of(passage[begin:end])
    if alone and kind:
        kind = _said_as(kind, words, passage[begin].round)
    if not kind:
        return None
    year = about_year(words, study.episode.date.year, passage[begin].round.year) if kind == "prediction" else None
    return Take(
        id="k-" + digest(" ".join(words.casefold().split())),
        kind=kind,
        text=words,
        quote=" ".join(line.line.text for line in passage),
        episode=study.episode.slug,
        turn=turn.id,
        date=study.episode.date,
        speaker=turn.speaker,
        start_ms=turn.start_ms,
        strength=round(strength * (1 if clear else _UNCLEAR), 3),
        about_year=year,
    )


def _said_as(kind: TakeKind, words: str, round_: Round) -> TakeKind | None:
    """The kind that the words themselves bear out; what was asked for needs no such words."""
    asked = round_.kind if round_.hold >= _HOLD else None
    if _PLANS.match(words) and asked is None:
        return None
    return next(
        (one for one in (kind, "hot_take") if one == asked or one not in _OWN_WORDS or _OWN_WORDS[one].search(words)),
        None,
    )


def _shown(passage: Sequence[Measured], alone: bool) -> tuple[int, int, bool] | None:
    """(begin, end, clear) of the lines that say it best: strong, short, and clear without what came before."""
    peak = max(line.chance for line in passage)
    weighty = [len(set(line.line.content)) >= _STEMS_AT_THE_EDGE for line in passage]
    best: tuple[float, int, int, bool] | None = None
    for begin, first in enumerate(passage):
        if not weighty[begin] or first.chance < _WEAKEST_OPENING * peak:
            continue
        opening = cleaned(first.line.text)
        if opening.endswith(_QUESTION) or is_chatter(opening):
            continue
        clear = stands_alone(opening)
        if alone and not (clear and is_whole(first.line.text, opening)):
            continue
        words, missed = 0, 1.0
        for end in range(begin, min(begin + _SHOWN_LINES, len(passage))):
            said = cleaned(passage[end].line.text)
            if end > begin and (said.endswith(_QUESTION) or is_garbled(said) or is_chatter(said) or answers(said)):
                break
            words += said.count(" ") + 1
            missed *= 1 - passage[end].chance
            if end > begin and words > _SHOWN_WORDS:
                break
            worth = 1 - missed - _WORD_COST * words + _ALONE * clear
            if words >= _FEWEST_WORDS and weighty[end] and (best is None or worth > best[0]):
                best = (worth, begin, end + 1, clear)
    return best[1:] if best else None


_PLANS = any_of(r"(?:we|i)(?:'re going to|'ll| will|'m going to| are going to)", begin="^")
"""What somebody is about to do foretells nothing."""
_OWN_WORDS = {kind: any_of(listing) for kind, listing in OWN_WORDS.items()}


_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)) | {
    "a": 1, "couple": 2, "few": 3, "several": 5, "twenty": 20,
}  # fmt: skip
_SPAN = re.compile(
    r"\b(?:next|in|within|over|another) (?:the )?(?:next )?(?:about |maybe |like |a )?(?:\w+ (?:or|to) |\d+-)?(\w+)"
    r"(?: of)? (year|decade)s?\b(?! ago)",
    re.IGNORECASE,
)


def about_year(said: str, year: int, section_year: int | None = None) -> int | None:
    """The year a prediction made in `year` is about.

    The latest year named; else one counted from the date ("next year", "in three to five years"); else that of
    the round it was said in; else None.
    """
    named = [int(word) for word in re.findall(r"\b20\d\d\b", said) if year <= int(word) <= year + 30]
    if named:
        return max(named)
    if re.search(r"\bnext year\b|\byear from now\b", said, re.IGNORECASE):
        return year + 1
    if re.search(r"\bnext decade\b", said, re.IGNORECASE):
        return year + 10
    if span := _SPAN.search(said):
        count = int(span[1]) if span[1].isdigit() else _NUMBERS.get(span[1].lower())
        if count and count <= 50:
            return year + count * (10 if span[2].lower() == "decade" else 1)
    return section_year
