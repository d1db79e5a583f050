"""What a scan did, for a person to read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.counted import counted
from generator.scan.records import FeedItem
from generator.scan.talk import Talk

_SHOWN = 10


def label(item: FeedItem) -> str:
    """What a report calls an item: `2025-11-20 Hot takes`, or its GUID where it has no title."""
    day = f"{item.published:%Y-%m-%d} " if item.published else ""
    return f"{day}{item.title or item.guid}"


@dataclass
class FeedReport:
    """What became of one feed; filled in while its episodes are dealt with."""

    url: str
    title: str
    error: str = ""
    """Why the feed could not be read; empty where it could."""
    unchanged: bool = False
    """Whether the server said so (304)."""
    moved: str = ""
    """The address it moved to for good."""
    warnings: tuple[str, ...] = ()
    added: list[str] = field(default_factory=list)
    """Paths of new transcripts, relative to the content folder (in a dry run, without suffix: what would be added)."""
    updated: list[str] = field(default_factory=list)
    """Paths of sidecars that changed."""
    corrected: list[str] = field(default_factory=list)
    """Paths of transcripts that were fetched again, since their publisher changed them."""
    same: list[str] = field(default_factory=list)
    """Episodes that are there already, from another feed or by hand, as `TITLE: path`; told once."""
    without: list[str] = field(default_factory=list)
    """Episodes without a transcript, as `DATE TITLE`."""
    left: list[str] = field(default_factory=list)
    """Episodes left alone, as `TITLE: reason`."""
    failed: list[str] = field(default_factory=list)
    """Episodes and URLs that could not be had, as `TITLE: URL: reason`; tried again next time."""
    talks: list[tuple[str, Talk]] = field(default_factory=list)
    """(GUID, talk) of the episodes that are in the content folder now."""
    awaited: list[str] = field(default_factory=list)
    """GUIDs of those that have no transcript yet."""


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What became of all feeds, in the order of the OPML file."""

    feeds: tuple[FeedReport, ...] = ()
    problems: tuple[str, ...] = ()
    """What concerns no feed: the OPML file, unreadable sidecars."""
    dry_run: bool = False

    @property
    def added(self) -> tuple[str, ...]:
        """Paths of all new transcripts."""
        return tuple(path for feed in self.feeds for path in feed.added)

    @property
    def updated(self) -> tuple[str, ...]:
        """Paths of all changed sidecars."""
        return tuple(path for feed in self.feeds for path in feed.updated)

    @property
    def ok(self) -> bool:
        """Whether every feed and every chosen episode could be had."""
        return not self.problems and not any(feed.error or feed.failed for feed in self.feeds)

    def lines(self) -> Iterator[str]:
        """The report, a line each; long lists of episodes of which there is nothing new are cut."""
        for problem in self.problems:
            yield f"error: {problem}"
        would = "would add" if self.dry_run else "added"
        for feed in self.feeds:
            name = f"{feed.title} <{feed.url}>" if feed.title else feed.url
            if feed.error:
                yield f"error: {name}: {feed.error}"
            if feed.moved:
                yield f"moved: {name}: for good to {feed.moved}; write that into sources.opml"
            yield from (f"warning: {name}: {text}" for text in feed.warnings)
            yield from (f"{would}: {path}" for path in feed.added)
            yield from (f"{'would update' if self.dry_run else 'updated'}: {path}" for path in feed.updated)
            yield from (f"corrected: {path}: its publisher changed it, links follow" for path in feed.corrected)
            yield from (f"same talk: {name}: {text}" for text in feed.same)
            yield from (f"failed: {name}: {text}" for text in feed.failed)
            yield from _first("no transcript", name, feed.without, "older ones")
            yield from _first("left alone", name, feed.left, "more")
        yield self.summary

    @property
    def summary(self) -> str:
        """The counts of the whole scan, on one line."""
        without = sum(len(feed.without) for feed in self.feeds)
        failed = sum(len(feed.failed) for feed in self.feeds)
        corrected = sum(len(feed.corrected) for feed in self.feeds)
        broken = sum(bool(feed.error) for feed in self.feeds)
        unchanged = sum(feed.unchanged for feed in self.feeds)
        verb = "would be added" if self.dry_run else "added"
        return (
            f"{counted('feeds', len(self.feeds))} ({unchanged} unchanged, {broken} broken): "
            f"{counted('episodes', len(self.added))} {verb}, "
            f"{len(self.updated)} updated, {corrected} corrected, {without} without a transcript, {failed} failed"
        )


def _first(kind: str, name: str, rows: list[str], others: str) -> Iterator[str]:
    yield from (f"{kind}: {name}: {text}" for text in rows[:_SHOWN])
    if len(rows) > _SHOWN:
        yield f"{kind}: {name}: and {len(rows) - _SHOWN} {others}"
