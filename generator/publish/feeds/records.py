"""A feed and its entries, before they are written as RSS or JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from generator.model import Enclosure, Person


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed."""

    guid: str
    """Never changes, whatever happens to title and address."""
    title: str
    url: str
    """Absolute."""
    date: datetime
    """Aware."""
    summary: str
    """Plain text."""
    html: str
    """The full content, every link absolute."""
    authors: tuple[str, ...]
    """Who wrote or speaks, one name each."""
    categories: tuple[str, ...] = ()
    enclosure: Enclosure | None = None
    duration_ms: int | None = None
    number: int | None = None
    season: int | None = None
    image: str = ""
    people: tuple[Person, ...] = ()
    transcripts: tuple[tuple[str, str], ...] = ()
    """(absolute URL, MIME type), best first."""
    chapters: str = ""
    """Absolute URL of a Podcasting 2.0 chapters file."""
    soundbites: tuple[tuple[int, int, str], ...] = ()
    """(start ms, length ms, title)."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """An entry to be: it is made only where a feed has to be written."""

    date: date
    entry: Callable[[], Entry]
    made_of: tuple[object, ...]
    """All that the entry depends on, but for the code."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed with its newest entries."""

    path: str
    """Relative to the site's root, without a suffix."""
    url: str
    """Absolute, of the RSS form."""
    page: str
    """Absolute, of the page it stands for."""
    title: str
    description: str
    language: str
    newest: datetime | None
    """The date of its newest entry ever, one that was withdrawn since among them; None where that is not known."""
    author: str
    email: str
    image: str
    medium: str
    """Podcasting 2.0 medium: `podcast` or `newsletter`."""
    category: str
    """Apple Podcasts category; set for the podcast alone, and with it the Apple tags."""
    explicit: bool
    daily: bool
    """Whether it comes each day."""
    guid: str
    """Its `podcast:guid`; made of `url` where it has none."""
    locked: bool
    """Whether other hosts are asked not to import it."""
    entries: tuple[Entry, ...] = ()
    """Newest first, no GUID twice."""
