"""`infracast send`: each owed issue to each recipient, once."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator import resources
from generator.clock import now
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.mail import issue_of
from generator.commands.options import MKDOCS, Config, Content, Rate, Smtp, To, Within
from generator.commands.options import day as parsed
from generator.load import read_content
from generator.lock import held
from generator.publish.ledger import Ledger
from generator.publish.mailing import Keep, Mailroom, mail_one, mail_owed
from generator.publish.recipients import recipients
from generator.publish.send import SendOptions
from generator.publish.smtp import Server


def send(
    day: Annotated[
        date | None,
        typer.Argument(metavar="[DATE]", parser=parsed, help="One issue; else all that are owed."),
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
            book.skip(day.isoformat())
        terminal.say(f"The issue of {day} is not sent any more.")
        return
    if not to or not smtp:
        raise typer.BadParameter("Give the recipients with --to and the mail server with --smtp.")
    work = mailroom(project, to, smtp, within, rate, resend_uncertain)
    issue = next((one for one in work.library.pinned if day and one.date == day), None)
    if day and (not issue or issue.date > project.site.today):
        work = replace(work, library=project.library())
        issue = issue_of(work.library, day)
    with Ledger(project.ledger, project.work, dry_run=dry_run) as book:
        mailing = mail_one(issue, work, book, dry_run) if issue else mail_owed(work, book, dry_run)
    for line in mailing.lines():
        terminal.say(line)
    if not mailing.ok:
        raise typer.Exit(1)


def mailroom(
    project: projects.Project,
    to: Path,
    smtp: str,
    within: int,
    rate: float,
    resend_uncertain: bool = False,
    keep: Keep = lambda: "",
) -> Mailroom:
    """What a round of mailing works with. Raises SmtpError, and BadParameter where the recipients can't be read."""
    try:
        listed = recipients(to.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        raise typer.BadParameter(f"The recipients cannot be read: {error.strerror}: {to}") from None
    with held(project.work, terminal.wait):
        # A pinned issue is whole: no analysis is needed to mail it.
        library = read_content(project.content, project.site, project.work)
    return Mailroom(
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
