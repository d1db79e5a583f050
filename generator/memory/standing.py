"""Remembers what each file of a folder was made of, to leave it where it would come out the same.

The memory is a JSON file: `{name: [hash of what it was made of, bytes, time of last change (ns), more], ...}`. It can
be deleted at any time; then everything is made anew.
"""

import json
import os
from pathlib import Path

from generator.atomic import write_atomically

Noted = tuple[str, int, int, dict[str, str]]


class Standing:
    """The memory at `place`, as an earlier run left it; what this run makes is noted and then saved."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._noted: dict[str, Noted] = {}
        try:
            self._before: dict[str, Noted] = {
                name: (str(key), int(size), int(time), dict(more))
                for name, (key, size, time, more) in json.loads(place.read_text(encoding="utf-8")).items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            self._before = {}

    def holds(self, name: str, key: str, folder: str | Path) -> bool:
        """Whether `name` in `folder` is as it was noted, made of what has this key: then it is noted again."""
        before = self._before.get(name)
        if before is None or before[0] != key:
            return False
        try:
            status = os.lstat(f"{folder}/{name}")
        except OSError:
            return False
        if (status.st_size, status.st_mtime_ns) != before[1:3]:
            return False
        self._noted[name] = before
        return True

    def note(self, name: str, key: str, folder: str | Path, more: dict[str, str] | None = None) -> None:
        """Note a file that was made; `more` is what else has to be known of it."""
        status = os.lstat(f"{folder}/{name}")
        self._noted[name] = (key, status.st_size, status.st_mtime_ns, more or {})

    def more(self, name: str) -> dict[str, str]:
        """What else was noted of a file; nothing where none is noted."""
        noted = self._noted.get(name) or self._before.get(name)
        return noted[3] if noted else {}

    @property
    def gone(self) -> tuple[str, ...]:
        """The files that an earlier run noted, and this one did not."""
        return tuple(name for name in self._before if name not in self._noted)

    def save(self) -> None:
        """Keep what was noted, for the next run."""
        write_atomically(self._place, json.dumps(self._noted))
