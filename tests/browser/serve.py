"""Serves a built site as static hosts do: below a path, compressed, in ranges, with a page for what is missing."""

import gzip
import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

PACKED = re.compile(r"text/|application/(json|javascript|xml|rss|wasm)|image/svg")


class Sent(NamedTuple):
    """An answer: what was asked for, its media type, and its bytes before and after they were compressed."""

    path: str
    kind: str
    size: int
    wire: int


@contextmanager
def serving(site: Path, below: str = "/", sent: list[Sent] | None = None) -> Iterator[str]:
    """The address of the site's home while it is served; every answer is added to `sent`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = site / path.removeprefix(below) if path.startswith(below) else site / "404.html"
            if file.is_dir() and not path.endswith("/"):
                self.send_response(301)
                self.send_header("Location", path + "/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if file.is_dir():
                file /= "index.html"
            found = file.is_file() and file.name != "404.html"
            body = (file if found else site / "404.html").read_bytes()
            self.answer(200 if found else 404, mimetypes.guess_type(file.name)[0] if found else "text/html", body)

        def answer(self, status: int, kind: str | None, body: bytes) -> None:
            part = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            headers = {"Content-Type": kind or "application/octet-stream", "Accept-Ranges": "bytes"}
            size = len(body)
            if part and status == 200:
                first, last = int(part[1]), int(part[2] or len(body) - 1)
                headers["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
                status, body = 206, body[first : last + 1]
            elif PACKED.match(headers["Content-Type"]) and "gzip" in self.headers.get("Accept-Encoding", ""):
                headers["Content-Encoding"] = "gzip"
                body = gzip.compress(body, 6, mtime=0)
            if sent is not None:
                sent.append(Sent(self.path, headers["Content-Type"], size, len(body)))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):  # A browser may stop a recording halfway.
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
