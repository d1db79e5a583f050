"""What `NAME.summary.yml` says of an episode: claims in other words than were spoken, each with its quotes."""

from dataclasses import dataclass

from generator.model.transcript import Chapter


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they were spoken."""

    text: str
    turn: str = ""
    """The id of the turn that they begin in; empty where it is not said."""
    start_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, written by a model or by the owner."""

    text: str
    quotes: tuple[Quote, ...]
    owner: bool
    """Whether the owner wrote it, or changed what a model wrote."""
    line: int
    """Where it stands in the file, counted from 1."""
    kind: str
    """Of a take: one of `TAKE_KINDS`."""
    doubted: bool
    """Whether a second model held that the quotes do not bear it out."""


@dataclass(frozen=True, slots=True)
class Written:
    """A whole file."""

    path: str
    by: str
    """The name of the model; empty where nobody but the owner wrote it."""
    prompt: str
    """The version of what the model was asked."""
    transcript: str
    """The mark of the transcript that it was asked about."""
    day: str
    lede: Claim | None
    chapters: tuple[tuple[Chapter, bool], ...]
    """(a title and the turn that it begins with, whether the owner wrote it)."""
    sections: tuple[tuple[str, tuple[Claim, ...]], ...]
    """(heading, bullets)."""
    insights: tuple[Claim, ...]
    takes: tuple[Claim, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim that was not printed."""

    text: str
    fault: str
    """What it most looks like: number, name, negation, attribution, cause, scope, addition, reversal, quote, repeat."""
    reason: str
    line: int = 0
    replaced: bool = False
    """Whether one of its quotes stands in its place."""
