"""Insights: the index, and a page for each month, where each has its permanent place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from generator.interface import Words
from generator.model import Page, address
from generator.model.grouped import grouped
from generator.write.claims import insight_card
from generator.write.page_maker import PageMaker
from generator.write.views import Tag, pager

LATEST, TOPICS = 20, 18


def insights_pages(maker: PageMaker) -> Iterator[Page]:
    """`/insights/` and `/insights/2025/11/`."""
    say = maker.words
    months = grouped((insight.date.replace(day=1), insight) for insight in maker.library.insights)
    former = _former(maker)
    every = len(maker.library.insights)
    order = sorted({*months, *former}, reverse=True)
    sizes: dict[date, int | None] = {first: len(months.get(first, ())) for first in order}
    listed = partial(maker.page, "insights", topics=(), former=(), here="", meta={})
    yield listed(
        "insights/",
        years=_years(say, sizes),
        title=say("insights"),
        description=say("insights_about", insights=say("count_insight", every), sourced=say("sourced")),
        lede=say("insights_lede", every, sourced=say("sourced")),
        insights=[insight_card(maker, item) for item in maker.library.insights[:LATEST]],
        topics=_topics(maker),
    )
    # The newest month grows: with its number, each talk would change the pages of all months.
    past = _years(say, {**sizes, **dict.fromkeys(order[:1])})
    for number, first in enumerate(order):
        place = address.insights_month(first)
        found = months.get(first, [])
        links = pager(order, number, lambda one: (address.insights_month(one), say.month_of_year(one)))
        yield listed(
            place,
            years=past,
            title=say("insights_of", month=say.month_of_year(first)),
            description=say("insights_of_about", len(found), month=say.month_of_year(first)),
            lede=say("claims_of_month", len(found)),
            insights=[insight_card(maker, item) for item in found],
            former=former.get(first, ()),
            here=place,
            meta={"pager": links, "filters": {"kind": ["insight"], "year": [str(first.year)]}},
        )


def _years(say: Words, sizes: Mapping[date, int | None]) -> list[tuple[int, list[tuple[str, str, int | None]]]]:
    """Each year with its months: (name, address, how many insights; None where that is not said)."""
    rows = ((first.year, (say.month(first), address.insights_month(first), size)) for first, size in sizes.items())
    return list(grouped(rows).items())


def _former(maker: PageMaker) -> dict[date, Sequence[tuple[str, str, str]]]:
    """For each month what issues carried and its list lacks: (id, where it is now, that in words).

    Mails and feeds link there; the insight was edited, withdrawn or moved to another day since.
    """
    say = maker.words
    there = {insight.id: insight for insight in maker.library.insights}
    found: dict[date, dict[str, tuple[str, str, str]]] = defaultdict(dict)
    for issue in maker.library.pinned:
        for item in issue.items:
            one, first = item.insight, item.insight.date.replace(day=1)
            if one.id in there and there[one.id].date.replace(day=1) == first:
                continue
            now, words = f"{address.issue(issue.date)}#{one.id}", say("the_issue_of", day=say.long_day(issue.date))
            if one.id in there:
                now, words = address.insight(there[one.id]), say.month_of_year(there[one.id].date)
            found[first].setdefault(one.id, (one.id, now, words))
    return {first: tuple(rows.values()) for first, rows in found.items()}


def _topics(maker: PageMaker) -> list[Tag]:
    """The topics with most insights, and how many: each leads to its best ones."""
    ranked = sorted(maker.lookups.insights_on.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Tag(maker.lookups.topic_names[slug], f"{address.topic(slug)}#insights", len(found))
        for slug, found in ranked[:TOPICS]
    ]
