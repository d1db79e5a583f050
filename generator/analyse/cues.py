"""Cues: lists of wordings, one pattern a line, compiled to one regular expression each."""

import re


def any_of(listing: str, begin: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
    """A pattern that finds any line of a listing, without regard to case, between `begin` and `end`.

    Every line is a regular expression; a space stands for any white space, an apostrophe for either kind.
    """
    alternatives = [line.strip() for line in listing.strip().splitlines() if line.strip()]
    joined = "|".join(alternatives).replace("'", "['’]")
    return re.compile(f"{begin}(?:{joined}){end}", re.IGNORECASE)
