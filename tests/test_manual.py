"""The first show of the manual, played as it is written: each file saved where the text says, each command run."""

import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site import lands

ROOT = Path(__file__).resolve().parents[1]
TUTORIAL = (ROOT / "content" / "pages" / "manual" / "first-show.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def steps() -> Iterator[tuple[str, str]]:
    """("run", a command) and ("a file's path", its text), in the order of the page."""
    end = 0
    for block in _BLOCK.finditer(TUTORIAL):
        if block[1] == "console":
            yield from (("run", line[2:]) for line in block[2].splitlines() if line.startswith("$ "))
        else:
            yield re.findall(r"`([\w./-]+\.\w+)`", TUTORIAL[end : block.start()])[-1], block[2]
        end = block.end()


def preview(folder: Path, command: list[str]) -> None:
    """`infracast serve` until its port answers; SIGINT ends it, as Ctrl-C does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # A child ignores what its parent ignores, and tests that run in the background are told to ignore it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen([*command, "--address", f"127.0.0.1:{port}"], cwd=folder)
    signal.signal(signal.SIGINT, before)
    try:
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline and process.poll() is None:
            with socket.socket() as client:
                if not client.connect_ex(("127.0.0.1", port)):
                    return
            time.sleep(0.1)
        pytest.fail(f"nothing answered; serve ended with {process.poll()}")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(120)


def test_the_first_show_of_the_manual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR", "GIT_COMMITTER"):
        monkeypatch.setenv(f"{name}_NAME", "Ann Lee")
        monkeypatch.setenv(f"{name}_EMAIL", "ann@example.org")
    folder = tmp_path
    for what, text in steps():
        if what != "run":
            # "A file of the same name beside it" is named without its folder.
            path = folder / what if "/" in what else folder / "content/episodes/cold-aisle" / what
            path.write_text(text, encoding="utf-8")
            continue
        command = shlex.split(text)
        if command[0] == "cd":
            folder /= command[1]
        elif command[0] == "infracast":
            command = [sys.executable, "-m", "generator", *command[1:]]
            if command[3] == "serve":
                preview(folder, command)
            else:
                subprocess.run(command, cwd=folder, check=True)
        else:
            subprocess.run(command, cwd=folder, check=True)

    site = folder / "site"
    page = (site / "episodes/restore-or-hope/index.html").read_text(encoding="utf-8")
    assert "Why a backup is worth what its last restore was worth." in page
    assert "Ann Lee" in page
    assert '<a href="https://example.org/runbook">runbook</a>' in page
    assert "Welcome to The Cold Aisle." in page
    assert "two hundred a disk" not in "".join(path.read_text() for path in (site / "episodes").rglob("*.*t*"))
    assert "since 2009" in (site / "people/bo-roe/index.html").read_text(encoding="utf-8")
    assert not (site / "concepts/database").exists() or lands(site, "concepts/database/") == "withdrawn"
    assert lands(site, "episodes/the-restore-drill/") == "found"
    assert "restore-or-hope" in (site / "episodes/the-restore-drill/index.html").read_text(encoding="utf-8")
    assert lands(site, "episodes/the-wrong-recording/") == "withdrawn"
    text = [path for path in site.rglob("*") if path.suffix in (".html", ".xml", ".json", ".txt", ".md")]
    assert not [path for path in text if "never leave a microphone open" in path.read_text(encoding="utf-8")]
    assert not (site / "episodes/the-cold-start").exists()
    recap = (site / "recaps/2025/index.html").read_text(encoding="utf-8")
    assert "asked by an auditor" in recap
    (pin,) = (folder / "content/digests").iterdir()
    issue = (folder / f"site/digest/{pin.stem}/index.html").read_text(encoding="utf-8")
    assert "A backup that nobody has restored is only a hope." in issue
    kept = subprocess.run(["git", "ls-files"], cwd=folder, capture_output=True, text=True, check=True).stdout.split()
    assert {"content/addresses.txt", f"content/digests/{pin.name}", "mkdocs.yml"} <= set(kept)
    assert not [path for path in kept if path.startswith(("site/", ".infracast/"))]
