"""Nights as the workflow runs them: fresh clones, one bad item here and there, a runner that dies, a mail server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests import site as sites
from tests.publish.post import Post

DAY = datetime(2025, 11, 20, 6, 17, tzinfo=UTC)
CONFIG = """site_name: Pod
site_url: https://pod.example/
docs_dir: content
theme: {name: material, font: false}
plugins:
  - infracast:
      timezone: Europe/London
      email: digest@pod.example
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition]
"""
TALK = "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ann Lee>Object storage costs a quarter of what disks cost us in 2024.\n"
READERS = "ann@example.org\nBo Roe <bo@example.org>\n"
KEY = "a key that only the secrets know"


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """A producer's repository with a talk and one insight for the first day."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "remote.git")
    producer = clone(tmp_path / "remote.git", "producer")
    write(producer, "mkdocs.yml", CONFIG)
    write(producer, ".gitignore", "/.infracast/\n/site/\n/.infracast.lock\n/.site.*\n")
    write(producer, "content/episodes/2025-11-10-storage.vtt", TALK)
    write(
        producer, "content/insights/2025-11-20.md", "- Nobody deletes a backup on purpose, and so nobody tests one.\n"
    )
    commit(producer)
    (tmp_path / "to.txt").write_text(READERS)
    return tmp_path / "remote.git"


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=p", "-c", "user.email=p@pod.example")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def clone(remote: Path, name: str) -> Path:
    git(remote.parent, "clone", "-q", str(remote), name)
    git(remote.parent / name, "checkout", "-q", "-B", "main")
    return remote.parent / name


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "content")
    git(folder, "pull", "-q", "--rebase", "origin", "main") if "main" in git(folder, "ls-remote", "origin") else ""
    git(folder, "push", "-q", "origin", "HEAD:main")


def env(day: int) -> dict[str, str]:
    return {"SOURCE_DATE_EPOCH": str(int((DAY + timedelta(day)).timestamp())), "INFRACAST_LEDGER_KEY": KEY}


def step(folder: Path, day: int, *words: str, code: int = 0, **more: str) -> str:
    done = sites.call(folder, "night", *words, check=False, **{**env(day), **more})
    assert done.exit_code == code, done.output
    return done.stdout


def site_job(remote: Path, day: int, *words: str, name: str = "", **more: str) -> tuple[Path, str]:
    """The job `site` of the workflow on a fresh runner."""
    folder = clone(remote, name or f"site{day}")
    said = step(folder, day, "prepare", *words, **more)
    return folder, said + step(folder, day, "keep", **more)


def mail_job(remote: Path, day: int, url: str, name: str = "", code: int = 0, **more: str) -> str:
    """The job `mail` of the workflow on a fresh runner."""
    folder = clone(remote, name or f"mail{day}")
    return step(folder, day, "mail", "--to", str(remote.parent / "to.txt"), "--smtp", url, code=code, **more)


def history(remote: Path) -> str:
    """Everything that was ever pushed."""
    return git(remote, "log", "-p", "--format=%an %s", "main")


