"""The newsletter's commands: scan, digest, mail, send. Arguments in, a stage called, an exit code out."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from generator import build as pipeline
from generator import project as projects
from generator import resources, terminal
from generator.analyse.site.digest import explain, outlook
from generator.lock import LockedError, held
from generator.model import DigestIssue, Library
from generator.publish.ledger import Ledger
from generator.publish.ledger_errors import LedgerError
from generator.publish.mail import MailError, files
from generator.publish.mailing import Keep, Post, mail_one, mail_owed
from generator.publish.recipients import recipients
from generator.publish.send import SendOptions
from generator.publish.smtp import Server, SmtpError
from generator.read.words import words
from generator.scan import ScanOptions, ScanReport
from generator.scan import scan as scan_feeds
from generator.settings import now

MKDOCS = Path("mkdocs.yml")
Config = Annotated[Path, typer.Option("--config", "-c", help="The site's mkdocs.yml.")]
Content = Annotated[Path | None, typer.Option("--content", help="The content folder, docs_dir by default.")]
Day = Annotated[datetime, typer.Argument(metavar="DATE", formats=["%Y-%m-%d"], help="The issue's day, as 2025-11-20.")]
To = Annotated[Path | None, typer.Option("--to", help="Recipients, one address a line.")]
Smtp = Annotated[str, typer.Option("--smtp", help="smtps://host, or smtp://host for STARTTLS.")]
Rate = Annotated[float, typer.Option("--rate", min=0.01, help="Messages a second, at most.")]
Within = Annotated[int, typer.Option("--within", min=0, help="Days for which a missed issue is still sent.")]

REFUSALS = (MailError, SmtpError, LedgerError, LockedError)
"""What these commands raise where the settings or another run stand in the way."""


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(epilog="Example: infracast scan --since 2025-11-01 --dry-run")(scan)
    app.command(epilog="Example: infracast digest --explain 2025-11-20")(digest)
    app.command(epilog="Example: infracast mail 2025-11-20 --out outbox")(mail)
    app.command(epilog="Example: infracast send --to subscribers.txt --smtp smtps://mail.example.org")(send)


def scan(
    config: Config = MKDOCS,
    content: Content = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only episodes of this day or later.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many of each feed, newest first.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added; write nothing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 on anything that could not be had.")] = False,
) -> None:
    """Fetch the feeds of content/sources.opml and drop each new episode that has a transcript."""
    report = scanned(projects.load(config, content), since.date() if since else None, limit, dry_run)
    for line in report.lines():
        terminal.say(line)
    if strict and not report.ok:
        raise typer.Exit(1)


def scanned(
    project: projects.Project, since: date | None = None, limit: int | None = None, dry_run: bool = False
) -> ScanReport:
    """Scan the project's podcasts."""
    options = ScanOptions(
        since=since,
        limit=limit,
        dry_run=dry_run,
        timezone=project.site.timezone,
        today=project.site.today,
        transcribe=project.options.transcribe,
        contact=project.site.url,
        private_hosts=frozenset(host.lower() for host in project.options.private_hosts),
    )
    with held(project.work, terminal.wait), terminal.working("Scanning") as tell:
        return scan_feeds(
            project.content,
            project.work / "scan.sqlite3",
            options,
            progress=lambda what, done, of: tell(f"{what}: {done} of {of}"),
            read=words,
        )


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
        for line in terminal.outlook(outlook(library.insights, library.pinned, library.site.today)):
            terminal.say(line)
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
    project = projects.load(config, content)
    library = _library(project)
    issue = _issue(library, day)
    out.mkdir(parents=True, exist_ok=True)
    for suffix, data in files(issue, library, resources.theme()).items():
        path = out / f"{issue.date}{suffix}"
        path.write_bytes(data)
        terminal.say(f"Wrote {path}")


def send(
    day: Annotated[
        datetime | None,
        typer.Argument(metavar="[DATE]", formats=["%Y-%m-%d"], help="One issue; else all that are owed."),
    ] = None,
    to: To = None,
    smtp: Smtp = "",
    config: Config = MKDOCS,
    content: Content = None,
    within: Within = 7,
    rate: Rate = 10.0,
    resend_uncertain: Annotated[
        bool, typer.Option("--resend-uncertain", help="Also to those who may have it already; needs DATE.")
    ] = False,
    skip: Annotated[
        bool, typer.Option("--skip", help="Let the issue of DATE rest: nobody is sent it any more.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say who would be sent to; send nothing.")] = False,
) -> None:
    """Send every owed issue, or that of DATE, to each recipient once; run it again after any failure.

    Credentials come from INFRACAST_SMTP_USER and INFRACAST_SMTP_PASSWORD alone.
    """
    project = projects.load(config, content)
    if (skip or resend_uncertain) and not day:
        raise typer.BadParameter("--skip and --resend-uncertain need the DATE of an issue.")
    if skip and day:
        with Ledger(project.ledger, project.work) as book:
            book.skip(day.date().isoformat())
        terminal.say(f"The issue of {day.date()} is not sent any more.")
        return
    if not to or not smtp:
        raise typer.BadParameter("Give the recipients with --to and the mail server with --smtp.")
    work = post(project, to, smtp, within, rate, resend_uncertain)
    issue = next((one for one in work.library.pinned if day and one.date == day.date()), None)
    if day and (not issue or issue.date > project.site.today):
        work = replace(work, library=_library(project))
        issue = _issue(work.library, day)
    with Ledger(project.ledger, project.work, dry_run=dry_run) as book:
        mailing = mail_one(issue, work, book, dry_run) if issue else mail_owed(work, book, dry_run)
    for line in mailing.lines():
        terminal.say(line)
    if not mailing.ok:
        raise typer.Exit(1)


def post(
    project: projects.Project,
    to: Path,
    smtp: str,
    within: int,
    rate: float,
    resend_uncertain: bool = False,
    keep: Keep = lambda: "",
) -> Post:
    """What a round of mailing works with. Raises SmtpError, and BadParameter where the recipients can't be read."""
    try:
        listed = recipients(to.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        raise typer.BadParameter(f"The recipients cannot be read: {error}") from None
    with held(project.work, terminal.wait):
        # A pinned issue is whole: no analysis is needed to mail it.
        library = pipeline.read_content(project.content, project.site, project.work)
    return Post(
        library=library,
        theme=resources.theme(),
        recipients=listed,
        server=Server.of(smtp),
        now=now(project.site.timezone),
        within=within,
        resend_uncertain=resend_uncertain,
        options=SendOptions(rate=rate),
        keep=keep,
    )


def _library(project: projects.Project, upcoming: bool = False) -> Library:
    with held(project.work, terminal.wait):
        return pipeline.load(project.content, project.site, project.work, upcoming=upcoming)


def _issue(library: Library, day: datetime) -> DigestIssue:
    for issue in library.issues:
        if issue.date == day.date() and issue.date <= library.site.today:
            return issue
    raise typer.BadParameter(f"{day.date()} has no published issue; `infracast digest` lists them.")
