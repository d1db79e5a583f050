"""Titles without what stands elsewhere on the page: the show's name and the episode's number."""

import re
from dataclasses import dataclass
from datetime import date

from generator.model.stated import day_of

_PART = r"\s*(?:[-–—|:•·]+)\s*"
_NUMBER = re.compile(
    r"^(?:s(?:eason\s*)?(?P<season>\d{1,2})\s*[,:]?\s*)?(?:#\s?|(?:ep(?:isode)?|e)\.?\s*#?)(?P<number>\d{1,5})"
    r"(?P<parted>\s*[-–—|:.•·]+\s*|\s+(?=\S)|$)",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(\d{1,5})(?:\s*[:|.]|\s+[-–—])\s+(?=\S)")
_FIRST_YEAR = 1900
_DAY = re.compile(
    r"(?<![^\W_])(?:\d{4}-\d\d-\d\d|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\.? [^\W\d_]{3,10}\.?,? \d{4}"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![^\W_])"
)
_ABOUT = re.compile(
    r"\b(?:on|of|since|from|until|till|after|before|to|in|by|vom|seit|am|du|le|del|el)\W*$", re.IGNORECASE
)
"""What stands before a day that a title is about."""
_PODCASTS = 2000
"""The year before which no recording was put out so."""


def numbered(title: str, stem: str) -> int | None:
    """The number that begins both a title (`7: Hot takes`) and the name of its file (`7-hot-takes`)."""
    found = _BARE.match(title)
    alike = found and int(found[1]) < _FIRST_YEAR and re.match(rf"0*{int(found[1])}(?!\d)", stem)
    return int(found[1]) if found and alike else None


def dated_title(title: str, latest: date) -> date | None:
    """The one day that a title begins or ends with (`Board meeting, March 4, 2025`), none later than `latest`.

    What happened `on March 4, 2025` is what the title is about.
    """
    found = list(_DAY.finditer(title))
    days = [(one, day) for one in found if (day := day_of(one[0])) and day.year >= _PODCASTS and day <= latest]
    if len(days) != 1 or len(found) > 1:
        return None
    one, day = days[0]
    before, after = title[: one.start()], title[one.end() :]
    edge = not before.strip(" ([#") or not after.strip(" )].")
    return day if edge and not _ABOUT.search(before) else None


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart."""

    text: str
    number: int | None = None
    season: int | None = None


def plain_title(title: str, show: str = "", number: int | None = None) -> Title:
    """`The Infra Pod - #42: Hot takes` as `Hot takes`, number 42. What would leave nothing is left alone.

    `number` is the episode's, where that is known: then it stands before the title without a mark, too.
    """
    text = " ".join(title.split())
    if show:
        name = re.escape(show)
        text = re.sub(rf"^{name}(?:{_PART}|\s+(?=#\d|ep(?:isode)?\.?\s*\d))(?=\S)", "", text, flags=re.IGNORECASE)
        text = re.sub(rf"(?<=\S)\s+[-–—|•·]+\s*{name}$", "", text, flags=re.IGNORECASE)
    found = _NUMBER.match(text)
    # `#1 reason to ...` and `E2 something` are titles; `#12: Title` and `Episode 12 Title` are numbered.
    if not found:
        bare = _BARE.match(text)
        return Title(text[bare.end() :], number) if bare and int(bare[1]) == number else Title(text)
    known = int(found["number"]) == number or re.match(r"(?:s\w*\s*\d+\s*[,:]?\s*)?ep", text, re.IGNORECASE)
    if found["parted"].isspace() and not known:
        return Title(text)
    season = int(found["season"]) if found["season"] else None
    return Title(text[found.end() :] or text, int(found["number"]), season)
