"""Sends an issue, one message to each recipient and none twice, whatever fails on the way."""

import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.publish.issue_file import Delivery
from generator.publish.ledger import Ledger
from generator.publish.recipients import Recipient, Recipients
from generator.publish.send_report import SendReport, report
from generator.publish.smtp import Connection, Lost, Reply, Server, SmtpError


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


@dataclass
class Sending:
    """One run of an issue over its recipients, whom `run` sends to."""

    issue: str
    """Its key, such as `2025-11-20`, which `book` has begun."""
    recipients: Recipients
    message: Callable[[Recipient], bytes]
    """Gives the bytes for one recipient."""
    sender: str
    """The checked envelope sender."""
    server: Server
    book: Ledger
    options: SendOptions = field(default_factory=SendOptions)
    context: ssl.SSLContext | None = None
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    said: dict[str, str] = field(default_factory=dict)
    """What the server said last of an address, with nothing in it that tells who that is."""
    connections: int = 0
    stopped: str = ""
    _connection: Connection | None = None
    _used: int = 0
    """Messages tried over this connection."""
    _next: float = 0.0
    """When the rate allows the next message."""

    def run(self) -> SendReport:
        """Send to all for whom the issue was begun and who have not got it; closes the issue in the end."""
        known = self.book.deliveries(self.issue, [recipient.address for recipient in self.recipients.all])
        mine = [recipient for recipient in self.recipients.all if recipient.address in known]
        self._all([recipient for recipient in mine if known[recipient.address].state == "intended"])
        now = self.book.deliveries(self.issue, known)
        self.book.close(self.issue, known)
        # In the server's own words, where this run heard them.
        ended = {one: Delivery(delivery.state, self.said.get(one) or delivery.reason) for one, delivery in now.items()}
        return report(
            self.issue,
            [(recipient.label, ended[recipient.address]) for recipient in mine],
            before=frozenset(one.label for one in mine if known[one.address].state == "sent"),
            bad=self.recipients.bad,
            repeated=self.recipients.repeated,
            connections=self.connections,
            stopped=self.stopped,
        )

    def _all(self, queue: Sequence[Recipient]) -> None:
        """Send to the queue, in rounds: the first tries each recipient once, the next those whom the server put off."""
        try:
            for number in range(self.options.rounds):
                if not queue:
                    break
                if number:
                    self.sleep(self.options.back_off * 2 ** (number - 1))
                queue = self._round(queue)
        except SmtpError as error:
            self.stopped = str(error)
        finally:
            self._hang_up()

    def _round(self, queue: Sequence[Recipient]) -> list[Recipient]:
        """Try each of the queue once; returns those who are to be tried again."""
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
            self.said[recipient.address] = f"the connection was lost before the server's answer ({lost})"
            self._hang_up()
            return False
        if not reply.accepted:
            return self._refused(recipient, reply)
        self.book.settle(self.issue, recipient.address, "sent", str(reply.code))
        return False

    def _refused(self, recipient: Recipient, reply: Reply) -> bool:
        """Note a refusal; True where it is one for now."""
        self.said[recipient.address] = recipient.masked(str(reply))
        self.book.settle(self.issue, recipient.address, "failed" if reply.for_good else "intended", str(reply.code))
        try:
            if reply.code == 421 or not self._connection:
                self._hang_up()
            else:
                self._connection.reset()
        except Lost:
            self._hang_up()
        return not reply.for_good
