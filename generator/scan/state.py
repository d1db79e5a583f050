"""What scan remembers between runs, in one SQLite file: validators of feeds and GUIDs it added.

Losing the file costs fetching the feeds again, and brings back episodes that were removed by hand; nothing else.
"""

import logging
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.scan.fetch import Validators

_SCHEMA = """
CREATE TABLE IF NOT EXISTS feed (
    url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, selection TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen (feed TEXT NOT NULL, guid TEXT NOT NULL, PRIMARY KEY (feed, guid)) WITHOUT ROWID;
"""
_COLUMNS = {"feed": {"url", "etag", "modified", "selection"}, "seen": {"feed", "guid"}}

log = logging.getLogger("mkdocs.plugins.infracast")


class State:
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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._db.close()

    def validators(self, url: str, selection: str) -> Validators | None:
        """What to ask "has it changed?" with; None where the whole feed is wanted."""
        row = self._db.execute(
            "SELECT etag, modified FROM feed WHERE url = ? AND selection = ?", (url, selection)
        ).fetchone()
        return Validators(*row) if row and any(row) else None

    def seen(self, url: str) -> frozenset[str]:
        """The GUIDs that scan added from a feed."""
        return frozenset(guid for (guid,) in self._db.execute("SELECT guid FROM seen WHERE feed = ?", (url,)))

    def remember(self, url: str, selection: str, validators: Validators, guids: Iterable[str]) -> None:
        """Note, in one transaction, that a feed has been dealt with.

        With empty validators it is fetched whole next time.
        """
        if self._dry_run:
            return
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)",
                (url, validators.etag, validators.modified, selection),
            )
            self._db.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", ((url, guid) for guid in guids))


def _aside(path: Path) -> Path:
    """Move what is in the database's place out of the way; the first free name tells what it was."""
    number = 0
    while (aside := path.with_name(f"{path.name}.damaged{f'-{number}' if number else ''}")).exists():
        number += 1
    for suffix in ("-wal", "-shm", "-journal"):  # They belong to the file that goes.
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path.replace(aside)
