"""`infracast digest`: the issues, and why an insight is in one."""

from datetime import date
from typing import Annotated

import typer

from generator.analyse.site.digest import explain, outlook
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, day


def digest(
    config: Config = MKDOCS,
    content: Content = None,
    explained: Annotated[
        date | None,
        typer.Option("--explain", parser=day, metavar="DATE", help="Each candidate of a day, and its fate."),
    ] = None,
) -> None:
    """List the digest issues, or tell why a day's insights were picked."""
    library = projects.load(config, content).library(upcoming=True)
    since = library.site.issues_since
    if explained:
        told = explain(library.candidates, library.pinned, explained, since)
        if told:
            terminal.candidates(told)
        elif explained < min((since, *(issue.date for issue in library.pinned))):
            terminal.say(f"{explained} has no issue: they begin later; `issues_since` makes older ones.")
        else:
            terminal.say(f"{explained} has no issue: {terminal.TOO_FEW}")
        for line in terminal.outlook(outlook(library.candidates, library.pinned, library.site.today, since)):
            terminal.say(line)
    else:
        for issue in library.issues:
            state = "pinned" if issue.pinned else "published" if issue.date <= library.site.today else "queued"
            terminal.say(f"{issue.date}  no. {issue.number:<4} {len(issue.items)} insights  {state}")
