"""Passwords in addresses go to the server that wants them, and nowhere else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from generator.scan.shown import shown
from generator.scan.shown import web as written
from tests.scan.conftest import VTT, Web, item, rss, scan, subscribe, tree

SECRETS = (b"hunter2", b"s3cr3t")


def private(web: Web, path: str) -> str:
    """An address of the server with a user, a password and a token."""
    return web.base.replace("http://", "http://ann:hunter2@") + f"{path}?auth=s3cr3t"


def test_a_password_is_sent_and_never_told(web: Web, content: Path, tmp_path: Path) -> None:
    wanted = "Basic " + b64encode(b"ann:hunter2").decode()
    refused: list[str] = []

    def guarded(body: str, kind: str) -> Callable[[BaseHTTPRequestHandler], None]:
        def page(handler: BaseHTTPRequestHandler) -> None:
            fine = handler.headers.get("Authorization") == wanted
            refused.extend([] if fine else [handler.path])
            data = body.encode() if fine else b""
            handler.send_response(200 if fine else 401)
            handler.send_header("Content-Type", kind)
            handler.send_header("Content-Length", str(len(data)))
            handler.end_headers()
            handler.wfile.write(data)

        return page

    sound = f'<enclosure url="{private(web, "/1.mp3").partition("?")[0]}" length="1" type="audio/mpeg"/>'
    rows = (
        item("One", "1", 1, sound, private(web, "/1.vtt")),
        item("Two", "2", 2, "", private(web, "/2.vtt")),
        item("Relative", "3", 3, "", "/3.vtt"),
    )
    web.pages["/feed.xml?auth=s3cr3t"] = guarded(rss(*rows), "application/rss+xml")
    web.pages["/1.vtt?auth=s3cr3t"] = guarded(VTT, "text/vtt")
    web.pages["/3.vtt"] = guarded(VTT.replace("bucket", "barrel"), "text/vtt")
    broken = [
        private(web, "/gone.xml"),
        "http://ann:hunter2@[",
        "https://ann:hunter2@127.0.0.1:bad/?token=s3cr3t",
        "ftp://ann:hunter2@a.example/",
    ]
    moved = private(web, "/moved.xml")
    web.put("/moved.xml?auth=s3cr3t", b"", status=301, Location=private(web, "/feed.xml"))
    subscribe(content, private(web, "/feed.xml"), *broken, moved)
    state = tmp_path / "state.sqlite"
    for _ in range(2):
        report = scan(content, state)
    assert not refused
    assert len(report.feeds) == 6
    (content / "sources.opml").unlink()
    kept = (
        b"".join(tree(content).values())
        + state.read_bytes()
        + "\n".join(report.lines()).encode()
        + repr(report).encode()
    )
    assert b"bucket" in kept
    assert not [secret for secret in SECRETS if secret in kept]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://ann:hunter2@a.example/feed", "https://a.example/feed"),
        ("https://hunter2@a.example/feed?x=1&y=2", "https://a.example/feed?x=1&y=2"),
        ("https://a.example/@ann/feed", "https://a.example/@ann/feed"),
        ("http://ann:hunter2@[", "http://["),
    ],
)
def test_what_is_kept_of_an_address(url: str, kept: str) -> None:
    assert shown(url) == kept
    assert shown(shown(url)) == kept


def test_a_token_keeps_feeds_apart() -> None:
    one, other = (shown(f"https://a.example/?token={token}") for token in ("abc", "abd"))
    assert one != other
    assert "abc" not in one
    assert shown(one) == one, "what is read back is not hidden twice"


def test_what_may_be_linked_to() -> None:
    assert written("javascript:alert(1)") == written("https://[") == written("") == ""
    assert written(" https://a.example/ä b%20c?d=<e>'f ") == "https://a.example/%C3%A4%20b%20c?d=%3Ce%3E%27f"
