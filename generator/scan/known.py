"""The episodes that are there already, as records to decide by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.scan.talk import Talk


@dataclass(frozen=True, slots=True)
class Present:
    """A sidecar that is already there."""

    path: str
    """Relative to the content folder."""
    feed: str
    """The feed that scan took it from; empty where a person wrote the sidecar."""
    talk: Talk
    also: frozenset[tuple[str, str]] = frozenset()
    """(feed, GUID) of the same talk elsewhere."""
    slug: str = ""
    """The address that the sidecar gives it."""
    file: str = ""
    """The transcript, relative to the content folder; empty where there is none."""
    transcript: str = ""
    """Where that came from."""
    text: str = ""
    """The hash of the transcript as it came; empty where that isn't known."""
    was: str = ""
    """That of the transcript before, while a corrected one takes its place."""
    added: date | None = None
    """The day that scan added it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What lies in `content/episodes/`, and what earlier scans saw."""

    sidecars: tuple[Present, ...] = ()
    stems: Mapping[str, str] = field(default_factory=dict)
    """Name of a file without its suffix, lower-case, to the file's path: an episode's address comes from it."""
    folders: Mapping[str, str] = field(default_factory=dict)
    """Feed to the folder below `content/episodes/` that its episodes lie in."""
    seen: tuple[Talk, ...] = ()
    """What scan added from this feed before."""
    former: tuple[Talk, ...] = ()
    """What it added from feeds that are not scanned any more."""
    awaited: frozenset[str] = frozenset()
    """GUIDs of this feed's episodes that had no transcript at an earlier scan."""
    sources: frozenset[str] = frozenset()
    """All feeds that are scanned."""
