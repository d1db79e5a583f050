"""The one reading of days and lengths of time as people, sites and feeds write them."""

import re
from datetime import UTC, date, datetime

from generator.interface import ENGLISH

_ELSEWHERE = (
    "januar januari janvier enero gennaio janeiro|februar februari février febrero febbraio fevereiro|märz maart mars"
    " marzo março|avril abril aprile|mai mei mayo maggio maio|juni juin junio giugno junho|juli juillet julio luglio"
    " julho|august augustus août agosto|septembre septiembre settembre setembro|oktober octobre octubre ottobre outubro"
    "|novembre noviembre novembro|dezember décembre diciembre dicembre dezembro"
)
"""The months in German, Dutch, French, Spanish, Italian and Portuguese; of their first letters `jui` is two."""
_MONTHS = (
    {
        name: number
        for number, month in enumerate(map(str.lower, ENGLISH.listed("months")), 1)
        for name in (month, month[:3])
    }
    | {"sept": 9}
    | {
        name: number
        for number, names in enumerate(_ELSEWHERE.split("|"), 1)
        for whole in names.split()
        for name in (whole, whole[:3])
        if name != "jui"
    }
)
_WEEKDAY = r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?|[^\W\d_]{2,13}\.?,)\s+)?"
_DAY_NAME = _WEEKDAY.replace(r"\.?,)", r"\.?,?)")
"""Before a number no comma has to stand: `mar. 4 mars 2025`."""
_ISO = re.compile(
    _WEEKDAY + r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:T|,? (?:at )?)\d{1,2}:\d{2}.*)?"
    r"|(\d{4})(\d{2})(\d{2})",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    _WEEKDAY
    + r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}:\d{2}\s+(?:[+-]\d{4}\s+)?)?(\d{4})"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d{2}.*)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    _DAY_NAME + r"(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:(?:of|de)\s+)?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d{2}.*)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{1,2})(\.|/)\s?(\d{1,2})\2\s?(\d{4})(?:,?\s+\d{1,2}:\d{2}.*)?")
_AFTER_2199 = 7_258_118_400_000
"""Milliseconds since 1970."""
_WEEK_S = 7 * 24 * 3600
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,3})\d*)?")
_UNITS = re.compile(
    r"(?:[~≈]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\.?)?[\s,]*(?:(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?)\.?)?[\s,]*(?:(\d+)(?:\.\d+)?\s*(?:s|secs?|seconds?)\.?)?",
    re.IGNORECASE,
)
_ISO_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?", re.IGNORECASE)


def day_of(words: str) -> date | None:
    """The day of `2024-12-31`, `December 31, 2024`, its like in other languages, or milliseconds since 1970.

    A time of day is left off. None for what is no day from 1900 to 2199.
    """
    words = " ".join(words.split()).strip(" .")
    parts: tuple[int, int, int] | None = None
    if re.fullmatch(r"\d{12,13}", words) and int(words) < _AFTER_2199:
        return datetime.fromtimestamp(int(words) / 1000, UTC).date()
    if found := _ISO.fullmatch(words):
        parts = tuple(int(part) for part in found.groups() if part)  # type: ignore[assignment]
    elif (found := _MONTH_FIRST.fullmatch(words)) and found[1].lower() in _MONTHS:
        parts = int(found[3]), _MONTHS[found[1].lower()], int(found[2])
    elif (found := _DAY_FIRST.fullmatch(words)) and found[2].lower() in _MONTHS:
        parts = int(found[3]), _MONTHS[found[2].lower()], int(found[1])
    elif found := _NUMBERS.fullmatch(words):
        first, second = int(found[1]), int(found[3])
        # With full stops the day comes first; with strokes it is told where only one of the two can be a month.
        if found[2] == "." or first > 12 or second > 12:
            day, month = (second, first) if found[2] == "/" and second > 12 else (first, second)
            parts = int(found[4]), month, day
    try:
        result = date(*parts) if parts else None
    except ValueError:
        return None
    return result if result and 1900 <= result.year <= 2199 else None


def length_of(words: str) -> int | None:
    """Milliseconds of `52:10`, `1:02:10`, `9 min`, `1 h 5 min`, `~1.5 hours`, `PT9M` or a number of seconds; else None.

    A number that would be more than a week is one of milliseconds.
    """
    if found := _CLOCK.fullmatch(words):
        hours, minutes, seconds, fraction = found.groups()
        if int(seconds) < 60 and (hours is None or int(minutes) < 60):
            whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
            return whole * 1000 + int((fraction or "0").ljust(3, "0"))
    elif re.fullmatch(r"\d{1,9}(\.\d+)?", words):
        number = float(words)
        return round(number if number > _WEEK_S else number * 1000)
    elif words and (found := _UNITS.fullmatch(words) or _ISO_DURATION.fullmatch(words)):
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return round((hours * 60 + minutes) * 60 + seconds) * 1000
    return None
