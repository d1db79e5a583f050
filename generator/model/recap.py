"""One year looked back on, and last year's predictions held against what came true."""

from dataclasses import dataclass
from typing import Literal, get_args

from generator.model.take import Take

OutcomeKind = Literal["came_true", "partly", "did_not", "open"]
OUTCOMES: tuple[OutcomeKind, ...] = get_args(OutcomeKind)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a prediction turned out, from `content/scorecard.yml`."""

    take: Take
    outcome: OutcomeKind = "open"
    evidence: str = ""
    """A link that shows it."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recap:
    """One year."""

    year: int
    episodes: tuple[str, ...]
    """Slugs, oldest first."""
    words: int
    duration_ms: int
    """Of the episodes whose length is known."""
    speakers: int
    insights: int
    takes: tuple[Take, ...]
    """All kinds, strongest first within a kind."""
    topics: tuple[tuple[str, int], ...]
    """(topic, episodes), most first."""
    companies: tuple[tuple[str, int], ...]
    """(entity slug, mentions), most first."""
    months: tuple[int, ...]
    """Episodes in each month, twelve numbers."""
    scorecard: tuple[Outcome, ...]
    """Predictions about this year, made in any earlier one."""
