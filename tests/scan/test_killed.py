"""A scan that is killed leaves whole files, and the next one finishes its work."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import yaml

from tests.scan.conftest import VTT, Web, item, rss, scan, subscribe, tree

WORKER = """
import sys
from pathlib import Path
from tests.scan.conftest import scan
scan(Path(sys.argv[1]), Path(sys.argv[2]))
"""
COUNT = 40


def test_killed_at_random_moments(web: Web, content: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    running: list[subprocess.Popen[bytes]] = []
    moments = [chance.randint(1, 12) for _ in range(6)]
    asked = 0

    def transcript(handler: BaseHTTPRequestHandler) -> None:
        nonlocal asked
        asked += 1
        if running and moments and asked >= moments[0]:
            moments.pop(0)
            os.kill(running[0].pid, signal.SIGKILL)
        body = (VTT * 50).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    for number in range(COUNT):
        web.pages[f"/{number}.vtt"] = transcript
    rows = [item(f"Number {n}", f"g-{n}", n % 28 + 1, transcript=f"{web.base}/{n}.vtt") for n in range(COUNT)]
    subscribe(content, web.feed("/feed.xml", rss(*rows)))
    command = [sys.executable, "-c", WORKER, str(content), str(tmp_path / "state")]
    killed = 0
    while moments:
        asked = 0
        running[:] = [subprocess.Popen(command, cwd=Path(__file__).resolve().parents[2], stderr=subprocess.DEVNULL)]
        killed += running[0].wait(timeout=600) != 0
        for name, data in tree(content).items():
            if name.endswith(".vtt"):
                assert data == (VTT * 50).encode()
                # A text without one would pass for a person's.
                assert (content / name).with_suffix(".yml").exists()
            elif name.endswith(".yml"):
                assert yaml.safe_load(data)["scan"]["wrote"]
        if running[0].returncode == 0:
            break
    assert killed >= 2
    running.clear()
    report = scan(content, tmp_path / "state")
    assert report.ok, "\n".join(report.lines())
    assert sum(name.endswith(".vtt") for name in tree(content)) == COUNT
    assert sum(name.endswith(".yml") for name in tree(content)) == COUNT
    assert not [name for name in tree(content) if name.endswith(".tmp")]
    other = tmp_path / "other"
    other.mkdir()
    subscribe(other, f"{web.base}/feed.xml")
    assert scan(other, tmp_path / "state2").ok
    assert tree(other) == tree(content)
