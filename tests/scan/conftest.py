"""A real HTTP server on loopback, and feeds to serve from it."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from generator.read.library.words_heard import words
from generator.scan import ScanOptions, ScanReport
from generator.scan import scan as scan_feeds

Reply = tuple[int, dict[str, str], bytes]
LOOPBACK = ScanOptions(private_hosts=frozenset({"127.0.0.1"}))
"""What an owner says whose feeds are on their own machine."""
SLOW = 60
"""Seconds for which `trickle` and `slow_headers` go on, more than any machine takes for the rest of a test."""
VTT = "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ana>The bucket already agrees with itself.\n"


@dataclass
class Web:
    """What the server says, by path, and what it was asked."""

    base: str = ""
    pages: dict[str, Reply | Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    """(path, status)."""
    agents: set[str] = field(default_factory=set)
    handler: type[BaseHTTPRequestHandler] = BaseHTTPRequestHandler

    def put(self, path: str, body: str | bytes, kind: str = "text/plain", status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (
            status,
            {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}},
            data,
        )
        return self.base + path

    def feed(self, path: str, xml: str | bytes, **headers: str) -> str:
        data = xml.encode() if isinstance(xml, str) else xml
        etag = f'"{crc32(data):x}"'
        return self.put(path, data, "application/rss+xml", ETag=etag, **headers)

    def statuses(self, path: str) -> list[int]:
        return [status for asked, status in self.asked if asked == path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    web: Web

    def do_GET(self) -> None:
        self.web.agents.add(self.headers.get("User-Agent", ""))
        page = self.web.pages.get(self.path, (404, {}, b"nothing here"))
        if callable(page):
            self.web.asked.append((self.path, 0))
            self.close_connection = True
            page(self)
            return
        status, headers, body = page
        if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
            status, body = 304, b""
        self.web.asked.append((self.path, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def web() -> Iterator[Web]:
    site = Web()
    site.handler = type("Handler", (_Handler,), {"web": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), site.handler)
    server.daemon_threads = True
    site.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield site
    server.shutdown()
    server.server_close()


def scan(content: Path, state: Path, options: ScanOptions = LOOPBACK, **more: Any) -> ScanReport:
    """A scan that may ask the server of the tests."""
    more.setdefault("read", words)
    return scan_feeds(content, state, replace(options, private_hosts=LOOPBACK.private_hosts), **more)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def subscribe(content: Path, *urls: str) -> None:
    rows = "".join(f'<outline type="rss" text="Feed {n}" xmlUrl="{url}"/>' for n, url in enumerate(urls))
    (content / "sources.opml").write_text(f'<opml version="2.0"><head/><body>{rows}</body></opml>', encoding="utf-8")


def item(title: str, guid: str, day: int = 1, extra: str = "", transcript: str = "", kind: str = "text/vtt") -> str:
    when = format_datetime(datetime(2025, 11, day, 9, tzinfo=UTC))
    tag = f'<podcast:transcript url="{transcript}" type="{kind}"/>' if transcript else ""
    known = f"<guid isPermaLink='false'>{guid}</guid><pubDate>{when}</pubDate>"
    return f"<item><title>{title}</title>{known}{tag}{extra}</item>"


def rss(*items: str, title: str = "Bucket Talk", head: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
        f"<channel><title>{title}</title><link>https://example.org/</link><language>en</language>{head}{''.join(items)}"
        "</channel></rss>"
    )


def tree(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()
    }


def packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


def trickle(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(SLOW * 20):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


def slow_headers(handler: BaseHTTPRequestHandler) -> None:
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(SLOW * 20):
            handler.wfile.write(f"X-{number}: y\r\n".encode())
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass
