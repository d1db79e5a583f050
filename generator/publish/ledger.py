"""Who has been sent which issue, in one SQLite file that survives a kill at any moment.

A delivery goes `intended` → `sending` → `sent` or `failed`. `sending` is on the disk before the first byte of the
message leaves, so that a later run knows whom a message may have reached. A server's refusal puts a
delivery back to `intended`.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

State = Literal["intended", "sending", "sent", "failed"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS delivery (
    issue TEXT NOT NULL,
    recipient TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intended', 'sending', 'sent', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (issue, recipient)
) WITHOUT ROWID;
"""


class LedgerBusy(Exception):
    """Another run is sending with this ledger."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One issue to one recipient."""

    recipient: str
    state: State
    attempts: int = 0
    """How often the message was begun to be sent."""
    reason: str = ""
    """What the server said last, where it did not take the message."""


class Ledger:
    """The ledger, for one run at a time; use as a context manager. Raises LedgerBusy on entry."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # A lock that the system lets go of when a process dies, on every system: an open transaction in a file beside.
        self._lock = sqlite3.connect(f"{self._path}.lock", timeout=0, isolation_level=None)
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            self._lock.close()
            raise LedgerBusy(f"another run is sending with {self._path.name}; let it finish") from None
        self._db = sqlite3.connect(self._path, isolation_level=None)
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
            # FULL: what is committed stays committed when the power goes, too.
            self._db.execute("PRAGMA synchronous = FULL")
            # Each commit reaches the main file before it returns: a backup or a cache that carries only that file
            # away from a killed run has all of it.
            self._db.execute("PRAGMA wal_autocheckpoint = 1")
            self._db.executescript(_SCHEMA)
        except sqlite3.Error:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._db.close()
        self._lock.close()

    def intend(self, issue: str, recipients: Iterable[str]) -> None:
        """Enter those who are not in the ledger yet, all or none."""
        self._db.execute("BEGIN")
        self._db.executemany(
            "INSERT OR IGNORE INTO delivery (issue, recipient, state) VALUES (?, ?, 'intended')",
            ((issue, recipient) for recipient in recipients),
        )
        self._db.execute("COMMIT")

    def deliveries(self, issue: str) -> Iterator[Delivery]:
        """Every delivery of an issue, by address."""
        rows = self._db.execute(
            "SELECT recipient, state, attempts, reason FROM delivery WHERE issue = ? ORDER BY recipient", (issue,)
        ).fetchall()
        return (Delivery(*row) for row in rows)

    def claim(self, issue: str, recipient: str) -> bool:
        """Set `intended` to `sending`, on the disk before this returns; False where it is anything else."""
        changed = self._db.execute(
            "UPDATE delivery SET state = 'sending', attempts = attempts + 1 "
            "WHERE issue = ? AND recipient = ? AND state = 'intended'",
            (issue, recipient),
        )
        return changed.rowcount == 1

    def settle(self, issue: str, recipient: str, state: State, reason: str = "") -> None:
        """Note how a delivery ended, or that it is to be tried again (`intended`)."""
        self._db.execute(
            "UPDATE delivery SET state = ?, reason = ? WHERE issue = ? AND recipient = ?",
            (state, reason, issue, recipient),
        )

    def release(self, issue: str, recipients: Iterable[str]) -> None:
        """Set the uncertain deliveries of these back to `intended`: a person accepts that some come twice."""
        self._db.execute("BEGIN")
        self._db.executemany(
            "UPDATE delivery SET state = 'intended' WHERE issue = ? AND recipient = ? AND state = 'sending'",
            ((issue, recipient) for recipient in recipients),
        )
        self._db.execute("COMMIT")
