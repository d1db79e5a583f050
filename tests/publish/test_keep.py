"""Committing and pushing beside others who push: a real repository, its clones, and what each ends up with."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from generator.publish.keep import KeepError, keep


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=p", "-c", "user.email=p@example.org")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "remote.git")
    first = clone(tmp_path / "remote.git", "first")
    push(first, "content/a.md", "one\n")
    return tmp_path / "remote.git"


def clone(remote: Path, name: str) -> Path:
    git(remote.parent, "clone", "-q", str(remote), name)
    folder = remote.parent / name
    git(folder, "checkout", "-q", "-B", "main")
    return folder


def push(folder: Path, name: str, text: str | None) -> None:
    """What a producer does."""
    path = folder / name
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(folder, "add", "-A", name)
    git(folder, "commit", "-q", "-m", name)
    git(folder, "push", "-q", "origin", "main")


def there(remote: Path, name: str) -> str:
    return git(remote, "show", f"main:{name}")


def test_what_changed_is_committed_and_pushed_and_nothing_else(remote: Path) -> None:
    mine = clone(remote, "mine")
    (mine / "content" / "b.md").write_text("two\n")
    (mine / "notes.txt").write_text("not for keeping\n")
    git(mine, "add", "notes.txt")
    assert keep(mine, [mine / "content"], "Pin", give_way=True)
    assert there(remote, "content/b.md") == "two\n"
    assert git(mine, "show", "--stat", "--format=%an %s").split("\n")[0] == "infracast Pin"
    assert git(mine, "status", "--short") == "A  notes.txt\n"
    assert not keep(mine, [mine / "content"], "Pin", give_way=True)


def test_somebody_pushed_first(remote: Path) -> None:
    mine, theirs = clone(remote, "mine"), clone(remote, "theirs")
    push(theirs, "content/c.md", "theirs\n")
    (mine / "content" / "b.md").write_text("two\n")
    (mine / "content" / "a.md").write_text("edited, not committed\n")
    keep(mine, [mine / "content" / "b.md"], "Pin", give_way=True)
    assert (there(remote, "content/b.md"), there(remote, "content/c.md")) == ("two\n", "theirs\n")
    assert (mine / "content" / "a.md").read_text() == "edited, not committed\n"


@pytest.mark.parametrize("theirs_is", ["theirs\n", None])
def test_the_producers_version_stays_where_both_changed_a_file(remote: Path, theirs_is: str | None) -> None:
    mine, theirs = clone(remote, "mine"), clone(remote, "theirs")
    push(theirs, "content/a.md", theirs_is)
    push(theirs, "content/new.md", "theirs\n")
    for name in ("a.md", "new.md", "pin.yml"):
        (mine / "content" / name).write_text("mine\n")
    keep(mine, [mine / "content"], "Pin", give_way=True)
    assert there(remote, "content/new.md") == "theirs\n"
    assert there(remote, "content/pin.yml") == "mine\n"
    names = git(remote, "ls-tree", "-r", "--name-only", "main").split()
    assert ("content/a.md" in names) == bool(theirs_is)
    assert not theirs_is or there(remote, "content/a.md") == theirs_is
    assert not (mine / ".git" / "rebase-merge").exists()


def test_a_producers_version_of_all_of_it_leaves_nothing_to_push(remote: Path) -> None:
    mine, theirs = clone(remote, "mine"), clone(remote, "theirs")
    push(theirs, "content/a.md", "theirs\n")
    (mine / "content" / "a.md").write_text("mine\n")
    keep(mine, [mine / "content"], "Pin", give_way=True)
    assert there(remote, "content/a.md") == "theirs\n"


def test_two_claims_are_never_merged(remote: Path) -> None:
    mine, theirs = clone(remote, "mine"), clone(remote, "theirs")
    push(theirs, "ledger.txt", "theirs\n")
    (mine / "ledger.txt").write_text("mine\n")
    with pytest.raises(KeepError, match="somebody else has pushed"):
        keep(mine, [mine / "ledger.txt"], "Ledger", give_way=False)
    assert there(remote, "ledger.txt") == "theirs\n"
    assert not (mine / ".git" / "rebase-merge").exists()


def test_not_even_two_claims_that_say_the_same(remote: Path) -> None:
    mine, theirs = clone(remote, "mine"), clone(remote, "theirs")
    push(theirs, "ledger.txt", "the same\n")
    (mine / "ledger.txt").write_text("the same\n")
    with pytest.raises(KeepError, match=r"somebody else has pushed a change of ledger\.txt"):
        keep(mine, [mine / "ledger.txt"], "Ledger", give_way=False)


def test_an_ignored_file_that_is_named_is_kept_and_what_a_folder_ignores_is_not(remote: Path) -> None:
    mine = clone(remote, "mine")
    (mine / ".gitignore").write_text("*.txt\nsecret\n")
    (mine / "ledger").mkdir()
    for name in ("ledger/1.txt", "content/secret"):
        (mine / name).write_text("x\n")
    keep(mine, [mine / "ledger" / "1.txt", mine / "content"], "Ledger", give_way=False)
    names = git(remote, "ls-tree", "-r", "--name-only", "main").split()
    assert names == ["content/a.md", "ledger/1.txt"]


def test_a_remote_that_is_away_is_told_without_its_password(remote: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps: list[float] = []
    monkeypatch.setattr(time, "sleep", naps.append)
    mine = clone(remote, "mine")
    git(mine, "remote", "set-url", "origin", "http://me:secret@127.0.0.1:9/x.git")
    (mine / "content" / "b.md").write_text("two\n")
    with pytest.raises(KeepError, match="could not be pushed") as told:
        keep(mine, [mine / "content"], "Pin", give_way=True)
    assert "secret" not in str(told.value)
    assert sum(naps) > 10


def test_without_a_remote_it_is_a_commit_and_without_a_repository_an_error(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("one\n")
    with pytest.raises(KeepError, match=r"not a git repository.*--no-push"):
        keep(tmp_path, [tmp_path / "content"], "Pin", give_way=True)
    git(tmp_path, "init", "-q", "-b", "main")
    assert keep(tmp_path, [tmp_path / "content"], "Pin", give_way=True)
    assert git(tmp_path, "log", "--format=%s").strip() == "Pin"


def test_a_clone_without_history_does_as_well(remote: Path) -> None:
    theirs = clone(remote, "theirs")
    for number in range(3):
        push(theirs, f"content/{number}.md", "theirs\n")
    git(remote.parent, "clone", "-q", "--depth", "1", f"file://{remote}", "mine")
    mine = remote.parent / "mine"
    push(theirs, "content/later.md", "theirs\n")
    push(theirs, "content/latest.md", "theirs\n")
    (mine / "ledger.txt").write_text("mine\n")
    keep(mine, [mine / "ledger.txt"], "Ledger", give_way=False)
    assert (there(remote, "ledger.txt"), there(remote, "content/latest.md")) == ("mine\n", "theirs\n")
    push(clone(remote, "rival"), "ledger.txt", "theirs\n")
    (mine / "ledger.txt").write_text("mine again\n")
    with pytest.raises(KeepError, match="somebody else has pushed"):
        keep(mine, [mine / "ledger.txt"], "Ledger", give_way=False)
