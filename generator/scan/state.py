"""Remembers in an SQLite file what saves a scan work: validators of servers, and sketches of transcripts.

Losing the file costs fetching the feeds again, and nothing else.
"""

import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from generator.scan.fetch import Validators
from generator.scan.words import Sketch

_SCHEMA = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS asked (
    place TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, selection TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sketch (digest TEXT PRIMARY KEY, hashes TEXT NOT NULL) WITHOUT ROWID;
"""
_COLUMNS = {"asked": {"place", "etag", "modified", "selection"}, "sketch": {"digest", "hashes"}}

log = logging.getLogger("mkdocs.plugins.infracast")


class State(AbstractContextManager["State"]):
    """The database; use as a context manager. A damaged file is set aside and begun anew."""

    def __init__(self, path: Path, dry_run: bool = False) -> None:
        self._dry_run = dry_run
        if dry_run and not path.exists():
            self._open(":memory:")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open(str(path))
        except sqlite3.DatabaseError as error:
            if dry_run or (isinstance(error, sqlite3.OperationalError) and not path.is_dir()):
                # Locked or not writable: that is no damage.
                raise
            aside = _aside(path)
            log.warning(
                f"{path}: what earlier scans remembered is damaged ({error}). It is now {aside.name}, and begun anew"
            )
            self._open(str(path))

    def _open(self, path: str) -> None:
        self._db = sqlite3.connect(path, timeout=30)
        try:
            self._db.executescript(_SCHEMA)
            found = {name: {row[1] for row in self._db.execute(f"PRAGMA table_info({name})")} for name in _COLUMNS}
            if found != _COLUMNS:
                raise sqlite3.DatabaseError("it is of another version")
            if (told := self._db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise sqlite3.DatabaseError(told)
        except sqlite3.Error:
            self._db.close()
            raise

    def __exit__(self, *error: object) -> None:
        self._db.close()

    def validators(self, place: str, selection: str = "") -> Validators | None:
        """What to ask "has it changed?" with, of a feed (its address) or a transcript (its file); None to get it whole.

        So is a feed of which other episodes were looked at than `selection` says.
        """
        row = self._db.execute(
            "SELECT etag, modified FROM asked WHERE place = ? AND selection = ?", (place, selection)
        ).fetchone()
        return Validators(*row) if row and any(row) else None

    def remember(self, place: str, validators: Validators, selection: str = "") -> None:
        """Note what a server gave us to ask with. With empty validators it is fetched whole next time."""
        if not self._dry_run:
            with self._db:
                row = (place, validators.etag, validators.modified, selection)
                self._db.execute("INSERT OR REPLACE INTO asked VALUES (?, ?, ?, ?)", row)

    def sketch(self, digest: str, make: Callable[[], Sketch]) -> Sketch:
        """The sketch of the file with these bytes, made now where it isn't remembered."""
        row = self._db.execute("SELECT hashes FROM sketch WHERE digest = ?", (digest,)).fetchone()
        if row:
            return frozenset(json.loads(row[0]))
        made = make()
        if not self._dry_run:
            with self._db:
                self._db.execute("INSERT OR REPLACE INTO sketch VALUES (?, ?)", (digest, json.dumps(sorted(made))))
        return made


def _aside(path: Path) -> Path:
    """Move what is in the database's place out of the way; the first free name tells what it was."""
    number = 0
    while (aside := path.with_name(f"{path.name}.damaged{f'-{number}' if number else ''}")).exists():
        number += 1
    for suffix in ("-wal", "-shm", "-journal"):  # They belong to the file that goes.
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path.replace(aside)
