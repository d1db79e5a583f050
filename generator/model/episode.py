"""An episode: one dropped file, with what is known about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model import prose
from generator.model.transcript import Chapter, Transcript
from generator.model.written import Quote, Written

Day = date
"""The type, beside a field of its name."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody credited on an episode (Podcasting 2.0 `podcast:person`)."""

    name: str
    role: str = ""
    """`host`, `guest` or another role of the podcast taxonomy; empty where unknown."""
    link: str = ""
    image: str = ""
    """A picture: an address, absolute or from the site's root on."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The audio or video file of an episode, as a feed names it."""

    url: str
    length: int = 0
    """Bytes; 0 where unknown, which keeps the episode out of the podcast feed."""
    type: str = ""
    """The MIME type, such as `audio/mpeg`."""


@dataclass(frozen=True, slots=True)
class Section:
    """One headed part of a summary."""

    heading: str
    bullets: tuple[str, ...]
    turns: tuple[str, ...] = ()
    """For each bullet the id of the turn that supports it; empty for a summary the source gave."""
    by: tuple[str, ...] = ()
    """For each bullet the model that wrote it; empty where none did."""
    quotes: tuple[tuple[Quote, ...], ...] = ()
    """For each bullet the spoken words that bear it out; empty where bullets are spoken words."""


@dataclass(frozen=True)
class Episode:
    """One episode, before analysis."""

    slug: str
    """The last part of its URL, unique among episodes."""
    title: str
    """Without an episode number or the show's name."""
    date: date
    path: str
    """The dropped file, relative to the content folder."""
    guid: str
    """Depends on neither title nor URL, so that an edited title is not announced as a new episode."""
    added: Day | None = None
    """The day it came to the site, where that is told; the digest counts its age from it."""
    show: str = ""
    also: tuple[str, ...] = ()
    """Other shows that have the same talk."""
    description: str = ""
    """What it is about, in Markdown."""
    notes: str = ""
    """Its show notes, in Markdown: links, credits, sponsors."""
    people: tuple[Person, ...] = ()
    transcript: Transcript = Transcript()  # noqa: RUF009 (frozen)
    chapters: tuple[Chapter, ...] = ()
    """Chapters the source gives; they win over found ones."""
    summary: tuple[Section, ...] = ()
    """The summary the source gives."""
    topics: tuple[str, ...] = ()
    """Topics or tags the source gives, as written."""
    duration_ms: int | None = None
    number: int | None = None
    season: int | None = None
    language: str = "en"
    link: str = ""
    """The episode's page at its publisher."""
    audio: Enclosure | None = None
    video: str = ""
    """A link to a recording that opens at a second (YouTube, Vimeo)."""
    image: str = ""
    written: Written | None = None
    """What `NAME.summary.yml` says of it."""
    corrected: tuple[str, ...] = ()
    """Misheard words, labels and names that the owner's corrections replaced in it, as they were."""
    apps: tuple[tuple[str, str], ...] = ()
    """Where its show can be followed: (name of a podcast app, address)."""
    source: Mapping[str, str] = field(default_factory=dict)
    """Field name to where its value came from: `front matter`, `sidecar`, `text`, `file name`, `git`, `mtime`."""

    @property
    def about(self) -> str:
        """What it is about, as plain text: its description, failing that the first lines of its notes.

        Lines that end in a colon (`Links:`) only announce a list.
        """
        first = prose.plain(self.notes).partition("\n\n")[0]
        return prose.plain(self.description) or ("" if first.endswith(":") else first)

    @property
    def shows(self) -> tuple[str, ...]:
        """The show it is from, then the others that have the talk, too."""
        return tuple(show for show in dict.fromkeys((self.show, *self.also)) if show)

    @property
    def can_be_heard(self) -> bool:
        """Whether a podcast feed may name its recording: apps ask for length and type (RSS 2.0, enclosure)."""
        return self.audio is not None and bool(self.audio.length and self.audio.type)
