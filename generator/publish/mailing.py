"""One round of mailing: sends every issue that is owed, and notes in the ledger when each begins and ends."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.model import DigestIssue, Library
from generator.model.counted import counted
from generator.publish.ledger import Ledger
from generator.publish.ledger_errors import Stopped
from generator.publish.letter import Letter
from generator.publish.mail import MailError, compose
from generator.publish.owed import Owed, owed
from generator.publish.recipients import Recipients
from generator.publish.send import Sending, SendOptions
from generator.publish.send_report import SendReport, preview
from generator.publish.smtp import Server

Keep = Callable[[], str]
"""Puts the ledger where the next run finds it, such as a repository. Why it could not, or nothing."""


@dataclass(frozen=True, slots=True)
class Mailroom:
    """What a round works with."""

    library: Library
    """Its pinned issues are what can be owed."""
    theme: Path
    recipients: Recipients
    server: Server
    now: datetime
    """When the messages go out."""
    within: int = 7
    """The age in days at which a missed issue is still sent."""
    resend_uncertain: bool = False
    options: SendOptions = field(default_factory=SendOptions)
    keep: Keep = lambda: ""


@dataclass
class Mailing:
    """What became of a round."""

    reports: list[SendReport] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What to know, and nothing to mend."""
    problems: list[str] = field(default_factory=list)
    """What to mend; the other issues went out."""
    failed: str = ""
    """Why nothing at all could be sent."""

    @property
    def ok(self) -> bool:
        """Whether everybody has everything that is owed."""
        return not self.problems and not self.failed and all(report.ok for report in self.reports)

    def lines(self) -> Iterator[str]:
        """The report, for a person."""
        yield from self.notes
        for report in self.reports:
            yield from report.lines()
        yield from (f"error: {problem}" for problem in self.problems)
        if self.failed:
            yield f"error: {self.failed}"
        if not self.reports and not self.problems and not self.failed:
            yield "Nothing is owed."


def mail_owed(mailroom: Mailroom, book: Ledger, dry_run: bool = False) -> Mailing:
    """Send every owed issue, oldest first, to each recipient once."""
    today = mailroom.library.site.today
    said = Mailing(notes=list(book.notes))
    since = book.register.since
    if since is None:
        since = today if dry_run else book.start(today)
        said.notes.append(
            f"This is the first sending: issues are mailed from {since} on. An earlier one: infracast send DATE"
        )
    addresses = [recipient.address for recipient in mailroom.recipients.all]
    found = owed(
        (issue.date for issue in mailroom.library.pinned if issue.items),
        since,
        today,
        mailroom.within,
        lambda day: book.progress(day.isoformat(), addresses),
        lambda day: book.register.settled(day.isoformat()),
    )
    _tell(found, mailroom, said)
    if not dry_run:
        for day in (*found.skip, *found.rest):
            book.skip(day.isoformat())
    issues = [issue for issue in mailroom.library.pinned if issue.date in found.send]
    return _send(issues, mailroom, book, said, extend=False, dry_run=dry_run)


def mail_one(issue: DigestIssue, mailroom: Mailroom, book: Ledger, dry_run: bool = False) -> Mailing:
    """Send one issue, whatever its age, to each recipient who has not got it."""
    if not dry_run:
        book.start(mailroom.library.site.today)
    return _send([issue], mailroom, book, Mailing(notes=list(book.notes)), extend=True, dry_run=dry_run)


def _tell(found: Owed, mailroom: Mailroom, said: Mailing) -> None:
    for day in found.skip:
        said.notes.append(
            f"skipped: the issue of {day} was missed and is older than {mailroom.within} days. "
            f"To send it all the same: infracast send {day}"
        )
    for day, count in found.uncertain:
        said.notes.append(
            f"uncertain: the issue of {day} may not have reached {counted('recipients', count)}. "
            f"To send it to them again: infracast send {day} --resend-uncertain"
        )
    said.problems += [why for _, why in found.stopped]


def _send(
    issues: Sequence[DigestIssue], mailroom: Mailroom, book: Ledger, said: Mailing, *, extend: bool, dry_run: bool
) -> Mailing:
    addresses = [recipient.address for recipient in mailroom.recipients.all]
    if issues and not addresses:
        said.failed = "the list of recipients names nobody"
        return said
    letters = _letters(issues, mailroom, said)
    if dry_run:
        for letter in letters:
            _preview(letter.issue.date.isoformat(), mailroom, book, said, extend)
        return said
    begun: list[Letter] = []
    with ExitStack() as stack:
        for letter in letters:
            issue = letter.issue.date.isoformat()
            try:
                _begin(issue, addresses, mailroom, book, extend)
            except Stopped as stopped:
                said.problems.append(str(stopped))
                continue
            begun.append(letter)
        # Whatever happens from here on, what is known is closed and kept.
        stack.callback(_keep_after, [letter.issue.date.isoformat() for letter in begun], mailroom, book, said)
        # Without anything begun too: the day of the first sending is to be known tomorrow.
        if why := mailroom.keep():
            said.failed = f"nothing is sent, since the ledger could not be kept: {why}"
            return said
        for number, letter in enumerate(begun, start=1):
            report = _sending(letter, mailroom, book).run()
            said.reports.append(report)
            if report.stopped:
                said.notes += [f"the issue of {later.issue.date} waits for the next run" for later in begun[number:]]
                break
    return said


def _letters(issues: Sequence[DigestIssue], mailroom: Mailroom, said: Mailing) -> list[Letter]:
    letters = []
    for issue in issues:
        try:
            letters.append(compose(issue, mailroom.library, mailroom.theme))
        except MailError as error:
            said.problems.append(str(error))
    return letters


def _begin(issue: str, addresses: Sequence[str], mailroom: Mailroom, book: Ledger, extend: bool) -> None:
    try:
        book.begin(issue, addresses, extend)
    except Stopped:
        if not mailroom.resend_uncertain:
            raise
        book.forget(issue)
        book.begin(issue, addresses)
    if mailroom.resend_uncertain:
        book.release(issue, addresses)


def _sending(letter: Letter, mailroom: Mailroom, book: Ledger) -> Sending:
    return Sending(
        letter.issue.date.isoformat(),
        mailroom.recipients,
        lambda recipient: letter.message(recipient, mailroom.now).as_bytes(),
        mailroom.library.site.email,
        mailroom.server,
        book,
        mailroom.options,
    )


def _keep_after(issues: Sequence[str], mailroom: Mailroom, book: Ledger, said: Mailing) -> None:
    for issue in issues:
        if issue in book.register.unclosed():
            book.close(issue)
    if not said.failed and issues and (why := mailroom.keep()):
        said.problems.append(
            f"the ledger could not be kept after the sending: {why}. The next run takes everybody it began with for "
            "uncertain and sends to none of them"
        )


def _preview(issue: str, mailroom: Mailroom, book: Ledger, said: Mailing, extend: bool) -> None:
    try:
        known = book.preview(issue, [recipient.address for recipient in mailroom.recipients.all], extend)
    except Stopped as stopped:
        said.problems.append(str(stopped))
        return
    deliveries = [(one.label, known[one.address]) for one in mailroom.recipients.all if one.address in known]
    who = mailroom.recipients
    said.reports.append(preview(issue, deliveries, mailroom.resend_uncertain, who.bad, who.repeated))
