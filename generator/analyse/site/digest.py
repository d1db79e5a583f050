"""The digest: which five insights each day sends, and why.

The rules, in order:

1. A day with new insights, or with hand-written ones that wait, has an issue of up to five. A day without has one only
   if the backlog alone fills all five. Every other day has none. Fewer than `FEWEST` extracted ones and nothing
   hand-written wait for what comes next.
2. A hand-written insight is a candidate from its own day on until an issue carries it, an extracted one for `AGES_OUT`
   days if its `score` is `FLOOR` at least; the day of one whose episode came late is that of its arrival. One that says
   what an earlier issue said is never one again; of a hand-written one that has to be nearly the same words.
3. Hand-written ones come first and fill the issue. Candidates are ranked by the weighted sum of `MEASURES`, each
   between 0 and 1, extracted ones that begin with "I" or "We" after all others; ties go to the newer insight, then to
   the id. The best are taken, passing over near-duplicates of one already taken, the third from one episode and the
   third about one entity. Such a third one is taken where the issue has room left, though no extracted one on a day
   that has nothing new. The first of the five that makes a title leads, a hand-written one where there is any: an issue
   is called by what it begins with.
4. A pinned issue is taken over as it is, and no issue is ever added before the last pinned one: what was
   published doesn't change. Once something is published, a day that was missed has no issue of its own any more: what
   came then is in today's.
5. Nor is one added before `since`, the day of the first build where the owner names no other: the first issue carries
   the best of all that is there by then, however old, and a back catalogue makes none that nobody was sent.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.analyse.site.candidates import ISSUE_SIZE, Candidate, Sent, ranked
from generator.analyse.site.headline import headline
from generator.analyse.site.subjects import Subjects
from generator.analyse.site.weighing import AGES_OUT
from generator.interface import ENGLISH, Words
from generator.model import DigestIssue, DigestItem, Insight
from generator.model.grouped import grouped

FEWEST = 3
# Issues after which a title may name the same subject again.
_SOON = 7
# How many days ahead it is said that an insight is about to age out.
_NOTICE = 3


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to come after a day."""

    tomorrow: tuple[Candidate, ...] = ()
    """What will go out, in order, if nothing else is dropped; empty where there will be no issue."""
    aging: tuple[Candidate, ...] = ()
    """What won't, and is a candidate for three days more at most; best first."""
    repeats: tuple[Candidate, ...] = ()
    """Hand-written insights that are held back for good, since an issue said the same."""


def issues(
    insights: Sequence[Insight],
    pinned: Sequence[DigestIssue] = (),
    today: date = date.min,
    subjects: Subjects = lambda insight: (),
    say: Words = ENGLISH,
    since: date = date.min,
) -> tuple[DigestIssue, ...]:
    """Every issue, oldest first, each with a title; the last ones may lie after `today`, queued."""
    made: list[DigestIssue] = []
    for issue, _ in _walk(insights, pinned, today, since):
        before = " ".join(one.title for one in made[-_SOON:])
        made.append(issue if issue.pinned else replace(issue, title=headline(issue, subjects, before, say)))
    return tuple(made)


def explain(
    insights: Sequence[Insight], pinned: Sequence[DigestIssue], day: date, since: date = date.min
) -> tuple[Candidate, ...]:
    """Each candidate of one day with its scores and its fate, best first; empty where the day has no issue.

    A pinned day is explained as the ranking sees it, which may differ from what a person pinned.
    """
    earlier = [issue for issue in pinned if issue.date < day]
    first = min((since, *(issue.date for issue in pinned)))
    for issue, candidates in _walk(insights, earlier, day, first):
        if issue.date == day:
            return candidates
    return ()


def outlook(insights: Sequence[Insight], pinned: Sequence[DigestIssue], today: date, since: date = date.min) -> Outlook:
    """What will go out on the day after `today`, and what is about to be passed over for good."""
    tomorrow = today + timedelta(1)
    earlier = Sent()
    coming: tuple[Candidate, ...] = ()
    for issue, candidates in _walk(insights, [issue for issue in pinned if issue.date <= today], today, since):
        if issue.date > today:
            coming = candidates if issue.date == tomorrow else ()
            break
        earlier.add(issue)
    sent = tuple(one for one in coming if one.won)
    ids = {one.insight.id for one in sent}
    waiting = ranked(_fresh(insights, tomorrow, earlier), earlier, tomorrow)
    return Outlook(
        sent,
        tuple(
            one
            for one in waiting
            if one.until and one.until <= today + timedelta(_NOTICE) and not one.barred and one.insight.id not in ids
        ),
        tuple(
            one
            for one in waiting
            if one.barred and not one.insight.extracted and (today - one.insight.arrived).days < AGES_OUT
        ),
    )


def _fresh(insights: Iterable[Insight], day: date, earlier: Sent) -> list[Insight]:
    """What may be sent on a day: come by then, not sent, not aged out."""
    return [one for one in insights if one.arrived <= day and one.id not in earlier.ids and not _aged(one, day)]


def _aged(insight: Insight, day: date) -> bool:
    return insight.extracted and (day - insight.arrived).days >= AGES_OUT


def _walk(
    insights: Sequence[Insight], pinned: Sequence[DigestIssue], today: date, since: date
) -> Iterator[tuple[DigestIssue, tuple[Candidate, ...]]]:
    earlier = Sent()
    number = 0
    for issue in sorted(pinned, key=lambda issue: issue.date):
        number = issue.number or number + 1
        earlier.add(issue)
        yield issue if issue.number else replace(issue, number=number, pinned=True), ()
    arriving = grouped((insight.arrived, insight) for insight in insights)
    if not arriving:
        return
    closed = max((issue.date for issue in pinned), default=None)
    last = max(arriving)
    first = max(closed + timedelta(1), today) if closed else max(since, min(arriving))
    # Nothing goes out before, so the days until then are not gone through.
    day = max(first, min(arriving))
    backlog = [one for come in sorted(arriving) if come < day for one in arriving[come]]
    waiting = True
    while day <= max(last, first) or len(backlog) >= ISSUE_SIZE or waiting:
        new = arriving.get(day, [])
        begun = closed or day > first
        backlog = [one for one in backlog if not (begun and _aged(one, day)) and one.id not in earlier.ids] + new
        waiting = any(not one.extracted for one in backlog)
        if day == first:
            # What came on days that were missed is as new as today's.
            new = [one for one in backlog if not closed or one.arrived > closed]
        if day >= first and (new or len(backlog) >= ISSUE_SIZE or waiting):
            candidates = ranked(backlog, earlier, day, bool(new))
            chosen = [candidate for candidate in candidates if candidate.won]
            ours = any(not candidate.insight.extracted for candidate in chosen)
            if ours or len(chosen) >= (FEWEST if new else ISSUE_SIZE):
                number += 1
                issue = DigestIssue(day, number, tuple(DigestItem(c.insight, c.scores) for c in chosen))
                earlier.add(issue)
                yield issue, candidates
            barred = {candidate.insight.id for candidate in candidates if candidate.barred}
            backlog = [one for one in backlog if one.id not in barred]
            waiting = any(not one.extracted and one.id not in earlier.ids for one in backlog)
        day += timedelta(days=1)
