"""Rounds of mailing over days: what is owed goes out once, in order, whatever became of the days before."""

from __future__ import annotations

import shutil
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import DigestIssue, DigestItem, Insight, Library, Site
from generator.publish.ledger import Ledger, Progress
from generator.publish.ledger_errors import LedgerBusy
from generator.publish.mailing import Mailing, Mailroom, mail_one, mail_owed
from generator.publish.owed import owed
from generator.publish.recipients import recipients
from generator.publish.send import SendOptions
from generator.publish.smtp import Server
from tests.publish.post import Post

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
ZONE = "America/Los_Angeles"
DAY = date(2025, 11, 20)
ANN, BO, CY = "ann@example.org", "bo@example.org", "cy@example.org"


def days(*offsets: int) -> list[date]:
    return [DAY + timedelta(offset) for offset in offsets]


def issue(day: date) -> DigestIssue:
    insight = Insight(id=f"i-{day}", text=f"What was learned on {day}.", date=day, path="insights/a.md", line=1)
    return DigestIssue(day, day.toordinal(), (DigestItem(insight),), pinned=True)


def library(pinned: Sequence[date], today: date) -> Library:
    site = Site(name="Pod", url="https://pod.example/", email="digest@pod.example", timezone=ZONE, today=today)
    return Library(site=site, pinned=tuple(issue(day) for day in pinned))


def night(
    folder: Path,
    url: str,
    today: date,
    pinned: Sequence[date],
    who: Sequence[str] = (ANN, BO),
    one: date | None = None,
    dry_run: bool = False,
    **more: Any,
) -> Mailing:
    options = more.pop("options", SendOptions(rate=1000, rounds=1, timeout=60))
    work = Mailroom(
        library=library(pinned, today),
        theme=THEME,
        recipients=recipients("\n".join(who)),
        server=Server.of(url, {}),
        now=datetime(today.year, today.month, today.day, 1, 17, tzinfo=ZoneInfo(ZONE)),
        options=options,
        **more,
    )
    with Ledger(folder / "ledger", folder / "work", dry_run=dry_run) as book:
        return mail_one(issue(one), work, book, dry_run) if one else mail_owed(work, book, dry_run)


def received(post: Post) -> dict[str, list[str]]:
    """Address to the days of the issues it got, in order."""
    return {address: [_day(message) for message in messages] for address, messages in post.mails.items()}


def _day(message: bytes) -> str:
    return str(message_from_bytes(message, policy=policy.default)["Message-ID"])[1:11]


