"""Decides what to do about the items of a feed; touches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.model import address
from generator.scan.options import ScanOptions
from generator.scan.records import Feed, FeedItem, TranscriptLink
from generator.scan.transcripts import ranked

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(10))}
)
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Present:
    """A sidecar that is already there."""

    path: str
    """Relative to the content folder."""
    feed: str = ""
    """The feed that scan took it from; empty where a person wrote the sidecar."""


@dataclass(frozen=True, slots=True)
class Known:
    """What lies in `content/episodes/`, and what earlier scans saw."""

    sidecars: Mapping[str, tuple[Present, ...]] = field(default_factory=dict)
    """GUID to sidecars."""
    stems: Mapping[str, str] = field(default_factory=dict)
    """Name of a file without its suffix, lower-case, to the file's path: an episode's address comes from it."""
    folders: Mapping[str, str] = field(default_factory=dict)
    """Feed URL to the folder below `content/episodes/` that its episodes lie in."""
    seen: frozenset[str] = frozenset()
    """GUIDs of this feed that scan added before."""
    sources: frozenset[str] = frozenset()
    """URLs of all feeds that are scanned."""


@dataclass(frozen=True, slots=True)
class Add:
    """Get one of the transcripts, best first, and drop it at `folder/stem` with a sidecar."""

    item: FeedItem
    transcripts: tuple[TranscriptLink, ...]
    folder: str
    """Relative to the content folder."""
    stem: str


@dataclass(frozen=True, slots=True)
class Update:
    """Bring a sidecar up to date."""

    item: FeedItem
    path: str


@dataclass(frozen=True, slots=True)
class NoTranscript:
    """Nothing to drop: the feed gives no transcript in a format we read."""

    item: FeedItem
    folder: str
    stem: str


@dataclass(frozen=True, slots=True)
class LeaveAlone:
    """The producer has this episode, or threw it away."""

    item: FeedItem
    reason: str


Action = Add | Update | NoTranscript | LeaveAlone


def decide(feed: Feed, known: Known, options: ScanOptions) -> tuple[Action, ...]:
    """What to do about each chosen item, oldest first, so that a scan cut short leaves no hole."""
    folder = f"episodes/{_folder(feed, known)}"
    desk = _Desk(feed, folder, known, options, dict(known.stems))
    desk.claimed.update(_without_suffix(one.path) for many in known.sidecars.values() for one in many)
    return tuple(desk.action(item) for item in reversed(_chosen(feed, options)))


def _chosen(feed: Feed, options: ScanOptions) -> list[FeedItem]:
    zone = ZoneInfo(options.timezone)
    never = datetime.min.replace(tzinfo=ZoneInfo("UTC"))
    items = sorted(feed.items, key=lambda item: item.published or never, reverse=True)
    if options.since:
        items = [item for item in items if item.published and item.published.astimezone(zone).date() >= options.since]
    return items[: options.limit]


def _folder(feed: Feed, known: Known) -> str:
    """The show's folder: the one it has, else one made from its title that no other feed has."""
    if feed.url in known.folders:
        return known.folders[feed.url]
    name = slug(feed.title or urlsplit(feed.url).hostname or "show")
    others = {folder for url, folder in known.folders.items() if url in known.sources}
    return f"{name}-{address.digest(feed.url, 6)}" if name in others else name


def slug(text: str) -> str:
    """A file name that is safe on every system: letters, digits and hyphens, no device's name, not long."""
    name = address.slug(text, _LONGEST)
    return f"{name}-x" if name in _DEVICES else name


@dataclass
class _Desk:
    """One feed being decided on: the names given away so far."""

    feed: Feed
    folder: str
    known: Known
    options: ScanOptions
    stems: dict[str, str]
    claimed: set[str] = field(default_factory=set)
    """Files, without suffix, that belong to a known GUID."""

    def action(self, item: FeedItem) -> Action:
        present = self._present(item)
        if present:
            return Update(item, present.path)
        if item.guid in self.known.seen:
            return LeaveAlone(item, "scan added it once, and it was removed from content/ since")
        links = ranked(item.transcripts, self.feed.language)
        stem = self._stem(item)
        if not links and stem in self.stems:
            return LeaveAlone(item, f"{self.stems[stem]} is there by hand")
        self.stems[stem] = f"{self.folder}/{stem}"
        self.claimed.add(f"{self.folder}/{stem}")
        return Add(item, links, self.folder, stem) if links else NoTranscript(item, self.folder, stem)

    def _present(self, item: FeedItem) -> Present | None:
        """The sidecar of an item. A GUID is unique in its feed only; a feed that moved is no longer a source."""
        for sidecar in self.known.sidecars.get(item.guid, ()):
            if sidecar.feed in {"", self.feed.url} or sidecar.feed not in self.known.sources:
                return sidecar
        return None

    def _stem(self, item: FeedItem) -> str:
        """A file name that no other episode has.

        A file of that name in the same folder without a known GUID is either a person's or what a killed
        scan left: writing finds out, by comparing.
        """
        zone = ZoneInfo(self.options.timezone)
        day = item.published.astimezone(zone).date().isoformat() if item.published else ""
        plain = "-".join(part for part in (day, slug(item.title or item.guid)) if part)
        used = _without_suffix(self.stems.get(plain, ""))
        if not used or (used == f"{self.folder}/{plain}" and used not in self.claimed):
            return plain
        return f"{plain}-{address.digest(item.guid, 6)}"


def _without_suffix(path: str) -> str:
    name = PurePosixPath(path)
    return (name.parent / name.name.partition(".")[0]).as_posix() if path else ""
