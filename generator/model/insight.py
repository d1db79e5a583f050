"""An insight: a self-contained claim of one to three sentences, with where it came from."""

from dataclasses import dataclass
from datetime import date


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
    score: float = 0.0
    """How telling the analysis found it, 0 to 1; 0 for dropped ones, which a person chose."""

    @property
    def extracted(self) -> bool:
        """Whether analysis found it, rather than a person dropped it."""
        return self.line == 0
