"""An insight: a self-contained claim of one to three sentences, with where it came from."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.interface import Words
from generator.model.transcript import Turn
from generator.model.wording import bare
from generator.model.written import Quote

Origin = Literal["owner", "checked", "spoken"]
"""In this order they come before one another: the owner's, a model's that was checked, what was cut out of a talk."""
Day = date
"""The type, beside a field of its name."""


@dataclass(frozen=True, slots=True)
class Insight:
    """One claim, dropped by a producer or extracted from a transcript."""

    id: str
    """`i-` and a hash of the words: the anchor in the page."""
    text: str
    """What the reader sees: for an extracted insight the words spoken, cleaned of fillers."""
    date: date
    path: str
    """The dropped file it came from, relative to the content folder."""
    line: int = 0
    """The line in that file, counted from 1; 0 for an extracted insight."""
    speaker: str | None = None
    episode: str = ""
    """The slug of the episode it came from; empty where unknown."""
    turn: str = ""
    """The id of the turn that supports it; always set where extracted."""
    start_ms: int | None = None
    quote: str = ""
    """The supporting words, verbatim from that turn (or from it and the next); always set where extracted."""
    link: str = ""
    """Where a dropped insight says it came from."""
    entities: tuple[str, ...] = ()
    """Slugs of the entities it names."""
    topics: tuple[str, ...] = ()
    """Topics it is about, as written."""
    about: tuple[str, ...] = ()
    """What a spoken one names, the most telling first: its heading."""
    part: str = ""
    """The title of the chapter that a spoken one stands in, where that tells more; else empty."""
    added: Day | None = None
    """The day its episode came to the site, where that is told and later than its date."""
    by: str = ""
    """The model that put it in other words, which were then checked; empty where a person did or it was spoken so."""
    quotes: tuple[Quote, ...] = ()
    """The spoken words that bear it out, where `text` is not made of them."""
    score: float = 0.0
    """How telling the analysis found it, 0 to 1; 0 for dropped ones, which a person chose."""

    @property
    def arrived(self) -> Day:
        """The day from which it is news."""
        return max(self.date, self.added) if self.added else self.date

    @property
    def extracted(self) -> bool:
        """Whether analysis found it, rather than a person dropped it."""
        return self.line == 0

    def heading(self, words: Words) -> str:
        """What a spoken one is about, and the part of its talk: "On CrowdStrike, kernel modules · Who is on call"."""
        on = words("on_subject", subject=", ".join(self.about)) if self.about else ""
        return " · ".join(filter(None, (on, self.part)))

    def noted(self, turn: Turn | None) -> bool:
        """Whether its owner put in other words what was said in the turn that it leads to."""
        if self.origin != "owner" or not self.episode:
            return False
        spoken = bare(f"{turn.text if turn else ''} {self.quote}")
        return not all(bare(part) in spoken for part in re.split(r"…|\.{3}", self.text))

    @property
    def origin(self) -> Origin:
        """Who put it into these words."""
        if not self.extracted:
            return "owner"
        return "checked" if self.by else "spoken"
