"""The digest: which five insights each day sends, and why.

The rules, in order:

1. A day with new insights, or with hand-written ones that wait, has an issue of up to five. A day without has one only
   if the backlog alone fills all five. Every other day has none. Fewer than `FEWEST` extracted ones and nothing
   hand-written wait for what comes next.
2. A hand-written insight is a candidate from its own day on until an issue carries it, an extracted one for `AGES_OUT`
   days if its `score` is `FLOOR` at least; the day of one whose episode came late is that of its arrival. One that says
   what an earlier issue said is never one again; of a hand-written one that has to be nearly the same words.
3. Hand-written ones come first and fill the issue. Candidates are ranked by the weighted sum of `MEASURES`, each
   between 0 and 1, extracted ones that begin with a story after all others; ties go to the newer insight, then to the
   id. The best are taken, passing over near-duplicates of one already taken, the third from one episode and the third
   about one entity. Such a third one is taken where the issue has room left, though no extracted one on a day that has
   nothing new.
4. A pinned issue is taken over as it is, and no issue is ever added before the last pinned one: what was
   published doesn't change. Once something is published, a day that was missed has no issue of its own any more: what
   came then is in today's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from generator.analyse.language import text
from generator.analyse.quotable.story import is_story
from generator.analyse.site.headline import headline
from generator.analyse.site.subjects import Subjects
from generator.analyse.site.weighing import AGES_OUT, FLOOR, MEASURES, weighed
from generator.model import DigestIssue, DigestItem, Insight

ISSUE_SIZE = 5
FEWEST = 3
MOST_FROM_ONE = 2
# Two claims that share this part of their content words say the same thing.
_SAME_CLAIM = 0.5
# What a person wrote is held back only if it all but repeats what was sent.
_SAME_WORDS = 0.9
# How many days ahead it is said that an insight is about to age out.
_NOTICE = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An insight considered for one day's issue."""

    insight: Insight
    scores: tuple[tuple[str, float], ...]
    total: float
    verdict: str
    """`no. 1` to `no. 5`, or why it lost."""

    barred: bool = False
    """Whether it will never be sent: an issue carried it or said the same, or its score is below the floor."""

    @property
    def won(self) -> bool:
        """Whether the issue carries it."""
        return self.verdict.startswith("no.")

    @property
    def until(self) -> date | None:
        """The last day on which it is a candidate; None where it waits as long as it takes."""
        return self.insight.arrived + timedelta(AGES_OUT - 1) if self.insight.extracted else None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to come after a day."""

    tomorrow: tuple[Candidate, ...] = ()
    """What will go out, in order, if nothing else is dropped; empty where there will be no issue."""
    aging: tuple[Candidate, ...] = ()
    """What won't, and is a candidate for three days more at most; best first."""
    repeats: tuple[Candidate, ...] = ()
    """Hand-written insights that are held back for good, since an issue said the same."""


@dataclass(slots=True)
class _History:
    """What earlier issues carried: grows while the days are walked, never leaves this module."""

    ids: set[str] = field(default_factory=set)
    claims: list[tuple[date, frozenset[str]]] = field(default_factory=list)
    by_stem: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, issue: DigestIssue) -> None:
        for item in issue.items:
            stems = _claim(item.insight)
            self.ids.add(item.insight.id)
            for stem in stems:
                self.by_stem[stem].append(len(self.claims))
            self.claims.append((issue.date, stems))

    def nearest(self, stems: frozenset[str]) -> tuple[float, date | None]:
        """The likeness of the most alike earlier claim, and its issue's day."""
        shared = Counter(number for stem in sorted(stems) for number in self.by_stem.get(stem, ()))
        best, day = 0.0, None
        for number, count in shared.items():
            likeness = count / len(stems | self.claims[number][1])
            if likeness > best:
                best, day = likeness, self.claims[number][0]
        return best, day


def issues(
    insights: Sequence[Insight],
    pinned: Sequence[DigestIssue] = (),
    today: date = date.min,
    subjects: Subjects = lambda insight: (),
) -> tuple[DigestIssue, ...]:
    """Every issue, oldest first, each with a title; the last ones may lie after `today`, queued."""
    made: list[DigestIssue] = []
    for issue, _ in _walk(insights, pinned, today):
        before = made[-1].title if made else ""
        made.append(issue if issue.pinned else replace(issue, title=headline(issue, subjects, before)))
    return tuple(made)


def explain(insights: Sequence[Insight], pinned: Sequence[DigestIssue], day: date) -> tuple[Candidate, ...]:
    """Each candidate of one day with its scores and its fate, best first; empty where the day has no issue.

    A pinned day is explained as the ranking sees it, which may differ from what a person pinned.
    """
    earlier = [issue for issue in pinned if issue.date < day]
    for issue, candidates in _walk(insights, earlier, day):
        if issue.date == day:
            return candidates
    return ()


def outlook(insights: Sequence[Insight], pinned: Sequence[DigestIssue], today: date) -> Outlook:
    """What will go out on the day after `today`, and what is about to be passed over for good."""
    tomorrow = today + timedelta(1)
    history = _History()
    coming: tuple[Candidate, ...] = ()
    for issue, candidates in _walk(insights, [issue for issue in pinned if issue.date <= today], today):
        if issue.date > today:
            coming = candidates if issue.date == tomorrow else ()
            break
        history.add(issue)
    sent = tuple(one for one in coming if one.won)
    ids = {one.insight.id for one in sent}
    waiting = _rank(_fresh(insights, tomorrow, history), history, tomorrow)
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


