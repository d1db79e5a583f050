"""`infracast scan`: the new episodes of the feeds in content/sources.opml."""

from datetime import date
from typing import Annotated

import typer

from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Since
from generator.lock import held
from generator.read.library.words_heard import words
from generator.scan import ScanOptions, ScanReport
from generator.scan import scan as scan_feeds


def scan(
    config: Config = MKDOCS,
    content: Content = None,
    since: Since = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many of each feed, newest first.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added; write nothing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 on anything that could not be had.")] = False,
) -> None:
    """Fetch the feeds of content/sources.opml and drop each new episode that has a transcript."""
    report = scanned(projects.load(config, content), since, limit, dry_run)
    for line in report.lines():
        terminal.say(line)
    if strict and not report.ok:
        raise typer.Exit(1)


def scanned(
    project: projects.Project, since: date | None = None, limit: int | None = None, dry_run: bool = False
) -> ScanReport:
    """Scan the project's podcasts."""
    options = options_of(project, since, limit, dry_run)
    with held(project.work, terminal.wait), terminal.working("Scanning") as tell:
        return scan_feeds(
            project.content,
            project.work / "scan.sqlite3",
            options,
            words,
            progress=lambda what, done, of: tell(f"{what}: {done} of {of}"),
        )


def options_of(
    project: projects.Project, since: date | None = None, limit: int | None = None, dry_run: bool = False
) -> ScanOptions:
    """The settings of a scan, from the options of the site and of the command."""
    return ScanOptions(
        since=since,
        limit=limit,
        dry_run=dry_run,
        timezone=project.site.timezone,
        today=project.site.today,
        transcribe=project.site.transcribe,
        contact=project.site.url,
        private_hosts=frozenset(host.lower() for host in project.site.private_hosts),
    )
