"""Sending through a real SMTP server on loopback that drops, defers and rejects, by runs that are killed."""

from __future__ import annotations

import os
import random
import signal
import ssl
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.publish.ledger import Ledger
from generator.publish.ledger_errors import LedgerBusy
from generator.publish.recipients import Recipient, Recipients, recipients
from generator.publish.send import Sending, SendOptions
from generator.publish.send_report import SendReport
from generator.publish.smtp import Server, SmtpError
from tests.publish.post import Loopback, Post

ISSUE = "2025-11-20"


def people(count: int) -> Recipients:
    return recipients("".join(f"reader{number}@example.org\n" for number in range(count)))


def letter(recipient: Recipient) -> bytes:
    return f"To: {recipient.address}\r\nSubject: five\r\n\r\n.hidden dot\r\n.\r\nthe end\r\n".encode()


class Clock:
    def __init__(self) -> None:
        self.now = 0.0
        self.naps: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds


def go(url: str, place: Path, who: Recipients, clock: Clock | None = None, **options: Any) -> SendReport:
    clock = clock or Clock()
    context = options.pop("context", None)
    resend = options.pop("resend_uncertain", False)
    addresses = [one.address for one in who.all]
    with Ledger(place, place.parent / "work") as book:
        book.begin(ISSUE, addresses)
        if resend:
            book.release(ISSUE, addresses)
        return Sending(
            ISSUE,
            who,
            letter,
            sender="digest@example.org",
            server=Server.of(url),
            book=book,
            options=SendOptions(**{"rate": 0, "timeout": 60, **options}),
            context=context,
            sleep=clock.sleep,
            clock=lambda: clock.now,
        ).run()


def test_everybody_gets_one_message_over_few_connections(post: Post, url: str, tmp_path: Path) -> None:
    report = go(url, tmp_path / "ledger", people(25), per_connection=10)
    assert report.ok
    assert len(report.sent) == 25
    assert set(post.taken.values()) == {1}
    assert report.connections == len(post.connections) == 3
    assert post.bodies["reader0@example.org"].endswith(b".hidden dot\r\n.\r\nthe end\r\n")
    again = go(url, tmp_path / "ledger", people(25))
    assert again.sent == ()
    assert len(again.before) == 25
    assert again.connections == 0
    assert set(post.taken.values()) == {1}


def test_only_new_recipients_get_it_later(post: Post, url: str, tmp_path: Path) -> None:
    go(url, tmp_path / "ledger", people(2))
    report = go(url, tmp_path / "ledger", people(3))
    assert report.sent == ("line 3",)


def test_deferred_recipients_are_tried_again_with_growing_pauses(post: Post, url: str, tmp_path: Path) -> None:
    post.plan = {
        "reader0@example.org": ["rcpt 451 greylisted", "data 451 busy", "rcpt drop", "data drop"],
        "reader1@example.org": ["rcpt 452 full"] * 9,
    }
    clock = Clock()
    report = go(url, tmp_path / "ledger", people(3), clock, back_off=10.0)
    assert clock.naps == [10.0, 20.0, 40.0, 80.0]
    assert report.sent == ("line 3",)
    assert [who for who, _ in report.uncertain] == ["line 1"]
    assert report.deferred == (("line 2", "452 full"),)
    post.plan.clear()
    assert go(url, tmp_path / "ledger", people(3)).sent == ("line 2",)


def test_a_connection_lost_before_the_message_is_no_reason_to_wait(post: Post, url: str, tmp_path: Path) -> None:
    post.plan = {"reader1@example.org": ["rcpt drop"]}
    clock = Clock()
    report = go(url, tmp_path / "ledger", people(3), clock)
    assert len(report.sent) == 3
    assert clock.naps == []


def test_refusals_for_good_are_reported_and_not_tried_again(post: Post, url: str, tmp_path: Path) -> None:
    post.plan = {"reader0@example.org": ["rcpt 550 no such user"], "reader1@example.org": ["data 554 looks like spam"]}
    report = go(url, tmp_path / "ledger", people(3))
    assert report.failed == (
        ("line 1", "550 no such user"),
        ("line 2", "554 looks like spam"),
    )
    again = go(url, tmp_path / "ledger", people(3))
    assert again.failed == (("line 1", "550"), ("line 2", "554"))
    assert again.sent == ()
    assert post.seen["reader0@example.org"] == 1


