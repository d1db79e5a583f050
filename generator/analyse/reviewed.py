"""The claims of `NAME.summary.yml` held against the talk: what is printed of them, and what is refused with its reason.

The owner's claims are printed as they stand. A model's are checked by `proof`; one that fails gives its place to a
quote of its own that can stand alone, else to nothing.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.analyse.language import text
from generator.analyse.proof.coverage import NEW_SHARE
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.measures import measures
from generator.analyse.proof.verdict import NOT_IN_TALK, verdict
from generator.analyse.quotable.check import fault as unquotable
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.talk.study import Study
from generator.model import Claim, Quote, Refused
from generator.model.wording import shared

_SAME = 0.6
"""Two claims that share this part of the stems of the shorter say the same."""
_NEW_TITLE = 0.6
"""The share of new words, by weight, from which a title is not of its chapter."""


class Kept(NamedTuple):
    """A claim that is printed, or the quote in its place."""

    claim: Claim
    text: str
    quotes: tuple[Quote, ...]
    by: str


class Review:
    """One file held against its talk; `refused` grows as claims and titles are looked at."""

    def __init__(self, study: Study, by: str) -> None:
        """`by` is the model that wrote the file."""
        self.study = study
        self.by = by
        self.refused: list[Refused] = []
        episode = study.episode
        named = [episode.title, episode.show, *(person.name for person in episode.people)]
        named += [form for entry in study.glossary for form in (entry.name, *entry.aliases)]
        self.talk = Talk(study.turns, named)

    def keep(self, claims: Iterable[Claim]) -> list[Kept]:
        """What is printed of some claims: the owner's first, then those that hold, none said twice."""
        kept: list[Kept] = []
        for claim in sorted(claims, key=lambda claim: not claim.owner):
            if claim.owner:
                kept.append(Kept(claim, claim.text, self._placed(claim.quotes), ""))
                continue
            fault, reason = self._fault(claim)
            if not fault and any(alike(claim.text, other.text) for other in kept):
                fault, reason = "repeat", "says what another one says"
            elif not fault:
                kept.append(Kept(claim, claim.text, self._placed(claim.quotes), self.by))
                continue
            spoken = None if fault == "repeat" else self._spoken(claim, kept)
            kept += [spoken] if spoken else []
            self.refused.append(Refused(claim.text, fault, reason, claim.line, bool(spoken)))
        return kept

    def _fault(self, claim: Claim) -> tuple[str, str]:
        if not self.study.english:
            return "language", "the check reads English only"
        if not claim.quotes:
            return "quote", "it names no quote"
        if claim.doubted:
            return "doubt", "the second model held that its quotes don't bear it out"
        index = self.study.episode.transcript.index
        for quote in claim.quotes:
            place = self.talk.locate(quote.text, index.get(quote.turn))
            if place is None:
                return "quote", "a quote was not said" + (" in its turn" if quote.turn in index else "")
        return verdict(claim.text, Evidence(self.talk, [quote.text for quote in claim.quotes]))

    def _spoken(self, claim: Claim, kept: Sequence[Kept]) -> Kept | None:
        """The first quote that was said, can be read alone, and that nothing kept says already."""
        for quote in self._placed(claim.quotes):
            said = cleaned(quote.text)
            sound = self.study.english and not unquotable(quote.text)
            if quote.turn and sound and not any(alike(said, one.text) for one in kept):
                return Kept(claim, said, (quote,), "")
        return None

    def _placed(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """The quotes with the turns that they really begin in; without one where they were not said."""
        index, turns = self.study.episode.transcript.index, self.study.turns
        placed = []
        for quote in quotes:
            place = self.talk.locate(quote.text, index.get(quote.turn)) or self.talk.locate(quote.text)
            turn = turns[place.start] if place else None
            placed.append(Quote(quote.text, turn.id, turn.start_ms) if turn else Quote(quote.text))
        return tuple(placed)

    def speaker(self, quotes: Sequence[Quote]) -> str | None:
        """Who said it all; None where several did."""
        turns = map(self.study.episode.transcript.turn, (quote.turn for quote in quotes))
        said = {turn.speaker for turn in turns if turn}
        return said.pop() if len(said) == 1 else None

    def titled(self, title: str, said: Sequence[str]) -> bool:
        """Whether a title is that of what was said; else it is refused."""
        amiss = self._untitled(title, said)
        if amiss:
            self.refused.append(Refused(title, "title", amiss))
        return not amiss

    def _untitled(self, title: str, said: Sequence[str]) -> str:
        if not self.study.english:
            return "the check reads English only"
        seen = measures(title, Evidence(self.talk, said))
        amiss = next((name for name in NOT_IN_TALK if seen[name]), "")
        return amiss or (NEW_SHARE if seen[NEW_SHARE] > _NEW_TITLE else "")


def alike(one: str, other: str) -> bool:
    """Whether two claims say the same, by their content words."""
    ours, others = (set(text.content_stems(text.words(words))) for words in (one, other))
    return shared(ours, others) >= _SAME
