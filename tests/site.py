"""A site planted from the shipped seeds and built by the real command, for tests that look at the result."""

import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.request
import warnings
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from generator import resources
from generator.__main__ import main
from generator.commands.main import app
from generator.engine import LOGGERS
from generator.memory import workers

EPOCH = "1795176000"  # 2026-11-20 12:00 UTC
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def run(folder: Path, *command: str, check: bool = True, **env: str) -> subprocess.CompletedProcess[str]:
    """A command of ours in a folder, its output captured, the day fixed."""
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "200", **env},
    )
    if check:
        assert result.returncode == 0, result.stdout + result.stderr
    return result


def fork(folder: Path, *command: str, check: bool = True, **env: str) -> subprocess.CompletedProcess[str]:
    """The same in a child that has all modules already: as apart from other tests as `run`, at a fifth of its time.

    Nor does it start other processes, see `call`.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # That threads are left behind: none of ours is.
        child = os.fork()
        if not child:
            _become(folder, command, (out.fileno(), err.fileno()), env)
        _, status = os.waitpid(child, 0)
        said = [(file.seek(0), file.read().decode())[1] for file in (out, err)]
    result = subprocess.CompletedProcess(command, os.waitstatus_to_exitcode(status), *said)
    if check:
        assert result.returncode == 0, result.stdout + result.stderr
    return result


def _become(folder: Path, command: tuple[str, ...], told: tuple[int, int], env: Mapping[str, str]) -> None:
    """Never returns: the process ends with the command."""
    code: object = 1
    try:
        for number, file in enumerate(told, 1):
            os.dup2(file, number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        for name in LOGGERS:
            logging.getLogger(name).handlers.clear()  # They say it to whom this process heard before.
        os.chdir(folder)
        os.environ.update({"SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "200", **env})
        sys.argv = [str(ROOT / "generator/__main__.py"), *command]
        workers._WORTH_A_POOL = 10_000
        main()
        code = 0
    except SystemExit as end:
        code = end.code or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 1)


def call(folder: Path, *command: str, check: bool = True, **env: str) -> Result:
    """A command of ours in this process: seconds are saved, and nothing but the start-up is left out.

    Nor are other processes started for the few talks that tests drop: `run` shows that they may be.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.memory.workers._WORTH_A_POOL", 10_000)
        patch.chdir(folder)
        for name, value in {"SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "200", **env}.items():
            patch.setenv(name, value)
        result = CliRunner().invoke(app, command)
    if check:
        assert result.exit_code == 0, result.output
    return result


OWN = """\
- The cheapest way to lose a night is a certificate that nobody owns. — Ruth Calloway, a-certificate-on-sunday
- A disk that is replaced on a Friday is rebuilt on a Saturday.
- Whoever writes the alert should sleep next to the phone.
"""


def plant(folder: Path) -> Path:
    """The seeds, as `infracast new` plants them, with insights of the producer's own: samples make no issue."""
    shutil.copytree(resources.seeds(), folder, dirs_exist_ok=True)
    drop(folder / "content", {"insights/2026-11-19.md": OWN})
    return folder


def drop(content: Path, files: Mapping[str, str]) -> None:
    """Write each text at its path below a content folder."""
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def build(folder: Path, *arguments: str, check: bool = True, **env: str) -> subprocess.CompletedProcess[str]:
    """`infracast build` in a folder."""
    return fork(folder, "build", *arguments, check=check, **env)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(url: str) -> str:
    """A page of a server that is perhaps still starting or building."""
    for _ in range(1200):
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"{url} did not show up")


def lands(site: Path, link: str) -> str:
    """Where a reader with that link ends on a built site: `found`, fragment included, `withdrawn`, or `lost: LINK`."""
    place, _, anchor = link.partition("#")
    path = site / place
    path = path / "index.html" if place.endswith("/") or not place else path
    if not path.is_file():
        return f"lost: {link}"
    text = path.read_text(encoding="utf-8")
    if moved := re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', text):
        target = (path.parent / moved[1]).resolve().relative_to(site.resolve()).as_posix() + "/"
        return lands(site, f"{target}#{anchor}" if anchor else target)
    if "This page was withdrawn" in text:
        return "withdrawn"
    return "found" if not anchor or f'id="{anchor}"' in text else f"lost: {link}"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def small(folder: Path, options: str = "") -> Path:
    """A site of one post and two insights, for tests that build many times; `options` are lines of the plugin's."""
    for name, text in {
        "mkdocs.yml": "site_name: Small\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: material}\n"
        f"plugins:\n  - infracast:\n      timezone: UTC\n{options}",
        "content/posts/2025-03-01-a-note.md": "# A note\n\nThe restore is the backup.\n",
        "content/insights/2025-03-02.md": "- Slow writes are fine for search.\n- A queue is a promise to somebody.\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
