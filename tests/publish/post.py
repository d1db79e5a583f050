"""A real SMTP server on loopback that drops, defers and rejects as it is told, and keeps what it took."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from aiosmtpd.controller import Controller


class Post:
    """An SMTP handler that does what it is told with an address, and keeps what it took."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.bodies: dict[str, bytes] = {}
        self.mails: dict[str, list[bytes]] = {}
        self.seen: Counter[str] = Counter()
        self.plan: dict[str, list[str]] = {}
        self.connections: set[Any] = set()
        self.on_event: Callable[[], None] = lambda: None

    def _next(self, address: str, stage: str) -> str:
        self.on_event()
        plan = self.plan.get(address, [])
        if plan and plan[0].startswith(stage):
            return plan.pop(0).removeprefix(stage).strip()
        return ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        self.seen[address] += 1
        self.connections.add(session)
        said = self._next(address, "rcpt")
        if said == "drop":
            server.transport.close()
        elif said:
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        (address,) = envelope.rcpt_tos
        said = self._next(address, "data")
        if said == "drop":
            server.transport.close()
            return "451 gone"
        if said and said != "take and drop":
            return said
        self.taken[address] += 1
        self.bodies[address] = envelope.content
        self.mails.setdefault(address, []).append(envelope.content)
        self.on_event()
        if said == "take and drop":
            server.transport.close()
        return "250 OK"


class Loopback(Controller):
    """A server on a port the system chooses."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()