def test_two_issues_due_in_one_night_both_go_out_in_order(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    night(tmp_path, url, DAY + timedelta(2), days(0, 1, 2))
    assert received(post) == {who: ["2025-11-20", "2025-11-21", "2025-11-22"] for who in (ANN, BO)}


def test_nights_that_failed_or_came_twice_lose_and_double_nothing(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    dead = "smtp://127.0.0.1:9"
    said = night(tmp_path, dead, DAY + timedelta(1), days(0, 1))
    assert "cannot be reached" in str(list(said.lines()))
    assert not said.ok
    for _ in range(2):
        night(tmp_path, url, DAY + timedelta(2), days(0, 1, 2))
    assert received(post)[ANN] == ["2025-11-20", "2025-11-21", "2025-11-22"]


def test_an_archive_is_not_mailed_when_the_sending_begins(post: Post, url: str, tmp_path: Path) -> None:
    said = night(tmp_path, url, DAY, days(-400, -3, -1))
    assert not post.taken
    assert "first sending" in said.notes[0]
    night(tmp_path, url, DAY + timedelta(1), days(-400, -3, -1, 0, 1))
    assert received(post)[BO] == ["2025-11-20", "2025-11-21"]


def test_what_was_missed_for_longer_than_the_window_is_said_once_and_not_sent(
    post: Post, url: str, tmp_path: Path
) -> None:
    night(tmp_path, url, DAY, days(0))
    later = DAY + timedelta(12)
    said = night(tmp_path, url, later, days(0, 2, 4, 5, 12))
    assert received(post)[ANN] == ["2025-11-20", "2025-11-25", "2025-12-02"]
    assert [note for note in said.notes if note.startswith("skipped")] == [
        f"skipped: the issue of {day} was missed and is older than 7 days. "
        f"To send it all the same: infracast send {day}"
        for day in ("2025-11-22", "2025-11-24")
    ]
    assert night(tmp_path, url, later, days(0, 2, 4, 5, 12)).notes == []
    night(tmp_path, url, later, days(0, 2, 4, 5, 12), one=DAY + timedelta(2))
    assert received(post)[ANN][-1] == "2025-11-22"


def test_a_clock_that_goes_back_sends_nothing_early_and_nothing_twice(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    night(tmp_path, url, DAY - timedelta(1), days(0, 1))
    night(tmp_path, url, DAY + timedelta(1), days(0, 1))
    assert received(post)[ANN] == ["2025-11-20", "2025-11-21"]


def test_who_comes_later_gets_what_begins_later(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    night(tmp_path, url, DAY, days(0), who=(ANN, BO, CY))
    night(tmp_path, url, DAY + timedelta(1), days(0, 1), who=(BO, CY))
    assert received(post) == {
        ANN: ["2025-11-20"],
        BO: ["2025-11-20", "2025-11-21"],
        CY: ["2025-11-21"],
    }


def test_who_was_put_off_is_served_the_next_night_wherever_that_runs(post: Post, url: str, tmp_path: Path) -> None:
    post.plan[BO] = ["rcpt 451 later"]
    night(tmp_path, url, DAY, days(0))
    shutil.rmtree(tmp_path / "work")
    night(tmp_path, url, DAY + timedelta(1), days(0))
    assert received(post) == {ANN: ["2025-11-20"], BO: ["2025-11-20"]}


def test_who_left_the_list_while_put_off_is_no_reason_to_try_again(post: Post, url: str, tmp_path: Path) -> None:
    post.plan[BO] = ["rcpt 451 later"]
    night(tmp_path, url, DAY, days(0))
    for offset in (1, 9):
        said = night(tmp_path, url, DAY + timedelta(offset), days(0), who=(ANN,))
        assert (said.reports, said.notes) == ([], [])


def test_one_damaged_issue_does_not_stop_the_others(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    (tmp_path / "ledger" / "2025-11-20.txt").unlink()
    said = night(tmp_path, url, DAY + timedelta(1), days(0, 1))
    assert received(post)[ANN] == ["2025-11-20", "2025-11-21"]
    assert [("2025-11-20" in problem, "missing" in problem) for problem in said.problems] == [(True, True)]
    assert not said.ok
    night(tmp_path, url, DAY + timedelta(1), days(0, 1), one=DAY, resend_uncertain=True)
    assert received(post)[ANN] == ["2025-11-20", "2025-11-21", "2025-11-20"]


def test_the_date_of_a_mail_is_when_it_goes_out(post: Post, url: str, tmp_path: Path) -> None:
    night(tmp_path, url, DAY, days(0))
    night(tmp_path, url, DAY + timedelta(3), days(0, 1))
    dates = [message_from_bytes(mail, policy=policy.default)["Date"].datetime for mail in post.mails[ANN]]
    assert [when.isoformat() for when in dates] == ["2025-11-20T01:17:00-08:00", "2025-11-23T01:17:00-08:00"]


def test_a_dry_run_tells_all_and_touches_nothing(post: Post, url: str, tmp_path: Path) -> None:
    who = (f"Ann Lee <{ANN}>", "nobody", ANN.upper().replace("ANN", "ann"))
    said = night(tmp_path, url, DAY, days(0), who=who, dry_run=True)
    *told, counts = list(said.lines())[1:]
    assert told == ["bad line 2: an address has the form name@example.org", "would send: line 1"]
    assert counts.startswith("issue 2025-11-20: 1 would be sent, 0 sent before")
    assert not post.seen
    assert list(tmp_path.iterdir()) == []
    night(tmp_path, url, DAY, days(0), who=who)
    assert not any(report.sent for report in night(tmp_path, url, DAY, days(0), who=who, dry_run=True).reports)


def test_nothing_is_sent_where_the_claim_cannot_be_kept(post: Post, url: str, tmp_path: Path) -> None:
    said = night(tmp_path, url, DAY, days(0), keep=lambda: "the remote is away")
    assert "the remote is away" in said.failed
    assert not post.taken
    night(tmp_path, url, DAY, days(0))
    assert received(post)[ANN] == ["2025-11-20"]


def test_the_claim_is_kept_before_the_first_message_and_the_result_after_the_last(
    post: Post, url: str, tmp_path: Path
) -> None:
    kept: list[tuple[int, Progress]] = []

    def keep() -> str:
        copy = tmp_path / f"copy{len(kept)}"
        shutil.copytree(tmp_path / "ledger", copy / "ledger")
        shutil.copy(tmp_path / "ledger.txt", copy)
        (copy / "ledger" / "lock").unlink()
        with Ledger(copy / "ledger", copy / "work") as book:
            kept.append((sum(post.taken.values()), book.progress("2025-11-20")))
        return ""

    night(tmp_path, url, DAY, days(0), keep=keep)
    # What a run that finds only the claim makes of it: nobody is sent to again.
    assert kept == [(0, Progress("done", "", 2)), (2, Progress("done"))]


def test_a_runner_that_died_leaves_its_recipients_uncertain_and_the_next_issues_go_on(
    post: Post, url: str, tmp_path: Path
) -> None:
    class Died(Exception):
        pass

    calls: list[int] = []

    def keep() -> str:
        if not calls:
            shutil.copytree(tmp_path / "ledger", tmp_path / "pushed" / "ledger")
            shutil.copy(tmp_path / "ledger.txt", tmp_path / "pushed")
        calls.append(1)
        return ""

    night(tmp_path, url, DAY, days(0), keep=keep)
    (tmp_path / "pushed" / "ledger" / "lock").unlink()
    said = night(tmp_path / "pushed", url, DAY + timedelta(1), days(0, 1))
    assert received(post)[ANN] == ["2025-11-20", "2025-11-21"]
    assert said.notes == [
        "uncertain: the issue of 2025-11-20 may not have reached 2 recipients. "
        "To send it to them again: infracast send 2025-11-20 --resend-uncertain"
    ]


def test_no_report_names_an_address(post: Post, url: str, tmp_path: Path) -> None:
    post.plan = {
        ANN: ["rcpt 550 <ann@example.org>: no mailbox of Ann Lee, ANN@EXAMPLE.ORG"],
        BO: ["rcpt 451 bo@example.org is over quota"],
    }
    said = night(tmp_path, url, DAY, days(0), who=(f"Ann Lee <{ANN}>", BO, "cy@exa mple.org"))
    text = "\n".join(said.lines()).lower()
    assert "line 1: 550" in text
    assert "line 2: 451" in text
    assert not any(word in text for word in ("ann", "lee", "example.org", "bo@", "cy"))


def test_two_runs_at_once_send_once(post: Post, url: str, tmp_path: Path) -> None:
    said: Counter[str] = Counter()

    def run() -> None:
        try:
            night(tmp_path, url, DAY, days(0), who=[f"r{number}@example.org" for number in range(40)])
            said["ran"] += 1
        except LedgerBusy:
            said["turned away"] += 1

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(said.values()) == 4
    assert len(post.taken) == 40
    assert set(post.taken.values()) == {1}


@settings(max_examples=200)
@given(st.data())
def test_over_any_run_of_nights_each_issue_is_sent_once_or_said_to_be_skipped(data: st.DataObject) -> None:
    """Pure: issues appear on any day up to now, runs happen or fail; the ledger is a dictionary."""
    horizon = 40
    appears = data.draw(st.dictionaries(st.integers(0, horizon), st.integers(0, 3), max_size=20))
    runs = sorted(data.draw(st.sets(st.integers(0, horizon + 4), min_size=1)))
    works = {run: data.draw(st.booleans()) for run in runs}
    first, served, rested = runs[0], Counter[int](), set[int]()

    def standing(day: date) -> Progress:
        number = (day - DAY).days
        return Progress("skipped" if number in rested else "done" if served[number] else "untouched")

    for run in runs:
        pinned = [day for day, late in appears.items() if day + late <= run]
        settled: Callable[[date], bool] = lambda day: standing(day).kind in ("done", "skipped")  # noqa: E731
        due = owed(days(*pinned), DAY + timedelta(first), DAY + timedelta(run), 7, standing, settled)
        rested.update((day - DAY).days for day in due.skip)
        assert list(due.send) == sorted(due.send)
        if works[run]:
            served.update((day - DAY).days for day in due.send)
    assert set(served.values()) <= {1}
    assert not set(served) & rested
    for day, late in appears.items():
        seen = [run for run in runs if run >= day + late]
        if day >= first and any(works[run] and run - day <= 7 for run in seen):
            assert served[day] == 1
        elif day >= first and seen and seen[-1] - day > 7:
            assert day in rested
        elif day < first:
            assert not served[day]
