"""Connects to addresses that were checked, and ends every wait at a deadline.

A name is looked up once, each of its addresses is checked, and the connection goes to one of those: a server of
names that answers otherwise a moment later changes nothing. TLS and the `Host` header keep the name.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from math import inf
from ssl import SSLContext
from typing import Any

import httpcore
import httpx

from generator.scan.public import is_public

Resolve = Callable[[str, int], list[str]]
"""(host, port) to numeric addresses; raises OSError for an unknown name."""

TIMEOUTS = (httpcore.TimeoutException, httpx.TimeoutException)
DROPPED = (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError)
"""What a connection that the server closed ends in."""
FAILURES = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    httpcore.ConnectionNotAvailable,
    httpx.HTTPError,
)


class Refused(Exception):
    """The name leads to an address that strangers may not send us to."""


def resolve(host: str, port: int) -> list[str]:
    """The system's own look-up."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Wire(httpx.BaseTransport):
    """A pool of checked connections, for any number of threads; each sets its own deadline before it sends."""

    def __init__(
        self,
        connections: int,
        private: frozenset[str] = frozenset(),
        look_up: Resolve = resolve,
        public: Callable[[str], bool] = is_public,
    ) -> None:
        self._backend = _Checked(private, look_up, public)
        self._pool = httpcore.ConnectionPool(
            httpx.create_ssl_context(), max_connections=connections, network_backend=self._backend
        )

    def until(self, moment: float) -> None:
        """Let nothing that this thread does from now on go on after a moment of the monotonic clock."""
        self._backend.deadline.at = moment

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, as httpx wants it of a transport; errors are those of httpcore."""
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        answer = self._pool.handle_request(
            httpcore.Request(request.method, target, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Deadline(threading.local):
    at: float = inf

    def left(self, most: float | None) -> float:
        """Seconds that are left to wait, at most `most`. Raises httpcore.ReadTimeout when the deadline has passed."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return left if most is None else min(left, most)


class _Checked(httpcore.NetworkBackend):
    def __init__(self, private: frozenset[str], look_up: Resolve, public: Callable[[str], bool]) -> None:
        self.deadline = _Deadline()
        self._private = private
        self._look_up = look_up
        self._public = public
        self._below = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = self._look_up(host, port)
        except (OSError, UnicodeError):
            found = []
        if not found:
            raise httpcore.ConnectError("its name is not known")
        if host.lower() not in self._private and not all(map(self._public, found)):
            raise Refused(host)
        for number in found[:-1]:
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return self._open(number, port, timeout, socket_options)
        return self._open(found[-1], port, timeout, socket_options)

    def _open(self, number: str, port: int, timeout: float | None, options: Iterable[Any] | None) -> "_Stream":
        left = self.deadline.left(timeout)
        return _Stream(self._below.connect_tcp(number, port, left, None, options), self.deadline)


class _Stream(httpcore.NetworkStream):
    """A connection that the deadline of its thread ends, wherever in an answer that is: in its headers, too."""

    def __init__(self, below: httpcore.NetworkStream, deadline: _Deadline) -> None:
        self._below = below
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._below.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._below.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._below.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Stream(self._below.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._below.get_extra_info(info)