def test_uncertain_deliveries_are_reported_and_resent_only_when_told(post: Post, url: str, tmp_path: Path) -> None:
    post.plan = {"reader0@example.org": ["data take and drop"]}
    report = go(url, tmp_path / "ledger", people(2))
    assert [who for who, _ in report.uncertain] == ["line 1"]
    assert "uncertain: line 1: the connection was lost" in "\n".join(report.lines())
    assert go(url, tmp_path / "ledger", people(2)).sent == ()
    assert post.taken["reader0@example.org"] == 1
    assert go(url, tmp_path / "ledger", people(2), resend_uncertain=True).sent == ("line 1",)
    assert post.taken["reader0@example.org"] == 2


def test_rate_is_kept(post: Post, url: str, tmp_path: Path) -> None:
    clock = Clock()
    go(url, tmp_path / "ledger", people(5), clock, rate=2.0)
    assert clock.naps == [0.5] * 4


def test_no_server_stops_the_run_and_loses_nobody(tmp_path: Path) -> None:
    clock = Clock()
    report = go("smtp://127.0.0.1:9", tmp_path / "ledger", people(3), clock, rounds=3, back_off=1.0)
    assert "cannot be reached" in report.stopped
    assert len(report.deferred) == 3
    assert clock.naps == [1.0, 2.0]


