"""The one reading of a time in a recording: `1:02:03.5`, `02:03`, `1m 2s`, or a number of seconds, to milliseconds."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from generator.model import Cue

TIME = r"(?:\d{1,9}:)?\d{1,9}:\d{2}(?:[.,]\d{1,9}|[:;]\d{2}(?!\d))?"
"""A time as people and programs write it; after a dot or a comma the fraction, after a third colon the frame."""
SPELT = (
    r"(?:\d{1,3}\s?h(?:(?:ou)?rs?)?[ ,]*)?(?:\d{1,4}\s?m(?:in(?:ute)?s?)?[ ,]*)?"
    r"\d{1,6}(?:\.\d{1,9})?\s?s(?:ec(?:ond)?s?)?\b"
)
"""A time in words and units."""
STAMP = re.compile(rf"\\?\[({TIME})\\?\]\s*")
"""A time in brackets, which may be escaped as in Markdown."""

_PARTS = re.compile(r"(?:(\d{1,9}):)?(\d{1,9}):(\d{2})(?:[.,](\d{1,9})|[:;]\d{2})?", re.ASCII)
_UNITS = re.compile(r"(?:(\d+)\s?h\D*)?(?:(\d+)\s?m\D*)?(\d+)(?:\.(\d+))?\s?s\D*", re.ASCII)
LATEST = 10**12
"""Milliseconds; a later "time" (31 years in) is a number that means something else, such as a date."""
_HOUR = 3_600_000
_DAWN = 3 * _HOUR
"""No transcript of a whole recording begins this far into it: a first time as late is a time of day."""
_FASTEST = 12
"""Words a second that nobody says: times read so were hours and minutes."""


def clock(text: str) -> int | None:
    """Milliseconds of `[H:]M:SS[.fff]` or `H:MM:SS:FF` (frames are dropped), or of `1h 2m 3s`.

    None if the text is no time (minutes after hours or seconds over 59).
    """
    text = text.strip()
    if found := _PARTS.fullmatch(text):
        if int(found[3]) > 59 or (found[1] is not None and int(found[2]) > 59):
            return None
    elif not (text[:1].isdecimal() and (found := _UNITS.fullmatch(text))):
        return None
    hours, minutes, whole, fraction = found.groups()
    result = (int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole)) * 1000
    result += int((fraction or "0").ljust(3, "0")[:3])
    return result if result < LATEST else None


def seconds(value: Any) -> int | None:
    """Milliseconds of a JSON number of seconds, or of a text holding one or a clock time; None for anything else."""
    if isinstance(value, str):
        if (read := clock(value)) is not None:
            return read
        if not re.fullmatch(r"\d{1,12}(\.\d+)?", value.strip(), re.ASCII):
            return None
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return round(value * 1000) if 0 <= value * 1000 < LATEST else None


def timed(words: str, start: int | None, end: int | None, speaker: str | None = None) -> Cue:
    """The cue of some words; an end without a start, or before it, says nothing."""
    return Cue(words, start, end if start is not None and end is not None and end >= start else None, speaker)


def in_order(*tracks: Iterable[Cue]) -> list[Cue]:
    """The cues of all tracks by their times; one without a time stays behind the one before it in its track."""
    placed: list[tuple[int, Cue]] = []
    for track in tracks:
        at = 0
        for cue in track:
            at = at if cue.start_ms is None else cue.start_ms
            placed.append((at, cue))
    return [cue for _, cue in sorted(placed, key=lambda one: one[0])]


def in_recording(cues: Sequence[Cue]) -> list[Cue]:
    """The cues with times of day made times in the recording: see `shift`."""
    timed = [cue for cue in cues if cue.start_ms is not None]
    starts = [cue.start_ms for cue in timed if cue.start_ms is not None]
    factor, origin = shift(starts, [cue.text.count(" ") + 1 for cue in timed], of_day=False)
    if (factor, origin) == (1, 0):
        return list(cues)
    return [
        replace(cue, start_ms=moved(cue.start_ms, factor, origin), end_ms=moved(cue.end_ms, factor, origin))
        for cue in cues
    ]


def moved(ms: int | None, factor: int, origin: int) -> int | None:
    """A time of the source in the recording; past midnight it is the next day."""
    if ms is None:
        return None
    at = ms * factor - origin
    return at if at >= 0 else at + 24 * _HOUR


def shift(starts: Sequence[int], words: Sequence[int], of_day: bool) -> tuple[int, int]:
    """(factor, origin) by which the starts of a file become times in its recording: `start * factor - origin`.

    Times of day count from the first. `words` are how many were said from each start on: where the times leave no time
    for them, `10:12` was an hour and a minute (factor 60). Most files give (1, 0).
    """
    if not starts:
        return 1, 0
    spans = [(later - start, said) for (start, later), said in zip(pairwise(starts), words, strict=False)]
    rising = [(span, said) for span, said in spans if span > 0]
    hasty = sum(said for _, said in rising) * 1000 > _FASTEST * sum(span for span, _ in rising) > 0
    whole = all(start % 1000 == 0 and start < 24 * 60_000 for start in starts)
    factor = 60 if hasty and whole and len(rising) > 2 and starts[0] >= 3 * 60_000 else 1
    return (factor, starts[0] * factor) if of_day or factor > 1 or starts[0] >= _DAWN else (1, 0)
