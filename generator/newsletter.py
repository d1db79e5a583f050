"""The newsletter's commands: scan, digest, mail, send. Arguments in, a stage called, an exit code out."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from generator import build as pipeline
from generator import project as projects
from generator import resources, terminal
from generator.analyse.site.digest import explain
from generator.model import DigestIssue, Library
from generator.publish.ledger import LedgerBusy
from generator.publish.mail import MailError, compose, files
from generator.publish.recipients import recipients
from generator.publish.send import SendOptions
from generator.publish.send import send as send_messages
from generator.publish.smtp import SmtpError
from generator.scan import ScanOptions
from generator.scan import scan as scan_feeds

MKDOCS = Path("mkdocs.yml")
Config = Annotated[Path, typer.Option("--config", "-c", help="The site's mkdocs.yml.")]
Content = Annotated[Path | None, typer.Option("--content", help="The content folder, docs_dir by default.")]
Day = Annotated[datetime, typer.Argument(metavar="DATE", formats=["%Y-%m-%d"], help="The issue's day, as 2025-11-20.")]

REFUSALS = (MailError, SmtpError, LedgerBusy)
"""What these commands raise where the settings or another run stand in the way."""


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(epilog="Example: infracast scan --since 2025-11-01 --dry-run")(scan)
    app.command(epilog="Example: infracast digest --explain 2025-11-20")(digest)
    app.command(epilog="Example: infracast mail 2025-11-20 --out outbox")(mail)
    app.command(epilog="Example: infracast send 2025-11-20 --to subscribers.txt --smtp smtps://mail.example.org")(send)


def scan(
    config: Config = MKDOCS,
    content: Content = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only episodes of this day or later.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many of each feed, newest first.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added; write nothing.")] = False,
) -> None:
    """Fetch the feeds of content/sources.opml and drop each new episode that has a transcript."""
    project = projects.load(config, content)
    options = ScanOptions(
        since=since.date() if since else None,
        limit=limit,
        dry_run=dry_run,
        timezone=project.site.timezone,
        transcribe=project.options.transcribe,
        contact=project.site.url,
        private_hosts=frozenset(host.lower() for host in project.options.private_hosts),
    )
    with terminal.working("Scanning") as tell:
        report = scan_feeds(
            project.content,
            project.work / "scan.sqlite3",
            options,
            progress=lambda what, done, of: tell(f"{what}: {done} of {of}"),
        )
    for line in report.lines():
        terminal.say(line)
    if report.problems:
        raise typer.Exit(1)


def digest(
    config: Config = MKDOCS,
    content: Content = None,
    explained: Annotated[
        datetime | None, typer.Option("--explain", formats=["%Y-%m-%d"], help="Each candidate of a day, and its fate.")
    ] = None,
    latest: Annotated[bool, typer.Option("--latest", help="Print the day of the newest published issue.")] = False,
) -> None:
    """List the digest issues, or tell why a day's insights were picked."""
    library = _library(projects.load(config, content), upcoming=True)
    published = [issue for issue in library.issues if issue.date <= library.site.today]
    if explained:
        told = explain(library.insights, library.pinned, explained.date())
        terminal.candidates(told)
        if not told:
            terminal.say(f"{explained.date()} has no issue: nothing new that day, and the backlog does not fill five.")
    elif latest:
        terminal.say(published[-1].date.isoformat() if published else "")
    else:
        for issue in library.issues:
            state = "pinned" if issue.pinned else "published" if issue in published else "queued"
            terminal.say(f"{issue.date}  no. {issue.number:<4} {len(issue.items)} insights  {state}")


def mail(
    day: Day,
    config: Config = MKDOCS,
    content: Content = None,
    out: Annotated[Path, typer.Option("--out", help="The folder for the files.")] = Path("mail"),
) -> None:
    """Write an issue as .eml, .html and .txt, for a list service to send."""
    library, issue = _issue(projects.load(config, content), day)
    out.mkdir(parents=True, exist_ok=True)
    for suffix, data in files(issue, library, resources.theme()).items():
        path = out / f"{issue.date}{suffix}"
        path.write_bytes(data)
        terminal.say(f"Wrote {path}")


def send(
    day: Day,
    to: Annotated[Path, typer.Option("--to", exists=True, dir_okay=False, help="Recipients, one address a line.")],
    smtp: Annotated[str, typer.Option("--smtp", help="smtps://host, or smtp://host for STARTTLS.")],
    config: Config = MKDOCS,
    content: Content = None,
    rate: Annotated[float, typer.Option("--rate", min=0.01, help="Messages a second, at most.")] = 10.0,
    resend_uncertain: Annotated[
        bool, typer.Option("--resend-uncertain", help="Also to those who may have it already.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say who would be sent to; send nothing.")] = False,
) -> None:
    """Send an issue to each recipient once; run it again after any failure.

    Credentials come from INFRACAST_SMTP_USER and INFRACAST_SMTP_PASSWORD alone.
    """
    project = projects.load(config, content)
    library, issue = _issue(project, day)
    letter = compose(issue, library, resources.theme())
    report = send_messages(
        issue.date.isoformat(),
        recipients(to.read_text(encoding="utf-8", errors="replace")),
        lambda recipient: letter.message(recipient).as_bytes(),
        sender=project.site.email,
        smtp_url=smtp,
        ledger=project.work / "ledger.sqlite3",
        options=SendOptions(rate=rate, resend_uncertain=resend_uncertain, dry_run=dry_run),
    )
    for line in report.lines():
        terminal.say(line)
    if not report.ok:
        raise typer.Exit(1)


def _library(project: projects.Project, upcoming: bool = False) -> Library:
    return pipeline.load(project.content, project.site, project.work, upcoming=upcoming)


def _issue(project: projects.Project, day: datetime) -> tuple[Library, DigestIssue]:
    library = _library(project)
    for issue in library.issues:
        if issue.date == day.date() and issue.date <= library.site.today:
            return library, issue
    raise typer.BadParameter(f"{day.date()} has no published issue; `infracast digest` lists them.")
