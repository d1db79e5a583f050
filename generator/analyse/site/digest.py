"""The digest: which five insights each day sends, and why.

The rules, in order:

1. A day with new insights has an issue of up to five. A day without has one only if the backlog alone
   fills all five. Every other day has none.
2. An insight is a candidate from its own day on, for `AGES_OUT` days, until an issue carries it. One that says
   what an earlier issue said is never one again.
3. Candidates are ranked by the weighted sum of `MEASURES`, each between 0 and 1; ties go to the
   newer insight, then to the id. The best are taken, passing over the third from one episode, the third
   about one entity, and near-duplicates of one already taken.
4. A pinned issue is taken over as it is, and no issue is ever added before the last pinned one: what was
   published doesn't change.
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """An insight considered for one day's issue."""

    insight: Insight
    scores: tuple[tuple[str, float], ...]
    total: float
    verdict: str
    """`no. 1` to `no. 5`, or why it lost."""

    @property
    def won(self) -> bool:
        """Whether the issue carries it."""
        return self.verdict.startswith("no.")


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


def issues(insights: Sequence[Insight], pinned: Sequence[DigestIssue] = ()) -> tuple[DigestIssue, ...]:
    """Every issue, oldest first; the last ones may lie in the future, queued."""
    return tuple(
        issue if issue.pinned else replace(issue, title=headline([item.insight for item in issue.items]))
        for issue, _ in _walk(insights, pinned)
    )


def explain(insights: Sequence[Insight], pinned: Sequence[DigestIssue], day: date) -> tuple[Candidate, ...]:
    """Each candidate of one day with its scores and its fate, best first; empty where the day has no issue.

    A pinned day is explained as the ranking sees it, which may differ from what a person pinned.
    """
    earlier = [issue for issue in pinned if issue.date < day]
    for issue, candidates in _walk(insights, earlier):
        if issue.date == day:
            return candidates
    return ()


def _walk(
    insights: Sequence[Insight], pinned: Sequence[DigestIssue]
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
        arriving[insight.date].append(insight)
    if not arriving:
        return
    closed = max((issue.date for issue in pinned), default=date.min)
    day, last = min(arriving), max(arriving)
    backlog: list[Insight] = []
    while day <= last or len(backlog) >= ISSUE_SIZE:
        new = arriving.get(day, [])
        backlog = [item for item in backlog if (day - item.date).days < AGES_OUT and item.id not in history.ids] + new
        if day > closed and (new or len(backlog) >= ISSUE_SIZE):
            candidates = _rank(backlog, history, day)
            chosen = [candidate for candidate in candidates if candidate.won]
            if chosen and (new or len(chosen) == ISSUE_SIZE):
                number += 1
                issue = DigestIssue(day, number, tuple(DigestItem(c.insight, c.scores) for c in chosen))
                history.add(issue)
                yield issue, candidates
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
            ("freshness", 1 - min(1.0, (day - insight.date).days / AGES_OUT)),
        )
        total = sum(MEASURES[name] * value for name, value in scores)
        lost = ""
        if insight.id in history.ids:
            lost = "an earlier issue carried it"
        elif likeness >= _SAME_CLAIM and seen:
            lost = f"the issue of {seen.isoformat()} said the same"
        scored.append((insight, stems, scores, total, lost))
    scored.sort(key=lambda row: (-row[3], -row[0].date.toordinal(), row[0].id))
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
        yield Candidate(insight, scores, total, verdict)


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
