"""A small site with everything that faults are tried on: content, feeds to scan, readers to mail, clean builds."""

import hashlib
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests import site as sites
from tests.faults.running import Running
from tests.faults.whole import broken
from tests.publish.post import Loopback, Post
from tests.scan.conftest import VTT, item, rss

ISSUE = "2025-03-02"
READERS = tuple(f"reader{number}@example.org" for number in range(12))
KEPT = {"CNAME": b"example.org\n", ".git/HEAD": b"ref: refs/heads/main\n", "stats/2025.csv": b"1,2\n"}
EPISODE = """WEBVTT

00:00.000 --> 00:09.000
<v Ana>Object storage won the argument because it is cheap, and latency stopped mattering for search.

00:09.000 --> 00:20.000
<v Bo>My prediction is that Postgres will run on object storage by 2030, and nobody will notice.
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class Bench:
    """The site in `folder`, built once, its clean builds remembered by their content."""

    def __init__(self, folder: Path, feeds: str, smtp: str, post: Post) -> None:
        self.project = sites.small(
            folder / "project",
            "      email: digest@example.org\n      private_hosts: [127.0.0.1]\n      issues_since: 2025-01-01\n",
        )
        self.clean = folder / "clean"
        self.smtp, self.post = smtp, post
        for name, text in {
            "content/episodes/2025-03-01-hot-takes.vtt": EPISODE,
            "content/sources.opml": f'<opml><body><outline type="rss" xmlUrl="{feeds}feed.xml"/></body></opml>',
            "subscribers.txt": "\n".join(READERS) + "\n",
        }.items():
            (self.project / name).parent.mkdir(parents=True, exist_ok=True)
            (self.project / name).write_text(text, encoding="utf-8")
        self.edit(random.Random(0))
        started = time.monotonic()
        self.run("build")
        self.seconds = time.monotonic() - started
        """How long a build takes here, for moments within one."""
        for name, data in KEPT.items():
            (self.site / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site / name).write_bytes(data)

    @property
    def site(self) -> Path:
        """Where the site is served from."""
        return self.project / "site"

    @property
    def work(self) -> Path:
        """The work folder."""
        return self.project / ".infracast"

    def edit(self, chance: random.Random) -> None:
        """One of two versions of a page, so that the old site and the new one differ."""
        page = self.project / "content/pages/about.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"# About\n\nVersion {chance.randint(1, 2)}, see [the episode](../episodes/hot-takes/).\n")

    def start(self, *command: str, first: Callable[[], object] = int) -> Running:
        """A command of ours, under way."""
        return Running(self.project, *command, first=first)

    def run(self, *command: str, code: int | None = 0, first: Callable[[], object] = int) -> str:
        """What a command said; `code` is what it must end with, None for anything but a crash."""
        ended, said = self.start(*command, first=first).wait()
        assert "Traceback" not in said, said
        assert code is None or ended == code, f"{command} ended with {ended}: {said}"
        return said

    def kill(self, seconds: float, *command: str) -> None:
        """Start a command and kill it after a while, if it is still there."""
        process = self.start(*command)
        time.sleep(seconds)
        process.kill()

    def shown(self) -> dict[str, bytes]:
        """The site, but for what no build wrote; that all of that is still there is seen to, too."""
        files = sites.tree(self.site)
        assert {name: files.pop(name, None) for name in KEPT} == KEPT
        return files

    def cleanly(self) -> dict[str, bytes]:
        """What a build of the content as it is now gives where nothing was built before."""
        key = hashlib.sha256(repr(sorted(sites.tree(self.project / "content").items())).encode()).hexdigest()[:16]
        folder = self.clean / key
        if not (folder / "site").exists():
            folder.mkdir(parents=True)
            shutil.copy2(self.project / "mkdocs.yml", folder)
            shutil.copytree(self.project / "content", folder / "content")
            code, said = Running(folder, "build").wait()
            assert code == 0, said
            assert broken(folder / "site") == []
        return sites.tree(folder / "site")

    def try_out(self, chance: random.Random, *faults: "Fault") -> None:
        """Let faults happen. Raises AssertionError where the site is not whole then, or the next build not right."""
        before = self.shown()
        for fault in faults:
            fault(self, chance)
        after = self.shown()
        self.run("build")
        mended = self.shown()
        assert after in (before, mended), "the site is neither the old one nor the new one"
        wanted = self.cleanly()
        others = sorted(name for name in {*mended, *wanted} if mended.get(name) != wanted.get(name))
        assert not others, f"the next build differs from one from nothing: {others}"
        assert [path.name for path in self.project.glob(".site.*")] == [".site.lock"]


Fault = Callable[[Bench, random.Random], None]


@contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A bench with its feeds served and its mail taken on loopback."""
    feeds = folder / "feeds"
    feeds.mkdir(parents=True)
    handler = partial(_Quiet, directory=str(feeds))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    rows = []
    for number in range(6):
        (feeds / f"{number}.vtt").write_text(VTT)
        rows.append(item(f"Number {number}", f"g-{number}", number + 1, transcript=f"{address}{number}.vtt"))
    (feeds / "feed.xml").write_text(rss(*rows))
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    post = Post()
    mail = Loopback(post, hostname="127.0.0.1", port=0, ready_timeout=60)
    mail.start()
    try:
        yield Bench(folder, address, f"smtp://127.0.0.1:{mail.port}", post)
    finally:
        mail.stop()
        server.shutdown()
        server.server_close()
