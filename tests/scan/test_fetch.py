"""Fetching: limits, manners and walls, against a real server on loopback."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler

import pytest

from generator.scan.fetch import Fetcher, FetchError, Validators, is_private
from generator.scan.options import ScanOptions
from tests.scan.conftest import Web, packed

OPTIONS = ScanOptions(timeout=2.0, deadline=2.0)


def test_a_body_of_just_the_limit_is_taken_and_one_more_is_not(web: Web) -> None:
    url = web.put("/x", b"x" * 1000)
    zipped = web.put("/z", packed(b"x" * 1000), Content_Encoding="gzip")
    with Fetcher(OPTIONS) as fetcher:
        for place in (url, zipped):
            assert fetcher.get(place, 1000).body == b"x" * 1000
            with pytest.raises(FetchError, match="larger than 999"):
                fetcher.get(place, 999)


def test_a_bomb_is_never_unpacked_whole(web: Web) -> None:
    url = web.put("/bomb", packed(b" " * 200_000_000), Content_Encoding="gzip")
    with Fetcher(OPTIONS) as fetcher:
        sizes = []
        with pytest.raises(FetchError, match="larger than"):
            sizes += [len(piece) for piece in fetcher.stream(url, 10_000)]
        assert sum(sizes) <= 10_001


def test_an_encoding_we_did_not_ask_for(web: Web) -> None:
    with Fetcher(OPTIONS) as fetcher, pytest.raises(FetchError, match="did not ask"):
        fetcher.get(web.put("/x", b"x", Content_Encoding="br"), 100)


def test_validators_are_sent_and_an_unasked_304_is_no_answer(web: Web) -> None:
    url = web.put("/x", b"x", ETag='"1"', Last_Modified="Thu, 20 Nov 2025 06:00:00 GMT")
    with Fetcher(OPTIONS) as fetcher:
        first = fetcher.get(url, 10)
        assert first.validators == Validators('"1"', "Thu, 20 Nov 2025 06:00:00 GMT")
        again = fetcher.get(url, 10, first.validators)
        assert (again.unchanged, again.body) == (True, b"")
        with pytest.raises(FetchError, match="304"):
            fetcher.get(web.put("/y", b"", status=304), 10)


@pytest.mark.parametrize(("closed", "answered"), [(2, True), (3, False)])
def test_every_connection_kept_open_may_have_been_closed_by_the_server(web: Web, closed: int, answered: bool) -> None:
    asked = 0

    def page(handler: BaseHTTPRequestHandler) -> None:
        nonlocal asked
        asked += 1
        if asked > closed:
            handler.send_response(200)
            handler.send_header("Content-Length", "1")
            handler.end_headers()
            handler.wfile.write(b"x")

    web.pages["/x"] = page
    with Fetcher(OPTIONS) as fetcher:
        if answered:
            assert fetcher.get(f"{web.base}/x", 10).body == b"x"
        else:
            with pytest.raises(FetchError, match="cannot be fetched"):
                fetcher.get(f"{web.base}/x", 10)
    assert asked == 3


def test_only_a_chain_of_permanent_redirects_is_a_move(web: Web) -> None:
    end = web.put("/end", b"x")
    web.put("/a", b"", status=301, Location="b")
    web.put("/b", b"", status=308, Location="/end")
    web.put("/c", b"", status=302, Location="/a")
    with Fetcher(OPTIONS) as fetcher:
        assert fetcher.get(f"{web.base}/a", 10).moved == end
        answer = fetcher.get(f"{web.base}/c", 10)
        assert (answer.url, answer.moved) == (end, "")


def test_a_public_feed_cannot_send_us_into_our_own_network(web: Web) -> None:
    inside = web.put("/secret", b"secret").replace("127.0.0.1", "localhost")
    web.put("/away", b"", status=302, Location=inside)
    with Fetcher(OPTIONS, private=lambda host: host == "localhost") as fetcher:
        with pytest.raises(FetchError, match="private network"):
            fetcher.get(inside, 100, sent_by="https://feeds.example/feed.xml")
        with pytest.raises(FetchError, match="private network"):
            fetcher.get(f"{web.base}/away", 100)
        with pytest.raises(FetchError, match="private network"):
            fetcher.get(f"{web.base}/away", 100, sent_by="https://feeds.example/feed.xml")
        # A feed of our own network may name what is there.
        assert fetcher.get(inside, 100, sent_by="http://localhost/feed.xml").body == b"secret"
        assert fetcher.get(inside, 100).body == b"secret"
    assert "/secret" not in [path for path, _ in web.asked[:2]]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1", "0.0.0.0"]
)
def test_private_hosts(host: str) -> None:
    assert is_private(host)


def test_a_public_host() -> None:
    assert not is_private("93.184.215.14")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/", "gopher://a", "http://", "https://[", "x", ""]
)
def test_other_schemes_are_not_fetched(url: str) -> None:
    with Fetcher(OPTIONS) as fetcher, pytest.raises(FetchError):
        fetcher.get(url, 10)


def test_no_more_requests_at_a_time_than_is_polite(web: Web) -> None:
    now, most, lock = 0, 0, threading.Lock()

    def slowly(handler: BaseHTTPRequestHandler) -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.03)
        with lock:
            now -= 1
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    for number in range(12):
        web.pages[f"/{number}"] = slowly
    with Fetcher(ScanOptions(connections=6, connections_per_host=2)) as fetcher, ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: fetcher.get(f"{web.base}/{number}", 10), range(12)))
    assert most == 2
