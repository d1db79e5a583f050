"""What `NAME.summary.yml` says, laid beside the talk: what holds comes before what was found, what doesn't is told.

The owner's claims are printed as they stand. A model's are checked by `proof`; one that fails gives its place to a
quote of its own that can stand alone, else to nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from generator.analyse.language import text
from generator.analyse.proof.coverage import NEW_SHARE
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.measures import measures
from generator.analyse.proof.verdict import NOT_IN_TALK, verdict
from generator.analyse.quotable.check import fault as unquotable
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.talk.study import Study
from generator.model import Analysis, Chapter, Claim, Insight, Quote, Refused, Section, Take, Written
from generator.model.address import claim_id
from generator.model.wording import shared

MOST_INSIGHTS, MOST_TOPICS = 8, 8
CHECKED = 0.9
"""The score of a claim that passed: a digest prefers it to most passages."""
_SAME = 0.6
"""Two claims that share this part of the stems of the shorter say the same."""
_NEW_TITLE = 0.6
"""The share of new words, by weight, from which a title is not of its chapter."""


Found = TypeVar("Found", Insight, Take)


class _Kept(NamedTuple):
    """A claim that is printed, or the quote in its place."""

    claim: Claim
    text: str
    quotes: tuple[Quote, ...]
    by: str


def with_written(study: Study, found: Analysis) -> Analysis:
    """What was found in an episode, with what was written about it."""
    written = study.episode.written
    if written is None:
        return found
    review = _Review(study, written)
    lede = review.keep([written.lede] if written.lede else [])
    insights = review.keep(written.insights)
    takes = review.keep(written.takes)
    parts = [(heading, review.keep(claims)) for heading, claims in written.sections]
    chapters = review.chapters(found.chapters)
    return replace(
        found,
        lede=lede[0].text if lede else "",
        chapters=chapters,
        insights=(*map(review.insight, insights), *_others(insights, found.insights, MOST_INSIGHTS)),
        takes=(*map(review.take, takes), *_others(takes, found.takes, max(len(found.takes), len(takes)))),
        summary=review.summary(parts) or found.summary,
        topics=review.topics(found.topics),
        refused=tuple(review.refused),
    )


class _Review:
    """One file being laid beside its talk."""

    def __init__(self, study: Study, written: Written) -> None:
        self.study = study
        self.written = written
        self.refused: list[Refused] = []
        episode = study.episode
        named = [episode.title, episode.show, *(person.name for person in episode.people)]
        named += [form for entry in study.glossary for form in (entry.name, *entry.aliases)]
        self.talk = Talk(study.turns, named)

    def keep(self, claims: Iterable[Claim]) -> list[_Kept]:
        """What is printed of some claims: the owner's first, then those that hold, none said twice."""
        kept: list[_Kept] = []
        for claim in sorted(claims, key=lambda claim: not claim.owner):
            if claim.owner:
                kept.append(_Kept(claim, claim.text, self._placed(claim.quotes), ""))
                continue
            fault, reason = self._fault(claim)
            if not fault and any(_alike(claim.text, other.text) for other in kept):
                fault, reason = "repeat", "says what another one says"
            elif not fault:
                kept.append(_Kept(claim, claim.text, self._placed(claim.quotes), self.written.by))
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

    def _spoken(self, claim: Claim, kept: Sequence[_Kept]) -> _Kept | None:
        """The first quote that was said, can be read alone, and that nothing kept says already."""
        for quote in self._placed(claim.quotes):
            said = cleaned(quote.text)
            sound = self.study.english and not unquotable(quote.text)
            if quote.turn and sound and not any(_alike(said, one.text) for one in kept):
                return _Kept(claim, said, (quote,), "")
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

    def _speaker(self, quotes: Sequence[Quote]) -> str | None:
        """Who said it all; None where several did."""
        turns = map(self.study.episode.transcript.turn, (quote.turn for quote in quotes))
        said = {turn.speaker for turn in turns if turn}
        return said.pop() if len(said) == 1 else None

    def insight(self, kept: _Kept) -> Insight:
        """The record of a claim; the owner's is as one that was dropped into `insights/`."""
        first = kept.quotes[0] if kept.quotes else Quote("")
        owner = kept.claim.owner
        return Insight(
            id=claim_id("i", kept.text),
            text=kept.text,
            date=self.study.episode.date,
            path=self.written.path if owner else self.study.episode.path,
            line=kept.claim.line if owner else 0,
            speaker=self._speaker(kept.quotes),
            episode=self.study.episode.slug,
            turn=first.turn,
            start_ms=first.start_ms,
            quote=first.text,
            by=kept.by,
            quotes=kept.quotes if kept.by or owner else (),
            score=0.0 if owner else CHECKED,
        )

    def take(self, kept: _Kept) -> Take:
        """The record of a take."""
        first = kept.quotes[0] if kept.quotes else Quote("")
        return Take(
            id=claim_id("k", kept.text),
            kind=kept.claim.kind or "takeaway",  # type: ignore[arg-type]  # The reader let nothing else pass.
            text=kept.text,
            quote=first.text,
            episode=self.study.episode.slug,
            turn=first.turn,
            date=self.study.episode.date,
            speaker=self._speaker(kept.quotes),
            start_ms=first.start_ms,
            strength=CHECKED,
            by=kept.by,
            quotes=kept.quotes if kept.by or kept.claim.owner else (),
        )

    def summary(self, parts: Sequence[tuple[str, list[_Kept]]]) -> tuple[Section, ...]:
        """The written sections; nothing where the source gives a summary of its own."""
        if self.study.episode.summary:
            return ()
        return tuple(
            Section(
                heading,
                tuple(one.text for one in kept),
                tuple(one.quotes[0].turn if one.quotes else "" for one in kept),
                tuple(one.by for one in kept),
                tuple(one.quotes if one.by or one.claim.owner else () for one in kept),
            )
            for heading, kept in parts
            if kept
        )

    def chapters(self, found: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
        """The written chapters whose titles hold; `found` where the source names its own, or fewer than two hold."""
        if self.study.episode.chapters or len(self.written.chapters) < 2:
            return found
        index = self.study.episode.transcript.index
        begins = [index[chapter.turn] for chapter, _ in self.written.chapters]
        kept = []
        for (chapter, own), begin, end in zip(
            self.written.chapters, begins, [*begins[1:], len(self.study.turns)], strict=True
        ):
            said = [turn.text for turn in self.study.turns[begin:end]]
            amiss = "" if own else self._untitled(chapter.title, said)
            if amiss:
                self.refused.append(Refused(chapter.title, "title", amiss))
            else:
                kept.append(chapter)
        return tuple(kept) if len(kept) > 1 else found

    def _untitled(self, title: str, said: Sequence[str]) -> str:
        """Why a title is not that of what was said; empty where it may be."""
        if not self.study.english:
            return "the check reads English only"
        seen = measures(title, Evidence(self.talk, said))
        amiss = next((name for name in NOT_IN_TALK if seen[name]), "")
        return amiss or (NEW_SHARE if seen[NEW_SHARE] > _NEW_TITLE else "")

    def topics(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """The written topics that were said, then those found; only these where the source gives its own."""
        if self.study.episode.topics:
            return found
        named = {topic.casefold(): topic for topic in found}
        ours = [named.get(topic.casefold(), topic) for topic in self.written.topics if self.talk.locate(topic)]
        return tuple(dict.fromkeys((*ours, *found)))[:MOST_TOPICS]


def _others(kept: Sequence[_Kept], found: Sequence[Found], most: int) -> list[Found]:
    """What was found and nothing kept says, up to `most` with what is kept."""
    turns = {quote.turn for one in kept for quote in one.quotes}
    others = [one for one in found if one.turn not in turns and not any(_alike(one.text, two.text) for two in kept)]
    return others[: max(0, most - len(kept))]


def _alike(one: str, other: str) -> bool:
    """Whether two claims say the same, by their content words."""
    ours, others = (set(text.content_stems(text.words(words))) for words in (one, other))
    return shared(ours, others) >= _SAME
