"""The candidates of one day's digest: what each weighs, and which five are taken. `digest` says by which rules."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from generator.analyse.language import text
from generator.analyse.site.headline import claim, is_personal
from generator.analyse.site.weighing import AGES_OUT, FLOOR, MEASURES, weighed
from generator.model import DigestIssue, Insight
from generator.model.wording import shared

ISSUE_SIZE = 5
MOST_FROM_ONE = 2
# Two claims that share this part of their content words say the same thing.
_SAME_CLAIM = 0.5
# The same of the shorter of two, where one passage holds the other's claim.
_WITHIN, _ENOUGH = 0.75, 6
# What a person wrote is held back only if it all but repeats what was sent.
_SAME_WORDS = 0.9


@dataclass(frozen=True, slots=True)
class Candidate:
    """An insight considered for one day's issue."""

    insight: Insight
    scores: tuple[tuple[str, float], ...]
    total: float
    verdict: str
    """`no. 1` to `no. 5`, or why it lost."""

    barred: bool
    """Whether it will never be sent: an issue carried it or said the same, or its score is below the floor."""

    @property
    def won(self) -> bool:
        """Whether the issue carries it."""
        return self.verdict.startswith("no.")

    @property
    def until(self) -> date | None:
        """The last day on which it is a candidate; None where it waits as long as it takes."""
        return self.insight.arrived + timedelta(AGES_OUT - 1) if self.insight.extracted else None


@dataclass(slots=True)
class Sent:
    """What earlier issues carried; grows while the days are walked."""

    ids: set[str] = field(default_factory=set)
    claims: list[tuple[date, frozenset[str]]] = field(default_factory=list)
    by_stem: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _asked: dict[frozenset[str], tuple[int, float, date | None]] = field(default_factory=dict)

    def add(self, issue: DigestIssue) -> None:
        """Remembers an issue's insights."""
        self.ids.update(issue.withdrawn)
        for item in issue.items:
            stems = _claim_stems(item.insight.text)
            self.ids.add(item.insight.id)
            for stem in stems:
                self.by_stem[stem].append(len(self.claims))
            self.claims.append((issue.date, stems))

    def nearest(self, stems: frozenset[str]) -> tuple[float, date | None]:
        """The likeness of the most alike earlier claim, and its issue's day; asked again, only newer ones are read."""
        seen, best, day = self._asked.get(stems, (0, 0.0, None))
        shared: Counter[int] = Counter()
        for stem in stems:
            numbers = self.by_stem.get(stem, ())
            shared.update(numbers[bisect_left(numbers, seen) :])
        for number, count in sorted(shared.items()):
            likeness = count / len(stems | self.claims[number][1])
            if likeness > best:
                best, day = likeness, self.claims[number][0]
        self._asked[stems] = len(self.claims), best, day
        return best, day


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
        """What at most `MOST_FROM_ONE` of an issue share, as a verdict says it: its episode, each entity it names."""
        episode = self.insight.episode
        return [f"episode {episode}"] * bool(episode) + [f"about {slug}" for slug in self.insight.entities]


def ranked(pool: Iterable[Insight], sent: Sent, day: date, news: bool = True) -> tuple[Candidate, ...]:
    """The pool of a day: those taken in the issue's order, then the others, best first; `news` where some came then."""
    rows = []
    for insight in pool:
        stems = _claim_stems(insight.text)
        likeness, seen = sent.nearest(stems)
        scores = weighed(insight, likeness, day)
        total = sum(MEASURES[name] * value for name, value in scores)
        barred = ""
        if insight.id in sent.ids:
            barred = "an earlier issue carried it"
        elif seen and likeness >= (_SAME_CLAIM if insight.extracted else _SAME_WORDS):
            barred = f"the issue of {seen.isoformat()} said the same"
        elif insight.extracted and insight.score < FLOOR:
            barred = f"its score is below {FLOOR}"
        rows.append(_Row(insight, stems, scores, total, barred))
    rows.sort(key=lambda row: (*_order(row.insight), -row.total, -row.insight.arrived.toordinal(), row.insight.id))
    return tuple(_choose(rows, news))


def _order(insight: Insight) -> tuple[int, bool]:
    """By origin; last, of what was said, what begins with the speaker, who did or thinks something."""
    return ("owner", "checked", "spoken").index(insight.origin), insight.extracted and is_personal(insight.text)


def _choose(rows: Sequence[_Row], news: bool) -> Iterator[Candidate]:
    """The candidates taken, in the issue's order and so numbered, then the others in that of `rows`."""
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
    led = _led(sorted(taken), rows)
    for number, place in enumerate([*led, *(place for place in range(len(rows)) if place not in taken)], start=1):
        row = rows[place]
        verdict = f"no. {number}" if place in taken else row.barred or lost[place]
        yield Candidate(row.insight, row.scores, row.total, verdict, bool(row.barred))


def _led(places: list[int], rows: Sequence[_Row]) -> list[int]:
    """The places with the first that makes a title in front, of those that are of the first one's origin."""
    first = [place for place in places if rows[place].insight.origin == rows[places[0]].insight.origin]
    lead = next((place for place in first if claim(rows[place].insight)), None)
    return sorted(places, key=lambda place: place != lead)


@lru_cache(1 << 14)
def _claim_stems(words: str) -> frozenset[str]:
    """A candidate is weighed on each day that it waits."""
    return frozenset(text.content_stems(text.words(words)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if not (one and other):
        return False
    return len(one & other) / len(one | other) >= _SAME_CLAIM or (
        min(len(one), len(other)) >= _ENOUGH and shared(one, other) >= _WITHIN
    )
