"""The times of a JSON transcript: what a key such as `offsetInTicks` measures, and in which unit a bare number is.

Programs write seconds, milliseconds, ticks of 100 ns, `1.5s`, `PT1.5S`, `00:00:01,500` or `{"seconds", "nanos"}`.
Where key or value names the unit it is believed; a bare number is in seconds unless nobody could speak so slowly.
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from generator.read.formats.clock import clock

_UNITS = {
    "ms": 1.0, "msec": 1.0, "millis": 1.0, "millisec": 1.0, "milliseconds": 1.0, "ticks": 1e-4, "micros": 1e-3,
    "microseconds": 1e-3, "us": 1e-3, "nanos": 1e-6, "nanoseconds": 1e-6, "ns": 1e-6,
    "seconds": 1e3, "secs": 1e3, "sec": 1e3,
}  # fmt: skip
"""What a key may end in, and how many milliseconds one of it is."""
_KEY = re.compile(rf"([a-z]+?)(?:in)?({'|'.join(sorted(_UNITS, key=len, reverse=True))})?")
_NAMES = {
    "start": "start starttime startts startoffset starttimecode starttimestamp tstart datastart adjustedstart begin"
    " begintime beginoffset bgn from ts time timestamp timecode timeoffset offset in sec",
    "end": "end endtime endoffset endtimecode endtimestamp dataend adjustedend stop till to endts resultendtime"
    " resultendoffset out",
    "length": "duration dur dduration d length",
}
_PAIRS = {"offsets": 1.0, "timestamps": None}
"""Keys of `{"from", "to"}` in whisper.cpp, and their units."""
_ROLES = {name: (role, rank) for role, names in _NAMES.items() for rank, name in enumerate(names.split())}
_ISO = re.compile(r"PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?", re.IGNORECASE)
_DATED = re.compile(r"\d{4}-\d\d-\d\d[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)?")
_DAY_MS = 86_400_000
_NUMBER = re.compile(r"\d{1,15}(?:\.\d+)?", re.ASCII)

_SLOWEST = 0.1
"""Letters a second; whoever speaks more slowly counts in milliseconds or less (a thousandth of the usual is 0.012)."""
_USUAL = 12.0
_NO_TIME = 1e15
_LONGEST_S = 10 * 24 * 3600
"""Seconds; no episode lasts ten days."""


class Time(NamedTuple):
    """A time as it stands in the JSON."""

    amount: float
    unit: float | None
    """Milliseconds that one of it is; None where neither the key nor the value says."""


class Times(NamedTuple):
    """When something was said."""

    start: Time | None = None
    end: Time | None = None
    length: Time | None = None


@lru_cache(maxsize=1024)
def _keys(names: tuple[str, ...]) -> tuple[tuple[str, str, float | None], ...]:
    """Those of an object's keys that hold times, the best first, as (key, role, unit that the key names)."""
    found = []
    for name in names:
        if name in _PAIRS:
            found.append((0, name, "pair", _PAIRS[name]))
            continue
        bare = re.sub(r"[^a-z]", "", name.lower())
        parted = None if bare in _ROLES else _KEY.fullmatch(bare)
        stem, unit = (parted.group(1), _UNITS.get(parted.group(2))) if parted else (bare, None)
        if stem in _ROLES:
            role, rank = _ROLES[stem]
            # A key that names its unit leaves no doubt, so it goes before one that doesn't.
            found.append((rank if unit is None else rank - 100, name, role, unit))
    return tuple((name, role, unit) for _, name, role, unit in sorted(found, key=lambda one: one[0]))


def times(item: Mapping[str, Any]) -> Times:
    """The times of a segment or word, by the best of its keys."""
    found: dict[str, Time] = {}
    for key, role, unit in _keys(tuple(item)):
        value = item[key]
        if role == "pair":
            both = (value.get("from"), value.get("to")) if isinstance(value, dict) else (None, None)
        elif role == "start" and isinstance(value, list) and len(value) == 2:
            both = (value[0], value[1])
        else:
            if role not in found and (time := _time(value, unit)):
                found[role] = time
            continue
        for name, one in zip(("start", "end"), both, strict=True):
            if name not in found and (time := _time(one, unit)):
                found[name] = time
    return Times(found.get("start"), found.get("end"), found.get("length"))


def _time(value: Any, unit: float | None) -> Time | None:
    """The time a value stands for; None for one that is none."""
    if value.__class__ is float or value.__class__ is int:
        return Time(float(value), unit) if 0 <= value < _NO_TIME else None
    if isinstance(value, dict):
        if "relative" in value:
            return _time(value["relative"], unit)
        whole, rest = _time(value.get("seconds", 0), 1000.0), _time(value.get("nanos", 0), 1e-6)
        known = ("seconds" in value or "nanos" in value) and whole and rest
        return Time(whole.amount * 1000 + rest.amount / 1e6, 1.0) if known and whole and rest else None
    if isinstance(value, str):
        value = value.strip()
        if (read := clock(value)) is not None:
            return Time(read, 1.0)
        if (found := _DATED.fullmatch(value)) and (read := clock(found.group(1))) is not None:
            # A day too late for any talk, so that it counts from the first: see `clock.in_recording`.
            return Time(read + _DAY_MS, 1.0)
        if (iso := _ISO.fullmatch(value)) and any(iso.groups()):
            hours, minutes, seconds = (float(part or 0) for part in iso.groups())
            return Time((hours * 60 + minutes) * 60 + seconds, 1000.0)
        value = float(value) if _NUMBER.fullmatch(value) else math.inf
        return Time(value, unit) if value < _NO_TIME else None
    return None


def unit_of_bare(spoken: Iterable[tuple[Times, int]]) -> float:
    """Milliseconds that one of the bare numbers is, told by (times, letters said in them) of each segment.

    1000 (seconds) unless that would make the talk last ten days or be spoken too slowly to be speech.
    """
    last = lasted = 0.0
    letters = said = 0
    paces: list[float] = []
    before: float | None = None
    whole = True
    for (start, end, length), count in spoken:
        bare = [time.amount for time in (start, end, length) if time and time.unit is None]
        last = max([last, *bare])
        whole = whole and all(amount.is_integer() for amount in bare)
        if start and start.unit is None:
            if before is not None and start.amount > before:
                # Where segments have no end, each lasts until the next.
                lasted, letters = lasted + start.amount - before, letters + said
                paces.append(said / (start.amount - before))
            before, said = None, count
            if end and end.unit is None and end.amount > start.amount:
                lasted, letters = lasted + end.amount - start.amount, letters + count
                paces.append(count / (end.amount - start.amount))
            elif length and length.unit is None:
                lasted, letters = lasted + length.amount, letters + count
                paces.append(count / length.amount if length.amount else 0.0)
            else:
                before = start.amount
    slow = whole and lasted > 0 and letters / lasted < _SLOWEST
    if not (slow or last > _LONGEST_S):
        return 1000.0
    if not (letters and lasted):
        return 1.0
    # The middle one: a single segment may last until the end of a long silence.
    pace = sorted(paces)[len(paces) // 2] or letters / lasted
    return min((1.0, 1e-3, 1e-4, 1e-6), key=lambda unit: abs(math.log(pace * 1000 / unit / _USUAL)))


def milliseconds(time: Time | None, bare: float) -> int | None:
    """A time in whole milliseconds, its unit `bare` where it names none.

    None where there is none, or where it is days later than any talk: a date, perhaps.
    """
    if time is None:
        return None
    result = time.amount * (bare if time.unit is None else time.unit)
    return round(result) if result <= _LONGEST_S * 1000 else None
