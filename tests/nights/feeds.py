"""Six podcasts that go on living: new talks, late and corrected transcripts, a move of hosts, a twin, a dead one."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zlib import crc32

from tests.nights.talks import Talk, talk

SHOWS = ("steady", "late", "corrected", "moving", "twin", "dead")
LATE_DAYS, CORRECTED_DAYS = 6, 4
KEPT = 12
"""How many items a feed shows; older ones fall out at its end."""
NAMESPACES = (
    'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


@dataclass
class Podcasts:
    """What the feeds say at `now`; the rest follows from it, so that a night can be played again."""

    begin: datetime
    every: int
    """Days from one talk of a show to its next."""
    moves: int
    """The day on which the moving show changes its host."""
    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    base: str = ""
    edited: set[int] = field(default_factory=set)
    """Talks whose title the publisher changed."""

    def talks(self, show: str) -> list[Talk]:
        """What a show has published so far, newest first. The twin carries every talk of the steady one, too."""
        at = SHOWS.index(show)
        if show == "twin":
            own = [one for one in self._own(at) if one.number // 10 % 2]
            return sorted([*own, *self._own(0)], key=lambda one: one.at, reverse=True)
        return self._own(at)

    def _own(self, at: int) -> list[Talk]:
        first = self.begin + timedelta(days=at * self.every // len(SHOWS) - 2 * self.every, hours=3)
        count = max(0, (self.now - first).days // self.every + 1)
        return [talk(10 * n + at, first + timedelta(days=n * self.every)) for n in reversed(range(count))]

    def answer(self, path: str) -> tuple[int, str, str]:
        """(status, type or new address, body) of a request."""
        host, _, name = path.strip("/").rpartition("/")
        show, _, suffix = name.partition(".")
        moved = show == "moving" and (self.now - self.begin).days >= self.moves
        if suffix == "xml" and show in SHOWS:
            if show == "dead" and self.now.day % 5:
                return 503, "text/plain", "come back later"
            if moved and host != "newhost":
                return 301, f"{self.base}/newhost/moving.xml", ""
            return 200, "application/rss+xml", self._feed(show, moved)
        if suffix == "vtt" and show.isdigit():
            return self._transcript(int(show))
        return 404, "text/plain", "nothing here"

    def _transcript(self, number: int) -> tuple[int, str, str]:
        for one in self._own(number % 10):
            if one.number == number:
                old = self.now - one.at > timedelta(days=CORRECTED_DAYS)
                return 200, "text/vtt", one.vtt(SHOWS[number % 10] != "corrected" or old)
        return 404, "text/plain", "nothing here"

    def _feed(self, show: str, moved: bool) -> str:
        items = "".join(self._item(one, show, moved) for one in self.talks(show)[:KEPT])
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {NAMESPACES}><channel>'
            f"<title>{show.title()} Radio</title>"
            f"<link>https://{show}.example/</link><language>en</language>{items}</channel></rss>"
        )

    def _item(self, one: Talk, show: str, moved: bool) -> str:
        # The twin has the steady show's GUID for one talk, one of its own for the next.
        own = show == "twin" and one.number % 10 == 0 and one.number // 10 % 2
        guid = f"{'new' if moved else show if own else 'guid'}-{one.number}"
        host = "newhost.example" if moved else "cdn.example"
        late = show == "late" and self.now - one.at < timedelta(days=LATE_DAYS)
        tag = "" if late else f'<podcast:transcript url="{self.base}/{one.number}.vtt" type="text/vtt"/>'
        title = one.title + (", again" if one.number in self.edited else "")
        audio = f'<enclosure url="https://{host}/{one.number}.mp3" length="{1000 + one.number}" type="audio/mpeg"/>'
        return (
            f'<item><title>{escape(title)}</title><guid isPermaLink="false">{guid}</guid>'
            f"<pubDate>{format_datetime(one.at)}</pubDate><description>Recorded as {one.token}.</description>"
            f"<itunes:duration>720</itunes:duration>{audio}{tag}</item>"
        )

    def opml(self) -> str:
        """The list of all shows."""
        rows = "".join(f'<outline type="rss" text="{show}" xmlUrl="{self.base}/{show}.xml"/>' for show in SHOWS)
        return f'<opml version="2.0"><head/><body>{rows}</body></opml>'


@contextmanager
def serving(podcasts: Podcasts) -> Iterator[Podcasts]:
    """A server on loopback that answers for the podcasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, kind, text = podcasts.answer(self.path)
            body = text.encode()
            etag = f'"{crc32(body):x}"'
            if status == 200 and self.headers.get("If-None-Match") == etag:
                status, body = 304, b""
            if self.path.startswith("/corrected"):
                time.sleep(0.05)  # The slow one.
            self.send_response(status)
            self.send_header("Location" if status == 301 else "Content-Type", kind)
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    podcasts.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield podcasts
    finally:
        server.shutdown()
        server.server_close()
