"""Carries out what was decided about the items of one feed, and reports on it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.scan import files
from generator.scan.actions import Action, Add, LeaveAlone, Note, Update
from generator.scan.alike import Alike
from generator.scan.bench import Bench
from generator.scan.follow import note, update
from generator.scan.known import Present
from generator.scan.obtain import Obtained, obtain
from generator.scan.records import Feed, FeedItem
from generator.scan.report import FeedReport, label
from generator.scan.shown import shown
from generator.scan.sidecar import compose, fields, merge
from generator.scan.talk import Talk, talk


def act(
    bench: Bench, feed: Feed, actions: tuple[Action, ...], sidecars: tuple[Present, ...], report: FeedReport
) -> None:
    """Carry the actions out, in their order, and report on each. Nothing that happens to one stops the others."""
    _Acting(bench, feed, {one.file: one for one in sidecars if one.file}, Alike(bench), report).all(actions)


@dataclass
class _Acting:
    bench: Bench
    feed: Feed
    present: dict[str, Present]
    """Transcript to its sidecar."""
    alike: Alike
    report: FeedReport

    def all(self, actions: tuple[Action, ...]) -> None:
        report, options = self.report, self.bench.options
        wanted: list[Add] = []
        for action in actions:
            match action:
                case Add():
                    if not action.transcripts:
                        report.without.append(label(action.item))
                        report.awaited.append(action.item.guid)
                    if action.transcripts or options.transcribe:
                        wanted.append(action)
                case LeaveAlone():
                    report.left.append(f"{label(action.item)}: {action.reason}")
                case Update():
                    self._known(action.item)
                    update(self.bench, self.feed, action.item, action.present, report)
                case Note():
                    self._known(action.item)
                    note(self.bench, self.feed, action.item, action.present, report)
        if options.dry_run:
            report.added += [f"{action.folder}/{action.stem}" for action in wanted if action.transcripts]
        else:
            for number, (action, got) in enumerate(self._obtained(wanted)):
                self.bench.progress(f"{self.feed.title}: {action.item.title}", number, len(wanted))
                self._add(action, got)
        report.without.reverse()

    def _known(self, item: FeedItem) -> None:
        self.report.talks.append((item.guid, talk(item, item.day(self.bench.options.timezone))))

    def _obtained(self, wanted: list[Add]) -> Iterator[tuple[Add, Obtained]]:
        """Each addition with what could be fetched for it, in order; some are fetched ahead."""
        bench = self.bench
        end = time.monotonic() + bench.options.feed_seconds

        def one(add: Add) -> Obtained:
            try:
                return obtain(add.item, add.transcripts, self.feed.origin, bench)
            except Exception as error:
                # Whatever a stranger's answer does to us, the others are to be had.
                return Obtained(failures=(f"it breaks scan ({type(error).__name__}: {error})",))

        ahead = 4 * bench.options.connections
        for start in range(0, len(wanted), ahead):
            if start and time.monotonic() > end and not bench.options.transcribe:
                late = f"{len(wanted) - start} more episodes are left for the next scan, this one took too long"
                self.report.failed.append(late)
                return
            batch = wanted[start : start + ahead]
            # A transcribe command wants the whole machine: one at a time, not in the pool.
            coming = [bench.pool.submit(one, action) if action.transcripts else None for action in batch]
            for action, future in zip(batch, coming, strict=True):
                yield action, future.result() if future else one(action)

    def _add(self, add: Add, got: Obtained) -> None:
        item, report = add.item, self.report
        report.failed += [f"{label(item)}: {failure}" for failure in got.failures]
        if not got.text.data:
            report.awaited.append(item.guid)
            return
        if not add.transcripts:
            report.without.remove(label(item))
        try:
            twin = add.twin.file if add.twin else ""
            own = f"{add.folder}/{add.stem}."
            if same := self.alike.find(got.text.words, twin, lambda path: path.startswith(own) or self._listed(path)):
                self._one_talk(item, same)
            else:
                self._write(add, got)
        except files.NotOurs as error:
            report.left.append(f"{label(item)}: {error}")
        except OSError as error:
            place = f"{add.folder}/{add.stem}"
            report.failed.append(f"{label(item)}: {place}: it cannot be written ({error.strerror})")

    def _write(self, add: Add, got: Obtained) -> None:
        """Write the sidecar, the chapters and the transcript."""
        item, place, options = add.item, f"{add.folder}/{add.stem}", self.bench.options
        said = fields(item, self.feed, options.timezone, got.link.language if got.link else "")
        origin: dict[str, Any] = {
            "feed": self.feed.url,
            "transcript": shown(got.link.url) if got.link else "",
            "text": files.text_hash(got.text.data),
            "chapters": shown(item.chapters) if got.chapters else "",
            "added": options.today,
        }
        ours: dict[str, Any] = {"slug": add.slug} if add.slug else {}
        if add.late and options.today:
            ours["added"] = options.today
        if add.guid:
            origin["guid"], said["guid"] = item.guid, add.guid
        if add.begun:
            sidecar = merge(files.read(self.bench.content, add.begun), said, {k: v for k, v in origin.items() if v})
        else:
            sidecar = compose(said, origin, ours)
        files.drop(self.bench.content, place, got.text.suffix, got.text.data, sidecar, got.chapters, bool(add.begun))
        path = place + got.text.suffix
        self.alike.add(path, got.text.words)
        self.present[path] = Present(f"{place}.yml", self.feed.url, Talk(frozenset({item.guid})), file=path)
        if got.text.answer:
            self.bench.state.remember(path, got.text.answer.validators)
        self.report.added.append(path)
        self._known(item)

    def _listed(self, path: str) -> bool:
        """Whether the publisher lists that one beside the new one: then it is given again, and is two episodes."""
        present = self.present.get(path)
        listed = {one.guid for one in self.feed.items}
        return present is not None and present.feed == self.feed.url and bool(present.talk.guids & listed)

    def _one_talk(self, item: FeedItem, path: str) -> None:
        """An item whose words are there already: of a feed that moved, of another show, or said again in this one."""
        present = self.present.get(path)
        self._known(item)
        if present is None or not present.feed:
            self.report.same.append(f"{label(item)}: {path}, dropped by hand")
            return
        theirs = present.feed == self.feed.url or present.feed not in self.bench.sources
        (update if theirs else note)(self.bench, self.feed, item, present, self.report)
