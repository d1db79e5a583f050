"""What a recording's own header says: how long it plays, and the chapters that an editor of sound marked in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model import Chapter
from generator.read.fields.values import MOST_ENTRIES
from generator.read.formats.clock import seconds

_MOST_LISTED = 255
"""Chapters in a table of contents of ID3."""
_VORBIS = re.compile(r"chapter(\d{3})", re.I)


@dataclass(frozen=True)
class Header:
    """Of one recording; nothing is known of a file without a header."""

    length_ms: int | None = None
    chapters: tuple[Chapter, ...] = ()
    """In order of time, given and without a turn; those without a title are left out."""


def read_header(path: Path) -> Header:
    """Reads ID3 (its chapters: "ID3v2 Chapter Frame Addendum" 1.0), MP4 (Nero's list) and Vorbis comments.

    A file that can't be read has an empty header.
    """
    import mutagen  # noqa: PLC0415 (only a site with recordings of its own loads it)

    try:
        found = mutagen.File(path)
    except (mutagen.MutagenError, OSError, ValueError):
        return Header()
    length = getattr(getattr(found, "info", None), "length", 0) or 0
    return Header(round(length * 1000) or None, _chapters(found))


def _chapters(found: Any) -> tuple[Chapter, ...]:
    marked: Iterable[tuple[int | None, str]]
    if listed := getattr(found, "chapters", None):
        marked = ((seconds(chapter.start), chapter.title) for chapter in listed)
    elif hasattr(tags := getattr(found, "tags", None), "getall"):
        marked = _id3(tags)
    else:
        marked = _vorbis(tags)
    titled = [(ms, " ".join(title.split())) for ms, title in marked if ms is not None]
    return tuple(Chapter(title, "", ms, given=True) for ms, title in sorted(titled) if title)[:MOST_ENTRIES]


def _id3(tags: Any) -> Iterator[tuple[int | None, str]]:
    """The chapters that the table of contents lists, which leaves out those that only show a picture.

    All, where there is no table, or too many for one: it counts them in a byte.
    """
    chapters = tags.getall("CHAP")
    shown = {name for table in tags.getall("CTOC") for name in table.child_element_ids}
    for chapter in chapters:
        if not shown or len(chapters) > _MOST_LISTED or chapter.element_id in shown:
            yield seconds(chapter.start_time / 1000), " ".join(map(str, chapter.sub_frames.getall("TIT2")))


def _vorbis(tags: Any) -> Iterator[tuple[int | None, str]]:
    """`CHAPTER001=00:00:00.000` and `CHAPTER001NAME=Welcome`: https://wiki.xiph.org/Chapter_Extension."""
    stated = {name.lower(): value for name, value in tags or () if isinstance(value, str)}
    for name in filter(_VORBIS.fullmatch, stated):
        yield seconds(stated[name]), stated.get(f"{name}name", "")
