"""Fetching: limits, manners and walls, against a real server on loopback."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.scan.fetch import Fetcher, FetchError, Validators
from generator.scan.options import ScanOptions
from generator.scan.public import is_public
from generator.scan.wire import Wire
from tests.scan.conftest import LOOPBACK, SLOW, Web, packed, slow_headers, trickle

OPTIONS = replace(LOOPBACK, timeout=60.0, deadline=60.0)


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


class Names:
    """A server of names, which may change its mind."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return [self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]]


def internet(names: Names, *private: str) -> Wire:
    """Connections in a world in which 127.0.0.1 is a public address, and the rest of that network is not."""
    return Wire(4, frozenset(private), names, lambda number: number == "127.0.0.1")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1"]
)
def test_nothing_leads_into_our_own_network_unasked(web: Web, host: str) -> None:
    url = web.put("/secret", b"secret").replace("127.0.0.1", host)
    with Fetcher(ScanOptions()) as fetcher:
        for sent_by in ("", "https://feeds.example/feed.xml"):
            with pytest.raises(FetchError, match="private network"):
                fetcher.get(url, 100, sent_by=sent_by)
    assert not web.asked


@pytest.mark.parametrize(
    "inside",
    ["http://169.254.169.254/latest", "http://[::1]/", "http://127.0.0.2/", "http://10.0.0.1/", "http://localhost/"],
)
def test_no_redirect_leads_inwards(web: Web, inside: str) -> None:
    url = web.put("/away", b"", status=302, Location=inside)
    with Fetcher(OPTIONS) as fetcher, pytest.raises(FetchError, match="private network"):
        fetcher.get(url, 100)


@pytest.mark.parametrize(
    "unsound", ["http://[", "http://a:b:c/", "http://a.example:99999/", "//", "mailto:a@b.example", "\x00"]
)
def test_a_redirect_to_an_unsound_address_is_an_error_like_any_other(web: Web, unsound: str) -> None:
    url = web.put("/away", b"", status=302, Location=unsound)
    with Fetcher(OPTIONS) as fetcher, pytest.raises(FetchError):
        fetcher.get(url, 100)


def test_a_name_is_looked_up_once_and_its_address_is_the_one_that_was_checked(web: Web) -> None:
    url = web.put("/x", b"x").replace("127.0.0.1", "feeds.example")
    names = Names("127.0.0.1", "127.0.0.2")
    with Fetcher(OPTIONS, internet(names)) as fetcher:
        assert fetcher.get(url, 10).body == b"x"
    assert names.asked == ["feeds.example"]
    with Fetcher(OPTIONS, internet(Names("127.0.0.2"))) as fetcher, pytest.raises(FetchError, match="private network"):
        fetcher.get(url, 10)


def test_the_server_is_asked_by_its_name(web: Web) -> None:
    hosts = []

    def page(handler: BaseHTTPRequestHandler) -> None:
        hosts.append(handler.headers["Host"])
        handler.send_response(200)
        handler.end_headers()

    web.pages["/x"] = page
    url = f"{web.base}/x".replace("127.0.0.1", "feeds.example")
    with Fetcher(OPTIONS, internet(Names("127.0.0.1"))) as fetcher:
        fetcher.get(url, 10)
    assert hosts == [url.split("/")[2]]


def test_a_private_host_is_for_the_owner_and_for_feeds_on_one(web: Web) -> None:
    inside = web.put("/secret", b"secret").replace("127.0.0.1", "podcasts.lan")
    outside = web.put("/away", b"", status=302, Location=inside).replace("127.0.0.1", "feeds.example")
    options = replace(OPTIONS, private_hosts=frozenset({"podcasts.lan"}))
    with Fetcher(options, internet(Names("127.0.0.1"), "podcasts.lan")) as fetcher:
        assert fetcher.get(inside, 100).body == b"secret"
        assert fetcher.get(inside, 100, sent_by="http://podcasts.lan/feed.xml").body == b"secret"
        for url, sent_by in ((inside, "https://feeds.example/"), (outside, ""), (outside, "http://podcasts.lan/")):
            with pytest.raises(FetchError, match="public feed"):
                fetcher.get(url, 100, sent_by=sent_by)


