"""One scan: fetch the feeds, decide what each item needs, get it, write it, and only then remember it."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from generator.scan import files
from generator.scan.decide import Action, Add, LeaveAlone, NoTranscript, Update, decide
from generator.scan.feed import FeedError, feed
from generator.scan.fetch import Answer, Fetcher, FetchError, Validators
from generator.scan.obtain import Obtained, chapters, obtain
from generator.scan.opml import OpmlError, opml
from generator.scan.options import Progress, ScanOptions
from generator.scan.records import Feed, FeedItem, Source
from generator.scan.report import FeedReport, ScanReport, Tally
from generator.scan.sidecar import compose, fields, merge, scanned
from generator.scan.state import State


def _silent(what: str, done: int, total: int) -> None:
    """Show no progress."""


def scan(
    content: Path,
    state: Path,
    options: ScanOptions | None = None,
    progress: Progress = _silent,
    fetcher: Fetcher | None = None,
) -> ScanReport:
    """Drop what is new in the podcasts of `content/sources.opml` into `content/episodes/`.

    `state` is the SQLite file. Nothing a feed says or fails to say raises; the report tells of it.
    """
    options = options or ScanOptions()
    try:
        sources = opml((content / "sources.opml").read_bytes())
    except FileNotFoundError:
        return ScanReport(problems=("sources.opml: there is none; export one from a podcast app and put it there",))
    except (OpmlError, OSError) as error:
        return ScanReport(problems=(f"sources.opml: {error}",))
    if not options.dry_run:
        files.sweep(content)
    with ExitStack() as stack:
        try:
            memory = stack.enter_context(State(state, options.dry_run))
        except (OSError, sqlite3.Error) as error:
            return ScanReport(problems=(f"{state}: the state of earlier scans cannot be read ({error})",))
        fetcher = fetcher or stack.enter_context(Fetcher(options))
        pool = stack.enter_context(ThreadPoolExecutor(options.connections))
        bench = _Bench(
            content,
            files.Survey(content),
            memory,
            fetcher,
            options,
            pool,
            progress,
            frozenset(source.url for source in sources),
        )
        return bench.all(sources)


@dataclass(frozen=True)
class _Bench:
    """What one scan works with."""

    content: Path
    survey: files.Survey
    state: State
    fetcher: Fetcher
    options: ScanOptions
    pool: ThreadPoolExecutor
    progress: Progress
    urls: frozenset[str]

    def all(self, sources: tuple[Source, ...]) -> ScanReport:
        asked = [self.state.validators(source.url, self.options.selection) for source in sources]
        problems: dict[str, None] = {}
        reports = []
        for number, (source, answer) in enumerate(zip(sources, self.pool.map(self._ask, sources, asked), strict=True)):
            self.progress(source.title or source.url, number, len(sources))
            reports.append(self._feed(source, answer, problems))
        self.progress("done", len(sources), len(sources))
        return ScanReport(tuple(reports), tuple(problems), self.options.dry_run)

    def _ask(self, source: Source, validators: Validators | None) -> Answer | str:
        """The feed's answer, or why there is none."""
        try:
            return self.fetcher.get(source.url, self.options.feed_bytes, validators)
        except FetchError as error:
            return str(error)

    def _feed(self, source: Source, answer: Answer | str, problems: dict[str, None]) -> FeedReport:
        if isinstance(answer, str):
            return FeedReport(source.url, source.title, error=answer)
        if answer.unchanged:
            return FeedReport(source.url, source.title, unchanged=True)
        try:
            found = feed(answer.body, answer.url, answer.content_type)
        except FeedError as error:
            return FeedReport(source.url, source.title, error=str(error), moved=answer.moved)
        found = replace(found, url=source.url, title=found.title or source.title)
        known, unreadable = self.survey.known()
        problems.update(dict.fromkeys(unreadable))
        known = replace(known, seen=self.state.seen(source.url), sources=self.urls)
        tally = self._act(found, decide(found, known, self.options))
        # With something missing the feed is fetched whole next time, to try again.
        validators = Validators() if tally.failed else answer.validators
        self.state.remember(source.url, self.options.selection, validators, tally.guids)
        return tally.report(source.url, found.title, answer.moved, found.warnings)

    def _act(self, found: Feed, actions: tuple[Action, ...]) -> Tally:
        tally = Tally()
        wanted: list[Add | NoTranscript] = []
        for action in actions:
            match action:
                case Add():
                    wanted.append(action)
                case NoTranscript():
                    tally.without.append(_label(action.item))
                    if self.options.transcribe:
                        wanted.append(action)
                case LeaveAlone():
                    tally.left.append(f"{_label(action.item)}: {action.reason}")
                case Update():
                    tally.guids.append(action.item.guid)
                    self._update(action, found, tally)
        if self.options.dry_run:
            tally.added += [f"{action.folder}/{action.stem}" for action in wanted if isinstance(action, Add)]
        else:
            for number, (action, got) in enumerate(self._obtained(wanted, found)):
                self.progress(f"{found.title}: {action.item.title}", number, len(wanted))
                self._add(action, got, found, tally)
        tally.without.reverse()
        return tally

    def _obtained(self, wanted: list[Add | NoTranscript], found: Feed) -> Iterator[tuple[Add | NoTranscript, Obtained]]:
        """Each with what was had for it, in order, a few ahead."""

        def one(action: Add | NoTranscript) -> Obtained:
            links = action.transcripts if isinstance(action, Add) else ()
            return obtain(action.item, links, found.url, self.fetcher, self.options)

        ahead = 4 * self.options.connections
        for start in range(0, len(wanted), ahead):
            batch = wanted[start : start + ahead]
            # A transcribe command wants the whole machine: one at a time, not in the pool.
            coming = [self.pool.submit(one, action) if isinstance(action, Add) else None for action in batch]
            for action, future in zip(batch, coming, strict=True):
                yield action, future.result() if future else one(action)

    def _add(self, action: Add | NoTranscript, got: Obtained, found: Feed, tally: Tally) -> None:
        """Write the transcript, the chapters and, last, the sidecar that says that all is there."""
        item, place = action.item, f"{action.folder}/{action.stem}"
        tally.failed += [f"{_label(item)}: {failure}" for failure in got.failures]
        if not got.text:
            return
        if isinstance(action, NoTranscript):
            tally.without.remove(_label(item))
        chapters = item.chapters if got.chapters else ""
        said = fields(item, found, self.options.timezone, got.language)
        try:
            files.refuse_strangers(self.content, place, got.suffix)
            files.create(self.content, place + got.suffix, got.text)
            if got.chapters:
                files.create(self.content, place + ".chapters.json", got.chapters)
            files.create(self.content, place + ".yml", compose(said, found.url, got.url, chapters).encode())
        except files.NotOurs as error:
            tally.left.append(f"{_label(item)}: {error}")
        except OSError as error:
            tally.failed.append(f"{_label(item)}: {place}: it cannot be written ({error.strerror})")
        else:
            tally.added.append(place + got.suffix)
            tally.guids.append(item.guid)

    def _update(self, action: Update, found: Feed, tally: Tally) -> None:
        """Bring a sidecar up to date, and get chapters that could not be had before."""
        item, place = action.item, action.path.rpartition(".")[0]
        try:
            text = files.read(self.content, action.path)
            origin = scanned(text)
            # The language belongs to the transcript that was taken, which may be a translation.
            language = next((link.language for link in item.transcripts if link.url == origin.get("transcript")), "")
            fresh = fields(item, found, self.options.timezone, language)
            late = b""
            if (
                origin
                and item.chapters
                and not origin.get("chapters")
                and not self.options.dry_run
                and not files.exists(self.content, f"{place}.chapters.json")
            ):
                late, failures = chapters(item, found.url, self.fetcher, self.options)
                tally.failed += [f"{_label(item)}: {failure}" for failure in failures]
            if late:
                files.create(self.content, f"{place}.chapters.json", late)
            merged = merge(text, fresh, found.url, item.chapters if late else "")
            if merged != text:
                tally.updated.append(action.path)
                if not self.options.dry_run:
                    files.replace(self.content, action.path, merged.encode())
        except (OSError, ValueError, files.NotOurs) as error:
            tally.failed.append(f"{_label(item)}: {action.path}: {error}")


def _label(item: FeedItem) -> str:
    day = f"{item.published:%Y-%m-%d} " if item.published else ""
    return f"{day}{item.title or item.guid}"
