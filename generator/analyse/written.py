"""What `NAME.summary.yml` says of an episode, made part of what was found in it: what holds comes first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from generator.analyse.reviewed import Kept, Review, alike
from generator.analyse.talk.study import Study
from generator.model import Analysis, Chapter, Insight, Quote, Section, Take, Written
from generator.model.address import claim_id

MOST_INSIGHTS, MOST_TOPICS = 8, 8
BEST, LAST = 0.98, 0.82
"""The scores of the first and the last claim that passed, best first as a model is asked: most passages have less."""

Found = TypeVar("Found", Insight, Take)


def with_written(study: Study, found: Analysis) -> Analysis:
    """What was found in an episode, with what was written about it."""
    written = study.episode.written
    if written is None:
        return found
    review = Review(study, written.by)
    lede = review.keep([written.lede] if written.lede else [])
    insights, takes = review.keep(written.insights), review.keep(written.takes)
    parts = [(heading, review.keep(claims)) for heading, claims in written.sections]
    chapters = _chapters(review, written, found.chapters)
    told = [_insight(review, written, *one) for one in _scored(insights)]
    held = [_take(review, *one) for one in _scored(takes)]
    return replace(
        found,
        lede=lede[0].text if lede else "",
        chapters=chapters,
        insights=(*told, *_others(insights, found.insights, MOST_INSIGHTS)),
        takes=(*held, *_others(takes, found.takes, max(len(found.takes), len(takes)))),
        summary=_summary(study, parts) or found.summary,
        topics=_topics(review, written, found.topics),
        refused=tuple(review.refused),
    )


def _scored(kept: Sequence[Kept]) -> Iterator[tuple[Kept, float]]:
    """Each claim with its score by its place among those of the model."""
    places = count()
    last = sum(not one.claim.owner for one in kept) - 1
    for one in kept:
        yield one, BEST if one.claim.owner else BEST - (BEST - LAST) * next(places) / max(1, last)


def _insight(review: Review, written: Written, kept: Kept, score: float) -> Insight:
    """The record of a claim; the owner's is as one that was dropped into `insights/`."""
    first = kept.quotes[0] if kept.quotes else Quote("")
    owner = kept.claim.owner
    return Insight(
        id=claim_id("i", kept.text),
        text=kept.text,
        date=review.study.episode.date,
        path=written.path if owner else review.study.episode.path,
        line=kept.claim.line if owner else 0,
        speaker=review.speaker(kept.quotes),
        episode=review.study.episode.slug,
        turn=first.turn,
        start_ms=first.start_ms,
        quote=first.text,
        by=kept.by,
        quotes=kept.quotes if kept.by or owner else (),
        score=0.0 if owner else score,
    )


def _take(review: Review, kept: Kept, strength: float) -> Take:
    """The record of a take."""
    first = kept.quotes[0] if kept.quotes else Quote("")
    return Take(
        id=claim_id("k", kept.text),
        kind=kept.claim.kind or "takeaway",  # type: ignore[arg-type]  # The reader let nothing else pass.
        text=kept.text,
        quote=first.text,
        episode=review.study.episode.slug,
        turn=first.turn,
        date=review.study.episode.date,
        speaker=review.speaker(kept.quotes),
        start_ms=first.start_ms,
        strength=strength,
        by=kept.by,
        quotes=kept.quotes if kept.by or kept.claim.owner else (),
    )


def _summary(study: Study, parts: Sequence[tuple[str, list[Kept]]]) -> tuple[Section, ...]:
    """The written sections; nothing where the source gives a summary of its own."""
    if study.episode.summary:
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


def _chapters(review: Review, written: Written, found: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """The written chapters whose titles hold; `found` where the source names its own, or fewer than two hold."""
    if review.study.episode.chapters or len(written.chapters) < 2:
        return found
    index = review.study.episode.transcript.index
    begins = [index[chapter.turn] for chapter, _ in written.chapters]
    kept = []
    for (chapter, own), begin, end in zip(
        written.chapters, begins, [*begins[1:], len(review.study.turns)], strict=True
    ):
        said = [turn.text for turn in review.study.turns[begin:end]]
        if own or review.titled(chapter.title, said):
            kept.append(chapter)
    return tuple(kept) if len(kept) > 1 else found


def _topics(review: Review, written: Written, found: tuple[str, ...]) -> tuple[str, ...]:
    """The written topics that were said, then those found; only these where the source gives its own."""
    if review.study.episode.topics:
        return found
    named = {topic.casefold(): topic for topic in found}
    ours = [named.get(topic.casefold(), topic) for topic in written.topics if review.talk.locate(topic)]
    return tuple(dict.fromkeys((*ours, *found)))[:MOST_TOPICS]


def _others(kept: Sequence[Kept], found: Sequence[Found], most: int) -> list[Found]:
    """What was found and nothing kept says, up to `most` with what is kept."""
    turns = {quote.turn for one in kept for quote in one.quotes}
    others = [one for one in found if one.turn not in turns and not any(alike(one.text, two.text) for two in kept)]
    return others[: max(0, most - len(kept))]
