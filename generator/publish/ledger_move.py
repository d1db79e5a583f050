"""Takes over the ledger of earlier versions: an SQLite file below the work folder, with addresses in it."""

import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Final

from generator.publish.journal import Journal, Line
from generator.publish.ledger_key import LedgerKey

OLD: Final = "ledger.sqlite3"


class MoveError(Exception):
    """Why the old ledger can't be taken over, and what to do."""


def moved(old: Path, place: Path, head: str, key: LedgerKey) -> list[Line]:
    """Write the old ledger's issues as files in `place`; what the register is to say of them.

    Doing it again, after a kill half-way, gives the same. Raises MoveError; `removed` ends it.
    """
    try:
        # Not read-only: what a killed run left in the write-ahead log belongs to it.
        with sqlite3.connect(old) as db:
            rows = db.execute(
                "SELECT issue, recipient, state, reason FROM delivery ORDER BY issue, recipient"
            ).fetchall()
    except sqlite3.Error as error:
        raise MoveError(
            f"{old}, the ledger of an earlier version, cannot be read ({error}): nothing is sent. Restore it from a "
            "backup; or remove it, and whoever was sent today's issue by that version gets it again"
        ) from None
    issues: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for issue, *row in rows:
        issues[issue].append((row[0], row[1], row[2]))
    said: list[Line] = [("since", min(issues))] if issues else []
    for issue, deliveries in issues.items():
        lines: list[Line] = [(head, issue, key.name)]
        lines += [("reader", key.of(issue, address)) for address, _, _ in deliveries]
        for number, (_, state, reason) in enumerate(deliveries):
            if state != "intended":
                code = reason[:3] if reason[:3].isdigit() else ""
                lines.append((state, str(number), *([code] if code else [])))
        journal = Journal.create(place / f"{issue}.txt", lines)
        left = sum(state == "intended" for _, state, _ in deliveries)
        said.append(("closed", issue, str(len(journal.lines)), journal.checks[-1], str(left)))
    return said


def removed(old: Path) -> None:
    """Remove the old file, addresses and all, once the register vouches for the new ones."""
    with sqlite3.connect(old) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    for name in (OLD, f"{OLD}-wal", f"{OLD}-shm", f"{OLD}.lock", f"{OLD}.lock-journal"):
        (old.parent / name).unlink(missing_ok=True)
