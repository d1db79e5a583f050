"""The ledger: what is on the disk after what."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.ledger import Delivery, Ledger, LedgerBusy

ROOT = Path(__file__).resolve().parents[2]


def test_a_delivery_is_claimed_once(tmp_path: Path) -> None:
    with Ledger(tmp_path / "sub" / "ledger") as book:
        book.intend("1", ["b@x.example", "a@x.example"])
        book.intend("1", ["a@x.example"])
        assert list(book.deliveries("1")) == [Delivery("a@x.example", "intended"), Delivery("b@x.example", "intended")]
        assert book.claim("1", "a@x.example")
        assert not book.claim("1", "a@x.example")
        assert not book.claim("2", "a@x.example")
        book.settle("1", "a@x.example", "intended", "451 later")
        assert book.claim("1", "a@x.example")
        book.settle("1", "a@x.example", "sent", "250 OK")
        assert not book.claim("1", "a@x.example")
        assert next(book.deliveries("1")) == Delivery("a@x.example", "sent", 2, "250 OK")


def test_only_uncertain_deliveries_are_released(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger") as book:
        book.intend("1", ["a", "b", "c", "d"])
        book.claim("1", "a")
        book.settle("1", "b", "sent")
        book.settle("1", "c", "failed", "550")
        book.release("1", ["a", "b", "c", "d"])
        assert [delivery.state for delivery in book.deliveries("1")] == ["intended", "sent", "failed", "intended"]


def test_issues_do_not_mix(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger") as book:
        book.intend("1", ["a"])
        book.settle("1", "a", "sent")
        book.intend("2", ["a"])
        assert [delivery.state for delivery in book.deliveries("2")] == ["intended"]


def test_a_claim_is_on_the_disk_when_the_process_is_killed_and_the_lock_is_not(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom generator.publish.ledger import Ledger\n"
        "with Ledger(Path(sys.argv[1])) as book:\n    book.intend('1', ['a', 'b'])\n    book.claim('1', 'a')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "ledger")], cwd=ROOT, check=False)
    assert done.returncode < 0
    with Ledger(tmp_path / "ledger") as book:
        assert [delivery.state for delivery in book.deliveries("1")] == ["sending", "intended"]


def test_the_main_file_alone_knows_of_every_claim(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger") as book:
        book.intend("1", ["a", "b"])
        for number, (address, states) in enumerate((("a", ["sending", "intended"]), ("b", ["sending", "sending"]))):
            book.claim("1", address)
            copy = tmp_path / f"copy{number}"
            copy.write_bytes((tmp_path / "ledger").read_bytes())
            with Ledger(copy) as other:
                assert [delivery.state for delivery in other.deliveries("1")] == states


def test_the_settings_that_make_it_durable(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger") as book:
        assert book._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert book._db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_second_run_is_turned_away_until_the_first_is_done(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger"), pytest.raises(LedgerBusy, match="another run"), Ledger(tmp_path / "ledger"):
        pass
    with Ledger(tmp_path / "ledger") as book:
        assert list(book.deliveries("1")) == []


def test_a_file_that_is_no_ledger_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_bytes(b"something else " * 100)
    with pytest.raises(sqlite3.DatabaseError), Ledger(tmp_path / "ledger"):
        pass
    assert (tmp_path / "ledger").read_bytes().startswith(b"something else")
