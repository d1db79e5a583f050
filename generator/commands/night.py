"""`infracast night`: scans, builds, commits and mails; what fails costs itself, and one summary tells of all."""

import shlex
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Rate, Since, Smtp, To, Within
from generator.commands.scan import scanned
from generator.commands.section import Section, guarded, show
from generator.commands.send import mailroom
from generator.lock import held
from generator.model.counted import counted
from generator.model.problem import told
from generator.publish.keep import KeepError, deleted, keep
from generator.publish.ledger import Ledger
from generator.publish.mailing import mail_owed


class Step(StrEnum):
    """The parts of a night, for a workflow that does something of its own between them."""

    PREPARE = "prepare"
    KEEP = "keep"
    MAIL = "mail"


def night(
    step: Annotated[
        Step | None, typer.Argument(metavar="[STEP]", help="prepare, keep or mail; all without one.")
    ] = None,
    config: Config = MKDOCS,
    content: Content = None,
    scan: Annotated[bool, typer.Option("--scan/--no-scan", help="Whether to fetch the podcasts first.")] = True,
    since: Since = None,
    deploy: Annotated[str, typer.Option("--deploy", help="A command between keep and mail, run without a shell.")] = "",
    push: Annotated[bool, typer.Option("--push/--no-push", help="Whether to commit and push.")] = True,
    to: To = None,
    smtp: Smtp = "",
    within: Within = 7,
    rate: Rate = 10.0,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 on any failing item.")] = False,
) -> None:
    """Scan, build, commit, publish and mail; what fails is told in one place, and the rest goes on."""
    parts: dict[Step, Callable[[], list[Section]]] = {
        Step.PREPARE: lambda: prepare(config, content, scan, since),
        Step.KEEP: lambda: [keep_content(config, content)] if push else [],
        Step.MAIL: lambda: [mail_issues(config, content, to, smtp, within, rate, push)],
    }
    sections: list[Section] = []
    for part in [step] if step else list(Step):
        if part is Step.MAIL and not step:
            sections += show([_deploy(deploy)] if deploy else [])
            if any(section.failed for section in sections):
                # Its links would lead to pages that are not there yet. It stays owed.
                sections += show([Section("Mail", ["Nothing is mailed, since the site was not published."])])
                break
        sections += show(parts[part]())
    if any(section.failed or (strict and section.problems) for section in sections):
        raise typer.Exit(1)


def prepare(config: Path, content: Path | None, scan: bool, since: date | None = None) -> list[Section]:
    """Scan the podcasts and build the site."""
    sections = [guarded("Scan", lambda section: _scan(section, config, content, since))] if scan else []
    # A scan that failed as a whole costs what it would have brought.
    for section in sections:
        if section.failed:
            section.problems.append(section.failed)
            section.failed = ""
    return [*sections, guarded("Build", lambda section: _build(section, config, content))]


def keep_content(config: Path, content: Path | None) -> Section:
    """Commit and push what was scanned and pinned, and what a killed mailing knows."""

    def work(section: Section) -> None:
        project = projects.load(config, content)
        day = project.site.today
        with held(project.work, terminal.wait):
            changed = keep(config.resolve().parent, [project.content], f"Scan and pin {day}", give_way=True)
        if project.ledger.exists():
            with _ledger(project, config) as book:
                book.close_all()
                keep(config.resolve().parent, book.files, f"Ledger of {day}", give_way=False)
        section.told.append("Kept what was scanned and pinned." if changed else "Nothing new to keep.")

    return guarded("Keep", work)


def mail_issues(
    config: Path, content: Path | None, to: Path | None, smtp: str, within: int, rate: float, push: bool
) -> Section:
    """Mail every owed issue; the ledger is kept before the first message and after the last."""

    def work(section: Section) -> None:
        if not to or not smtp:
            section.told.append("Nothing is mailed: no mail server (--smtp) or no recipients (--to) are given.")
            return
        project = projects.load(config, content)

        def kept() -> str:
            try:
                keep(config.resolve().parent, book.files, f"Ledger of {project.site.today}", give_way=False)
            except KeepError as error:
                return str(error)
            return ""

        with _ledger(project, config) if push else Ledger(project.ledger, project.work) as book, _told_to_stop():
            post = mailroom(project, to, smtp, within, rate, keep=kept if push else lambda: "")
            mailing = mail_owed(post, book)
        section.failed = mailing.failed
        section.problems += mailing.problems
        for report in mailing.reports:
            *items, counts = report.lines()
            section.problems += items
            section.told.append(counts)
        section.told += mailing.notes
        if not mailing.reports and not mailing.problems and not mailing.failed:
            section.told.append("Nothing is owed.")

    return guarded("Mail", work)


def _ledger(project: projects.Project, config: Path) -> Ledger:
    """The ledger. Raises KeepError where all of it was deleted that the repository has: a new one would serve everybody
    again, and take its place there."""
    register = project.ledger.with_suffix(".txt")
    if not register.exists() and not any(project.ledger.glob("*.txt")):
        folder = config.resolve().parent
        if gone := deleted(folder, [register, project.ledger]):
            names = " ".join(sorted(gone))
            raise KeepError(
                f"the ledger was deleted here, and the repository has it: nothing is sent. Restore it with "
                f"`git checkout -- {names}` in {folder}; or commit that it is deleted, to begin anew"
            )
    return Ledger(project.ledger, project.work)


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Let SIGTERM end the work as an exception does, so that the ledger is closed and kept on the way out."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _scan(section: Section, config: Path, content: Path | None, since: date | None) -> None:
    project = projects.load(config, content)
    if not (project.content / "sources.opml").exists():
        section.told.append("There is no sources.opml, so no podcast is scanned.")
        return
    report = scanned(project, since)
    *items, counts = report.lines()
    wrong = [line for line in items if line.startswith(("error:", "failed:", "moved:", "warning:"))]
    section.problems += wrong
    section.told += [line for line in items if line not in wrong]
    section.told.append(counts)


def _build(section: Section, config: Path, content: Path | None) -> None:
    terminal.log_to_terminal()
    project = projects.load(config, content)
    # `strict: true` in mkdocs.yml stops a build at its first problem: right at a desk, wrong at night.
    project.config.strict = False
    built = project.build()
    shown, more = told(built.problems)
    section.problems += [*map(str, shown), *([more] if more else [])]
    section.told += terminal.outlook(built.outlook)
    section.told.append("Built " + ", ".join(counted(name, count) for name, count in built.counts.items()) + ".")


def _deploy(command: str) -> Section:
    def work(section: Section) -> None:
        done = subprocess.run(shlex.split(command), check=False)
        if done.returncode:
            section.failed = f"the command ended with {done.returncode}"

    return guarded("Deploy", work)