def test_a_week_of_nights_mails_every_pinned_issue_once(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    producer = tmp_path / "producer"
    site_job(remote, 0)
    assert "2 sent" in mail_job(remote, 0, url)
    # A push at noon of the third day pins an issue and mails nothing; the fourth day's run mails two.
    git(producer, "pull", "-q", "origin", "main")
    write(producer, "content/insights/2025-11-22.md", "- A queue that never fills hides that nobody reads it.\n")
    commit(producer)
    site_job(remote, 2, "--no-scan")
    write(
        producer, "content/insights/2025-11-23.md", "- The cheapest region is the one whose outage you notice last.\n"
    )
    commit(producer)
    site_job(remote, 3)
    assert mail_job(remote, 3, url).count("2 sent") == 2
    # A job that starts twice.
    assert "Nothing is owed" in mail_job(remote, 3, url, "again")
    assert {address: len(mails) for address, mails in post.mails.items()} == {"ann@example.org": 3, "bo@example.org": 3}
    pushed = history(remote)
    assert "content/digests/2025-11-22.yml" in pushed
    assert not any(word in pushed for word in ("ann@", "bo@", "example.org", "Roe", KEY))


def test_no_single_item_stops_the_night_and_each_is_told_in_one_place(
    remote: Path, post: Post, url: str, tmp_path: Path
) -> None:
    producer = tmp_path / "producer"
    write(producer, "mkdocs.yml", CONFIG + "strict: true\n")
    write(producer, "content/episodes/2025-11-11-broken.vtt", TALK)
    write(producer, "content/episodes/2025-11-11-broken.yml", 'title: "an open quote\n')
    write(
        producer,
        "content/sources.opml",
        '<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1:9/feed"/></body></opml>',
    )
    commit(producer)
    page = tmp_path / "summary.md"
    folder, said = site_job(remote, 0, GITHUB_STEP_SUMMARY=str(page))
    assert "2025-11-11-broken.yml" in said
    assert "127.0.0.1:9" in said
    assert page.read_text() in said
    assert (folder / "site" / "index.html").is_file()
    assert "2 sent" in mail_job(remote, 0, url)
    strict = clone(remote, "strict")
    step(strict, 0, "prepare", "--strict", code=1)
    assert (strict / "site" / "index.html").is_file()


def test_a_site_without_podcasts_is_fine(remote: Path) -> None:
    folder = clone(remote, "a")
    said = step(folder, 0, "prepare", "--strict")
    assert "no podcast is scanned" in said


def test_without_a_mail_server_nothing_is_mailed_and_nothing_fails(remote: Path) -> None:
    site_job(remote, 0)
    assert "Nothing is mailed" in mail_job(remote, 0, "")


def test_a_build_that_cannot_be_made_is_said_and_what_was_scanned_is_kept(remote: Path, tmp_path: Path) -> None:
    folder = clone(remote, "a")
    write(folder, "mkdocs.yml", CONFIG.replace("name: material", "name: no-such-theme"))
    write(folder, "content/insights/2025-11-19.md", "- As if scanned.\n")
    assert "failed" in step(folder, 0, "prepare", code=1)


KILLER = """
import os, signal, sys
from generator.publish import send
counted, stop, how = 0, 1, int(sys.argv.pop(1))
end = send.Connection.end
def dying(self):
    global counted
    counted += 1
    reply = end(self)
    if counted == stop:
        os.kill(os.getpid(), how)
    return reply
send.Connection.end = dying
from generator.commands.main import main
main()
"""


def die(folder: Path, day: int, *words: str, with_signal: int = signal.SIGKILL) -> None:
    """Mail until the server has taken the first message, whose answer is not written down any more."""
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(int(with_signal)), "night", "mail", *words],
        cwd=folder,
        env={**os.environ, **env(day), "PYTHONPATH": str(sites.ROOT)},
        check=False,
        capture_output=True,
    )
    assert done.returncode == (-signal.SIGKILL if with_signal == signal.SIGKILL else 130), done.stderr


