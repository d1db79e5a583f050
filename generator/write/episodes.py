"""Lists of episodes: the index, and a page for each year and each show."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.interface import Words
from generator.model import Episode, Page, address, prose
from generator.write.desk import Desk
from generator.write.views import LINE_LENGTH, EpisodeLine, episode_line, first_sentences, top_topics

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


def _by_show(desk: Desk) -> list[Group]:
    """The newest episodes of each show, that of the newest episode first; of one show alone the latest."""
    if len(desk.shelf.shows) < 2:
        return [
            Group(desk.words("latest"), [episode_line(desk, episode) for episode in desk.library.episodes[:LATEST]])
        ]
    shows = sorted(desk.shelf.shows.items(), key=lambda item: item[1][0].date, reverse=True)
    groups = [
        Group(
            show,
            [episode_line(desk, episode) for episode in found[:OF_SHOW]],
            address.show(show) if len(found) > OF_SHOW else "",
            len(found),
        )
        for show, found in shows
    ]
    alone = [episode_line(desk, episode) for episode in desk.library.episodes if not episode.shows]
    return [*groups, *([Group(desk.words("of_no_show"), alone[:LATEST])] if alone else [])]


def episodes_pages(desk: Desk) -> Iterator[Page]:
    """`/episodes/`, `/episodes/2024/`, `/shows/SLUG/`."""
    shelf, say = desk.shelf, desk.words
    every = len(desk.library.episodes)
    years = [(year, len(found)) for year, found in shelf.years.items()]
    shows = [(show, address.show(show), len(found)) for show, found in shelf.shows.items()]
    yield desk.page(
        "episodes",
        "episodes/",
        title=say("episodes"),
        description=say("episodes_about", every),
        lede=say("episodes_lede", every),
        groups=_by_show(desk),
        more=every - LATEST if len(shelf.shows) < 2 else 0,
        years=years,
        shows=shows,
        topics=top_topics(desk, 24),
        here="",
        recap=0,
    )
    for year, found in shelf.years.items():
        months: dict[str, list[EpisodeLine]] = {}
        for episode in found:
            months.setdefault(say.month(episode.date), []).append(episode_line(desk, episode))
        yield desk.page(
            "episodes",
            address.year(year),
            title=say("episodes_of", year=year),
            description=say("episodes_of_about", len(found), what=year),
            lede=say("episodes_in_year", len(found), year=year),
            groups=[Group(month, lines) for month, lines in months.items()],
            more=0,
            years=years,
            shows=shows,
            topics=(),
            here=str(year),
            recap=year if year in shelf.recap_years else 0,
        )
    if shows:
        yield desk.page(
            "episodes",
            "shows/",
            title=say("shows"),
            description=say("shows_about", len(shows)),
            lede=f"{say('count_show', len(shows))}.",
            groups=[Group(say("all_shows"), [_show_line(desk, show, found) for show, found in shelf.shows.items()])],
            more=0,
            years=years,
            shows=shows,
            topics=(),
            here="shows",
            recap=0,
        )
    for show, found in shelf.shows.items():
        about = _about(desk, show)
        yield desk.page(
            "episodes",
            address.show(show),
            title=show,
            description=about or say("episodes_of_about", len(found), what=show),
            lede=" ".join(filter(None, (about, f"{_span(say, found)}."))),
            groups=[Group(say("latest"), [episode_line(desk, episode) for episode in found[:SHOW_MOST]])],
            more=len(found) - SHOW_MOST,
            years=years,
            shows=shows,
            topics=(),
            here=show,
            recap=0,
        )


def _span(say: Words, found: list[Episode]) -> str:
    """How many episodes, of which years."""
    first, last = found[-1].date.year, found[0].date.year
    if first == last:
        return say("episodes_one_year", len(found), year=first)
    return say("episodes_span", len(found), first=first, last=last)


def _about(desk: Desk, show: str) -> str:
    one = desk.library.shows.get(show)
    return prose.plain(one.description) if one else ""


def _show_line(desk: Desk, show: str, found: list[Episode]) -> EpisodeLine:
    """A show as a line of a list, dated by its newest episode."""
    return EpisodeLine(
        address.show(show),
        show,
        found[0].date,
        "",
        (_span(desk.words, found),),
        first_sentences(_about(desk, show), LINE_LENGTH),
    )
