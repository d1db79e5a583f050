"""Keeps `content/scanned.txt`: which episodes scan brought, and which it waits for.

An episode that is listed and not there was removed by hand, and is not brought again, wherever its feed moves to. One
line each: `brought` or `awaited`, the feed, the GUID, the day, the recording, the title, with tabs between.
"""

import contextlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from generator.atomic import write_atomically
from generator.scan.talk import Talk

NAME: Final = "scanned.txt"
_HEAD: Final = (
    "# What `infracast scan` brought or waits for. An episode that you delete stays deleted while its line is here;\n"
    "# delete the line, too, and it comes again with the next change of its feed.\n"
)
_BROUGHT: Final = "brought"
_AWAITED: Final = "awaited"


class Memory:
    """The file: read at the beginning, written after each feed. Lines that are none are left out."""

    def __init__(self, content: Path) -> None:
        self._path = content / NAME
        self._brought: dict[tuple[str, str], Talk] = {}
        self._awaited: set[tuple[str, str]] = set()
        text = self._path.read_text(encoding="utf-8", errors="replace") if self._path.is_file() else ""
        for line in text.splitlines():
            self._read(line.split("\t"))
        self._written = text

    def _read(self, cells: list[str]) -> None:
        if cells[0] == _AWAITED and len(cells) >= 3:
            self._awaited.add((cells[1], cells[2]))
        elif cells[0] == _BROUGHT and len(cells) == 6:
            _, feed, guid, day, audio, title = cells
            known: date | None = None
            with contextlib.suppress(ValueError):
                known = date.fromisoformat(day)
            self._brought[feed, guid] = Talk(frozenset({guid}), title, known, audio)

    def brought(self, feed: str, sources: Iterable[str]) -> tuple[tuple[Talk, ...], tuple[Talk, ...]]:
        """The talks that came from a feed, and from those that are no longer sources: it may be one that moved."""
        known = set(sources)
        own = tuple(talk for (url, _), talk in self._brought.items() if url == feed)
        return own, tuple(talk for (url, _), talk in self._brought.items() if url != feed and url not in known)

    def awaited(self, feed: str) -> frozenset[str]:
        """The GUIDs of the episodes of a feed that had no transcript at an earlier scan."""
        return frozenset(guid for url, guid in self._awaited if url == feed)

    def note(self, feed: str, talks: Iterable[tuple[str, Talk]], awaited: Iterable[str] = ()) -> None:
        """What a feed brought, by GUID, and what it has not yet."""
        for guid, talk in talks:
            self._brought[feed, guid] = talk
        self._awaited |= {(feed, guid) for guid in awaited}
        self._awaited -= self._brought.keys()

    def save(self) -> None:
        """Write the file, in one step, where it changes."""
        rows = [
            (feed, talk.day.isoformat() if talk.day else "", guid, talk.audio, talk.title)
            for (feed, guid), talk in self._brought.items()
        ]
        lines = ["\t".join((_BROUGHT, feed, guid, day, audio, title)) for feed, day, guid, audio, title in sorted(rows)]
        lines += ["\t".join((_AWAITED, *pair)) for pair in sorted(self._awaited)]
        text = _HEAD + "".join(f"{line}\n" for line in lines) if lines else ""
        if text and text != self._written:
            write_atomically(self._path, text)
            self._written = text
