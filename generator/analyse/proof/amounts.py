"""Numbers as they are written and as they are said, each with its unit and with what it counts.

"Seven tenths" are 70 percent and "half a year" is six months. "A million and a half" and "two of three" are beyond it;
what it reads amiss is refused, never let pass.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.analyse.language.lookup import Lookup
from generator.analyse.proof.words import Words, carries
from generator.model.listing import lines

_ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {w: 20 + 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WHOLE_WORDS = {
    "half": 0.5, "dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "tenth": 10, "tenths": 0.1, "fifteenth": 15, "hundredth": 100, "thousandth": 1000, "twice": 2, "double": 2,
    "doubled": 2, "doubles": 2, "triple": 3, "tripled": 3, "twofold": 2, "fourfold": 4, "tenfold": 10, "couple": 2,
    "pair": 2, "both": 2, "quarter": 0.25, "third": 1 / 3, "thirds": 1 / 3, "once": 1, "single": 1, "twenties": 20,
    "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
VAGUE = frozenset("once single both pair third quarter couple".split())
"""Numbers that are as often turns of phrase: they bear out others, and need not be borne out."""
_SUFFIXES = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9}
_UNITS = {form: forms.split()[0] for forms in lines(Path(__file__).with_name("units.txt")) for form in forms.split()}
_DAY, _YEAR = 86400, 365 * 86400
_IN_ONE: Mapping[str, tuple[str, float]] = {
    unit: (one, size)
    for one, sizes in {
        "second": {"nanosecond": 1e-9, "microsecond": 1e-6, "millisecond": 1e-3, "minute": 60, "hour": 3600,
                   "day": _DAY, "week": 7 * _DAY, "month": _YEAR / 12, "quarter": _YEAR / 4, "year": _YEAR,
                   "decade": 10 * _YEAR, "century": 100 * _YEAR},
        "byte": {"kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12},
        "share": {"percent": 0.01},
    }.items()
    for unit, size in sizes.items()
}  # fmt: skip
"""A unit in the one that it is measured in beside others."""
_SPANS = frozenset(unit for unit, (one, _) in _IN_ONE.items() if one == "second")
"""Units of time; "second" is as often a place in a row."""
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
          "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100}  # fmt: skip
_DIGITS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_FIGURES = "$0123456789"
_NUMERALS = _ONES.keys() | _TENS.keys() | _SCALES.keys() | _WHOLE_WORDS.keys()
_begins = Lookup(lambda word: word[0] in _FIGURES or word.split("-")[0] in _NUMERALS).__getitem__
"""Whether a number may begin with a word in small letters."""
_JOINS = frozenset("to or and by maybe even".split())


class Amount(NamedTuple):
    """A number in a text."""

    value: float
    begin: int
    end: int
    unit: str | None
    """Of the units that are known; None where none is stated."""
    noun: str | None
    """The key of the word it counts."""

    @property
    def measured(self) -> tuple[float, str] | None:
        """The amount in a unit that others share, so that 12 months are a year; None without a unit."""
        if self.unit is None:
            return None
        one, size = _IN_ONE.get(self.unit, (self.unit, 1.0))
        return self.value * size, one


@lru_cache(maxsize=2048)
def amounts(words: Words) -> tuple[Amount, ...]:
    """The numbers of a text in order; of "5 to 10 years" both have the unit."""
    found: list[Amount] = []
    for place in [place for place, word in enumerate(words.low) if _begins(word)]:
        if found and place < found[-1].end:
            continue
        reading = _digits if words.low[place][0] in _FIGURES else _spelled
        values, end = reading(words, place)
        found += [Amount(value, place, end, _unit(words, place, end), _noun(words, place, end)) for value in values]
    for number in reversed(range(len(found) - 1)):
        one, other = found[number : number + 2]
        between = words.low[one.end : other.begin]
        # "Two 32-byte hashes" are two hashes; "5, 10 or 20 bytes" are all bytes.
        parted = between or other.begin < one.end or words.clause[one.begin] != words.clause[other.begin]
        if parted and len(between) <= 2 and _JOINS.issuperset(between):
            scale = _SCALES.get(words.low[other.end - 1], 1)
            if one.value < scale <= other.value:  # "8 to 12 thousand".
                one = one._replace(value=one.value * scale)
            found[number] = one._replace(unit=one.unit or other.unit, noun=one.noun or other.noun)
    return tuple(found)


def spans(low: Iterable[str]) -> set[str]:
    """The spans of time that words in small letters name, with or without a number: "every month", "a 3-day trip"."""
    return {_UNITS[part] for word in low for part in word.split("-") if part in _UNITS} & _SPANS


def _digits(words: Words, place: int) -> tuple[list[float], int]:
    word, end = words.low[place], place + 1
    values = [float(digits.replace(",", "")) for digits in _DIGITS.findall(word)]
    suffix = re.sub(r"[\d.,/%+$-]", "", word)
    if values and suffix in _SUFFIXES:
        values[-1] *= _SUFFIXES[suffix]
    while end < len(words) and words.low[end] in _SCALES:
        values = [value * _SCALES[words.low[end]] if value < 1000 else value for value in values]
        end += 1
    return values, end


def _spelled(words: Words, place: int) -> tuple[list[float], int]:
    """A number in words that begins at a place, hyphens or not: "twenty-odd", "two hundred and six"."""
    total, small, end = 0.0, 0.0, place
    while end < len(words) and words.clause[end] == words.clause[place]:
        said = words.low[end]
        if (
            said == "and"
            and small >= 100
            and end + 1 < len(words)
            and words.low[end + 1].split("-")[0] in _ONES | _TENS
        ):
            end += 1
            continue
        began = end
        for part in said.split("-"):
            step = _add(total, small, part)
            if step is None:
                break
            total, small = step
            end = began + 1
        if end == began:
            break
    if end > place and (total or small):
        if end < len(words) and words.low[end] in _PARTS:
            return [(total + small) / _PARTS[words.low[end]]], end + 1
        return [total + small], end
    word = words.low[place].split("-")[0]
    return ([float(_WHOLE_WORDS[word])] if word in _WHOLE_WORDS else []), place + 1


def _add(total: float, small: float, part: str) -> tuple[float, float] | None:
    """A number with one more word, as what is settled and what is still growing; None where the word is none of it."""
    if part in _SCALES:
        if part == "hundred":
            return total, (small or 1) * 100
        return total + (small or 1) * _SCALES[part], 0.0
    value = _ONES.get(part, _TENS.get(part))
    if value is None:
        return None
    whole_tens = small % 10 == 0 and value < 10 and (20 <= small < 100 or small >= 1000)
    if not small or (small % 100 == 0 and value < 100) or whole_tens:
        return total, small + value
    if 10 < small < 100 and value >= 10:  # A year: "nineteen eighty".
        return total, small * 100 + value
    return None


def _unit(words: Words, begin: int, end: int) -> str | None:
    raw, low = words.raw[begin], words.low[begin]
    if "%" in raw or words.low[end : end + 2] == ["per", "cent"]:
        return "percent"
    if raw[0] == "$":
        return "dollar"
    if words.low[end - 1] in _PARTS and words.low[end : end + 1] == ["of"] and words.low[end + 1 : end + 2] != ["a"]:
        return "share"
    glued = [*low.split("-")[1:], *re.findall(r"(?<=\d)[a-z]+$", low)]
    after = [w for p in range(end, min(len(words), end + 3)) if words.clause[p] == words.clause[begin]
             for w in words.low[p].split("-")[:1]]  # fmt: skip
    return next((_UNITS[word] for word in (*glued, *after) if word in _UNITS), None)


def _noun(words: Words, begin: int, end: int) -> str | None:
    near = range(end, min(len(words), end + 2))
    return next((words.key[p] for p in near if words.clause[p] == words.clause[begin] and carries(words.low[p])), None)
