"""The manifest of a folder: what each of its files was made of, so that one that would come out the same is left alone.

It is a JSON file, `{"index.html": [key, size, time, {...}], ...}`: `key` is a hash of what the file was made of, size
and time (of its last change, in ns) tell whether anybody touched it since. It can be deleted at any time; then every
file is made anew.
"""

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from generator.atomic import write_atomically

Noted = tuple[str, int, int, dict[str, str]]
TEXT = "text"
"""The name of a further fact: the hash of a file's own bytes."""


def manifest_of(folder: Path) -> Path:
    """The place of a folder's manifest: `docs.json` beside `docs/`."""
    return folder.with_name(f"{folder.name}.json")


class Manifest:
    """The manifest at `place` as the last run left it; a run notes each file that it keeps or makes, and saves.

    Without a `place` there is none, and nothing is saved.
    """

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self._noted: dict[str, Noted] = {}
        self._before: dict[str, Noted] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            self._before = {
                name: (str(key), int(size), int(time), dict(more))
                for name, (key, size, time, more) in json.loads(place.read_text("utf-8") if place else "{}").items()
            }

    def is_current(self, name: str, key: str, folder: str | Path) -> bool:
        """Whether `name` in `folder` was made of what has this key, and nobody touched it since: it is noted again."""
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

    def take(self, name: str, key: str, old: Path, new: Path) -> bool:
        """Take `name` over into `new` from `old`, which may be the same folder, if it is current there."""
        if not self.is_current(name, key, old):
            return False
        if old != new:
            _link(f"{old}/{name}", f"{new}/{name}")
        return True

    def note(self, name: str, key: str, folder: str | Path, more: dict[str, str] | None = None) -> None:
        """Note a file that this run made; `more` are further facts about it, for the next run to ask for."""
        status = os.lstat(f"{folder}/{name}")
        self._noted[name] = (key, status.st_size, status.st_mtime_ns, more or {})

    def more(self, name: str) -> dict[str, str]:
        """The further facts that were noted about a file; empty where there are none."""
        noted = self._noted.get(name) or self._before.get(name)
        return noted[3] if noted else {}

    @property
    def gone(self) -> tuple[str, ...]:
        """The files that an earlier run noted, and this one did not."""
        return tuple(name for name in self._before if name not in self._noted)

    def save(self) -> None:
        """Write the manifest of this run in the place of the last one's."""
        if self._place:
            write_atomically(self._place, json.dumps(self._noted))


def _link(source: str, target: str) -> None:
    """Give a file a second name, if it has not got it: no bytes are copied where the file system has links.

    Paths are texts: a site has tens of thousands.
    """
    with suppress(FileNotFoundError):
        if os.path.samestat(os.lstat(source), os.lstat(target)):
            return
        os.unlink(target)  # noqa: PTH108
    folder = os.path.dirname(target)  # noqa: PTH120
    if not os.path.isdir(folder):  # noqa: PTH112
        os.makedirs(folder)  # noqa: PTH103
    try:
        os.link(source, target)
    except OSError:  # A file system without links.
        shutil.copy2(source, target)