def test_a_sender_that_is_refused_condemns_no_recipient(post: Post, url: str, tmp_path: Path) -> None:
    async def refuse(server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        return "553 not your address"

    post.handle_MAIL = refuse  # type: ignore[attr-defined]
    report = go(url, tmp_path / "ledger", people(3))
    assert "refuses the sender" in report.stopped
    assert len(report.deferred) == 3
    assert report.failed == ()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger", tmp_path / "work"), pytest.raises(LedgerBusy):
        go("smtp://127.0.0.1:9", tmp_path / "ledger", people(1))


@pytest.mark.parametrize(
    ("url", "environment", "words"),
    [
        ("http://mail.example", {}, "smtp://host"),
        ("smtp://me:secret@mail.example", {}, "no credentials in the SMTP URL"),
        ("smtp://mail.example:99999", {}, "not valid"),
        ("smtps://mail.example", {"INFRACAST_SMTP_USER": "me"}, "only one is set"),
    ],
)
def test_bad_servers_are_refused(url: str, environment: dict[str, str], words: str) -> None:
    with pytest.raises(SmtpError, match=words):
        Server.of(url, environment)


def test_servers_are_read_from_urls() -> None:
    secrets = {"INFRACAST_SMTP_USER": "me", "INFRACAST_SMTP_PASSWORD": "x"}
    assert Server.of("smtps://mail.example", secrets) == Server("mail.example", 465, "at once", "me", "x")
    assert Server.of("smtp://mail.example", {}) == Server("mail.example", 587, "offered")
    assert Server.of("smtp://mail.example:25?tls=required", {}) == Server("mail.example", 25, "required")


def test_required_encryption_is_not_done_without(post: Post, url: str, tmp_path: Path) -> None:
    assert "no STARTTLS" in go(f"{url}?tls=required", tmp_path / "ledger", people(1)).stopped
    assert not post.seen


def _certificate(folder: Path) -> tuple[Path, Path]:
    key, certificate = folder / "key.pem", folder / "cert.pem"
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    try:
        subprocess.run([*command.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("needs openssl to make a certificate")
    return key, certificate


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not")
def test_messages_go_over_tls_with_a_login(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    from aiosmtpd.smtp import AuthResult

    key, certificate = _certificate(tmp_path)
    serving = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    serving.load_cert_chain(certificate, key)
    logins = []

    def login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
        logins.append((data.login, data.password, session.ssl is not None or scheme == "smtps"))
        return AuthResult(success=data.password == b"secret", handled=False)

    how = {"ssl_context": serving} if scheme == "smtps" else {"tls_context": serving}
    options = {"auth_required": True, "authenticator": login, "auth_require_tls": scheme == "smtp"}
    controller = Loopback(post, hostname="127.0.0.1", port=0, ready_timeout=60, **how, **options)
    controller.start()
    try:
        url = f"{scheme}://localhost:{controller.port}"
        how = {"timeout": 60, "rounds": 1}
        monkeypatch.setenv("INFRACAST_SMTP_USER", "me")
        monkeypatch.setenv("INFRACAST_SMTP_PASSWORD", "secret")
        trusting = ssl.create_default_context(cafile=str(certificate))
        who = people(2)
        report = go(url, tmp_path / "one", who, context=trusting, **how)
        assert len(report.sent) == 2, "\n".join(report.lines())
        assert logins == [(b"me", b"secret", True)]
        # Without trust in the certificate nothing is sent, nor is the password.
        report = go(url, tmp_path / "two", who, **how)
        assert "certificate" in report.stopped
        monkeypatch.setenv("INFRACAST_SMTP_PASSWORD", "wrong")
        report = go(url, tmp_path / "three", who, context=trusting, **how)
        assert "refuses us: 535" in report.stopped
        assert {password for _, password, _ in logins} == {b"secret", b"wrong"}
        assert len(post.taken) == 2
    finally:
        controller.stop()


WORKER = """
import sys
from pathlib import Path
from generator.publish.ledger import Ledger
from generator.publish.recipients import recipients
from generator.publish.send import Sending, SendOptions
from generator.publish.smtp import Server
url, ledger, file = sys.argv[1:]
who = recipients(Path(file).read_text())
with Ledger(Path(ledger), Path(ledger).parent / "work") as book:
    book.begin("2025-11-20", [one.address for one in who.all])
    report = Sending(
        "2025-11-20", who, lambda r: f"To: {r.address}\\r\\n\\r\\nfive\\r\\n".encode(),
        sender="digest@example.org", server=Server.of(url), book=book, sleep=lambda seconds: None,
        options=SendOptions(rate=0, per_connection=40, rounds=6, timeout=60),
    ).run()
    print(*report.lines(), sep="\\n")
"""


def test_killed_at_ten_random_moments_nobody_gets_it_twice(post: Post, url: str, tmp_path: Path) -> None:
    chance = random.Random(1312)
    everybody = [f"reader{number}@example.org" for number in range(500)]
    (tmp_path / "to.txt").write_text("\n".join(everybody))
    mishaps = [
        "rcpt 451 later",
        "rcpt drop",
        "data 451 later",
        "data drop",
        "data take and drop",
        "rcpt 550 nobody",
        "data 550 no",
    ]
    for address in chance.sample(everybody, 90):
        post.plan[address] = [chance.choice(mishaps) for _ in range(chance.randint(1, 2))]
    command = [sys.executable, "-c", WORKER, url, str(tmp_path / "ledger"), str(tmp_path / "to.txt")]
    root = Path(__file__).resolve().parents[2]

    def run(kill_after: int | None) -> str:
        process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        events = 0

        def count() -> None:
            nonlocal events
            events += 1
            if events == kill_after:
                os.kill(process.pid, signal.SIGKILL)

        post.on_event = count
        said, _ = process.communicate(timeout=600)
        assert process.returncode == (0 if kill_after is None else -signal.SIGKILL), said
        return said

    for _ in range(10):
        run(chance.randint(1, 120))
        assert max(post.taken.values(), default=0) <= 1
    said = run(None)
    assert set(post.taken.values()) == {1}
    told = {line.split(": ")[1]: line.split(": ")[0] for line in said.splitlines() if line.count(": ") >= 2}
    for number, address in enumerate(everybody, start=1):
        # One message, or one line that says why it is not known to have come.
        line = f"line {number}"
        assert post.taken[address] == 1 or line in told, address
        assert post.taken[address] == 0 or told.get(line) in {None, "uncertain"}, address
    kinds = Counter(told.values())
    assert kinds["uncertain"] >= 1
    assert kinds["failed"] >= 1
    assert kinds["uncertain"] <= 10 + 90
    before = dict(post.taken)
    run(None)
    assert dict(post.taken) == before