def test_a_runner_that_dies_while_mailing_doubles_nothing_and_the_next_night_goes_on(
    remote: Path, post: Post, url: str, tmp_path: Path
) -> None:
    site_job(remote, 0)
    folder = clone(remote, "dying")
    words = ["--to", str(tmp_path / "to.txt"), "--smtp", url]
    die(folder, 0, *words)
    assert sum(post.taken.values()) == 1
    # Another machine knows the claim alone: whom it began with it leaves alone, and says so.
    producer = tmp_path / "producer"
    git(producer, "pull", "-q", "origin", "main")
    write(producer, "content/insights/2025-11-21.md", "- A queue that never fills hides that nobody reads it.\n")
    commit(producer)
    site_job(remote, 1)
    said = mail_job(remote, 1, url)
    assert "the issue of 2025-11-20 may not have reached 2 recipients" in said
    assert {address: len(mails) for address, mails in post.mails.items()} == {"ann@example.org": 2, "bo@example.org": 1}
    # The machine that died comes back: it knows whom it served, and serves the other one.
    assert len(post.mails["bo@example.org"]) == 1
    done = subprocess.run(
        [sys.executable, "-m", "generator", "send", "2025-11-20", *words],
        cwd=folder, env={**os.environ, **env(1), "PYTHONPATH": str(sites.ROOT)},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert {address: len(mails) for address, mails in post.mails.items()} == {"ann@example.org": 2, "bo@example.org": 2}
    assert "uncertain: line 1" in done.stdout


def test_what_a_killed_mailing_wrote_down_is_kept_by_the_step_after_it(
    remote: Path, post: Post, url: str, tmp_path: Path
) -> None:
    site_job(remote, 0)
    folder = clone(remote, "dying")
    die(folder, 0, "--to", str(tmp_path / "to.txt"), "--smtp", url)
    step(folder, 0, "keep")
    said = mail_job(remote, 1, url)
    assert "uncertain: line 1" in said
    assert dict(post.taken) == {"ann@example.org": 1, "bo@example.org": 1}


def test_a_mailing_that_is_told_to_stop_closes_its_ledger(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    site_job(remote, 0)
    folder = clone(remote, "stopped")
    die(folder, 0, "--to", str(tmp_path / "to.txt"), "--smtp", url, with_signal=signal.SIGTERM)
    assert dict(post.taken) == {"ann@example.org": 1}
    assert git(remote, "show", "main:ledger.txt").splitlines()[-1].startswith("closed 2025-11-20 ")
    mail_job(remote, 1, url)
    assert dict(post.taken) == {"ann@example.org": 1, "bo@example.org": 1}


def test_a_ledger_that_is_deleted_here_and_kept_in_the_repository_is_not_begun_anew(
    remote: Path, post: Post, url: str, tmp_path: Path
) -> None:
    site_job(remote, 0)
    mail_job(remote, 0, url)
    folder = clone(remote, "damaged")
    (folder / "ledger.txt").unlink()
    shutil.rmtree(folder / "ledger")
    words = ("mail", "--to", str(tmp_path / "to.txt"), "--smtp", url)
    said = step(folder, 0, *words, code=1)
    assert "git checkout -- ledger.txt ledger/.gitignore ledger/2025-11-20.txt" in said
    git(folder, "checkout", "--", "ledger", "ledger.txt")
    assert "Nothing is owed" in step(folder, 0, *words)
    assert {len(mails) for mails in post.mails.values()} == {1}


def test_two_runners_that_claim_at_once_send_once(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    site_job(remote, 0)
    late = clone(remote, "late")
    assert "2 sent" in mail_job(remote, 0, url, "first")
    said = step(late, 0, "mail", "--to", str(tmp_path / "to.txt"), "--smtp", url, code=1)
    assert "nothing is sent, since the ledger could not be kept" in said
    assert dict(post.taken) == {"ann@example.org": 1, "bo@example.org": 1}


def test_a_remote_that_is_away_means_no_mail_and_the_next_night_makes_up_for_it(
    remote: Path, post: Post, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    mail_job(remote, -1, url)  # the sending has begun
    site_job(remote, 0)
    folder = clone(remote, "cut-off")
    git(folder, "remote", "set-url", "origin", str(tmp_path / "nowhere.git"))
    step(folder, 0, "mail", "--to", str(tmp_path / "to.txt"), "--smtp", url, code=1)
    assert not post.taken
    assert "2 sent" in mail_job(remote, 1, url)


def test_losing_the_work_folder_and_the_key_changes_no_mail(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    site_job(remote, 0)
    mail_job(remote, 0, url, INFRACAST_LEDGER_KEY="")
    assert "Nothing is owed" in mail_job(remote, 1, url, INFRACAST_LEDGER_KEY="")
    assert set(post.taken.values()) == {1}
    assert "ledger/key" not in history(remote)


def test_a_night_in_one_go_publishes_before_it_mails(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    folder = clone(remote, "own")
    words = ["--no-scan", "--to", str(tmp_path / "to.txt"), "--smtp", url]
    said = step(folder, 0, *words, "--deploy", f"cp -r site {tmp_path}/served")
    assert (tmp_path / "served" / "index.html").is_file()
    assert said.index("## Build") < said.index("## Keep") < said.index("## Deploy") < said.index("## Mail")
    assert " 1 digest issue, " in said
    assert set(post.taken.values()) == {1}
    said = step(folder, 1, *words, "--deploy", "false", code=1)
    assert "the site was not published" in said


def test_the_report_tells_what_goes_out_tomorrow(remote: Path, tmp_path: Path) -> None:
    producer = tmp_path / "producer"
    write(producer, "content/insights/2025-11-21.md", "- A queue that never fills hides that nobody reads it.\n")
    commit(producer)
    _, said = site_job(remote, 0)
    assert "Tomorrow's issue, if nothing else comes:\n    1. A queue that never fills" in said


def test_what_feeds_and_files_say_is_no_markup_of_the_summary(remote: Path, tmp_path: Path) -> None:
    producer = tmp_path / "producer"
    write(producer, "content/episodes/2025-11-12-x.vtt", TALK)
    write(producer, "content/episodes/2025-11-12-x.yml", 'titel<img src=x>: 1\ndate: "```\\n# Heading\\n::error::x"\n')
    commit(producer)
    _, said = site_job(remote, 0)
    lines = said.splitlines()
    assert any("2025-11-12-x.yml" in line for line in lines)
    assert all(line.startswith(("    ", "## ")) or not line for line in lines)


def test_send_names_what_it_needs_and_lets_an_issue_rest(remote: Path, post: Post, url: str, tmp_path: Path) -> None:
    folder, _ = site_job(remote, 0)

    def send(*words: str) -> tuple[int, str]:
        done = sites.call(folder, "send", *words, check=False, **env(0))
        return done.exit_code, done.output + str(done.exception or "")

    to = ("--to", str(tmp_path / "to.txt"), "--smtp", url)
    for words in ((), ("--to", to[1]), ("--skip",), ("--resend-uncertain", *to), ("2025-11-19", *to)):
        assert send(*words)[0] == 2
    assert send("--to", str(tmp_path / "nobody.txt"), "--smtp", url)[0] == 2
    assert not (folder / "ledger").exists()
    assert send(*to, "--dry-run")[0] == 0
    assert not (folder / "ledger").exists()
    assert send("2025-11-20", "--skip") == (0, "The issue of 2025-11-20 is not sent any more.\n")
    assert "Nothing is owed" in send(*to)[1]
    assert not post.taken
    # Named, it is sent all the same.
    assert "2 sent" in send("2025-11-20", *to)[1]
    assert "Nothing is owed" in send(*to)[1]
    assert set(post.taken.values()) == {1}
