"""Commits files of a site's repository and pushes them, whatever others have pushed meanwhile."""

import os
import re
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_PAUSES: Final = (0.0, 1.0, 4.0, 15.0, 0.0)
"""Seconds after each try, where the remote could not be asked."""
_WHO: Final = ("-c", "user.name=infracast", "-c", "user.email=infracast@users.noreply.github.com")


class KeepError(Exception):
    """Why the files are not kept, and what to do."""


def keep(folder: Path, paths: Sequence[Path], message: str, *, give_way: bool) -> bool:
    """Commit what changed below `paths` in the repository around `folder`, and push; whether anything had changed.

    Where somebody pushed first, the commit is put on top of theirs. If both changed one file, theirs stays with
    `give_way`; without it nothing is pushed, and KeepError says so. Without a remote it stays a commit.
    """
    git = _Git(folder)
    if "not a git repository" in git.says("rev-parse", "--git-dir"):
        raise KeepError(f"{folder} is not a git repository: run in a clone of one, or add --no-push to commit nothing")
    names = [os.path.relpath(path.resolve(), folder.resolve()) for path in paths if path.exists()]
    # An ignored file that is named itself is meant; of a folder, what is ignored stays so.
    for name in names:
        git("add", "-A", *([] if (folder / name).is_dir() else ["-f"]), "--", name)
    changed = bool(names) and git.says("diff", "--cached", "--quiet", "--", *names) != ""
    if changed:
        git(*_WHO, "commit", "-q", "-m", message, "--only", "--", *names)
    if git("remote").strip():
        _push(git, names, give_way)
    return changed


def deleted(folder: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """The files at or below `paths` that the repository around `folder` has and the folder has not."""
    names = [os.path.relpath(path.resolve(), folder.resolve()) for path in paths]
    return tuple(filter(None, _Git(folder).value("ls-files", "-z", "--deleted", "--", *names).split("\0")))


def _push(git: "_Git", names: Sequence[str], give_way: bool) -> None:
    branch = git("rev-parse", "--abbrev-ref", "HEAD").strip()
    if branch == "HEAD":
        raise KeepError("no branch is checked out, so there is none to push to: check one out")
    remote = git.value("config", f"branch.{branch}.remote") or "origin"
    why = ""
    for pause in _PAUSES:
        why = git.says("push", "-q", remote, f"HEAD:refs/heads/{branch}")
        if not why:
            return
        if git.says("fetch", "-q", remote, branch):
            time.sleep(pause)
            continue
        # Even where the two would merge, or say the same: of two who claim one thing, one has to stop.
        if not give_way and (theirs := git.value("diff", "--name-only", "HEAD...FETCH_HEAD", "--", *names)):
            raise KeepError(
                f"somebody else has pushed a change of {theirs.split()[0]}: look at it, pull, and run again"
            )
        if git.value("rev-list", "--count", "HEAD..FETCH_HEAD") not in ("", "0"):
            _rebase(git, give_way)
    raise KeepError(f"it could not be pushed to {branch} of {remote}: {why}")


def _rebase(git: "_Git", give_way: bool) -> None:
    why = git.says(*_WHO, "rebase", "-q", "--autostash", "FETCH_HEAD")
    while why and give_way and (both := git.value("diff", "--name-only", "--diff-filter=U", "-z")):
        for name in both.strip("\0").split("\0"):
            # While rebasing, "ours" is what is there already. What they deleted stays deleted.
            if git.says("checkout", "-q", "--ours", "--", name):
                git("rm", "-q", "--", name)
            else:
                git("add", "--", name)
        done = git.says("diff", "--cached", "--quiet") == ""
        why = git.says(*_WHO, "-c", "core.editor=true", "rebase", "--skip" if done else "--continue")
    if why:
        git.says("rebase", "--abort")
        raise KeepError(f"somebody else has pushed a change of the same files ({why}): look at it, pull, and run again")


class _Git:
    """Git in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, *words: str) -> str:
        """The output of a Git command: `git("commit", "-q")`. Raises KeepError where it fails."""
        done = self._run(words)
        if done.returncode:
            raise KeepError(_reason(done))
        return done.stdout

    def says(self, *words: str) -> str:
        """Why a Git command failed; empty where it did not."""
        done = self._run(words)
        return _reason(done) if done.returncode else ""

    def value(self, *words: str) -> str:
        """The output of a Git command; empty where it failed."""
        done = self._run(words)
        return "" if done.returncode else done.stdout.strip()

    def _run(self, words: Sequence[str]) -> "subprocess.CompletedProcess[str]":
        env = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
        try:
            return subprocess.run(
                ["git", *words],
                cwd=self._folder,
                env=env,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
        except FileNotFoundError:
            raise KeepError("git is not installed") from None


def _reason(done: "subprocess.CompletedProcess[str]") -> str:
    """The telling line of what Git said, without what a remote's address may hold of a password."""
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    told = next(
        (line for line in lines if line.startswith(("fatal:", "error:", "CONFLICT", "!"))), " ".join(lines[-1:])
    )
    return re.sub(r"//[^/@\s]*@", "//", told)[:300] or f"git failed with {done.returncode}"
