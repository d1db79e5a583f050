"""Insights: the index, and a page for each month, where each has its permanent place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from generator.model import Insight, Page, address
from generator.model.moment import MONTHS, long_day, month
from generator.write.desk import Desk, count
from generator.write.views import Tag, insight_card

LATEST, TOPICS = 20, 18
SOURCED = "What comes from an episode links to where it was said."
"""What is promised of insights on every page that lists them: a dropped one may have no source."""


def insights_pages(desk: Desk) -> Iterator[Page]:
    """`/insights/` and `/insights/2025/11/`."""
    months: dict[date, list[Insight]] = defaultdict(list)
    for insight in desk.library.insights:
        months[insight.date.replace(day=1)].append(insight)
    former = _former(desk, months)
    order = sorted({*months, *former}, reverse=True)
    years: dict[int, list[tuple[str, str, int]]] = defaultdict(list)
    for first in order:
        row = (MONTHS[first.month - 1], address.insights_month(first), len(months.get(first, ())))
        years[first.year].append(row)
    yield desk.page(
        "insights",
        "insights/",
        title="Insights",
        description=f"{count(len(desk.library.insights), 'insight')}. {SOURCED}",
        lede=f"{count(len(desk.library.insights), 'claim')} worth keeping. {SOURCED}",
        insights=[insight_card(desk, item) for item in desk.library.insights[:LATEST]],
        years=list(years.items()),
        topics=_topics(desk),
        former=(),
        here="",
        meta={},
    )
    for number, first in enumerate(order):
        place = address.insights_month(first)
        found = months.get(first, [])
        newer = order[number - 1] if number else None
        older = order[number + 1] if number + 1 < len(order) else None
        pager = {
            name: {"href": address.relative(address.insights_month(other), place), "title": month(other)}
            for name, other in (("prev", older), ("next", newer))
            if other
        }
        yield desk.page(
            "insights",
            place,
            title=f"Insights of {month(first)}",
            description=f"{count(len(found), 'insight')} of {month(first)}.",
            lede=f"{count(len(found), 'claim')} worth keeping, the latest first.",
            insights=[insight_card(desk, item) for item in found],
            years=list(years.items()),
            topics=(),
            former=former.get(first, ()),
            here=place,
            meta={"pager": pager, "filters": {"kind": ["insight"], "year": [str(first.year)]}},
        )


def _former(desk: Desk, months: dict[date, list[Insight]]) -> dict[date, Sequence[tuple[str, str, str]]]:
    """For each month what issues carried and its list lacks: (id, where it is now, that in words).

    Mails and feeds link there; the insight was edited, withdrawn or moved to another day since.
    """
    there = {insight.id: insight for insight in desk.library.insights}
    found: dict[date, dict[str, tuple[str, str, str]]] = defaultdict(dict)
    for issue in desk.library.pinned:
        for item in issue.items:
            one, first = item.insight, item.insight.date.replace(day=1)
            if one.id in there and there[one.id].date.replace(day=1) == first:
                continue
            now, words = f"{address.issue(issue.date)}#{one.id}", f"the issue of {long_day(issue.date)}"
            if one.id in there:
                now, words = address.insight(there[one.id]), month(there[one.id].date)
            found[first].setdefault(one.id, (one.id, now, words))
    return {first: tuple(rows.values()) for first, rows in found.items()}


def _topics(desk: Desk) -> list[Tag]:
    """The topics with most insights, and how many: each leads to its best ones."""
    ranked = sorted(desk.shelf.insights_on.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Tag(desk.shelf.topic_names[slug], f"topics/{slug}/#insights", len(found)) for slug, found in ranked[:TOPICS]
    ]
