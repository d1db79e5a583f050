"""The recap of a year: its numbers, its best words, and how predictions turned out."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Outcome, Page, Recap, address
from generator.model.grouped import grouped
from generator.model.moment import speaking, talk
from generator.model.people import named
from generator.model.recap import OUTCOMES
from generator.write import charts
from generator.write.claims import Card, take_card
from generator.write.jsonld import article_json
from generator.write.page_maker import PageMaker
from generator.write.views import Pager, pager

MOST = 12
HEADINGS = {
    "hot_take": ("hot-takes", "hot_takes"),
    "prediction": ("predictions", "predictions"),
    "takeaway": ("takeaways", "takeaways"),
    "favourite_moment": ("moments", "moments"),
    "advice": ("advice", "advices"),
}
"""(anchor, name of the heading) of each kind of take, in the order in which a recap shows them."""
VALUES = {"came_true": 1.0, "partly": 0.5, "did_not": 0.0}
"""What an outcome counts towards a hit rate; an open prediction does not count."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A prediction held against what happened."""

    card: Card
    outcome: str
    label: str
    evidence: str
    note: str


@dataclass(frozen=True, slots=True)
class TakesOfKind:
    """Takes of one kind."""

    anchor: str
    heading: str
    kind: str
    cards: list[Card]
    more: int
    """How many there are beside."""


@dataclass(frozen=True, slots=True)
class HitRate:
    """How one person's scored predictions turned out."""

    name: str
    place: str
    hits: float
    scored: int
    open: int

    @property
    def percent(self) -> int:
        """Hits of scored ones; a partly true one is half a hit."""
        return round(100 * self.hits / self.scored) if self.scored else 0


def recap_pages(maker: PageMaker) -> Iterator[Page]:
    """`/recaps/` and `/recaps/2024/`."""
    recaps = maker.library.recaps
    yield maker.page(
        "recaps",
        "recaps/",
        title=maker.words("recaps"),
        description=maker.words("recaps_about"),
        recaps=[(recap, address.recap(recap.year), _best(maker, recap), _decided(recap)) for recap in recaps],
    )
    for number, recap in enumerate(recaps):
        links = pager(
            recaps, number, lambda one: (address.recap(one.year), maker.words("year_in_review", year=one.year))
        )
        yield _page(maker, recap, links)


def _best(maker: PageMaker, recap: Recap) -> Card | None:
    takes = [take for take in recap.takes if take.kind == "hot_take"] or list(recap.takes)
    return take_card(maker, takes[0]) if takes else None


def _decided(recap: Recap) -> int:
    """How many predictions about the year have an outcome."""
    return sum(outcome.outcome in VALUES for outcome in recap.scorecard)


def _page(maker: PageMaker, recap: Recap, links: Pager) -> Page:
    place = address.recap(recap.year)
    say = maker.words
    title = say("year_in_review", year=recap.year)
    scored = [scored_view(maker, outcome) for outcome in recap.scorecard]
    return maker.page(
        "recap",
        place,
        title=title,
        description=say("year_about", year=recap.year, episodes=say("count_episode", len(recap.episodes))),
        card=(say("recap"), title),
        meta={
            "json_ld": article_json(maker.site, place, title, f"{recap.year}-12-31", (say("recaps"), "recaps/")),
            "pager": links,
            "filters": {"kind": ["recap"], "year": [str(recap.year)]},
        },
        recap=recap,
        numbers=_numbers(maker, recap),
        sections=_sections(maker, recap),
        months=charts.columns(
            "months",
            say("episodes_by_month_of", year=recap.year),
            [(say.listed("months")[number][0], value) for number, value in enumerate(recap.months)],
        ),
        topics=charts.bars(
            "topics",
            say("top_topics_by"),
            recap.topics[:8],
            say,
            [_link(maker.lookups.topic_place(name), place) for name, _ in recap.topics[:8]],
        ),
        companies=charts.bars(
            "companies",
            say("named_companies_by"),
            [(maker.lookups.entity_name(slug), number) for slug, number in recap.companies[:8]],
            say,
            [_link(maker.lookups.entity_place(slug), place) for slug, _ in recap.companies[:8]],
        ),
        scored=scored,
        rates=hit_rates(maker, recap.scorecard),
        tally=[(say(kind), kind, sum(item.outcome == kind for item in scored)) for kind in OUTCOMES],
        episodes=[
            (episode.title, address.episode(slug))
            for slug in recap.episodes[-8:][::-1]
            if (episode := maker.library.episode.get(slug))
        ],
        year_place=address.year(recap.year),
        year_has_page=recap.year in maker.lookups.years,
    )


