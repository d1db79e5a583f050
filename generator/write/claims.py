"""Insights and takes as cards, each with who said it, where, and the words that bear it out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import TypeVar

from generator.model import Episode, Insight, Quote, Take, address
from generator.model.moment import stamp
from generator.model.people import named
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, topic_tags

Claim = TypeVar("Claim", Insight, Take)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that bear a claim out."""

    text: str
    place: str
    stamp: str
    seek: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """An insight or a take with where it was said."""

    id: str
    label: str
    """The kind of take, or the first topic of an insight; empty where unknown."""
    text: str
    quote: str
    """The words to copy: verbatim where the transcript has them."""
    speaker: str
    speaker_place: str
    origin: str
    """Title of the episode or the link's host; empty for a dropped insight that says neither."""
    origin_place: str
    """The turn; the given link; failing both, the insight's own permanent place, which is no source."""
    stamp: str
    seek: int | None
    date: date
    permanent: str = ""
    """An insight's place among its month's; empty for a take, whose place is its turn."""
    tags: tuple[Tag, ...] = ()
    strength: int = 0
    """How strongly a take is put, 0 to 5."""
    outcome: str = ""
    """Of a take: one of `came_true`, `partly` and `did_not`; empty where nobody scored it."""
    outcome_place: str = ""
    """Its place in the scorecard of a recap, with the evidence if any was given."""
    by: str = ""
    """The model that put it in other words, which were checked; empty where none did."""
    quotes: tuple[Spoken, ...] = ()
    """What was said, where `text` is not made of it."""
    language: str = ""
    """Of `text`; empty where unknown."""
    heading: str = ""
    """What a spoken insight is about, and the part of the talk; empty where neither is known."""
    note: bool = False
    """Whether a person wrote it in words of their own about what was said in a talk."""


def _made_once(make: Callable[[PageMaker, Claim], Card]) -> Callable[[PageMaker, Claim], Card]:
    """`make`, whose card of a claim is kept: it stands on its talk's page, and on those of names, topics and months."""

    @wraps(make)
    def card(maker: PageMaker, claim: Claim) -> Card:
        if id(claim) not in maker.cards:
            maker.cards[id(claim)] = (claim, make(maker, claim))
        made: Card = maker.cards[id(claim)][1]
        return made

    return card


@_made_once
def insight_card(maker: PageMaker, insight: Insight) -> Card:
    """An insight with its origin, if it has one."""
    episode = maker.library.episode.get(insight.episode)
    permanent = address.insight(insight)
    # A person's own topics are always shown, those of a talk where they lead on.
    topics = [name for name in insight.topics if not insight.extracted or maker.lookups.topic_place(name)]
    if episode:
        origin, place = episode.title, address.episode(episode.slug, insight.turn)
    elif insight.link:
        origin, place = insight.link.split("//")[-1].split("/")[0].removeprefix("www."), insight.link
    else:
        origin, place = "", permanent
    card = _card(maker, insight, topics[0] if topics else "", origin, place, episode if insight.extracted else None)
    tags = topic_tags(maker, topics[:3])
    note = episode is not None and insight.noted(episode.transcript.turn(insight.turn))
    return replace(card, permanent=permanent, tags=tags, heading=insight.heading(maker.words), note=note)


@_made_once
def take_card(maker: PageMaker, take: Take) -> Card:
    """A take with its turn."""
    episode = maker.library.episode.get(take.episode)
    kind = maker.words(take.kind)
    label = maker.words("take_of", kind=kind, year=take.about_year) if take.about_year else kind
    origin = episode.title if episode else take.episode
    card = _card(maker, take, label, origin, address.episode(take.episode, take.turn), episode)
    outcome, place = maker.lookups.outcomes.get(take.id, ("", ""))
    return replace(card, strength=max(1, min(5, round(take.strength * 5))), outcome=outcome, outcome_place=place)


def _card(
    maker: PageMaker, claim: Insight | Take, label: str, origin: str, origin_place: str, heard: Episode | None
) -> Card:
    """What the cards of both have; `heard` is the episode whose language the claim is in."""
    speaker = named(claim.speaker)
    return Card(
        claim.id,
        label,
        claim.text,
        claim.quote or claim.text,
        speaker,
        maker.lookups.person_place(speaker) if speaker else "",
        origin,
        origin_place,
        stamp(claim.start_ms),
        claim.start_ms,
        claim.date,
        by=claim.by,
        quotes=spoken_words(claim.episode, claim.quotes),
        language=heard.language if heard else "",
    )


def spoken_words(episode: str, quotes: Iterable[Quote]) -> tuple[Spoken, ...]:
    """The quotes of a claim, each with its place in the transcript of an episode."""
    return tuple(
        Spoken(quote.text, address.episode(episode, quote.turn), stamp(quote.start_ms), quote.start_ms)
        for quote in quotes
    )
