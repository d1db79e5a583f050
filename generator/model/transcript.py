"""What was said: cues as the source timed them, turns as a person reads them, chapters over turns."""

from bisect import bisect
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption, as the source has it."""

    text: str
    start_ms: int | None = None
    """Milliseconds from the start of the recording; None where the source has no clock."""
    end_ms: int | None = None
    speaker: str | None = None
    """The name the source gives; None where it gives none. Never guessed."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another speaks: the unit that links point at.

    A long turn is cut at sentence ends into several, so that a link lands near its words;
    `continued` marks every part but the first. Without speakers a turn is a paragraph.
    """

    id: str
    """`t-` and a hash of the words (and a count where the same words recur): the anchor in the page."""
    text: str
    """One paragraph of plain text, no markup, white space folded."""
    speaker: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of turns on one subject."""

    title: str
    turn: str
    """The id of the turn it begins with; empty where the source gives a time and there is no transcript."""
    start_ms: int | None = None
    given: bool = False
    """True where the source named the chapter, False where analysis found it."""


LEAST_TIMED = 0.9
"""The share of the words that has to have a time for a transcript to be shown as captions."""


@dataclass(frozen=True)
class Transcript:
    """The whole talk."""

    turns: tuple[Turn, ...] = ()
    cues: tuple[Cue, ...] = ()
    """The source's own captions, kept for the downloads; empty where they are no finer than the turns."""

    @cached_property
    def timed(self) -> bool:
        """Whether the source has a clock."""
        return any(turn.start_ms is not None for turn in self.turns)

    @cached_property
    def captioned(self) -> bool:
        """Whether nearly all has a time, so that captions tell it; a turn without one goes on with its speaker's."""
        if self.cues:
            return any(cue.start_ms is not None for cue in self.cues)
        told, held, speaker = 0, False, ""
        for turn in self.turns:
            if turn.start_ms is not None:
                held, speaker = True, turn.speaker or ""
            held = held and (turn.speaker or "") == speaker
            told += (turn.text.count(" ") + 1) * held
        return 0 < LEAST_TIMED * self.words <= told

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The names the source gives, in order of first appearance."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))

    @cached_property
    def words(self) -> int:
        """How many words were said."""
        return sum(turn.text.count(" ") + 1 for turn in self.turns if turn.text)

    @cached_property
    def index(self) -> dict[str, int]:
        """Turn id to position."""
        return {turn.id: number for number, turn in enumerate(self.turns)}

    def nearest(self, ms: int) -> Turn | None:
        """The turn that begins nearest to a time; None where the source has no clock."""
        found = min(zip(self._begins, self.turns, strict=False), key=lambda one: abs(one[0] - ms), default=None)
        return found and found[1]

    @cached_property
    def _begins(self) -> tuple[float, ...]:
        """When each turn begins, in milliseconds; empty where the source has no clock.

        Of a turn without a time it is told by the words between the times around it, to find a place; no page has it.
        """
        said = [0, *accumulate(turn.text.count(" ") + 1 for turn in self.turns)]
        told = [(said[nth], turn.start_ms) for nth, turn in enumerate(self.turns) if turn.start_ms is not None]
        if not told:
            return ()
        told = told if told[0][0] == 0 else [(0, 0), *told]
        spans = [(*one, *end) for one, end in zip(told, (*told[1:], told[-1]), strict=True)]
        return tuple(
            time + (until - time) * (place - begin) / ((end - begin) or 1)
            for place in said[:-1]
            for begin, time, end, until in [spans[bisect(told, place, key=itemgetter(0)) - 1]]
        )

    def turn(self, id: str) -> Turn | None:
        """The turn of an id; None where there is none."""
        return self.turns[self.index[id]] if id in self.index else None
