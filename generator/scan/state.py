"""What scan remembers between runs, in one SQLite file: validators of feeds and GUIDs it added.

Losing the file costs fetching the feeds again, and brings back episodes that were removed by hand; nothing else.
"""

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
            if isinstance(error, sqlite3.OperationalError) or dry_run:
                # Locked or not writable: that is no damage.
                raise
            path.replace(path.with_name(path.name + ".damaged"))
            self._open(str(path))

    def _open(self, path: str) -> None:
        self._db = sqlite3.connect(path, timeout=30)
        try:
            self._db.executescript(_SCHEMA)
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
