"""Wordings that mark the beginning of a subject, and those that mark none: name to phrases, or to a pattern."""

import re
from pathlib import Path

from generator.analyse.language.listing import listings

OPENING_WORDS = 14
"""Words of a turn in which a cue counts as its opening."""


def _begin(*patterns: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(patterns) + r")\b")


CUES = listings(Path(__file__).with_name("cues.txt"))
"""Name to the phrases that are looked for in the opening of a turn."""

IN_WHOLE_TURN = frozenset({"move on", "close"})
"""Cues that count wherever in the turn they are said."""

OPENINGS: dict[str, re.Pattern[str]] = {
    "resume": _begin(
        "so", "now", "alright", "all right", "okay", "ok", "great", "well", "cool", "anyway", "right,? so"
    ),
    "reply": _begin(
        *("yeah", "yes", "yep", "no", "right", "sure", "exactly", "correct", "true", "mhm", "mm", "uh", "oh", "well"),
        *("i think", "i mean", "i don't", "i agree", "absolutely", "definitely", "of course", "probably"),
        *("it", "it's", "that", "that's", "they", "he", "she", "because", "and", "but", "or", "not", "just", "thanks?"),
    ),
    "yes": _begin(
        *("yeah", "yes", "yep", "exactly", "correct", "sure", "mhm", "absolutely", "definitely", r"right(?=[.,])")
    ),
    "conjunction": _begin(
        "and", "but", "because", "or", "which", "that", "that's", "this", "it", "it's", "they", "then"
    ),
}
"""Name to pattern, for the first words of a turn in small letters."""

ENDINGS: dict[str, re.Pattern[str]] = {
    "previous asks": re.compile(r"\?[\"”')]*$"),
    "previous thanks": re.compile(
        r"\b(?:thanks?|great|cool|awesome|perfect|makes sense|good|nice|okay|got it|interesting)\b[^.]{0,20}[.!]?$"
    ),
}
"""Name to pattern, for the end of the turn before."""
