"""The issues' files of the mail ledger: each is read once a run, and checked against the register.

`Marks` remember how long this machine last wrote each: a file that is shorter now is an older copy, put back while a
run was open.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from generator.publish.issue_file import HEAD, IssueFile, NoIssueFile
from generator.publish.journal import Damaged, Journal, Line
from generator.publish.ledger_errors import unusable
from generator.publish.register import Register


class Marks:
    """The lengths, in a folder that may be deleted at any time: without its mark a file is not trusted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, issue: str, size: int) -> None:
        """Note that the file of `issue` (such as `2025-11-20`) now has `size` bytes. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # In place and as long as ever: a full disk must not take the last mark with it.
        handle = os.open(self._folder / issue, os.O_WRONLY | os.O_CREAT, 0o644)
        try:
            os.write(handle, f"{size:012}".encode())
        finally:
            os.close(handle)

    def allow(self, issue: str, size: int) -> bool:
        """Whether a file of this length can be the one that was written last."""
        try:
            return int((self._folder / issue).read_text(encoding="ascii")) <= size
        except (OSError, ValueError):
            return False

    def drop(self, issue: str) -> None:
        """Forget the length of an issue's file: its run is over."""
        (self._folder / issue).unlink(missing_ok=True)


class IssueFiles:
    """The files in the folder `place`; `marks` says how far this machine had written each."""

    def __init__(self, place: Path, register: Register, marks: Marks) -> None:
        self._place = place
        self._register = register
        self._marks = marks
        self._open: dict[str, IssueFile] = {}

    def get(self, issue: str) -> IssueFile | None:
        """The issue's file; None where it was never begun. Raises Stopped."""
        if issue not in self._open:
            found = self._read(issue)
            if found is None:
                return None
            self._open[issue] = found
        return self._open[issue]

    def begun(self, issue: str) -> IssueFile:
        """The file of an issue that was begun. Raises Stopped."""
        found = self.get(issue)
        assert found is not None
        return found

    def create(self, issue: str, key: str, hashes: Iterable[str]) -> IssueFile:
        """A new file, with those who are to get the issue, on the disk before this returns."""
        readers: list[Line] = [("reader", one) for one in hashes]
        found = IssueFile(Journal.create(self._path(issue), [(HEAD, issue, key), *readers]))
        self._open[issue] = found
        return found

    def write(self, issue: str, line: Line) -> None:
        """Add a line, on the disk before this returns."""
        found = self.begun(issue)
        found.append(line)
        self._marks.write(issue, found.journal.size)

    def set_aside(self, issue: str) -> None:
        """Give the issue's file another name, under which nothing looks for it."""
        if self._path(issue).exists():
            number = 1 + len(list(self._place.glob(f"{issue}.set-aside-*")))
            self._path(issue).rename(self._place / f"{issue}.set-aside-{number}")
        self._open.pop(issue, None)
        self._marks.drop(issue)

    def _path(self, issue: str) -> Path:
        return self._place / f"{issue}.txt"

    def _read(self, issue: str) -> IssueFile | None:
        path = self._path(issue)
        noted = self._register.run(issue)
        try:
            found = IssueFile(Journal(path))
        except FileNotFoundError:
            if not noted:
                return None
            raise unusable(issue, path, "missing") from None
        except Damaged as damage:
            raise unusable(issue, path, damage) from None
        except (OSError, ValueError, IndexError, NoIssueFile) as error:
            raise unusable(issue, path, f"unreadable ({error})") from None
        if found.name != issue:
            raise unusable(issue, path, f"that of {found.name}")
        count = int(noted[2]) if noted else 0
        if noted and not found.journal.holds(count, noted[3]):
            raise unusable(issue, path, "older than the register, or not its own")
        # Nobody can have been sent anything while a file only says who is to get it.
        closed = not noted or noted[0] == "closed"
        if not (closed and found.only_readers_after(count)) and not self._marks.allow(issue, found.journal.size):
            found.lose()
        return found