@pytest.mark.parametrize("page", [slow_headers, trickle])
def test_the_deadline_counts_from_the_first_byte_sent(web: Web, page: Callable[[BaseHTTPRequestHandler], None]) -> None:
    web.pages["/slow"] = page
    begun = time.monotonic()
    with Fetcher(replace(OPTIONS, deadline=0.4)) as fetcher, pytest.raises(FetchError, match=r"longer than 0\.4 s"):
        fetcher.get(f"{web.base}/slow", 10_000)
    assert time.monotonic() - begun < SLOW / 2


def test_the_deadline_ends_a_wait_that_would_go_on(web: Web) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        # Until the other side has had enough.
        handler.rfile.read(1)

    web.pages["/silent"] = silent
    begun = time.monotonic()
    patient = replace(OPTIONS, timeout=SLOW, deadline=0.4)
    with Fetcher(patient) as fetcher, pytest.raises(FetchError, match=r"longer than 0\.4 s"):
        fetcher.get(f"{web.base}/silent", 100)
    assert time.monotonic() - begun < SLOW / 2


def test_redirects_share_one_deadline(web: Web) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.15)
        handler.send_response(302)
        handler.send_header("Location", handler.path + "x")
        handler.end_headers()

    for number in range(6):
        web.pages["/" + "x" * number] = slow
    with Fetcher(replace(OPTIONS, deadline=0.4)) as fetcher, pytest.raises(FetchError, match="longer than"):
        fetcher.get(f"{web.base}/", 10)


@pytest.mark.parametrize(
    "address",
    """0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.0.1 192.0.0.9 192.0.2.1 192.88.99.1 192.168.0.1
    198.19.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:10.0.0.1
    64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1 fc00::1 fd12::1 fe80::1
    fe80::1%eth0 fec0::1 ff02::1 feeds.example""".split(),
)
def test_special_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/", "gopher://a", "http://", "https://[", "x", ""]
)
def test_other_schemes_are_not_fetched(url: str) -> None:
    with Fetcher(OPTIONS) as fetcher, pytest.raises(FetchError):
        fetcher.get(url, 10)


def test_no_more_requests_at_a_time_than_is_polite(web: Web) -> None:
    now, most, lock, two = 0, 0, threading.Lock(), threading.Barrier(2, timeout=60)

    def slowly(handler: BaseHTTPRequestHandler) -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        two.wait()
        time.sleep(0.03)  # For a third to come, if it may.
        with lock:
            now -= 1
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    for number in range(12):
        web.pages[f"/{number}"] = slowly
    with Fetcher(replace(LOOPBACK, connections=6, connections_per_host=2)) as fetcher, ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: fetcher.get(f"{web.base}/{number}", 10), range(12)))
    assert most == 2


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl, to make a certificate")
def test_tls_is_checked_for_the_name_and_not_for_the_address(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    asked = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=feeds.example", "-days", "2"]
    named = ["-addext", "subjectAltName=DNS:feeds.example", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", "req", *asked, *named], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    names = []
    context.sni_callback = lambda _, name, __: names.append(name)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Tls", (web.handler,), {}))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    web.put("/x", b"x")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    place = f":{server.server_address[1]}/x"
    with Fetcher(OPTIONS, internet(Names("127.0.0.1"))) as fetcher:
        assert fetcher.get(f"https://feeds.example{place}", 10).body == b"x"
        with pytest.raises(FetchError, match="cannot be fetched"):
            fetcher.get(f"https://other.example{place}", 10)
    server.shutdown()
    server.server_close()
    assert names == ["feeds.example", "other.example"]