def _link(target: str, page: str) -> str:
    return address.relative(target, page) if target else ""


def _numbers(maker: PageMaker, recap: Recap) -> list[tuple[str, str, str]]:
    """(figure, what it counts, where it leads)."""
    place = address.year(recap.year) if recap.year in maker.lookups.years else ""

    def counted(name: str, value: int) -> tuple[int, str, str]:
        return value, maker.words.number(value), maker.words(f"number_{name}", value)

    rows = [
        (*counted("episode", len(recap.episodes)), place),
        (*_talk(maker, recap), place),
        (*counted("word", recap.words), ""),
        (*counted("speaker", recap.speakers), "people/"),
        (*counted("insight", recap.insights), "insights/"),
        (*counted("opinion", len(recap.takes)), ""),
    ]
    return [(figure, label, where) for value, figure, label, where in rows if value]


def _talk(maker: PageMaker, recap: Recap) -> tuple[int, str, str]:
    """How long the year talks, for its figure and its unit; 0 where an episode gives neither a length nor its words.

    Where only some episodes have a length, that of the others is estimated from their words.
    """
    episodes = [maker.library.episode[slug] for slug in recap.episodes if slug in maker.library.episode]
    untimed = [episode.transcript.words for episode in episodes if not episode.duration_ms]
    total = sum(episode.duration_ms or 0 for episode in episodes) + speaking(sum(untimed))
    return (total if all(untimed) else 0), *talk(total, maker.words, bool(untimed))


def _sections(maker: PageMaker, recap: Recap) -> list[TakesOfKind]:
    """A section for each kind of take in the order of `HEADINGS`, of predictions one for each year they are about."""
    result = []
    for kind, (anchor, heading) in HEADINGS.items():
        takes_of = (take for take in recap.takes if take.kind == kind)
        groups = grouped((take.about_year if kind == "prediction" else None, take) for take in takes_of)
        for year, takes in sorted(groups.items(), key=lambda row: (row[0] is None, row[0])):
            cards = [take_card(maker, take) for take in takes[:MOST]]
            more = max(0, len(takes) - MOST)
            if year is None:
                result.append(TakesOfKind(anchor, maker.words(heading), kind, cards, more))
            else:
                title = maker.words(f"{heading}_for", year=year)
                result.append(TakesOfKind(f"{anchor}-{year}", title, kind, cards, more))
    return result


def scored_view(maker: PageMaker, outcome: Outcome) -> Scored:
    """A prediction of the scorecard as pages show it."""
    return Scored(
        take_card(maker, outcome.take), outcome.outcome, maker.words(outcome.outcome), outcome.evidence, outcome.note
    )


def hit_rates(maker: PageMaker, scorecard: tuple[Outcome, ...]) -> list[HitRate]:
    """By person, best first; predictions without a speaker, or with a mere number for one, are nobody's."""
    names = [name for name in dict.fromkeys(named(outcome.take.speaker) for outcome in scorecard) if name]
    rates = []
    for name in names:
        own = [outcome.outcome for outcome in scorecard if outcome.take.speaker == name]
        scored = [VALUES[kind] for kind in own if kind in VALUES]
        hits = sum(scored)
        whole = int(hits) if hits == int(hits) else hits
        rates.append(HitRate(name, maker.lookups.person_place(name), whole, len(scored), len(own) - len(scored)))
    return sorted(rates, key=lambda rate: (-bool(rate.scored), -rate.percent, -rate.scored, rate.name))
