"""Prints what commands tell: summaries, inferred facts, problems."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from generator.analyse.quotable.check import fault
from generator.analyse.site.candidates import ISSUE_SIZE, Candidate
from generator.analyse.site.digest import FEWEST, Outlook
from generator.analyse.site.weighing import FLOOR, MEASURES
from generator.analyse.talk.quoted import QUOTED, quoted
from generator.analyse.talk.study import Study
from generator.build import Built
from generator.engine import LOGGERS
from generator.interface import ENGLISH
from generator.model import Analysis, Episode, Problem
from generator.model.counted import counted
from generator.model.printable import printable
from generator.stages import Stage

TOO_FEW = (
    f"one takes a hand-written insight, {FEWEST} found that day that score {FLOOR} or more, "
    f"or {ISSUE_SIZE} such that wait."
)
"""Why a day has no digest issue."""
_SHOWN = 5


class _Terminal(Console):
    """A console on which names and titles from anywhere are only ever text."""

    def print(self, *objects: Any, **how: Any) -> None:
        super().print(*(printable(one) if isinstance(one, str) else one for one in objects), **how)


class _Plain(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return printable(super().format(record))


out = _Terminal(highlight=False, soft_wrap=True)
err = _Terminal(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def working(what: str) -> Iterator[Callable[[str], None]]:
    """Show that something is going on; gives the function that says what."""
    with err.status(what) as status:
        yield lambda text: status.update(escape(" ".join(printable(text).split())))


def log_to_terminal() -> None:
    """Show what MkDocs and the pipeline report while they work."""
    for name in LOGGERS:
        # What the engine says of its way to build in part, by times; ours goes by what pages are made of.
        logging.getLogger(f"{name}.commands.build").addFilter(_unless_of_dirty_builds)
        logger = logging.getLogger(name)
        logger.setLevel(logging.INFO)
        if not logger.handlers:
            handler = logging.StreamHandler()
            handler.setFormatter(_Plain("%(asctime)s  %(message)s", "%H:%M:%S"))
            logger.addHandler(handler)


def _unless_of_dirty_builds(record: logging.LogRecord) -> bool:
    return not any(words in record.getMessage() for words in ("'dirty' build", "stale files"))


def say(text: str, style: str | None = None) -> None:
    """Print a line, in which nothing is markup."""
    out.print(text, markup=False, style=style)


def bare(text: str) -> str:
    """What was printed, without its colours."""
    return Text.from_ansi(text).plain + "\n"


def wait(text: str) -> None:
    """Print a line on the error output, such as what a command waits for."""
    err.print(text, markup=False)


_STYLES = {"error": "red", "warning": "yellow", "note": "dim"}


def problems(found: tuple[Problem, ...], console: Console = out) -> None:
    """Print problems, a line each: file, line, what is wrong, what to do."""
    for problem in found:
        console.print(str(problem), markup=False, style=_STYLES[problem.severity])


def summary(built: Built, site: Path) -> None:
    """Print what was built, what was skipped and why, and how to look at it."""
    say("\nBuilt " + ", ".join(counted(name, count) for name, count in built.counts.items()) + ".", "bold")
    errors = tuple(problem for problem in built.problems if problem.severity == "error")
    if built.queued:
        say(f"Queued: {counted('digest issues', len(built.queued))}, the next for {ENGLISH.full_day(built.queued[0])}.")
    elif built.counts["insights"] and not built.counts["digest issues"]:
        say(f"No digest issue yet: {TOO_FEW}")
    if errors:
        say(f"Skipped {len(errors)}, and why:")
        problems(errors)
    if warnings := sum(problem.severity == "warning" for problem in built.problems):
        verb = "lists it" if warnings == 1 else "lists them"
        say(f"{counted('warnings', warnings)}; `infracast check` {verb}.")
    where = site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site
    say(f"The site is in {where}/. Look at it: infracast serve, or python -m http.server -d {where}")


def episode(record: Episode) -> None:
    """Print what is known of an episode, and where each value came from."""
    table = Table(
        title=Text(printable(record.path)), title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 0)
    )
    values: dict[str, object] = {
        "title": record.title,
        "date": record.date,
        "show": record.show,
        "slug": record.slug,
        "people": ", ".join(person.name for person in record.people),
        "description": shorten(record.about, 100, placeholder=" …"),
    }
    for name, value in values.items():
        if value:
            table.add_row(name, Text(printable(str(value))), record.source.get(name, ""))
    talk = record.transcript
    said = {"turns": len(talk.turns), "words": talk.words, "speakers": len(talk.speakers)}
    table.add_row("transcript", ", ".join(counted(name, count) for name, count in said.items()), "")
    out.print(table, markup=False)


def stages(done: list[Stage]) -> None:
    """Print where the time of a build went, a row for each stage."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("stage", "seconds", "CPU", "files", "made"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for one in done:
        counts = (f"{one.files:,}", f"{one.made:,}") if one.files else ("", "")
        table.add_row(one.name, f"{one.seconds:.1f}", f"{one.cpu:.1f}", *counts)
    out.print(table)


