"""A mail server that puts off, refuses and is away at times, and keeps what it took."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any

from aiosmtpd.controller import Controller

REFUSED = "nobody@lists.example"
"""The recipient whose mailbox is gone for good."""
_ISSUE = re.compile(r"/digest/(\d{4}-\d\d-\d\d)/")


@dataclass
class PostOffice:
    """What the server does tonight, and all that it has taken."""

    url: str = ""
    away: bool = False
    deferred: set[str] = field(default_factory=set)
    """Whom it puts off once."""
    taken: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(issue, address) to how often."""
    letters: dict[str, EmailMessage] = field(default_factory=dict)
    """One message of each issue, as the first recipient got it."""
    dates: dict[tuple[str, str], float] = field(default_factory=dict)
    """When each message says it went out, seconds since 1970."""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        if self.away:
            return "421 we are closed tonight"
        if address == REFUSED:
            return "550 no such mailbox"
        if address in self.deferred:
            self.deferred.discard(address)
            return "451 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        message = message_from_bytes(envelope.content, policy=policy.default)
        (address,) = envelope.rcpt_tos
        found = _ISSUE.search(html(message))
        issue = found[1] if found else "an unknown issue"
        self.taken[issue, address] += 1
        self.dates[issue, address] = parsedate_to_datetime(str(message["Date"])).timestamp()
        self.letters.setdefault(issue, message)
        return "250 OK"


def html(message: EmailMessage) -> str:
    """The HTML part of a message."""
    part = message.get_body(("html",))
    return str(part.get_content()) if part else ""


class _Loopback(Controller):
    """A server on a port that the system chooses."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def open_office() -> Iterator[PostOffice]:
    """A mail server on loopback."""
    office = PostOffice()
    controller = _Loopback(office, hostname="127.0.0.1", port=0, ready_timeout=60)
    controller.start()
    office.url = f"smtp://127.0.0.1:{controller.port}"
    try:
        yield office
    finally:
        controller.stop()
