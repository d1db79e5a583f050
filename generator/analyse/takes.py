"""Takes: opinions and predictions somebody put their name to, each with the words that prove it.

Every line has odds from `take_model`; a take is the run of up to four lines of one turn that is likeliest to hold
what an editor would list (noisy-or of its lines), picked best first without overlap.
"""

import math
import re
from collections.abc import Sequence

from generator.analyse.claims import cleaned, is_chatter, lines
from generator.analyse.study import Study, is_english
from generator.analyse.take_model import Measured, kind_of, measured
from generator.model import Take
from generator.model.address import digest

MOST = 60
_MOST_LINES, _MOST_WORDS = 4, 70
_FEWEST_WORDS = 7
_LEAST_STRENGTH = 0.2


def takes(study: Study) -> tuple[Take, ...]:
    """The episode's takes, best first, up to `MOST`: for a page, take the strongest."""
    if not is_english(study):
        return ()
    found = measured(study, lines(study))
    windows = sorted(_windows(found), key=lambda window: (-window[0], window[1]))
    used: set[int] = set()
    chosen: list[Take] = []
    for strength, begin, end in windows:
        if len(chosen) == MOST or strength < _LEAST_STRENGTH:
            break
        if used.isdisjoint(range(begin, end)):
            take = _take(study, found[begin:end], strength)
            if take:
                chosen.append(take)
                used.update(range(begin, end))
    return tuple(chosen)


def _windows(found: Sequence[Measured]) -> list[tuple[float, int, int]]:
    """(strength, begin, end) of every run of lines that could be a take."""
    missed = [1 / (1 + math.exp(line.odds)) for line in found]
    windows = []
    for begin, first in enumerate(found):
        if first.measures["question"] or (first.measures["short"] and "exchange" in first.cues):
            continue
        words, chance = 0, 1.0
        for end in range(begin, min(begin + _MOST_LINES, len(found))):
            line = found[end].line
            words += len(line.words)
            if line.turn != first.line.turn or (end > begin and words > _MOST_WORDS):
                break
            chance *= missed[end]
            if words >= _FEWEST_WORDS and not found[end].measures["question"]:
                windows.append((1 - chance, begin, end + 1))
    return windows


def _take(study: Study, said: Sequence[Measured], strength: float) -> Take | None:
    parts = [part for line in said if (part := cleaned(line.line.text))]
    text = " ".join(parts)
    if not parts or is_chatter(parts[0]):
        return None
    quote = " ".join(line.line.text for line in said)
    turn = study.turns[said[0].line.turn]
    kind = kind_of(said)
    return Take(
        id="k-" + digest(" ".join(text.casefold().split())),
        kind=kind,
        text=text,
        quote=quote,
        episode=study.episode.slug,
        turn=turn.id,
        date=study.episode.date,
        speaker=turn.speaker,
        start_ms=turn.start_ms,
        strength=round(strength, 3),
        about_year=about_year(text, study.episode.date.year, said[0].section_year) if kind == "prediction" else None,
    )


_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)) | {
    "a": 1, "couple": 2, "few": 3, "several": 5, "twenty": 20,
}  # fmt: skip
_SPAN = re.compile(
    r"\b(?:next|in|within|over|another) (?:the )?(?:next )?(?:about |maybe |like |a )?(?:\w+ (?:or|to) |\d+-)?(\w+)"
    r"(?: of)? (year|decade)s?\b(?! ago)"
    r"|\bnext (decade)\b",
    re.IGNORECASE,
)


def about_year(text: str, year: int, section_year: int | None = None) -> int | None:
    """The year a prediction made in `year` is about.

    The latest year named; else one counted from the date ("next year", "in three to five years"); else that of
    the round it was said in; else None.
    """
    named = [int(word) for word in re.findall(r"\b20\d\d\b", text) if year <= int(word) <= year + 30]
    if named:
        return max(named)
    if re.search(r"\bnext year\b|\byear from now\b", text, re.IGNORECASE):
        return year + 1
    if span := _SPAN.search(text):
        if span[3]:
            return year + 10
        count = int(span[1]) if span[1].isdigit() else _NUMBERS.get(span[1].lower())
        if count and count <= 50:
            return year + count * (10 if span[2].lower() == "decade" else 1)
    return section_year
