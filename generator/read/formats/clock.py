"""The one reading of a time of day in a recording: `1:02:03.5`, `02:03` or a number of seconds, to milliseconds."""

import math
import re
from typing import Any

TIME = r"(?:\d{1,9}:)?\d{1,9}:\d{2}(?:[.,]\d{1,9})?"
"""A time as people and programs write it; the fraction after a dot or a comma."""

_PARTS = re.compile(r"(?:(\d{1,9}):)?(\d{1,9}):(\d{2})(?:[.,](\d{1,9}))?", re.ASCII)
_LATEST = 10**12
"""Milliseconds; a later "time" (31 years in) is a number that means something else, such as a date."""


def clock(text: str) -> int | None:
    """Milliseconds of `[H:]M:SS[.fff]`; None if the text is no time (minutes after hours or seconds over 59)."""
    found = _PARTS.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes, seconds, fraction = found.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole = (int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)) * 1000
    result = whole + int((fraction or "0").ljust(3, "0")[:3])
    return result if result < _LATEST else None


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
    return round(value * 1000) if 0 <= value * 1000 < _LATEST else None
