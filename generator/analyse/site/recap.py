"""Recaps: each year with episodes in numbers and takes, and the predictions that were about it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from generator.analyse.language import text
from generator.model import TAKE_KINDS, Analysis, Entity, Episode, Insight, Outcome, Recap, Take
from generator.model.grouped import grouped
from generator.model.people import on_episode
from generator.model.wording import shared

MOST_OF_A_KIND = 12
MOST_LISTED = 12
_SAME = 0.6
"""A take with a larger part of its stems in one before, or the other way round, says the same."""
FURTHER = 0.9
"""What each further take of one kind and episode counts for, beside the one before."""


def recaps(
    episodes: Sequence[Episode],
    analyses: Mapping[str, Analysis],
    insights: Sequence[Insight],
    entities: Sequence[Entity],
    predictions: Sequence[Outcome],
) -> tuple[Recap, ...]:
    """One recap a year with episodes, newest first; `predictions` are all ever made, with their outcomes."""
    years = grouped((episode.date.year, episode) for episode in episodes)
    counted = Counter(insight.date.year for insight in insights)
    return tuple(
        _recap(
            year,
            sorted(years[year], key=lambda episode: (episode.date, episode.slug)),
            analyses,
            counted[year],
            entities,
            tuple(
                outcome for outcome in predictions if outcome.take.about_year == year and outcome.take.date.year < year
            ),
        )
        for year in sorted(years, reverse=True)
    )


def _recap(
    year: int,
    episodes: list[Episode],
    analyses: Mapping[str, Analysis],
    insights: int,
    entities: Sequence[Entity],
    scorecard: tuple[Outcome, ...],
) -> Recap:
    slugs = {episode.slug for episode in episodes}
    months = Counter(episode.date.month for episode in episodes)
    topics = Counter(topic for episode in episodes for topic in analyses[episode.slug].topics)
    companies = Counter[str]()
    for entity in entities:
        if entity.kind == "company":
            companies[entity.slug] = sum(mention.count for slug, mention in entity.mentions if slug in slugs)
    return Recap(
        year=year,
        episodes=tuple(episode.slug for episode in episodes),
        words=sum(episode.transcript.words for episode in episodes),
        duration_ms=sum(episode.duration_ms or 0 for episode in episodes),
        speakers=len({name for episode in episodes for name in on_episode(episode)}),
        insights=insights,
        takes=tuple(_strongest(take for episode in episodes for take in analyses[episode.slug].takes)),
        topics=_most(topics),
        companies=_most(companies),
        months=tuple(months[month] for month in range(1, 13)),
        scorecard=_shortened(scorecard),
    )


def _strongest(takes: Iterable[Take]) -> Iterable[Take]:
    """The strongest of each kind; each further one of an episode counts for less, so that none fills the page.

    Of several that say the same, in whatever episode, the strongest.
    """
    listed: dict[str, list[tuple[float, int, Take]]] = {kind: [] for kind in TAKE_KINDS}
    before = Counter[tuple[str, str]]()
    said: list[frozenset[str]] = []
    for place, take in enumerate(sorted(takes, key=lambda take: (-take.strength, take.date, take.id))):
        kind = listed[take.kind]
        # Those that follow are weaker, so that where a kind is full no more are held against all others.
        if len(kind) >= MOST_OF_A_KIND and sorted(kind)[MOST_OF_A_KIND - 1][0] <= -take.strength:
            continue
        stems = frozenset(text.content_stems(text.words(take.text)))
        if not any(shared(stems, other) > _SAME for other in said):
            said.append(stems)
            kind.append((-take.strength * FURTHER ** before[take.kind, take.episode], place, take))
            before[take.kind, take.episode] += 1
    for kind in listed.values():
        yield from (take for _, _, take in sorted(sorted(kind)[:MOST_OF_A_KIND], key=itemgetter(1)))


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for item in ranked[:MOST_LISTED] if item[1])


def _shortened(scorecard: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """All scored ones, and of the open ones the strongest."""
    scored = [outcome for outcome in scorecard if outcome.outcome != "open"]
    still = sorted((o for o in scorecard if o.outcome == "open"), key=lambda o: (-o.take.strength, o.take.id))
    return tuple(scored + still[: max(0, 2 * MOST_OF_A_KIND - len(scored))])
