"""The register of the mail ledger: since when issues are owed, which were begun, and where each run left off.

    since 2025-11-20
    begun 2025-11-20 24 1f0c… 9ab1   a run begins: the issue's file has 24 lines, the last with this check
    closed 2025-11-20 70 77ab… 0     it ended: so many lines, and nobody is left to be sent to
    skipped 2025-11-21               nobody is to be sent this issue any more
    forgotten 2025-11-20             a person began the issue anew

It lies beside the folder of the issues' files, not in it, so that the loss of one shows in the other.
"""

from datetime import date
from pathlib import Path
from typing import Final

from generator.publish.journal import Damaged, Journal, Line

_HEAD: Final = ("infracast-register-1",)


class Register:
    """The register at `path`, with the issues' files in `place`. Raises Damaged and OSError where it can't be read."""

    def __init__(self, path: Path, place: Path) -> None:
        self.path = path
        self.since: date | None = None
        """The day of the first sending; None before it."""
        self._run: dict[str, Line] = {}
        """An issue's last `begun` or `closed`, if it was not forgotten since."""
        self._last: dict[str, str] = {}
        """The first word of an issue's last line."""
        self.made_again = False
        self._journal: Journal | None = None
        if path.exists():
            self._journal = Journal(path)
        else:
            lines = _remade(place)
            if lines:
                self._journal = Journal.create(path, [_HEAD, *lines])
                self.made_again = True
        for line in self._journal.lines[1:] if self._journal else ():
            self._take(line)

    def note(self, *words: str) -> None:
        """Add a line, on the disk before this returns."""
        if self._journal is None:
            self._journal = Journal.create(self.path, [_HEAD, words])
        else:
            self._journal.append(words)
        self._take(words)

    def run(self, issue: str) -> Line | None:
        """The last `begun` or `closed` of an issue: (word, issue, lines, check, and of `closed` how many are left)."""
        return self._run.get(issue)

    def unclosed(self) -> tuple[str, ...]:
        """The issues whose last run was begun and not closed: it was killed."""
        return tuple(issue for issue, line in self._run.items() if line[0] == "begun")

    def skipped(self, issue: str) -> bool:
        """Whether the issue is not to be sent any more."""
        return self._last.get(issue) == "skipped"

    def settled(self, issue: str) -> bool:
        """Whether an issue is done: it was skipped, or its last run closed with nobody left to be sent to."""
        run = self._run.get(issue)
        return self.skipped(issue) or bool(run and run[0] == "closed" and run[4] == "0")

    def _take(self, line: Line) -> None:
        word, about = line[:2]
        if word == "since":
            self.since = self.since or date.fromisoformat(about)
            return
        self._last[about] = word
        if word in ("begun", "closed"):
            self._run[about] = line
        elif word == "forgotten":
            self._run.pop(about, None)


def _remade(place: Path) -> list[Line]:
    """The lines of a new register where the old one is gone: each issue that has a file was begun and never closed."""
    lines: list[Line] = []
    for path in sorted(place.glob("*.txt")):
        try:
            journal = Journal(path)
            lines.append(("begun", path.stem, str(len(journal.lines)), journal.checks[-1]))
        except (Damaged, OSError):
            lines.append(("begun", path.stem, "1", "unknown"))
    return [("since", lines[0][1]), *lines] if lines else []
