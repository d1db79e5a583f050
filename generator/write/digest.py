"""The digest on the web: a page for each issue, also for those whose day is still to come, and the archive."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from generator.interface import Words
from generator.model import DigestIssue, Page, address, prose
from generator.model.grouped import grouped
from generator.write.claims import Card, insight_card
from generator.write.jsonld import article_json
from generator.write.page_maker import PageMaker
from generator.write.views import Pager, first_sentences, pager

LATEST = 40


def published(maker: PageMaker) -> list[DigestIssue]:
    """The issues whose day has come, newest first."""
    return [issue for issue in reversed(maker.library.issues) if issue.date <= maker.site.today]


def issue_cards(maker: PageMaker, issue: DigestIssue) -> list[Card]:
    """The items of an issue, in their order."""
    return [insight_card(maker, item.insight) for item in issue.items]


def digest_pages(maker: PageMaker) -> Iterator[Page]:
    """`/digest/`, `/digest/2025/` and `/digest/2025-11-20/`."""
    issues = published(maker)
    queued = [issue for issue in maker.library.issues if issue.date > maker.site.today]
    years = grouped((issue.date.year, issue) for issue in issues)
    say = maker.words
    sourced = say("sourced")
    counts = [(year, f"digest/{year}/", len(found)) for year, found in years.items()]
    archive = partial(maker.page, "digests", years=counts, queued=[], queued_more=0, here="")
    yield archive(
        "digest/",
        title=say("digest"),
        description=say("digest_about", sourced=sourced),
        lede=say("digest_lede" if issues else "digest_about", issues=say("count_issue", len(issues)), sourced=sourced),
        months=_months(say, issues[:LATEST]),
        queued=[(issue.date, len(issue.items)) for issue in queued[:7]],
        queued_more=max(0, len(queued) - 7),
    )
    for year, place, size in counts:
        yield archive(
            place,
            title=say("digest_in_year", year=year),
            description=say("issues_in_year_about", size, year=year),
            lede=say("issues_in_year", size, year=year),
            months=_months(say, years[year]),
            here=str(year),
        )
    every = maker.library.issues[::-1]
    for number, issue in enumerate(every):
        waits = issue.date > maker.site.today
        # What is queued may yet be another day's: no page leads there, and none is promised.
        row, at = (every, number) if waits else (issues, number - len(queued))
        page = _issue(maker, issue, pager(row, at, lambda one: (address.issue(one.date), one.headline(say))))
        yield replace(page, published=None) if waits else page


def _issue(maker: PageMaker, issue: DigestIssue, links: Pager) -> Page:
    place = address.issue(issue.date)
    say = maker.words
    title = issue.headline(say)
    return maker.page(
        "digest",
        place,
        title=title,
        description=first_sentences(issue.items[0].insight.text, 160) if issue.items else "",
        card=(say("card_issue", number=issue.number, day=say.full_day(issue.date)), title),
        meta={
            "date": issue.date.isoformat(),
            "json_ld": article_json(maker.site, place, title, issue.date.isoformat(), (say("digest"), "digest/")),
            "pager": links,
            "filters": {"kind": ["digest"], "year": [str(issue.date.year)]},
        },
        issue=issue,
        queued=issue.date > maker.site.today,
        intro=Markup(prose.html(issue.intro)),
        cards=issue_cards(maker, issue),
    )


def _months(say: Words, issues: list[DigestIssue]) -> list[tuple[str, list[tuple[str, DigestIssue, str, str]]]]:
    """(month, [(address, issue, title, first words)])."""
    groups: dict[str, list[tuple[str, DigestIssue, str, str]]] = {}
    for issue in issues:
        texts = [item.insight.text for item in issue.items]
        other = [text for text in texts if not issue.title or not text.startswith(issue.title)]
        words = first_sentences((other or texts or [""])[0], 150)
        title = issue.title or say.day_of_month(issue.date)
        groups.setdefault(say.month_of_year(issue.date), []).append((address.issue(issue.date), issue, title, words))
    return list(groups.items())
