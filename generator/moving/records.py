"""Episodes that are brought over, as records, before they are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Moved:
    """An episode of another program, in our terms."""

    source: str
    """The file or item that it comes from, for the report."""
    slug: str
    """The last part of its new address."""
    fields: Mapping[str, Any]
    """What is known of it, by the names of the fields in front matter; `date` as `2024-12-31`."""
    notes: str
    """Its show notes, in Markdown."""
    transcript: str = ""
    """What was said, as text or Markdown, or as JSON of segments."""
    former: tuple[str, ...] = ()
    """Addresses below the root that it had."""
    left: tuple[str, ...] = ()
    """What has no place here, a few words each."""
    file: Path | None = None
    """A file that holds what was said, in place of `transcript`."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that one source has."""

    episodes: tuple[Moved, ...]
    show: Mapping[str, Any] = field(default_factory=dict)
    """Fields for a `show.yml`; empty where the source tells of no show."""
    left: tuple[str, ...] = ()
    """What is no episode, a line each: what it is, a colon, why."""
    people: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Fields of `content/people/`, by the name of the file."""
    pictures: Mapping[str, Path] = field(default_factory=dict)
    """The files that `image` of an episode or a person names, by their paths below `content/`."""
