"""What scan remembers between runs to save work, in one SQLite file: validators, and sketches of transcripts.

Losing the file costs fetching the feeds again, and nothing else.
"""

import json
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.scan.fetch import Validators
from generator.scan.shown import shown
from generator.scan.words import Sketch

_SCHEMA = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS feed (
    url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, selection TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS text (path TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sketch (digest TEXT PRIMARY KEY, hashes TEXT NOT NULL) WITHOUT ROWID;
"""
_COLUMNS = {
    "feed": {"url", "etag", "modified", "selection"},
    "text": {"path", "etag", "modified"},
    "sketch": {"digest", "hashes"},
}
_RENEWED = "UPDATE OR REPLACE feed SET url = shown(url) WHERE url <> shown(url)"
"""Earlier versions kept addresses with their passwords."""

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
        self._db.create_function("shown", 1, shown, deterministic=True)
        try:
            self._db.executescript(_SCHEMA)
            found = {name: {row[1] for row in self._db.execute(f"PRAGMA table_info({name})")} for name in _COLUMNS}
            if found != _COLUMNS:
                raise sqlite3.DatabaseError("it is of another version")
            if (told := self._db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise sqlite3.DatabaseError(told)
            if not self._dry_run:
                self._db.executescript(_RENEWED)
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

    def seen(self) -> tuple[tuple[str, str], ...]:
        """(feed, GUID) of what an earlier version added, which kept it here."""
        if not self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'seen'").fetchone():
            return ()
        return tuple((shown(feed), guid) for feed, guid in self._db.execute("SELECT feed, guid FROM seen"))

    def forget_seen(self) -> None:
        """Drop that, once it is kept elsewhere."""
        with self._db:
            self._db.execute("DROP TABLE IF EXISTS seen")

    def text_validators(self, path: str) -> Validators | None:
        """What to ask with whether a transcript has changed."""
        row = self._db.execute("SELECT etag, modified FROM text WHERE path = ?", (path,)).fetchone()
        return Validators(*row) if row and any(row) else None

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

    def remember(self, url: str, selection: str, validators: Validators) -> None:
        """Note that a feed has been dealt with. With empty validators it is fetched whole next time."""
        if self._dry_run:
            return
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)",
                (url, validators.etag, validators.modified, selection),
            )

    def remember_text(self, path: str, validators: Validators) -> None:
        """Note what a transcript's server gave us to ask with."""
        if not self._dry_run:
            with self._db:
                self._db.execute(
                    "INSERT OR REPLACE INTO text VALUES (?, ?, ?)", (path, validators.etag, validators.modified)
                )


def _aside(path: Path) -> Path:
    """Move what is in the database's place out of the way; the first free name tells what it was."""
    number = 0
    while (aside := path.with_name(f"{path.name}.damaged{f'-{number}' if number else ''}")).exists():
        number += 1
    for suffix in ("-wal", "-shm", "-journal"):  # They belong to the file that goes.
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path.replace(aside)
