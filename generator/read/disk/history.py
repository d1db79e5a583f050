"""When git first saw each file, and under which name, from one `git log`."""

import os
import subprocess
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from pathlib import Path

COMMAND = (
    "git", "--no-pager", "log", "--reverse", "--diff-filter=AR", "--find-renames", "--name-status", "--relative",
    "--format=%x00commit %at%d", "--decorate=short", "-z", "--", ".",
)  # fmt: skip
_LATEST = 7_258_118_399
"""Seconds: the end of 2199, as the last year that a field may name."""
PATIENCE = 120
"""Seconds; a history of 100,000 commits takes a few."""


@dataclass(frozen=True, slots=True)
class History:
    """What git knows of files; paths are relative to the folder that was asked about."""

    days: dict[str, date] = field(default_factory=dict)
    """Path to the day of its first commit; a renamed file keeps its first day."""
    former: dict[str, str] = field(default_factory=dict)
    """Path to the one that it was renamed from, both without suffix: an episode's files share their name."""


def history(folder: Path, zone: tzinfo) -> History:
    """The history of a folder, with days in `zone`.

    Empty where there is no git, no repository or no commit. The oldest commit of a shallow clone is left out:
    it seems to add every file, so its day says nothing.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {"LC_ALL": "C"}
    try:
        answer = subprocess.run(
            COMMAND, cwd=folder, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return History()
    if answer.returncode:
        return History()
    return parse_log(answer.stdout.decode(errors="surrogateescape"), zone)


def day_of(seconds: float, zone: tzinfo) -> date:
    """The day of a moment, counted from 1970; what a clock set wrong gave is the first or the last day that we know."""
    return datetime.fromtimestamp(min(max(seconds, 0), _LATEST), zone).date()


def parse_log(log: str, zone: tzinfo) -> History:
    """What the output of `COMMAND` says: NUL-parted, oldest first, `commit SECONDS (REFS)` before its changes."""
    days: dict[str, date] = {}
    former: dict[str, str] = {}
    day: date | None = None
    tokens = iter(log.split("\0"))
    for token in tokens:
        token = token.strip("\n")
        if token.startswith("commit "):
            seconds, _, refs = token.removeprefix("commit ").partition(" ")
            day = None if "grafted" in refs else day_of(int(seconds), zone)
        elif token == "A":
            name = next(tokens, "")
            if day:
                days.setdefault(name, day)
        elif token.startswith("R"):
            old, new = next(tokens, ""), next(tokens, "")
            former[new.rpartition(".")[0]] = old.rpartition(".")[0]
            if first := days.get(old, day):
                days.setdefault(new, first)
    return History(days, former)