def analysis(found: Analysis) -> None:
    """Print what was found in an episode, each claim with its turn."""
    for chapter in found.chapters:
        say(f"chapter   {chapter.title}  [{chapter.turn}]")
    for insight in found.insights:
        say(f"insight   {insight.text}  [{insight.turn}]")
    for take in found.takes[:20]:
        say(f"{take.kind:<16} {take.text}  [{take.turn}]")
    say("topics    " + ", ".join(found.topics))
    say("entities  " + ", ".join(f"{mention.name} ({mention.kind})" for mention in found.mentions[:40]))


def refusals(found: Analysis) -> Iterator[str]:
    """What was written about an episode and is not printed, with the reason."""
    for one in found.refused:
        instead = ", its quote is shown instead" if one.replaced else ""
        yield f"refused ({one.fault}: {one.reason}{instead}): {one.text}"


def faults(study: Study) -> None:
    """Print every sentence of a talk, with its turn and why no quotation may begin with it."""
    for sentence in study.sentences:
        within = QUOTED if (sentence.turn, sentence.text) in study.once(quoted) else ""
        say(f"{fault(sentence.text) or within or 'may be quoted'}: {sentence.text}  [{study.turns[sentence.turn].id}]")


def candidates(told: tuple[Candidate, ...]) -> None:
    """Print every candidate of a day's issue with its scores, its last day and its fate."""
    say(
        f"{'total':>6} "
        + " ".join(f"{name:>11}" for name in MEASURES)
        + f"  {'until':<10}  {'words':<7}  fate, insight"
    )
    for candidate in told:
        scores = " ".join(f"{value:11.2f}" for _, value in candidate.scores)
        until, words = str(candidate.until or "waits"), candidate.insight.origin
        say(f"{candidate.total:6.2f} {scores}  {until:<10}  {words:<7}  {candidate.verdict}: {candidate.insight.text}")


def outlook(ahead: Outlook) -> Iterator[str]:
    """What will go out tomorrow, what ages out soon, and what is held back, a line each."""
    if ahead.tomorrow:
        yield "Tomorrow's issue, if nothing else comes:"
        yield from (f"  {number}. {one.insight.text}" for number, one in enumerate(ahead.tomorrow, start=1))
    else:
        yield "No issue tomorrow, if nothing else comes."
    if ahead.aging:
        yield f"About to age out: {len(ahead.aging)}. To have one sent, write it into content/insights. The best:"
        yield from (f"  {one.until}  {one.insight.text}" for one in ahead.aging[:_SHOWN])
    for one in ahead.repeats:
        yield f"Held back for good, {one.verdict}: {one.insight.path}:{one.insight.line}: {one.insight.text}"