def _fresh(insights: Iterable[Insight], day: date, history: _History) -> list[Insight]:
    """What may be sent on a day: come by then, not sent, not aged out."""
    return [one for one in insights if one.arrived <= day and one.id not in history.ids and not _aged(one, day)]


def _aged(insight: Insight, day: date) -> bool:
    return insight.extracted and (day - insight.arrived).days >= AGES_OUT


def _walk(
    insights: Sequence[Insight], pinned: Sequence[DigestIssue], today: date
) -> Iterator[tuple[DigestIssue, tuple[Candidate, ...]]]:
    history = _History()
    number = 0
    for issue in sorted(pinned, key=lambda issue: issue.date):
        number = issue.number or number + 1
        history.add(issue)
        yield (
            (issue if issue.number else DigestIssue(issue.date, number, issue.items, True, issue.title, issue.intro)),
            (),
        )
    arriving: defaultdict[date, list[Insight]] = defaultdict(list)
    for insight in insights:
        arriving[insight.arrived].append(insight)
    if not arriving:
        return
    closed = max((issue.date for issue in pinned), default=None)
    day, last = min(arriving), max(arriving)
    first = max(closed + timedelta(1), today) if closed else day
    backlog: list[Insight] = []
    waiting = True
    while day <= max(last, first) or len(backlog) >= ISSUE_SIZE or waiting:
        new = arriving.get(day, [])
        backlog = [one for one in backlog if not _aged(one, day) and one.id not in history.ids] + new
        waiting = any(not one.extracted for one in backlog)
        if closed and day == first:
            # What came on days that were missed is as new as today's.
            new = [one for one in backlog if one.arrived > closed]
        if day >= first and (new or len(backlog) >= ISSUE_SIZE or waiting):
            candidates = _rank(backlog, history, day, bool(new))
            chosen = [candidate for candidate in candidates if candidate.won]
            ours = any(not candidate.insight.extracted for candidate in chosen)
            if ours or len(chosen) >= (FEWEST if new else ISSUE_SIZE):
                number += 1
                issue = DigestIssue(day, number, tuple(DigestItem(c.insight, c.scores) for c in chosen))
                history.add(issue)
                yield issue, candidates
            barred = {candidate.insight.id for candidate in candidates if candidate.barred}
            backlog = [one for one in backlog if one.id not in barred]
            waiting = any(not one.extracted and one.id not in history.ids for one in backlog)
        day += timedelta(days=1)


class _Row(NamedTuple):
    """A candidate weighed, before its fate is known."""

    insight: Insight
    stems: frozenset[str]
    scores: tuple[tuple[str, float], ...]
    total: float
    barred: str
    """Why it is never sent; empty where it may be."""

    @property
    def about(self) -> list[str]:
        """What no issue has too much of."""
        episode = self.insight.episode
        return [f"episode {episode}"] * bool(episode) + [f"about {slug}" for slug in self.insight.entities]


def _rank(pool: Iterable[Insight], history: _History, day: date, news: bool = True) -> tuple[Candidate, ...]:
    rows = []
    for insight in pool:
        stems = _claim(insight)
        likeness, seen = history.nearest(stems)
        scores = weighed(insight, likeness, day)
        total = sum(MEASURES[name] * value for name, value in scores)
        barred = ""
        if insight.id in history.ids:
            barred = "an earlier issue carried it"
        elif seen and likeness >= (_SAME_CLAIM if insight.extracted else _SAME_WORDS):
            barred = f"the issue of {seen.isoformat()} said the same"
        elif insight.extracted and insight.score < FLOOR:
            barred = f"its score is below {FLOOR}"
        rows.append(_Row(insight, stems, scores, total, barred))
    rows.sort(key=lambda row: (*_order(row.insight), -row.total, -row.insight.arrived.toordinal(), row.insight.id))
    return tuple(_choose(rows, news))


def _order(insight: Insight) -> tuple[bool, bool]:
    return insight.extracted, insight.extracted and is_story(insight.text)


def _choose(rows: Sequence[_Row], news: bool) -> Iterator[Candidate]:
    """The candidates in the order of `rows`, the best of them numbered."""
    taken: dict[int, frozenset[str]] = {}
    lost: dict[int, str] = {}
    origins: Counter[str] = Counter()
    for extracted in (False, True):
        ours = [place for place, row in enumerate(rows) if row.insight.extracted == extracted and not row.barred]
        for mixed in (True, False) if news or not extracted else (True,):
            for place in ours:
                row = rows[place]
                full = [name for name in row.about if origins[name] >= MOST_FROM_ONE]
                if place in taken:
                    continue
                if any(_alike(row.stems, other) for other in taken.values()):
                    lost[place] = "says the same as one taken"
                elif mixed and full:
                    lost[place] = f"a third one, {full[0]}"
                elif len(taken) == ISSUE_SIZE:
                    lost.setdefault(place, "five scored higher")
                else:
                    taken[place] = row.stems
                    origins.update(row.about)
    ranks = {place: number for number, place in enumerate(sorted(taken), start=1)}
    for place, row in enumerate(rows):
        verdict = f"no. {ranks[place]}" if place in ranks else row.barred or lost[place]
        yield Candidate(row.insight, row.scores, row.total, verdict, bool(row.barred))


def _claim(insight: Insight) -> frozenset[str]:
    return frozenset(text.content_stems(text.words(insight.text)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / len(one | other) >= _SAME_CLAIM
