"""Decides what to do about the items of a feed; reads and writes nothing."""

from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.model import address
from generator.scan.actions import Action, Add, LeaveAlone, Note, Update
from generator.scan.known import Known
from generator.scan.match import Matches
from generator.scan.options import ScanOptions
from generator.scan.records import Feed, FeedItem
from generator.scan.talk import talk
from generator.scan.transcripts import ranked

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(10))}
)
_LONGEST: Final = 60


def decide(feed: Feed, known: Known, options: ScanOptions) -> tuple[Action, ...]:
    """What to do about each chosen item, oldest first, so that a scan cut short leaves no hole."""
    decider = _Decider(feed, known, options)
    return tuple(decider.action(item) for item in reversed(chosen(feed, options)))


def chosen(feed: Feed, options: ScanOptions) -> list[FeedItem]:
    """The items that the options ask for, newest first."""
    never = datetime.min.replace(tzinfo=ZoneInfo("UTC"))
    items = sorted(feed.items, key=lambda item: item.published or never, reverse=True)
    if options.since:
        items = [item for item in items if (day := item.day(options.timezone)) and day >= options.since]
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


class _Decider:
    """Decides on the items of one feed, and remembers the names that it has given away."""

    def __init__(self, feed: Feed, known: Known, options: ScanOptions) -> None:
        self.feed, self.known, self.options = feed, known, options
        self.folder = f"episodes/{_folder(feed, known)}"
        self.matches = Matches(feed, known)
        self.first = min((one.added for one in known.sidecars if one.added and one.feed == feed.url), default=None)
        self.stems = dict(known.stems)
        self.claimed = {_without_suffix(one.path) for one in known.sidecars}
        """Files, without suffix, that belong to a known GUID."""
        self.guids = {guid for one in known.sidecars for guid in one.talk.guids}
        self.slugs = {*map(_plain, known.stems), *(one.slug for one in known.sidecars if one.slug)}

    def action(self, item: FeedItem) -> Action:
        this = talk(item, item.day(self.options.timezone))
        removed = self.matches.added_before(item)
        begun = ""
        if present := self.matches.present(item, this):
            if self.matches.elsewhere(item, present):
                return Note(item, present)
            if present.file or removed or not present.feed:
                return Update(item, present)
            begun = present.path
        elif removed or self.matches.removed(this):
            why = "scan had it before; nothing in content/ is its own: deleted, or another has its words (scanned.txt)"
            return LeaveAlone(item, why)
        links = ranked(item.transcripts, self.feed.language)
        stem = PurePosixPath(begun).stem if begun else self._stem(item)
        twin = self.matches.twin(this)
        if not links and (twin or stem in self.stems):
            return LeaveAlone(item, f"{twin.file if twin else self.stems[stem]} seems to be it")
        add = Add(
            item,
            links,
            PurePosixPath(begun).parent.as_posix() if begun else self.folder,
            stem,
            guid="" if begun else self._guid(item),
            slug="" if begun else self._slug(stem, item),
            late=self._late(item, this.day),
            twin=twin,
            begun=begun,
        )
        self.stems[stem] = f"{self.folder}/{stem}"
        self.claimed.add(f"{self.folder}/{stem}")
        return add

    def _late(self, item: FeedItem, day: date | None) -> bool:
        """Whether an item came out while the site followed its feed: then it is news on the day that it is added."""
        if day is None or self.options.today is None or day >= self.options.today:
            return False
        return item.guid in self.known.awaited or (self.first is not None and day >= self.first)

    def _guid(self, item: FeedItem) -> str:
        """A GUID that no other episode has, so that no feed of ours holds one twice."""
        guid = item.guid if item.guid not in self.guids else f"{item.guid}-{address.digest(self.feed.url, 6)}"
        self.guids.add(guid)
        return "" if guid == item.guid else guid

    def _slug(self, stem: str, item: FeedItem) -> str:
        """An address that no other episode has; empty where its name gives one."""
        plain = _plain(stem)
        found = (
            plain
            if plain not in self.slugs or stem in self.known.stems
            else f"{plain}-{address.digest(self.feed.url + ' ' + item.guid, 6)}"
        )
        self.slugs.add(found)
        return "" if found == plain else found

    def _stem(self, item: FeedItem) -> str:
        """A file name that no other episode has.

        A file of that name in the same folder without a known GUID is either a person's or what a killed
        scan left: writing finds out, by comparing.
        """
        day = item.day(self.options.timezone)
        plain = "-".join(part for part in (day.isoformat() if day else "", slug(item.title or item.guid)) if part)
        used = _without_suffix(self.stems.get(plain, ""))
        if not used or (used == f"{self.folder}/{plain}" and used not in self.claimed):
            return plain
        return f"{plain}-{address.digest(item.guid, 6)}"


def _plain(stem: str) -> str:
    """A file's name without the day: `2025-03-04-slow-writes` is `slow-writes`, as in the page's address."""
    day, rest = stem[:10], stem[11:]
    return rest if rest and day.replace("-", "").isdecimal() and len(day.replace("-", "")) == 8 else stem


def _without_suffix(path: str) -> str:
    name = PurePosixPath(path)
    return (name.parent / name.name.partition(".")[0]).as_posix() if path else ""
