"""The digest: five a day, no repeats, at most two from one source, and what was published stays."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.site.digest import AGES_OUT, ISSUE_SIZE, MOST_FROM_ONE, explain, issues
from generator.model import DigestIssue, Insight

DAY = date(2025, 11, 20)
SUBJECTS = (
    "object storage latency",
    "consensus protocol quorum",
    "kernel scheduler fairness",
    "certificate rotation outage",
    "columnar query planner",
    "container image layer",
    "network fabric congestion",
    "compiler cache poisoning",
    "tenant isolation boundary",
    "backup restore drill",
    "vector index recall",
    "billing anomaly alert",
)


def insight(number: int, day: date = DAY, **fields: object) -> Insight:
    words = SUBJECTS[number % len(SUBJECTS)]
    text = f"Team{number} measured {words} at {number + 3} percent because of {words.split()[0]}{number}."
    return replace(Insight(f"i-{number:04}", text, day, "insights/a.md", number + 1), **fields)  # type: ignore[arg-type]


def test_eleven_at_once_make_two_full_issues_and_leave_one() -> None:
    made = issues([insight(number) for number in range(11)])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, 5), (DAY + timedelta(1), 5)]
    assert [issue.number for issue in made] == [1, 2]


def test_a_day_with_fewer_than_five_has_a_short_issue_and_a_day_without_has_none() -> None:
    made = issues([insight(1), insight(2, DAY + timedelta(2))])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, 1), (DAY + timedelta(2), 1)]


def test_at_most_two_about_one_entity_or_from_one_episode() -> None:
    pool = [insight(number, entities=("turbopuffer",)) for number in range(4)] + [
        insight(number, episode="one") for number in range(4, 8)
    ]
    (first, *_) = issues([*pool, insight(8)])
    about = [item.insight for item in first.items]
    assert sum("turbopuffer" in item.entities for item in about) == MOST_FROM_ONE
    assert sum(item.episode == "one" for item in about) == MOST_FROM_ONE
    assert len(about) == ISSUE_SIZE


def test_the_same_claim_in_other_order_is_sent_once() -> None:
    one = insight(1)
    again = replace(one, id="i-again", text="Because of consensus1, " + one.text, date=DAY + timedelta(1))
    made = issues([one, again])
    assert [item.insight.id for issue in made for item in issue.items] == [one.id]


def test_the_backlog_ages_out() -> None:
    late = DAY + timedelta(AGES_OUT)
    made = issues([insight(number, entities=("x",)) for number in range(4)] + [insight(9, late)])
    assert [item.insight.id for item in made[-1].items] == ["i-0009"]


def test_a_published_issue_never_changes_and_none_is_added_before_it() -> None:
    published = issues([insight(number) for number in range(7)])
    pinned = [DigestIssue(issue.date, issue.number, issue.items, True) for issue in published]
    late = [insight(20 + number, DAY - timedelta(1)) for number in range(6)]
    again = issues([*(insight(number) for number in range(7)), *late], pinned)
    assert again[: len(pinned)] == tuple(pinned)
    assert all(issue.date > pinned[-1].date for issue in again[len(pinned) :])


def test_every_candidate_is_explained() -> None:
    pool = [insight(number, entities=("turbopuffer",) if number < 4 else ()) for number in range(9)]
    told = explain(pool, (), DAY)
    assert len(told) == 9
    assert sum(candidate.won for candidate in told) == ISSUE_SIZE
    assert {"a third one, about turbopuffer", "five scored higher"} & {candidate.verdict for candidate in told}
    assert all(
        dict(candidate.scores).keys() == {"specificity", "novelty", "evidence", "freshness"} for candidate in told
    )
    assert explain(pool, (), DAY - timedelta(1)) == ()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 25), st.sampled_from(["", "a", "b"])), max_size=40))
def test_the_rules_hold_for_any_content(rows: list[tuple[int, int, str]]) -> None:
    pool = {
        number: insight(number, DAY + timedelta(offset), episode=origin, entities=(origin,) * bool(origin))
        for number, offset, origin in rows
    }
    made = issues(list(pool.values()))
    sent = [item.insight for issue in made for item in issue.items]
    assert len({item.id for item in sent}) == len(sent)
    for issue in made:
        assert 1 <= len(issue.items) <= ISSUE_SIZE
        for origin in "ab":
            assert sum(item.insight.episode == origin for item in issue.items) <= MOST_FROM_ONE
        assert all(timedelta(0) <= issue.date - item.insight.date < timedelta(AGES_OUT) for item in issue.items)
    assert made == issues(list(reversed(list(pool.values())))), "the order of files does not matter"
