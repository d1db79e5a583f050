"""The digest: five a day, no repeats, at most two from one source, and what was published stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.site.candidates import ISSUE_SIZE, MOST_FROM_ONE, Sent, ranked
from generator.analyse.site.digest import FEWEST, explain, issues, outlook
from generator.analyse.site.weighing import AGES_OUT, FLOOR
from generator.model import DigestIssue, DigestItem, Insight

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


def extracted(number: int, day: date = DAY, **fields: object) -> Insight:
    return insight(number, day, **{"line": 0, "score": 0.9, **fields})


def test_eleven_at_once_make_two_full_issues_and_leave_one() -> None:
    made = issues([extracted(number) for number in range(11)])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, 5), (DAY + timedelta(1), 5)]
    assert [issue.number for issue in made] == [1, 2]


def test_a_day_with_fewer_than_five_has_a_short_issue_and_a_day_without_has_none() -> None:
    made = issues([insight(1), insight(2, DAY + timedelta(2))])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, 1), (DAY + timedelta(2), 1)]


def test_a_talk_that_comes_late_is_news_on_the_day_it_comes_and_changes_no_issue() -> None:
    published = [replace(issue, pinned=True) for issue in issues([insight(1), insight(2, DAY + timedelta(30))])]
    came = DAY + timedelta(31)
    late = [extracted(number, DAY + timedelta(2), added=came) for number in (3, 4, 5)]
    made = issues([insight(1), insight(2, DAY + timedelta(30)), *late], published, came)
    assert list(made[:2]) == published
    assert [(issue.date, [item.insight.id for item in issue.items]) for issue in made[2:]] == [
        (came, [one.id for one in late])
    ]
    assert made[2].items[0].insight.date == DAY + timedelta(2), "it keeps its own day"
    forgotten = [replace(one, added=None) for one in late]
    assert len(issues([insight(1), insight(2, DAY + timedelta(30)), *forgotten], published, came)) == 2


def test_at_most_two_about_one_entity_or_from_one_episode_while_there_are_others() -> None:
    pool = [extracted(number, entities=("turbopuffer",)) for number in range(4)] + [
        extracted(number, episode="one") for number in range(4, 8)
    ]
    (first, *_) = issues([*pool, extracted(8)])
    about = [item.insight for item in first.items]
    assert sum("turbopuffer" in item.entities for item in about) == MOST_FROM_ONE
    assert sum(item.episode == "one" for item in about) == MOST_FROM_ONE
    assert len(about) == ISSUE_SIZE


def test_the_day_of_one_episode_has_a_full_issue_and_the_days_after_it_none() -> None:
    made = issues([extracted(number, episode="one", entities=("turbopuffer",)) for number in range(8)])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, ISSUE_SIZE)]
    made = issues([extracted(number, episode="one") for number in range(12)])
    assert [(issue.date, len(issue.items)) for issue in made] == [(DAY, ISSUE_SIZE)], "nothing new, nothing varied"


def test_what_a_person_wrote_about_one_episode_fills_the_issue() -> None:
    ours = [insight(number, episode="one") for number in range(4)]
    (first,) = issues([*ours, *(extracted(number, episode="two") for number in range(4, 6))])
    assert {one.id for one in ours} < set(texts(first))
    assert len(first.items) == ISSUE_SIZE


def test_fewer_than_three_extracted_ones_wait_for_what_comes_next() -> None:
    one, two = extracted(1), extracted(2)
    assert issues([one, two]) == ()
    (later,) = issues([one, two, extracted(3, DAY + timedelta(2))])
    assert (later.date, len(later.items)) == (DAY + timedelta(2), 3)
    (ours,) = issues([one, insight(2)])
    assert (ours.date, texts(ours)) == (DAY, ["i-0002", "i-0001"])
    assert len(issues([one, two, extracted(3, DAY + timedelta(AGES_OUT))])) == 0, "too old by then"


def test_what_is_below_the_floor_is_not_mailed_and_its_explanation_says_so() -> None:
    pool = [extracted(number, score=FLOOR - 0.01 * (number == 0)) for number in range(4)]
    (made,) = issues(pool)
    assert "i-0000" not in texts(made)
    assert len(made.items) == 3
    (weak,) = [one for one in explain(pool, (), DAY) if not one.won]
    assert (weak.insight.id, weak.verdict, weak.barred) == ("i-0000", f"its score is below {FLOOR}", True)


def test_the_score_counts() -> None:
    pool = [extracted(number, score=0.99 if number == 7 else FLOOR) for number in range(9)]
    assert texts(issues(pool)[0])[0] == "i-0007"


QUIET = "the harbour keeps its tables in a cellar below the old office by the water"
LOUD = "the Kestrel harbour keeps 9 tables in a Marlow cellar because 4 Osprey boats need the office"

PLAIN = "A tide table is worth nothing without a moon"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # One measure at a time.
        ({"score": 0.95}, {"score": 0.9}),
        ({"text": LOUD}, {}),
        ({}, {"date": DAY - timedelta(3)}),
        ({"date": DAY - timedelta(3)}, {"date": DAY - timedelta(7)}),
        ({"text": f"{PLAIN}."}, {"text": f"{PLAIN}?"}),
        # What weighs more wins over what weighs less.
        ({"score": 1.0}, {"text": LOUD, "score": 0.8}),
        ({"text": LOUD}, {"text": f"{PLAIN}."}),
        ({"text": LOUD, "date": DAY - timedelta(2)}, {}),
        ({}, {"score": 0.92, "date": DAY - timedelta(7)}),
    ],
)
def test_what_weighs_more_comes_first(better: dict[str, object], worse: dict[str, object]) -> None:
    base: dict[str, object] = {"text": QUIET, "score": 0.9}
    one, other = (extracted(number, **{**base, **fields}) for number, fields in ((9, better), (1, worse)))
    first, second = (candidate.total for candidate in ranked([one], Sent(), DAY) + ranked([other], Sent(), DAY))
    assert first > second + 0.005


def test_what_resembles_a_claim_already_sent_weighs_less() -> None:
    sent = Sent()
    sent.add(DigestIssue(DAY - timedelta(1), 1, (DigestItem(extracted(5, text="The harbour sells boats to mills.")),)))
    one = extracted(1, text=QUIET)
    assert ranked([one], sent, DAY)[0].total < ranked([one], Sent(), DAY)[0].total


def test_what_begins_with_the_speaker_ranks_below_every_claim() -> None:
    story = extracted(1, text="I went to Waterloo 7 times, because Ana, Bo, Ines and Theo of Harborline had 9 Disks.")
    plain = [extracted(number, score=FLOOR, text=f"A {word} is quiet") for number, word in enumerate(SUBJECTS, 2)]
    assert texts(issues([story, *plain[:2]])[0])[-1] == story.id
    assert story.id not in texts(issues([story, *plain[:5]])[0])
    held = replace(story, text="We hold that 9 of 10 Disks fail, because Ana, Bo, Ines and Theo of Harborline say so.")
    assert texts(issues([held, *plain[:2]])[0])[-1] == held.id
    mine = replace(story, line=1, score=0.0)
    assert texts(issues([mine, *plain[:5]])[0])[0] == mine.id, "a person chose it"


def test_the_same_claim_in_other_order_is_sent_once() -> None:
    one = insight(1)
    again = replace(one, id="i-again", text="Because of consensus1, " + one.text, date=DAY + timedelta(1))
    made = issues([one, again])
    assert [item.insight.id for issue in made for item in issue.items] == [one.id]


def test_a_passage_that_holds_the_claim_of_another_is_not_sent_beside_it() -> None:
    told = "Every harbour keeper oils the northern lamps before each winter storm."
    longer = f"{told} Boats that come late find the pier, whoever sails them, and nobody counts barrels in the morning."
    for number, (one, other, sent) in enumerate(((told, longer, 4), (told, insight(9).text, 5))):
        pool = [extracted(row) for row in range(3)]
        pool += [extracted(10 * number + 20 + row, text=words) for row, words in enumerate((one, other))]
        assert len(issues(pool)[0].items) == sent


def test_the_backlog_ages_out() -> None:
    late = DAY + timedelta(AGES_OUT)
    made = issues([extracted(number, entities=("x",)) for number in range(4)] + [insight(9, late)])
    assert [item.insight.id for item in made[-1].items] == ["i-0009"]


def test_a_published_issue_never_changes_and_none_is_added_before_it() -> None:
    published = issues([insight(number) for number in range(7)])
    pinned = [DigestIssue(issue.date, issue.number, issue.items, True) for issue in published]
    late = [insight(20 + number, DAY - timedelta(1)) for number in range(6)]
    again = issues([*(insight(number) for number in range(7)), *late], pinned)
    assert again[: len(pinned)] == tuple(pinned)
    assert all(issue.date > pinned[-1].date for issue in again[len(pinned) :])


def test_every_candidate_is_explained() -> None:
    pool = [extracted(number, entities=("turbopuffer",) if number < 4 else ()) for number in range(9)]
    told = explain(pool, (), DAY)
    assert len(told) == 9
    assert [candidate.verdict for candidate in told if candidate.won] == ["no. 1", "no. 2", "no. 3", "no. 4", "no. 5"]
    assert {"a third one, about turbopuffer", "five scored higher"} & {candidate.verdict for candidate in told}
    assert all(
        dict(candidate.scores).keys() == {"telling", "specificity", "novelty", "claim", "freshness"}
        for candidate in told
    )
    assert explain(pool, (), DAY - timedelta(1)) == ()


def texts(issue: DigestIssue) -> list[str]:
    return [item.insight.id for item in issue.items]


def test_what_a_person_wrote_leads_the_issue() -> None:
    telling = [
        extracted(number, text=f"Turbopuffer {number} kept 9 of 10 Amazon Buckets because Disks {number} failed.")
        for number in range(5)
    ]
    plain = insight(9, text="A quiet thought that names nothing")
    (first, *_) = issues([*telling, plain])
    assert texts(first)[0] == plain.id
    assert dict(first.items[0].scores)["specificity"] < dict(first.items[1].scores)["specificity"]


def test_what_a_person_wrote_waits_as_long_as_it_takes_and_is_sent() -> None:
    ours = [insight(number, entities=("x",)) for number in range(9)]
    made = issues(ours)
    assert [len(issue.items) for issue in made] == [5, 4]
    assert {item.insight.id for issue in made for item in issue.items} == {one.id for one in ours}


def test_a_hand_written_insight_in_other_words_than_an_extracted_one_is_sent() -> None:
    said, *others = extracted(1), extracted(2), extracted(3)
    ours = insight(1, DAY + timedelta(1), text=said.text.replace("because", "and it surprised everybody, because"))
    ours = replace(ours, id="i-ours")
    assert texts(issues([said, *others, ours])[-1]) == ["i-ours"]
    assert len(issues([said, *others, replace(ours, line=0, score=0.9)])) == 1


def test_once_published_a_missed_day_is_made_up_for_today_and_not_in_the_past() -> None:
    published = [DigestIssue(DAY, 1, (DigestItem(insight(0)),), True)]
    today = DAY + timedelta(5)
    pool = [insight(0), insight(1, DAY + timedelta(2)), extracted(2, DAY + timedelta(3)), extracted(3, today)]
    made = issues(pool, published, today)
    assert [(issue.date, texts(issue)) for issue in made[1:]] == [(today, ["i-0001", "i-0003", "i-0002"])]
    said = [extracted(number, DAY + timedelta(3)) for number in (2, 3, 4)]
    only_extracted = issues([insight(0), *said], published, today)
    assert [(issue.date, len(issue.items)) for issue in only_extracted[1:]] == [(today, 3)]


def test_a_hand_written_insight_dropped_for_a_past_day_is_in_the_next_issue() -> None:
    published = [DigestIssue(DAY, 1, (DigestItem(insight(0)),), True)]
    late = insight(7, DAY - timedelta(300))
    made = issues([insight(0), late], published, DAY)
    assert [(issue.date, texts(issue)) for issue in made[1:]] == [(DAY + timedelta(1), [late.id])]


def test_the_outlook_tells_tomorrow_what_ages_out_and_what_is_held_back() -> None:
    published = [DigestIssue(DAY, 1, (DigestItem(insight(0)),), True)]
    old = [extracted(number, DAY - timedelta(AGES_OUT - 2), entities=("x",)) for number in range(1, 5)]
    fresh = extracted(5, DAY)
    ours = insight(6, DAY)
    again = replace(insight(0, DAY), id="i-again", text="Well, " + insight(0).text)
    ahead = outlook([insight(0), *old, fresh, ours, again], published, DAY)
    assert ahead.tomorrow[0].insight.id == ours.id
    sent = {one.insight.id for one in ahead.tomorrow}
    assert {one.insight.id for one in ahead.aging} == {one.id for one in old} - sent
    assert {one.until for one in ahead.aging} == {DAY + timedelta(1)}
    assert [one.insight.id for one in ahead.repeats] == ["i-again"]
    (tomorrow,) = issues([insight(0), *old, fresh, ours, again], published, DAY)[1:]
    assert [item.insight.id for item in tomorrow.items] == [one.insight.id for one in ahead.tomorrow]


def test_the_outlook_of_a_quiet_day() -> None:
    ahead = outlook([extracted(1)], [DigestIssue(DAY, 1, (DigestItem(insight(0)),), True)], DAY)
    assert ahead.tomorrow == ()
    assert ahead.aging == ()


ROW = st.tuples(st.integers(0, 60), st.integers(0, 25), st.sampled_from(["", "a", "b"]), st.booleans())


@given(st.lists(ROW, max_size=40))
def test_the_rules_hold_for_any_content(rows: list[tuple[int, int, str, bool]]) -> None:
    pool = {
        number: insight(
            number,
            DAY + timedelta(offset),
            episode=origin,
            entities=(origin,) * bool(origin),
            line=0 if computed else number + 1,
            score=0.75 + number / 250 if computed else 0.0,
        )
        for number, offset, origin, computed in rows
    }
    made = issues(list(pool.values()))
    sent = [item.insight for issue in made for item in issue.items]
    assert len({item.id for item in sent}) == len(sent)
    assert {one.id for one in pool.values() if not one.extracted} <= {one.id for one in sent}
    for issue in made:
        assert 1 <= len(issue.items) <= ISSUE_SIZE
        assert [item.insight.extracted for item in issue.items] == sorted(
            item.insight.extracted for item in issue.items
        )
        ours = [item for item in issue.items if not item.insight.extracted]
        assert ours or len(issue.items) >= FEWEST
        assert all(item.insight.score >= FLOOR for item in issue.items[len(ours) :])
        crowded = any(sum(item.insight.episode == origin for item in issue.items) > MOST_FROM_ONE for origin in "ab")
        new = any(one.extracted and one.arrived == issue.date for one in pool.values())
        assert not crowded or len(ours) > MOST_FROM_ONE or new or any(one.insight.arrived == issue.date for one in ours)
        ages = [issue.date - item.insight.date for item in issue.items if item.insight.extracted]
        assert all(timedelta(0) <= age < timedelta(AGES_OUT) for age in ages)
    assert made == issues(list(reversed(list(pool.values())))), "the order of files does not matter"


@given(st.lists(ROW, max_size=25), st.sets(st.integers(0, 30), min_size=1, max_size=12))
def test_night_after_night_nothing_published_changes_and_nothing_hand_written_is_lost(
    rows: list[tuple[int, int, str, bool]], nights: set[int]
) -> None:
    pool = {row[0]: row for row in rows}
    pinned: list[DigestIssue] = []
    for night in [*sorted(nights), *range(31, 60)]:
        today = DAY + timedelta(night)
        content = [
            insight(number, DAY + timedelta(offset), episode=origin, line=0 if computed else number + 1, score=computed)
            for number, offset, origin, computed in pool.values()
            if offset <= night
        ]
        made = issues(content, pinned, today)
        assert list(made[: len(pinned)]) == pinned
        fixed = [replace(issue, pinned=True) for issue in made[len(pinned) :] if issue.date <= today]
        assert not pinned or all(issue.date == today for issue in fixed)
        pinned += fixed
    sent = [item.insight.id for issue in pinned for item in issue.items]
    assert len(set(sent)) == len(sent)
    assert {f"i-{number:04}" for number, _, _, computed in pool.values() if not computed} <= set(sent)


def test_the_first_issue_is_of_the_day_that_it_begins_with_and_carries_the_best_of_all_that_is_there() -> None:
    old = [extracted(number, DAY - timedelta(AGES_OUT + 5)) for number in range(5)]
    fresh = [extracted(number, DAY - timedelta(2)) for number in range(5, 9)]
    (made,) = issues([*old, *fresh], since=DAY)
    assert (made.date, len(made.items)) == (DAY, ISSUE_SIZE)
    assert {one.id for one in fresh} < set(texts(made)), "what is fresh comes first"
    assert [one.won for one in explain([*old, *fresh], (), DAY, DAY)] == [True] * 5 + [False] * 4
    assert explain([*old, *fresh], (), DAY - timedelta(2), DAY) == ()
    again = replace(made, pinned=True)
    assert issues([*old, *fresh], [again], DAY + timedelta(1), since=DAY + timedelta(1)) == (again,)
