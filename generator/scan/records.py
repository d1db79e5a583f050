"""What a feed says, as frozen records."""

from dataclasses import dataclass
from datetime import datetime

from generator.model import Enclosure, Person


@dataclass(frozen=True, slots=True)
class Source:
    """One podcast to scan, from the OPML file."""

    url: str
    title: str = ""


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

    guid: str = ""
    """The item's `guid` or Atom `id`, to find it again among the parsed entries."""
    transcripts: tuple[TranscriptLink, ...] = ()
    people: tuple[Person, ...] = ()
    chapters: str = ""
    """URL of a JSON chapters file."""
    number: str = ""
    season: str = ""


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


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, its items in the feed's order."""

    url: str
    title: str
    language: str = ""
    items: tuple[FeedItem, ...] = ()
    warnings: tuple[str, ...] = ()
    """What was wrong with its text, though it could be read."""
