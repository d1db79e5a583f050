"""Runs a scan: fetches the feeds, decides on their items, gets and writes what is new, and then remembers it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from math import inf
from pathlib import Path

from generator.clock import today
from generator.scan import files
from generator.scan.act import act
from generator.scan.again import again
from generator.scan.bench import Bench
from generator.scan.decide import decide
from generator.scan.feed import FeedError, feed
from generator.scan.fetch import Answer, Fetcher, Validators
from generator.scan.memory import Memory
from generator.scan.opml import OpmlError, opml
from generator.scan.options import Progress, Read, ScanOptions
from generator.scan.records import Feed, Source
from generator.scan.report import FeedReport, ScanReport
from generator.scan.shown import shown
from generator.scan.state import State
from generator.scan.survey import Survey

_MOST_PAGES = 100
"""Of one feed."""


def scan(
    content: Path,
    state: Path,
    options: ScanOptions,
    read: Read,
    progress: Progress = lambda what, done, total: None,
) -> ScanReport:
    """Drop what is new in the podcasts of `content/sources.opml` into `content/episodes/`.

    `state` is the SQLite file. `read` says which words the build would read in a file. Nothing a feed says or fails
    to say raises; the report tells of it.
    """
    options = replace(options, today=options.today or today(options.timezone))
    try:
        sources = opml(_listed(content / "sources.opml"))
    except FileNotFoundError:
        return ScanReport(problems=("sources.opml: there is none; export one from a podcast app and put it there",))
    except (OpmlError, OSError) as error:
        return ScanReport(problems=(f"sources.opml: {error}",))
    if not options.dry_run:
        files.sweep(content)
    with ExitStack() as stack:
        try:
            kept = stack.enter_context(State(state, options.dry_run))
            memory = Memory(content)
        except (OSError, sqlite3.Error) as error:
            return ScanReport(problems=(f"{state}: the state of earlier scans cannot be read ({error})",))
        fetcher = stack.enter_context(Fetcher(options))
        pool = stack.enter_context(ThreadPoolExecutor(options.connections))
        names = frozenset(source.id for source in sources)
        bench = Bench(content, Survey(content), memory, kept, fetcher, options, read, pool, progress, names)
        return _all(bench, sources)


def _listed(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OpmlError("it is no ordinary file")
    return path.read_bytes()


def _all(bench: Bench, sources: tuple[Source, ...]) -> ScanReport:
    asked = [bench.state.validators(source.id, bench.options.selection) for source in sources]
    problems: dict[str, None] = {}
    reports = []
    answers = bench.pool.map(lambda source, had: bench.ask(source.url, bench.options.feed_bytes, had), sources, asked)
    for number, (source, answer) in enumerate(zip(sources, answers, strict=True)):
        bench.progress(source.title or source.id, number, len(sources))
        try:
            reports.append(_feed(bench, source, answer, problems))
        except Exception as error:
            # One feed never stops the rest, whatever it is that nobody foresaw.
            broken = f"it breaks scan ({type(error).__name__}: {error})"
            reports.append(FeedReport(source.id, source.title, error=broken))
    bench.progress("done", len(sources), len(sources))
    return ScanReport(tuple(reports), tuple(problems), bench.options.dry_run)


def _feed(bench: Bench, source: Source, answer: Answer | str, problems: dict[str, None]) -> FeedReport:
    report = FeedReport(source.id, source.title)
    if isinstance(answer, str):
        report.error = answer
        return report
    known, unreadable = bench.survey.known()
    problems.update(dict.fromkeys(unreadable))
    if answer.unchanged:
        report.unchanged = True
        _again(bench, source, None, report)
        return report
    try:
        found = feed(answer.body, answer.url, answer.content_type)
    except FeedError as error:
        report.error = str(error)
        return report
    said = shown(found.moved)
    report.moved = shown(answer.moved) or (said if said not in {source.id, found.url} else "")
    found = _with_older(bench, found, report)
    found = replace(found, url=source.id, title=found.title or source.title)
    report.title, report.warnings = found.title, found.warnings
    seen, former = bench.memory.brought(source.id, bench.sources)
    awaited = bench.memory.awaited(source.id)
    known = replace(known, seen=seen, former=former, awaited=awaited, sources=bench.sources)
    act(bench, found, decide(found, known, bench.options), known.sidecars, report)
    _again(bench, source, found, report)
    # With something missing the feed is fetched whole next time, to try again.
    validators = Validators() if report.failed else answer.validators
    if not bench.options.dry_run:
        bench.memory.note(source.id, report.talks, report.awaited)
        bench.memory.save()
    bench.state.remember(source.id, validators, bench.options.selection)
    return report


def _with_older(bench: Bench, newest: Feed, report: FeedReport) -> Feed:
    """The feed with the items of its older pages (RFC 5005), as far back as the options ask for."""
    options, page, seen = bench.options, newest, {newest.origin}
    items = {item.guid: item for item in newest.items}
    while page.next and page.next not in seen and len(seen) < _MOST_PAGES:
        days = [day for item in page.items if (day := item.day(options.timezone))]
        if len(items) >= (options.limit or inf) or (options.since and days and min(days) < options.since):
            break
        seen.add(page.next)
        answer = bench.ask(page.next, options.feed_bytes, None, newest.origin)
        try:
            page = feed(answer.body, answer.url, answer.content_type) if not isinstance(answer, str) else page
            failed = answer if isinstance(answer, str) else ""
        except FeedError as error:
            failed = str(error)
        if failed:
            report.failed.append(f"older episodes: {shown(page.next)}: {failed}")
            break
        items = {**{item.guid: item for item in page.items}, **items}
    return replace(newest, items=tuple(items.values()))


def _again(bench: Bench, source: Source, found: Feed | None, report: FeedReport) -> None:
    if not bench.options.dry_run:
        known, _ = bench.survey.known()
        again(bench, source, found, known.sidecars, report)
