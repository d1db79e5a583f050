"""Lists of episodes: the newest, those of each year and of each show, and the list of shows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.interface import Words
from generator.model import Episode, Page, address, prose
from generator.model.grouped import grouped
from generator.write.page_maker import PageMaker
from generator.write.views import LINE_LENGTH, LINE_TOPICS, EpisodeLine, episode_line, first_sentences, top_topics

LATEST, OF_SHOW = 20, 5
SHOW_MOST = 120


@dataclass(frozen=True, slots=True)
class Group:
    """Episodes under one heading."""

    name: str
    lines: list[EpisodeLine]
    place: str = ""
    """Where all of them are listed; empty where these are all."""
    total: int = 0


def _by_show(maker: PageMaker) -> list[Group]:
    """The newest episodes of each show, the show with the newest one first; of a single show its latest."""
    if len(maker.lookups.shows) < 2:
        return [
            Group(maker.words("latest"), [episode_line(maker, episode) for episode in maker.library.episodes[:LATEST]])
        ]
    shows = sorted(maker.lookups.shows.items(), key=lambda item: item[1][0].date, reverse=True)
    groups = [
        Group(
            show,
            [episode_line(maker, episode) for episode in found[:OF_SHOW]],
            address.show(show) if len(found) > OF_SHOW else "",
            len(found),
        )
        for show, found in shows
    ]
    alone = [episode_line(maker, episode) for episode in maker.library.episodes if not episode.shows]
    return [*groups, *([Group(maker.words("of_no_show"), alone[:LATEST])] if alone else [])]


def episodes_pages(maker: PageMaker) -> Iterator[Page]:
    """`/episodes/`, `/episodes/2024/`, `/shows/`, `/shows/SLUG/`."""
    lookups, say = maker.lookups, maker.words
    every = len(maker.library.episodes)
    # With the years and shows that lead to the other lists; `here` is the one of them that it is.
    listed = partial(
        maker.page,
        "episodes",
        years=[(year, len(found)) for year, found in lookups.years.items()],
        shows=[(show, address.show(show), len(found)) for show, found in lookups.shows.items()],
        more=0,
        topics=(),
        here="",
        recap=0,
    )
    yield listed(
        "episodes/",
        title=say("episodes"),
        description=say("episodes_about", every),
        lede=say("episodes_lede", every),
        groups=_by_show(maker),
        more=every - LATEST if len(lookups.shows) < 2 else 0,
        topics=top_topics(maker, 24),
    )
    for year, found in lookups.years.items():
        months = grouped((say.month(episode.date), episode_line(maker, episode)) for episode in found)
        yield listed(
            address.year(year),
            title=say("episodes_of", year=year),
            description=say("episodes_of_about", len(found), what=year),
            lede=say("episodes_in_year", len(found), year=year),
            groups=[Group(month, lines) for month, lines in months.items()],
            here=str(year),
            recap=year,
        )
    if lookups.shows:
        yield listed(
            "shows/",
            title=say("shows"),
            description=say("shows_about", len(lookups.shows)),
            lede=f"{say('count_show', len(lookups.shows))}.",
            groups=[Group(say("all_shows"), [_show_line(maker, show, found) for show, found in lookups.shows.items()])],
            here="shows",
        )
    for show, found in lookups.shows.items():
        about = _about(maker, show)
        yield listed(
            address.show(show),
            title=show,
            description=about or say("episodes_of_about", len(found), what=show),
            lede=" ".join(filter(None, (about, f"{_span(say, found)}."))),
            groups=[Group(say("latest"), [episode_line(maker, episode) for episode in found[:SHOW_MOST]])],
            more=len(found) - SHOW_MOST,
            here=show,
        )


def _span(say: Words, found: list[Episode]) -> str:
    """How many episodes, of which years: `12 episodes, 2019 to 2025`."""
    first, last = found[-1].date.year, found[0].date.year
    if first == last:
        return say("episodes_one_year", len(found), year=first)
    return say("episodes_span", len(found), first=first, last=last)


def _about(maker: PageMaker, show: str) -> str:
    one = maker.library.shows.get(show)
    return prose.plain(one.description) if one else ""


def _show_line(maker: PageMaker, show: str, found: list[Episode]) -> EpisodeLine:
    """A show as a line of a list, dated by its newest episode."""
    return EpisodeLine(
        address.show(show),
        show,
        found[0].date,
        "",
        (_span(maker.words, found),),
        first_sentences(_about(maker, show), LINE_LENGTH) or _topics(maker, found),
    )


def _topics(maker: PageMaker, found: list[Episode]) -> str:
    """What most episodes of a show are about."""
    counts = Counter(topic for episode in found for topic in maker.library.topics_of(episode))
    return ", ".join(topic for topic, _ in counts.most_common(LINE_TOPICS))
