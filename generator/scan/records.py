"""What a feed says, as frozen records."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from generator.model import Enclosure, Person
from generator.scan.shown import shown


@dataclass(frozen=True, slots=True)
class Source:
    """A podcast to scan, from the OPML file."""

    url: str
    """As the owner wrote it, perhaps with a password: to fetch it, and for nothing else."""
    title: str = ""

    @property
    def id(self) -> str:
        """The address as it is kept and printed: without secrets."""
        return shown(self.url)


@dataclass(frozen=True, slots=True)
class TranscriptLink:
    """One `podcast:transcript` of an item."""

    url: str
    type: str = ""
    """The MIME type as the feed gives it."""
    language: str = ""
    """Empty where it is the feed's own language."""


@dataclass(frozen=True, slots=True)
class PodcastTags:
    """The Podcasting 2.0 tags of an item or of a channel."""

    title: str = ""
    """Of RSS: feedparser takes that of a `podcast:liveItem` for the channel's, and drops `itunes:title`."""
    guid: str = ""
    """The item's `guid` or Atom `id`, to find it again among the parsed entries."""
    transcripts: tuple[TranscriptLink, ...] = ()
    people: tuple[Person, ...] = ()
    chapters: str = ""
    """URL of a JSON chapters file."""
    number: str = ""
    season: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    """(start, title) of Podlove Simple Chapters, which stand in the feed itself."""
    moved: str = ""
    """Where a channel says that it is from now on (`itunes:new-feed-url`)."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One episode as its feed describes it."""

    guid: str
    title: str
    published: datetime | None = None
    """Aware, in UTC; None where the feed doesn't say."""
    link: str = ""
    description: str = ""
    """Plain text, paragraphs parted by blank lines."""
    audio: Enclosure | None = None
    duration_s: int | None = None
    number: int | None = None
    season: int | None = None
    people: tuple[Person, ...] = ()
    transcripts: tuple[TranscriptLink, ...] = ()
    chapters: str = ""
    marks: tuple[tuple[str, str], ...] = ()

    def day(self, timezone: str) -> date | None:
        """The day it came out, cut in a time zone (IANA name)."""
        return self.published.astimezone(ZoneInfo(timezone)).date() if self.published else None


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, its items in the feed's order."""

    url: str
    """As it is kept and printed."""
    title: str
    language: str = ""
    items: tuple[FeedItem, ...] = ()
    warnings: tuple[str, ...] = ()
    """What was wrong with its text, though it could be read."""
    next: str = ""
    """The address of the page with older items (RFC 5005)."""
    moved: str = ""
    """Where it says that it is from now on."""
    origin: str = ""
    """Where it came from in the end: what it names may be asked for in its name."""
