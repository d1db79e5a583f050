"""One scan: fetch the feeds, decide what each item needs, get it, write it, and only then remember it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from generator.clock import today
from generator.scan import files
from generator.scan.act import act
from generator.scan.again import again
from generator.scan.bench import Bench
from generator.scan.decide import decide
from generator.scan.feed import FeedError, feed
from generator.scan.fetch import Answer, Fetcher, FetchError, Validators
from generator.scan.memory import Memory
from generator.scan.obtain import Read, unread
from generator.scan.opml import OpmlError, opml
from generator.scan.options import Progress, ScanOptions
from generator.scan.records import Feed, Source
from generator.scan.report import FeedReport, ScanReport, Tally
from generator.scan.shown import shown
from generator.scan.state import State
from generator.scan.survey import Survey
from generator.scan.talk import Talk


def _silent(what: str, done: int, total: int) -> None:
    """Show no progress."""


def scan(
    content: Path,
    state: Path,
    options: ScanOptions | None = None,
    progress: Progress = _silent,
    fetcher: Fetcher | None = None,
    read: Read = unread,
) -> ScanReport:
    """Drop what is new in the podcasts of `content/sources.opml` into `content/episodes/`.

    `state` is the SQLite file. `read` says which words the build would read in a file. Nothing a feed says or fails
    to say raises; the report tells of it.
    """
    options = options or ScanOptions()
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
            for url, guid in kept.seen():
                memory.note(url, [(guid, Talk(frozenset({guid})))])
            if not options.dry_run:
                memory.save()
                kept.forget_seen()
        except (OSError, sqlite3.Error) as error:
            return ScanReport(problems=(f"{state}: the state of earlier scans cannot be read ({error})",))
        fetcher = fetcher or stack.enter_context(Fetcher(options))
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
    answers = bench.pool.map(lambda source, validators: _ask(bench, source, validators), sources, asked)
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


def _ask(bench: Bench, source: Source, validators: Validators | None) -> Answer | str:
    """The feed's answer, or why there is none."""
    try:
        return bench.fetcher.get(source.url, bench.options.feed_bytes, validators)
    except FetchError as error:
        return str(error)
    except Exception as error:
        return f"it breaks scan ({type(error).__name__})"


def _feed(bench: Bench, source: Source, answer: Answer | str, problems: dict[str, None]) -> FeedReport:
    if isinstance(answer, str):
        return FeedReport(source.id, source.title, error=answer)
    known, unreadable = bench.survey.known()
    problems.update(dict.fromkeys(unreadable))
    if answer.unchanged:
        tally = Tally()
        _again(bench, source, None, tally)
        return replace(tally.report(source.id, source.title, "", ()), unchanged=True)
    moved = shown(answer.moved)
    try:
        found = feed(answer.body, answer.url, answer.content_type)
    except FeedError as error:
        return FeedReport(source.id, source.title, error=str(error), moved=moved)
    found = replace(found, url=source.id, title=found.title or source.title)
    seen, former = bench.memory.brought(source.id, bench.sources)
    awaited = bench.memory.awaited(source.id)
    known = replace(known, seen=seen, former=former, awaited=awaited, sources=bench.sources)
    tally = act(bench, found, decide(found, known, bench.options), known.sidecars)
    _again(bench, source, found, tally)
    # With something missing the feed is fetched whole next time, to try again.
    validators = Validators() if tally.failed else answer.validators
    if not bench.options.dry_run:
        bench.memory.note(source.id, tally.talks, tally.awaited)
        bench.memory.save()
    bench.state.remember(source.id, bench.options.selection, validators)
    return tally.report(source.id, found.title, moved, found.warnings)


def _again(bench: Bench, source: Source, found: Feed | None, tally: Tally) -> None:
    if not bench.options.dry_run:
        known, _ = bench.survey.known()
        again(bench, source, found, known.sidecars, tally)
