"""The digest: which five insights each day sends, and why.

The rules, in order:

1. A day with new insights, or with hand-written ones that wait, has an issue of up to five. A day without has one only
   if the backlog alone fills all five. Every other day has none.
2. A hand-written insight is a candidate from its own day on until an issue carries it, an extracted one for `AGES_OUT`
   days; the day of one whose episode came late is that of its arrival. One that says what an earlier issue said is
   never one again; of a hand-written one that has to be nearly the same words.
3. Hand-written ones come first. Candidates are ranked by the weighted sum of `MEASURES`, each between 0 and 1; ties go
   to the newer insight, then to the id. The best are taken, passing over the third from one episode, the third
   about one entity, and near-duplicates of one already taken.
4. A pinned issue is taken over as it is, and no issue is ever added before the last pinned one: what was
   published doesn't change. Once something is published, a day that was missed has no issue of its own any more: what
   came then is in today's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.analyse.language import text
from generator.analyse.site.headline import headline
from generator.model import DigestIssue, DigestItem, Insight

ISSUE_SIZE = 5
MOST_FROM_ONE = 2
AGES_OUT = 14
MEASURES = {"specificity": 0.4, "novelty": 0.2, "evidence": 0.2, "freshness": 0.2}
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

    repeated: bool = False
    """Whether an issue carried it or said the same: it will never be sent."""

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
    insights: Sequence[Insight], pinned: Sequence[DigestIssue] = (), today: date = date.min
) -> tuple[DigestIssue, ...]:
    """Every issue, oldest first; the last ones may lie after `today`, queued."""
    return tuple(
        issue if issue.pinned else replace(issue, title=headline([item.insight for item in issue.items]))
        for issue, _ in _walk(insights, pinned, today)
    )


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
            if one.until and one.until <= today + timedelta(_NOTICE) and not one.repeated and one.insight.id not in ids
        ),
        tuple(
            one
            for one in waiting
            if one.repeated and not one.insight.extracted and (today - one.insight.arrived).days < AGES_OUT
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
            candidates = _rank(backlog, history, day)
            chosen = [candidate for candidate in candidates if candidate.won]
            ours = any(not candidate.insight.extracted for candidate in chosen)
            if chosen and (new or ours or len(chosen) == ISSUE_SIZE):
                number += 1
                issue = DigestIssue(day, number, tuple(DigestItem(c.insight, c.scores) for c in chosen))
                history.add(issue)
                yield issue, candidates
            repeats = {candidate.insight.id for candidate in candidates if candidate.repeated}
            backlog = [one for one in backlog if one.id not in repeats]
            waiting = any(not one.extracted and one.id not in history.ids for one in backlog)
        day += timedelta(days=1)


def _rank(pool: Iterable[Insight], history: _History, day: date) -> tuple[Candidate, ...]:
    scored = []
    for insight in pool:
        stems = _claim(insight)
        likeness, seen = history.nearest(stems)
        scores = (
            ("specificity", specificity(insight)),
            ("novelty", 1 - likeness),
            ("evidence", evidence(insight)),
            ("freshness", 1 - min(1.0, (day - insight.arrived).days / AGES_OUT)),
        )
        total = sum(MEASURES[name] * value for name, value in scores)
        lost = ""
        if insight.id in history.ids:
            lost = "an earlier issue carried it"
        elif seen and likeness >= (_SAME_CLAIM if insight.extracted else _SAME_WORDS):
            lost = f"the issue of {seen.isoformat()} said the same"
        scored.append((insight, stems, scores, total, lost))
    scored.sort(key=lambda row: (row[0].extracted, -row[3], -row[0].arrived.toordinal(), row[0].id))
    return tuple(_choose(scored))


def _choose(
    scored: Iterable[tuple[Insight, frozenset[str], tuple[tuple[str, float], ...], float, str]],
) -> Iterator[Candidate]:
    taken: list[frozenset[str]] = []
    origins: Counter[str] = Counter()
    for insight, stems, scores, total, lost in scored:
        about = [f"episode {insight.episode}"] * bool(insight.episode) + [f"about {slug}" for slug in insight.entities]
        full = [name for name in about if origins[name] >= MOST_FROM_ONE]
        verdict = lost
        if not verdict and any(_alike(stems, other) for other in taken):
            verdict = "says the same as one taken"
        if not verdict and full:
            verdict = f"a third one, {full[0]}"
        if not verdict and len(taken) == ISSUE_SIZE:
            verdict = "five scored higher"
        if not verdict:
            taken.append(stems)
            origins.update(about)
            verdict = f"no. {len(taken)}"
        yield Candidate(insight, scores, total, verdict, bool(lost))


def specificity(insight: Insight) -> float:
    """How much a claim names, counts and contrasts: names and numbers in its words, up to 1."""
    words = insight.text.split()
    names = sum(word[:1].isupper() for word in words[1:])
    numbers = sum(any(sign.isdigit() for sign in word) for word in words)
    contrast = any(word.strip(".,;:").lower() in _CONTRASTS for word in words)
    told = min(1.0, (names + 2 * numbers) / 8) * 0.5 + 0.2 * contrast
    return told + 0.3 * min(1.0, len(words) / 25)


_CONTRASTS = frozenset("because but instead rather unlike while whereas than despite although only not without".split())


def evidence(insight: Insight) -> float:
    """How well a reader can check it: a turn beats an episode or link, and those beat a bare claim."""
    if insight.turn and insight.quote:
        return 1.0
    return 0.7 if insight.turn or insight.episode or insight.link else 0.4


def _claim(insight: Insight) -> frozenset[str]:
    return frozenset(text.content_stems(text.words(insight.text)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / len(one | other) >= _SAME_CLAIM
