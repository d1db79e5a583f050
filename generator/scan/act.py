"""Does what was decided about the items of one feed: gets, compares, writes, and tells of it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.model import address
from generator.scan import files
from generator.scan.actions import Action, Add, LeaveAlone, Note, NoTranscript, Update
from generator.scan.bench import Bench
from generator.scan.known import Present
from generator.scan.obtain import Obtained, chapters, obtain
from generator.scan.records import Feed, FeedItem
from generator.scan.report import Tally
from generator.scan.shown import shown
from generator.scan.sidecar import compose, fields, load, merge, scanned, unchanged_fields
from generator.scan.talk import Talk, talk
from generator.scan.words import Sketch, same_talk, sketch, spoken


def act(bench: Bench, feed: Feed, actions: tuple[Action, ...], sidecars: tuple[Present, ...]) -> Tally:
    """Carry the actions out, in their order. Nothing that happens to one of them stops the others."""
    return _Acting(bench, feed, {one.file: one for one in sidecars if one.file}).all(actions)


def text_hash(data: bytes) -> str:
    """What tells whether a transcript is still as it came."""
    return address.digest(data.decode("utf-8", "replace"), 16)


def label(item: FeedItem) -> str:
    """An item in a report."""
    day = f"{item.published:%Y-%m-%d} " if item.published else ""
    return f"{day}{item.title or item.guid}"


@dataclass
class _Acting:
    bench: Bench
    feed: Feed
    present: dict[str, Present]
    """Transcript to its sidecar."""
    tally: Tally = field(default_factory=Tally)
    sketches: dict[str, Sketch] | None = None
    """Transcript to the sketch of its words; made when the first new one is there to be compared."""

    def all(self, actions: tuple[Action, ...]) -> Tally:
        tally, options = self.tally, self.bench.options
        wanted: list[Add | NoTranscript] = []
        for action in actions:
            match action:
                case Add():
                    wanted.append(action)
                case NoTranscript():
                    tally.without.append(label(action.item))
                    tally.awaited.append(action.item.guid)
                    if options.transcribe:
                        wanted.append(action)
                case LeaveAlone():
                    tally.left.append(f"{label(action.item)}: {action.reason}")
                case Update():
                    self._known(action.item)
                    self._update(action)
                case Note():
                    self._known(action.item)
                    self._note(action.item, action.present)
        if options.dry_run:
            tally.added += [f"{action.folder}/{action.stem}" for action in wanted if isinstance(action, Add)]
        else:
            for number, (action, got) in enumerate(self._obtained(wanted)):
                self.bench.progress(f"{self.feed.title}: {action.item.title}", number, len(wanted))
                self._add(action, got)
        tally.without.reverse()
        return tally

    def _known(self, item: FeedItem) -> None:
        self.tally.talks.append((item.guid, talk(item, item.day(self.bench.options.timezone))))

    def _obtained(self, wanted: list[Add | NoTranscript]) -> Iterator[tuple[Add | NoTranscript, Obtained]]:
        """Each with what was had for it, in order, a few ahead."""
        bench = self.bench
        end = time.monotonic() + bench.options.feed_seconds

        def one(action: Add | NoTranscript) -> Obtained:
            links = action.transcripts if isinstance(action, Add) else ()
            try:
                return obtain(action.item, links, self.feed.origin, bench.fetcher, bench.options, bench.read)
            except Exception as error:
                # Whatever a stranger's answer does to us, the others are to be had.
                return Obtained(failures=(f"it breaks scan ({type(error).__name__}: {error})",))

        ahead = 4 * bench.options.connections
        for start in range(0, len(wanted), ahead):
            if time.monotonic() > end and not bench.options.transcribe:
                late = f"{len(wanted) - start} more episodes are left for the next scan, this one took too long"
                self.tally.failed.append(late)
                return
            batch = wanted[start : start + ahead]
            # A transcribe command wants the whole machine: one at a time, not in the pool.
            coming = [bench.pool.submit(one, action) if isinstance(action, Add) else None for action in batch]
            for action, future in zip(batch, coming, strict=True):
                yield action, future.result() if future else one(action)

    def _add(self, action: Add | NoTranscript, got: Obtained) -> None:
        item, tally = action.item, self.tally
        tally.failed += [f"{label(item)}: {failure}" for failure in got.failures]
        if not got.text.data:
            tally.awaited.append(item.guid)
            return
        if isinstance(action, NoTranscript):
            tally.without.remove(label(item))
        add = action.add if isinstance(action, NoTranscript) else action
        try:
            if same := self._same(add, got.text.words):
                self._one_talk(item, same)
            else:
                self._write(add, got)
        except files.NotOurs as error:
            tally.left.append(f"{label(item)}: {error}")
        except OSError as error:
            place = f"{add.folder}/{add.stem}"
            tally.failed.append(f"{label(item)}: {place}: it cannot be written ({error.strerror})")

    def _write(self, add: Add, got: Obtained) -> None:
        """Write the sidecar, the chapters and the transcript."""
        item, place, options = add.item, f"{add.folder}/{add.stem}", self.bench.options
        said = fields(item, self.feed, options.timezone, got.link.language if got.link else "")
        origin: dict[str, Any] = {
            "feed": self.feed.url,
            "transcript": shown(got.link.url) if got.link else "",
            "text": text_hash(got.text.data),
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
        if self.sketches is not None:
            self.sketches[path] = sketch(got.text.words)
        self.present[path] = Present(f"{place}.yml", self.feed.url, Talk(frozenset({item.guid})), file=path)
        if got.text.answer:
            self.bench.state.remember_text(path, got.text.answer.validators)
        self.tally.added.append(path)
        self._known(item)

    def _same(self, add: Add, words: str) -> str:
        """The transcript that is there already and holds the same talk; empty where there is none."""
        twin = add.twin.file if add.twin else ""
        if twin and not self._listed(twin) and spoken(words) == spoken(self._words(twin)):
            return twin
        found = sketch(words)
        if not found:
            return ""
        if self.sketches is None:
            every = files.transcripts(self.bench.content)
            self.sketches = {path: self._sketch(path) for path in every}
        own = f"{add.folder}/{add.stem}."
        alike = (path for path, other in self.sketches.items() if same_talk(found, other) and not path.startswith(own))
        return next((path for path in alike if not self._listed(path)), "")

    def _listed(self, path: str) -> bool:
        """Whether the publisher lists that one beside the new one: then it is given again, and is two episodes."""
        present = self.present.get(path)
        listed = {one.guid for one in self.feed.items}
        return present is not None and present.feed == self.feed.url and bool(present.talk.guids & listed)

    def _sketch(self, path: str) -> Sketch:
        digest = text_hash(files.data(self.bench.content, path))
        return self.bench.state.sketch(digest, lambda: sketch(self._words(path)))

    def _words(self, path: str) -> str:
        """What is said in a transcript that is there; nothing where the build can't read it either."""
        try:
            return self.bench.read(path.rpartition("/")[2], files.data(self.bench.content, path))
        except Exception:
            return ""

    def _one_talk(self, item: FeedItem, path: str) -> None:
        """An item whose words are there already: of a feed that moved, of another show, or said again in this one."""
        present = self.present.get(path)
        self._known(item)
        if present is None or not present.feed:
            self.tally.left.append(f"{label(item)}: {path} has the same words")
            return
        if present.feed == self.feed.url or present.feed not in self.bench.sources:
            self._update(Update(item, present))
        else:
            self._note(item, present)

    def _note(self, item: FeedItem, present: Present) -> None:
        """Write down, once, that this feed has the talk, too."""
        if (self.feed.url, item.guid) in present.also:
            return
        try:
            text = files.read(self.bench.content, present.path)
            noted = {"feed": self.feed.url, "guid": item.guid, "show": self.feed.title}
            also = [*(scanned(text).get("also") or []), noted]
            found = {**unchanged_fields(text), **_also(also, load(text).get("show"))}
            merged = merge(text, found, {"also": also})
        except (OSError, ValueError, files.NotOurs) as error:
            self.tally.failed.append(f"{label(item)}: {present.path}: {error}")
            return
        self.tally.same.append(f"{label(item)}: {present.path}")
        if merged != text and not self.bench.options.dry_run:
            files.replace(self.bench.content, present.path, merged.encode())

    def _update(self, action: Update) -> None:
        """Bring a sidecar up to date, and get chapters that could not be had before."""
        item, path, bench = action.item, action.present.path, self.bench
        place = path.rpartition(".")[0]
        try:
            text = files.read(bench.content, path)
            origin = scanned(text)
            # The language belongs to the transcript that was taken, which may be a translation.
            taken = origin.get("transcript")
            language = next((link.language for link in item.transcripts if shown(link.url) == taken), "")
            fresh = fields(item, self.feed, bench.options.timezone, language)
            fresh |= _also(origin.get("also"), fresh.get("show"))
            late = b""
            if (
                origin
                and item.chapters
                and not origin.get("chapters")
                and not bench.options.dry_run
                and not files.exists(bench.content, place + files.CHAPTERS)
            ):
                late, failures = chapters(item, self.feed.origin, bench.fetcher, bench.options, bench.read)
                self.tally.failed += [f"{label(item)}: {failure}" for failure in failures]
            if late:
                files.create(bench.content, place + files.CHAPTERS, late)
            ours: dict[str, Any] = {"feed": self.feed.url}
            if late:
                ours["chapters"] = shown(item.chapters)
            if item.guid not in action.present.talk.guids:
                # The feed has a new name for it; ours never changes.
                ours["guid"] = item.guid
            merged = merge(text, fresh, ours)
            if merged != text:
                self.tally.updated.append(path)
                if not bench.options.dry_run:
                    files.replace(bench.content, path, merged.encode())
        except (OSError, ValueError, files.NotOurs) as error:
            self.tally.failed.append(f"{label(item)}: {path}: {error}")


def _also(noted: object, show: object) -> dict[str, list[str]]:
    """The field that names the other shows of a talk."""
    rows = noted if isinstance(noted, list) else []
    names = dict.fromkeys(str(one.get("show")) for one in rows if isinstance(one, dict) and one.get("show"))
    found = [name for name in names if name != show]
    return {"also": found} if found else {}
