"""Two commands never share a site's folders: the second waits or is turned away, and a dead one's lock is free."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.lock import LockedError, held
from tests import site as sites

HOLDER = """
import sys, time
from pathlib import Path
from generator.lock import held
with held(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(600)
"""


@contextmanager
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of a folder."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(command, cwd=sites.ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def _said(result: subprocess.CompletedProcess[str]) -> str:
    return " ".join((result.stdout + result.stderr).split())


def test_a_second_holder_is_turned_away_after_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFRACAST_WAIT", "0.2")
    said: list[str] = []
    turned_away = pytest.raises(LockedError, match=r"still at work.*after 0\.2 seconds")
    with holder(tmp_path / "work"), turned_away, held(tmp_path / "work", said.append):
        pass
    assert said == [f"Another infracast is at work on {tmp_path / 'work'}: waiting until it is done"]


def test_a_second_holder_waits_for_the_first_to_end(tmp_path: Path) -> None:
    with holder(tmp_path / "work") as first, held(tmp_path / "work", lambda line: first.kill()):
        assert first.wait() == -signal.SIGKILL, "killed while waited for, and what it held was free"


def test_one_process_may_take_it_twice(tmp_path: Path) -> None:
    with held(tmp_path / "work", pytest.fail), held(tmp_path / "work", pytest.fail):
        pass


def test_the_work_folder_may_be_deleted_while_it_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFRACAST_WAIT", "0")
    (tmp_path / ".infracast").mkdir()
    with holder(tmp_path / ".infracast"):
        shutil.rmtree(tmp_path / ".infracast")
        with pytest.raises(LockedError), held(tmp_path / ".infracast", print):
            pass


@pytest.mark.parametrize(
    "command",
    [
        ("generator", "build"),
        ("mkdocs", "build", "-q"),
        ("generator", "scan"),
        ("generator", "digest"),
        ("generator", "mail", "2025-03-02"),
    ],
    ids=" ".join,
)
def test_every_command_that_shares_the_work_folder_holds_its_lock(command: tuple[str, ...], tmp_path: Path) -> None:
    project = sites.small(tmp_path)
    before = sites.tree(project)
    with holder(project / ".infracast"):
        done = sites.run(project, *command, check=False, INFRACAST_WAIT="0.1")
    assert done.returncode in (1, 2), _said(done)
    assert "still at work" in _said(done)
    assert "Traceback" not in _said(done)
    assert {name: data for name, data in sites.tree(project).items() if not name.endswith(".lock")} == before


def test_two_projects_with_one_site_folder_take_turns(tmp_path: Path) -> None:
    project = sites.small(tmp_path / "one")
    with holder(tmp_path / "site"):
        done = sites.build(project, "--site", "../site", check=False, INFRACAST_WAIT="0.1")
        assert done.returncode == 2
        assert "still at work" in _said(done)
        assert not (tmp_path / "site").exists()


def test_builds_at_once_give_one_whole_site(tmp_path: Path) -> None:
    project = sites.small(tmp_path / "project")
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": sites.EPOCH}
    runs = [
        subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(3)
    ]
    said = [run.communicate()[0].decode() for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said
    clean = sites.small(tmp_path / "clean")
    sites.build(clean)
    assert sites.tree(project / "site") == sites.tree(clean / "site")


def test_a_preview_waits_and_goes_on(tmp_path: Path) -> None:
    project = sites.small(tmp_path)
    port = sites.free_port()
    command = [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{port}"]
    log = tmp_path / "log"
    with log.open("w") as out, holder(project / ".infracast") as other:
        serving = subprocess.Popen(
            command, cwd=project, stdout=out, stderr=out, env={**os.environ, "INFRACAST_WAIT": "0.1"}
        )
        try:
            while "waiting until it is done" not in log.read_text():
                assert serving.poll() is None, log.read_text()
                time.sleep(0.05)
            other.kill()
            assert "A note" in sites.fetched(f"http://127.0.0.1:{port}/posts/a-note/")
        finally:
            serving.kill()
            serving.wait()
