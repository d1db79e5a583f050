"""The actions that can be decided on for an item of a feed, as records; `act` carries them out."""

from dataclasses import dataclass

from generator.scan.known import Present
from generator.scan.records import FeedItem, TranscriptLink


@dataclass(frozen=True, slots=True)
class Add:
    """Get one of the transcripts, best first, and drop it at `folder/stem` with a sidecar."""

    item: FeedItem
    transcripts: tuple[TranscriptLink, ...]
    """Empty where the feed names none: then only a transcribe command can make one."""
    folder: str
    """Relative to the content folder."""
    stem: str
    guid: str
    """The GUID it gets, where another talk has its own; empty otherwise."""
    slug: str
    """The address it gets, where another episode has that of its name; empty otherwise."""
    late: bool
    """Whether it comes later than its day, to a site that was there on that day."""
    twin: Present | None
    """What may be the same talk: if the words are the same, it is."""
    begun: str
    """The sidecar that a killed scan left without a transcript."""


@dataclass(frozen=True, slots=True)
class Update:
    """Bring a sidecar up to date."""

    item: FeedItem
    present: Present


@dataclass(frozen=True, slots=True)
class Note:
    """Write down in the sidecar of a talk that this feed has it, too."""

    item: FeedItem
    present: Present


@dataclass(frozen=True, slots=True)
class LeaveAlone:
    """The producer has this episode, or threw it away."""

    item: FeedItem
    reason: str


Action = Add | Update | Note | LeaveAlone
