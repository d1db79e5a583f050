"""The newsletter on the web: a page for each issue, those still queued marked as such, and the archive."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from generator.model import DigestIssue, Page, address, prose
from generator.model.moment import DAYS, MONTHS
from generator.write.desk import Desk, count
from generator.write.insights import SOURCED
from generator.write.jsonld import issue_json
from generator.write.views import Card, first_sentences, insight_card

LATEST = 40


def published(desk: Desk) -> list[DigestIssue]:
    """The issues whose day has come, newest first."""
    return [issue for issue in reversed(desk.library.issues) if issue.date <= desk.site.today]


def issue_cards(desk: Desk, issue: DigestIssue) -> list[Card]:
    """The items of an issue, in their order."""
    return [insight_card(desk, item.insight) for item in issue.items]


def digest_pages(desk: Desk) -> Iterator[Page]:
    """`/digest/`, `/digest/2025/` and `/digest/2025-11-20/`."""
    issues = published(desk)
    queued = [issue for issue in desk.library.issues if issue.date > desk.site.today]
    years: dict[int, list[DigestIssue]] = defaultdict(list)
    for issue in issues:
        years[issue.date.year].append(issue)
    counts = [(year, f"digest/{year}/", len(found)) for year, found in years.items()]
    yield desk.page(
        "digests",
        "digest/",
        title="The daily digest",
        description=f"Every issue of the daily digest: up to five insights a day. {SOURCED}",
        lede=f"{count(len(issues), 'issue')} so far: the five insights of a day. {SOURCED}",
        months=_months(issues[:LATEST]),
        years=counts,
        queued=[(issue.date, len(issue.items)) for issue in queued[:7]],
        queued_more=max(0, len(queued) - 7),
        here="",
    )
    for year, place, size in counts:
        yield desk.page(
            "digests",
            place,
            title=f"The daily digest in {year}",
            description=f"{count(size, 'issue')} of the daily digest in {year}.",
            lede=f"{count(size, 'issue')} in {year}.",
            months=_months(years[year]),
            years=counts,
            queued=[],
            queued_more=0,
            here=str(year),
        )
    every = desk.library.issues[::-1]
    for number, issue in enumerate(every):
        page = _issue(desk, issue, every[number - 1] if number else None, every[number + 1 : number + 2])
        # What is queued may yet be another day's.
        yield replace(page, published=None) if issue.date > desk.site.today else page


def _issue(desk: Desk, issue: DigestIssue, newer: DigestIssue | None, older: tuple[DigestIssue, ...]) -> Page:
    place = address.issue(issue.date)
    title = issue.headline
    pager = {
        name: {"href": address.relative(address.issue(other.date), place), "title": other.headline}
        for name, others in (("prev", older), ("next", (newer,) if newer else ()))
        for other in others
    }
    return desk.page(
        "digest",
        place,
        title=title,
        description=first_sentences(issue.items[0].insight.text, 160) if issue.items else "",
        meta={
            "date": issue.date.isoformat(),
            "og_type": "article",
            "json_ld": issue_json(desk.site, issue, title, (("The daily digest", "digest/"), (title, place))),
            "pager": pager,
            "filters": {"kind": ["digest"], "year": [str(issue.date.year)]},
        },
        issue=issue,
        queued=issue.date > desk.site.today,
        intro=Markup(prose.html(issue.intro)),
        cards=issue_cards(desk, issue),
    )


def _months(issues: list[DigestIssue]) -> list[tuple[str, list[tuple[str, DigestIssue, str, str]]]]:
    """(month, [(address, issue, title, first words)])."""
    groups: dict[str, list[tuple[str, DigestIssue, str, str]]] = {}
    for issue in issues:
        texts = [item.insight.text for item in issue.items]
        other = [text for text in texts if not issue.title or not text.startswith(issue.title)]
        words = first_sentences((other or texts or [""])[0], 150)
        name = f"{MONTHS[issue.date.month - 1]} {issue.date.year}"
        title = issue.title or f"{DAYS[issue.date.weekday()]}, {issue.date.day} {MONTHS[issue.date.month - 1]}"
        groups.setdefault(name, []).append((address.issue(issue.date), issue, title, words))
    return list(groups.items())
