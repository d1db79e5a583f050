"""The report of one part of a night: what it did, which items failed, and whether it could work at all."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import typer
from mkdocs.exceptions import MkDocsException

from generator.lock import LockedError
from generator.memory.cluster import ClusterError
from generator.model.printable import printable
from generator.publish.keep import KeepError
from generator.publish.ledger_errors import LedgerError
from generator.publish.mail import MailError
from generator.publish.smtp import SmtpError

REFUSALS = (ClusterError, MkDocsException, MailError, SmtpError, LedgerError, LockedError)
"""What is raised where the settings or another run stand in the way; the text says what to do."""

SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names a file for the summary; GitHub shows it on the job's page."""


@dataclass
class Section:
    """What one part did."""

    title: str
    told: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Single items that failed; the rest went on."""
    failed: str = ""
    """Why the part could not do its work at all."""

    def markdown(self) -> str:
        """The section, its lines as they are: what feeds and files say is no markup here."""
        count = len(self.problems) + bool(self.failed)
        look = f": {count} to look at" if count else ""
        lines = [*self.problems, *([f"failed: {self.failed}"] if self.failed else []), *self.told]
        shown = "\n".join(f"    {_plain(line)}" for line in lines)
        return f"## {self.title}{look}\n\n{shown}\n" if shown else f"## {self.title}\n"


def guarded(title: str, work: Callable[[Section], None]) -> Section:
    """Run one part of a night and return its section; what it raises becomes the section's `failed`."""
    section = Section(title)
    try:
        work(section)
    except typer.BadParameter as error:
        section.failed = error.message
    except (KeepError, *REFUSALS) as error:
        section.failed = str(error)
    except Exception as error:
        section.failed = f"{type(error).__name__}: {error}"
    return section


def show(sections: Iterable[Section]) -> list[Section]:
    """Show sections as they are finished: on the terminal, and on the job's page where there is one."""
    found = list(sections)
    text = "".join(f"{section.markdown()}\n" for section in found)
    print(text, end="", flush=True)
    if place := os.environ.get(SUMMARY):
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(text)
    return found


def _plain(line: str) -> str:
    """A text on one line and without control characters: a feed's words must not command a terminal or a page."""
    return " ".join(printable(line).split())
