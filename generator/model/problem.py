"""What went wrong with a dropped file: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from generator.model.printable import printable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding about one content file."""

    path: str
    """The file, relative to the content folder, with forward slashes."""
    line: int
    """The line in that file, counted from 1; 0 where the whole file is meant."""
    what: str
    """What is wrong, as a sentence without a final full stop."""
    how: str
    """What the producer can do about it."""
    severity: Literal["error", "warning", "note"] = "error"
    """An error leaves the file (or the entry) out of the site; a warning does not; a note says what was decided."""

    @property
    def counts(self) -> bool:
        """Whether it is a fault, which `--strict` does not let pass."""
        return self.severity != "note"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        # A file's name can hold anything, line breaks too.
        return printable(f"{self.severity}: {place}: {self.what}. {self.how}").replace("\n", "\\n")


Record = TypeVar("Record")
Reading = tuple[Record, tuple[Problem, ...]]
"""What a reader hands on: what it made of a file, or of all of them, and everything to be said about it."""

MOST_WARNINGS = 20
"""Of a build, at once; `infracast check` lists them all."""


def told(found: Iterable[Problem]) -> tuple[tuple[Problem, ...], str]:
    """What a build says of its problems, notes left out: all errors, then the first warnings, and how many more."""
    every = tuple(found)
    errors = tuple(problem for problem in every if problem.severity == "error")
    warnings = tuple(problem for problem in every if problem.severity == "warning")
    left = len(warnings) - MOST_WARNINGS
    more = f"and {left} more warnings: `infracast check` lists them" if left > 0 else ""
    return (*errors, *warnings[:MOST_WARNINGS]), more


class ContentError(Exception):
    """Raised by a reader that can't go on with a text; carries the line and the way out."""

    def __init__(self, what: str, how: str, line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.how = how
        self.line = line

    def at(self, path: str) -> Problem:
        """The same finding, with the file it was made in."""
        return Problem(path, self.line, self.what, self.how)
