"""What a format reader finds in one text, before anything is inferred."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model import Cue


@dataclass(frozen=True, slots=True)
class Document:
    """The content of one transcript file."""

    cues: tuple[Cue, ...] = ()
    """In order; one a caption, a line or a paragraph, whatever the format has."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Facts the text itself states, by the names of the front matter fields: `title`, `date`, `show`, `description`,
    `people`, `duration`, `topics`, `summary`, `link`, `video`, `language`, ..."""
    headings: tuple[tuple[int, str], ...] = ()
    """(position of the cue it stands before, chapter title)."""
    warnings: tuple[tuple[int, str, str], ...] = ()
    """(line from 1, what, how to mend it): text that could not be understood and was left out or repaired."""
    breaks: tuple[int, ...] = ()
    """Positions of the cues that begin a paragraph in the source, ascending: a turn begins there too."""
