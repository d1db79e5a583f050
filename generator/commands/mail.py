"""`infracast mail`: an issue as files, for a list service to send."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator import resources
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content
from generator.commands.options import day as parsed
from generator.model import DigestIssue, Library
from generator.publish.mail import files


def mail(
    day: Annotated[date, typer.Argument(metavar="DATE", parser=parsed, help="The issue's day, as 2025-11-20.")],
    config: Config = MKDOCS,
    content: Content = None,
    out: Annotated[Path, typer.Option("--out", help="The folder for the files.")] = Path("mail"),
) -> None:
    """Write an issue as .eml, .html and .txt, for a list service to send."""
    library = projects.load(config, content).library()
    issue = issue_of(library, day)
    out.mkdir(parents=True, exist_ok=True)
    for suffix, data in files(issue, library, resources.theme()).items():
        path = out / f"{issue.date}{suffix}"
        path.write_bytes(data)
        terminal.say(f"Wrote {path}")


def issue_of(library: Library, day: date) -> DigestIssue:
    """The published issue of a day. Raises BadParameter where there is none."""
    for issue in library.issues:
        if issue.date == day and issue.date <= library.site.today:
            return issue
    raise typer.BadParameter(f"{day} has no published issue; `infracast digest` lists them.")
