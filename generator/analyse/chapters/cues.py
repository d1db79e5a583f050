"""Wordings that mark the beginning of a subject, and those that mark none: name to phrases, or to a pattern."""

import re
from pathlib import Path

from generator.model.listing import lines, listings, phrase_lists

OPENING_WORDS = 14
"""Words of a turn in which a cue counts as its opening."""
FIRST_WORDS = tuple(" ".join(lines(Path(__file__).with_name("first_words.txt"))).split())
"""What by itself speaks for or against a beginning, if it is said there."""
CUES = listings(Path(__file__).with_name("cues.txt"))
"""Name to the phrases that are looked for in the opening of a turn."""

IN_WHOLE_TURN = frozenset({"move on", "close"})
"""Cues that count wherever in the turn they are said."""

OPENINGS = {
    name: re.compile(rf"(?:{'|'.join(patterns)})\b")
    for name, patterns in phrase_lists(Path(__file__).with_name("openings.txt")).items()
}
"""Name to pattern, for the first words of a turn in small letters."""

ENDINGS: dict[str, re.Pattern[str]] = {
    "previous asks": re.compile(r"\?[\"”')]*$"),
    "previous thanks": re.compile(
        r"\b(?:thanks?|great|cool|awesome|perfect|makes sense|good|nice|okay|got it|interesting)\b[^.]{0,20}[.!]?$"
    ),
}
"""Name to pattern, for the end of the turn before."""
