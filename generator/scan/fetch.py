"""Gets bytes over HTTP, within limits of time, size, redirects and good manners.

Compressed answers are unpacked here, piece by piece, so that a small body cannot unfold into a huge one.
Nothing but the owner's own list leads to an address of our own network, and that only to hosts that an option names.
"""

import threading
import time
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from generator.scan.options import ScanOptions
from generator.scan.wire import DROPPED, FAILURES, TIMEOUTS, Refused, Wire


class FetchError(Exception):
    """Why there is no answer, as a sentence about the URL."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave us to ask "has it changed?" with."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer, whole."""

    url: str
    """Where it came from in the end."""
    body: bytes
    content_type: str = ""
    validators: Validators = Validators()
    unchanged: bool = False
    """True for 304: the body is empty and what we had is still right."""
    moved: str = ""
    """The new address, where every redirect on the way was a permanent one."""


class Fetcher(AbstractContextManager["Fetcher"]):
    """A polite HTTP client; use as a context manager, from any number of threads."""

    def __init__(self, options: ScanOptions, wire: Wire | None = None) -> None:
        self._options = options
        self._places = threading.BoundedSemaphore(options.connections)
        self._hosts: defaultdict[str, threading.BoundedSemaphore] = defaultdict(
            lambda: threading.BoundedSemaphore(options.connections_per_host)
        )
        self._lock = threading.Lock()
        self._wire = wire or Wire(options.connections, options.private_hosts)
        self._client = httpx.Client(
            headers={"User-Agent": options.agent, "Accept-Encoding": "gzip"},
            timeout=options.timeout,
            follow_redirects=False,
            transport=self._wire,
        )

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def get(self, url: str, most: int, validators: Validators | None = None, sent_by: str = "") -> Answer:
        """The answer to a GET of at most `most` bytes after unpacking.

        `sent_by` is the feed that named the URL. Raises FetchError for everything that is not a good answer.
        """
        body = bytearray()
        with self._answer(url, validators, sent_by, self._options.deadline) as (response, moved):
            if response.status_code != 304:
                for piece in self._pieces(response, most):
                    body += piece
            return Answer(
                str(response.url),
                bytes(body),
                response.headers.get("content-type", ""),
                Validators(response.headers.get("etag", ""), response.headers.get("last-modified", "")),
                response.status_code == 304,
                moved,
            )

    def stream(self, url: str, most: int, sent_by: str = "") -> Iterator[bytes]:
        """The pieces of an answer too large for memory; the same limits and errors as `get`, but for its deadline."""
        with self._answer(url, None, sent_by, self._options.audio_deadline) as (response, _):
            yield from self._pieces(response, most)

    @contextmanager
    def _answer(
        self, url: str, validators: Validators | None, sent_by: str, seconds: float
    ) -> Iterator[tuple[httpx.Response, str]]:
        """The final response of a chain of redirects, its body unread, and where the feed moved for good."""
        headers = {}
        if validators and validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators and validators.modified:
            headers["If-Modified-Since"] = validators.modified
        target, named_by, for_good, seen = url, sent_by, True, set[str]()
        spent = 0.0
        for _ in range(self._options.redirects + 1):
            self._check(target, named_by)
            if target in seen:
                raise FetchError("its redirects go round in a circle")
            seen.add(target)
            with self._place(target):
                # From the first byte that is sent, over all redirects; waiting for our turn doesn't count.
                begun = time.monotonic()
                with self._response(target, headers, begun + seconds - spent, seconds) as response:
                    status = response.status_code
                    if status in {301, 302, 303, 307, 308} and "location" in response.headers:
                        for_good = for_good and status in {301, 308}
                        named_by, target = target, self._next(target, response.headers["location"])
                    elif status == 304 and headers:
                        yield response, ""
                        return
                    elif status == 200:
                        yield response, target if for_good and target != url else ""
                        return
                    else:
                        raise FetchError(f"the server answered {status}")
                spent += time.monotonic() - begun
        raise FetchError(f"it redirects more than {self._options.redirects} times")

    def _next(self, here: str, location: str) -> str:
        try:
            return urljoin(here, location)
        except ValueError:
            raise FetchError("it redirects to what is no valid URL") from None

    def _check(self, url: str, named_by: str) -> None:
        """Refuse other schemes, and an inner host to anybody but the owner and the feeds that live on one."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").lower()
            fine = parts.scheme in {"http", "https"} and bool(host) and (parts.port or True)
        except ValueError:
            raise FetchError("it is no valid URL") from None
        if not fine:
            raise FetchError("only http and https are fetched")
        inner = self._options.private_hosts
        if host in inner and named_by and (urlsplit(named_by).hostname or "").lower() not in inner:
            raise FetchError("a public feed points into a private network")

    @contextmanager
    def _place(self, url: str) -> Iterator[None]:
        with self._lock:
            host = self._hosts[urlsplit(url).hostname or ""]
        with host, self._places:
            yield

    @contextmanager
    def _response(self, url: str, headers: dict[str, str], until: float, seconds: float) -> Iterator[httpx.Response]:
        self._wire.until(until)
        try:
            response = self._send(url, headers)
            try:
                yield response
            finally:
                response.close()
        except Refused:
            how = "`private_hosts` in mkdocs.yml lets sources.opml name it"
            raise FetchError(f"it leads into a private network ({how})") from None
        except TIMEOUTS:
            if time.monotonic() >= until:
                raise FetchError(f"it took longer than {seconds:g} s") from None
            raise FetchError(f"it gave no sign of life for {self._options.timeout:g} s") from None
        except (httpx.InvalidURL, UnicodeError):
            # Its words hold the address, and that may hold a password.
            raise FetchError("it is no valid URL") from None
        except FAILURES as error:
            raise FetchError(f"it cannot be fetched ({error or type(error).__name__})") from None

    def _send(self, url: str, headers: dict[str, str]) -> httpx.Response:
        request = self._client.build_request("GET", url, headers=headers)
        for _ in range(self._options.connections_per_host):
            # The server may close the connections we kept open just as we use them again; then comes a new one.
            with suppress(*DROPPED):
                return self._client.send(request, stream=True)
        return self._client.send(request, stream=True)

    def _pieces(self, response: httpx.Response, most: int) -> Iterator[bytes]:
        """The unpacked body, checked against its size at every piece."""
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in {"identity", "", "gzip", "x-gzip", "deflate"}:
            raise FetchError(f"it is packed in a way we did not ask for ({encoding})")
        # 47: zlib tells gzip from deflate by itself.
        unpacker = None if encoding in {"identity", ""} else zlib.decompressobj(47)
        size = 0
        for raw in response.iter_raw():
            piece = _unpack(unpacker, raw, most - size + 1) if unpacker else raw
            size += len(piece)
            if size > most:
                raise FetchError(f"it is larger than {most:,} bytes")
            yield piece
        if unpacker and not unpacker.eof and size:
            raise FetchError("it ends before its packed text does")


def _unpack(unpacker: "zlib._Decompress", raw: bytes, most: int) -> bytes:
    try:
        return unpacker.decompress(raw, most)
    except zlib.error:
        raise FetchError("its packed text is damaged") from None
