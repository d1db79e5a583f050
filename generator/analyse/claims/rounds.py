"""Rounds: parts of a talk that ask for takes of one kind ("predictions for next year"), and the lines in each."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from generator.analyse.language.phrases import YEAR, plain
from generator.analyse.talk.lines import Line
from generator.model import listing
from generator.model.take import TAKE_KINDS, TakeKind

CUES = listing.listings(Path(__file__).with_name("cues.txt"))
"""Name of a measure to the phrases that set it."""
ROUND = "round: "
KINDS: list[TakeKind] = [kind for name in CUES for kind in TAKE_KINDS if name == ROUND + kind]
"""The kinds that a round can be of; where a line opens two, the first."""
SECTION_LASTS = 60
"""Lines; after so many a round has lost two thirds of its hold on what is said."""


class Round(NamedTuple):
    """What is known of the round that a line was said in."""

    kind: TakeKind | None = None
    opened: int = 0
    """The line that opened it."""
    year: int | None = None
    """The year that it is about, if it was named."""
    hold: float = 0.0
    """How near its opening is, 1 to 0."""


def rounds(spoken: Sequence[Line], opened: Mapping[int, Sequence[str]], year: int) -> list[Round]:
    """For each line the round it was said in; `opened` gives the lines that open one, with their cues."""
    found = []
    current = Round()
    for at, line in enumerate(spoken):
        if at in opened:
            kind = next(kind for kind in KINDS if ROUND + kind in opened[at])
            said_before = current.year if kind == current.kind else None
            current = Round(kind, at, _year_named(line.words, year) or said_before)
        hold = math.exp((current.opened - at) / SECTION_LASTS) if current.kind else 0.0
        found.append(current._replace(hold=hold) if hold else current)
    return found


def _year_named(words: Sequence[str], year: int) -> int | None:
    """The year that the words which open a round look forward to."""
    said = plain(words)
    named = [int(word) for word, form in zip(words, said, strict=True) if form == YEAR]
    if ahead := [other for other in named if year <= other <= year + 30]:
        return max(ahead)
    return year + 1 if ("next", "year") in pairwise(said) else None
