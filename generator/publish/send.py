"""Sends an issue: one message a recipient, nobody twice, whatever happens on the way."""

import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.publish.ledger import Delivery, Ledger
from generator.publish.recipients import Recipient, Recipients
from generator.publish.send_report import SendReport, preview, report
from generator.publish.smtp import Connection, Lost, Reply, Server, SmtpError

Progress = Callable[[str, int, int], None]
"""Called with (address, how many are dealt with, how many there are)."""


@dataclass(frozen=True, slots=True)
class SendOptions:
    """How to send; times in seconds."""

    per_connection: int = 100
    """Messages over one connection."""
    rate: float = 10.0
    """Messages a second at most."""
    rounds: int = 5
    """How often a recipient is tried whom the server puts off, and a server that does not answer."""
    back_off: float = 15.0
    """The first wait before another round; each later one is twice as long."""
    timeout: float = 60.0
    resend_uncertain: bool = False
    """Send again to those of whom it is unknown whether they got the message: some may get it twice."""
    dry_run: bool = False


def send(
    issue: str,
    recipients: Recipients,
    message: Callable[[Recipient], bytes],
    *,
    sender: str,
    smtp_url: str,
    ledger: Path,
    options: SendOptions | None = None,
    context: ssl.SSLContext | None = None,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
    progress: Progress = lambda address, done, total: None,
) -> SendReport:
    """Send `issue` (a key such as `2025-11-20`) to all who have not got it according to the ledger.

    `message` gives the bytes for one recipient, `sender` is the checked envelope sender.
    Raises SmtpError for a URL or login that can't work, LedgerBusy where another run is at it.
    """
    options = options or SendOptions()
    server = Server.of(smtp_url)
    addresses = [recipient.address for recipient in recipients.all]
    if options.dry_run:
        known = _known(ledger, issue)
        deliveries = [known.get(one, Delivery(one, "intended")) for one in addresses]
        return preview(issue, deliveries, options.resend_uncertain, recipients.bad, recipients.repeated)
    with Ledger(ledger) as book:
        book.intend(issue, addresses)
        if options.resend_uncertain:
            book.release(issue, addresses)
        known = {delivery.recipient: delivery for delivery in book.deliveries(issue)}
        run = _Run(issue, book, server, message, sender, options, context, sleep, clock, progress)
        run.all([recipient for recipient in recipients.all if known[recipient.address].state == "intended"])
        now = {delivery.recipient: delivery for delivery in book.deliveries(issue)}
    return report(
        issue,
        [now[one] for one in addresses],
        before=frozenset(one for one in addresses if known[one].state == "sent"),
        bad=recipients.bad,
        repeated=recipients.repeated,
        connections=run.connections,
        stopped=run.stopped,
    )


def _known(ledger: Path, issue: str) -> dict[str, Delivery]:
    """The deliveries of a ledger that may not be there yet."""
    if not ledger.exists():
        return {}
    with Ledger(ledger) as book:
        return {delivery.recipient: delivery for delivery in book.deliveries(issue)}


@dataclass
class _Run:
    """One run over the queue."""

    issue: str
    book: Ledger
    server: Server
    message: Callable[[Recipient], bytes]
    sender: str
    options: SendOptions
    context: ssl.SSLContext | None
    sleep: Callable[[float], None]
    clock: Callable[[], float]
    progress: Progress
    connections: int = 0
    stopped: str = ""
    _connection: Connection | None = None
    _used: int = 0
    """Messages tried over this connection."""
    _next: float = 0.0
    """When the rate allows the next message."""

    def all(self, queue: Sequence[Recipient]) -> None:
        """Deal with everybody, in rounds: a round tries each once, the next those who were put off."""
        total = len(queue)
        try:
            for number in range(self.options.rounds):
                if not queue:
                    break
                if number:
                    self.sleep(self.options.back_off * 2 ** (number - 1))
                queue = self._round(queue, total)
        except SmtpError as error:
            self.stopped = str(error)
        finally:
            self._hang_up()

    def _round(self, queue: Sequence[Recipient], total: int) -> list[Recipient]:
        """Those who are to be tried again."""
        again: list[Recipient] = []
        for number, recipient in enumerate(queue):
            try:
                self._connect()
                self.stopped = ""
                self._pace()
                put_off = self._one(recipient)
            except Lost as lost:
                # No server, no use in asking for each recipient.
                self.stopped = str(lost)
                return [*again, *queue[number:]]
            if put_off:
                again.append(recipient)
            self.progress(recipient.address, total - len(queue) + number + 1 - len(again), total)
        return again

    def _connect(self) -> Connection:
        if self._connection and self._used >= self.options.per_connection:
            self._hang_up()
        if not self._connection:
            self._connection = Connection(self.server, self.options.timeout, self.context)
            self.connections += 1
            self._used = 0
        return self._connection

    def _hang_up(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def _pace(self) -> None:
        if self.options.rate > 0:
            now = self.clock()
            if self._next > now:
                self.sleep(self._next - now)
            self._next = max(now, self._next) + 1 / self.options.rate

    def _one(self, recipient: Recipient) -> bool:
        """Send to one recipient; True where it is to be tried again, which is then certainly not delivered.

        Raises Lost where no new connection can be had, before anything was sent.
        """
        message = self.message(recipient)
        while True:
            connection, fresh = self._connect(), self._used == 0
            self._used += 1
            try:
                about, reply = connection.envelope(self.sender, recipient.address)
            except Lost as lost:
                about, reply = "to", Reply(421, f"the connection was lost ({lost})")
            if reply.code != 421 or fresh:
                break
            # Many servers hang up after so many messages: the next connection will do.
            self._hang_up()
        if not reply.accepted:
            if about == "from" and reply.for_good:
                raise SmtpError(f"{self.server} refuses the sender {self.sender}: {reply}")
            return self._refused(recipient, reply)
        if not self.book.claim(self.issue, recipient.address):
            return False
        return self._data(connection, recipient, message)

    def _data(self, connection: Connection, recipient: Recipient, message: bytes) -> bool:
        """The message itself. The ledger says `sending` when this begins."""
        try:
            reply = connection.begin()
            if reply.code != 354:
                return self._refused(recipient, reply if not reply.accepted else Reply(451, f"unexpected: {reply}"))
            connection.body(message)
        except Lost as lost:
            return self._refused(
                recipient, Reply(421, f"the connection was lost before the message was complete ({lost})")
            )
        try:
            reply = connection.end()
        except Lost as lost:
            reason = f"the connection was lost before the server's answer ({lost})"
            self.book.settle(self.issue, recipient.address, "sending", reason)
            self._hang_up()
            return False
        if not reply.accepted:
            return self._refused(recipient, reply)
        self.book.settle(self.issue, recipient.address, "sent", str(reply))
        return False

    def _refused(self, recipient: Recipient, reply: Reply) -> bool:
        """Note a refusal; True where it is one for now."""
        self.book.settle(self.issue, recipient.address, "failed" if reply.for_good else "intended", str(reply))
        try:
            if reply.code == 421 or not self._connection:
                self._hang_up()
            else:
                self._connection.reset()
        except Lost:
            self._hang_up()
        return not reply.for_good
