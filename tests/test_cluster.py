"""A Dask cluster reads and analyses in place of this machine, and the site is the same bytes."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.memory.cache import cached_map
from generator.model import Failed
from tests import site as sites

pytest.importorskip("distributed", reason="The extra `cluster` is not installed here")


class Cluster:
    """A scheduler and two workers, processes of this machine."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.stack = folder, stack
        begun = self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.address = self.said(begun, r"Scheduler at: *(tcp://127\.0\.0\.1:\d+)")
        self.workers = [self.start("worker", self.address, "--nthreads", "1", "--no-dashboard") for _ in range(2)]
        for worker in self.workers:
            self.said(worker, r"(Registered to)")

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """`dask …` in a process group of its own, since a worker is its nanny's child."""
        log = self.stack.enter_context((self.folder / f"{len(list(self.folder.iterdir()))}.log").open("wb"))
        command = (sys.executable, "-m", "dask", *arguments)
        environment = {**os.environ, "PYTHONPATH": str(sites.ROOT)}
        process = subprocess.Popen(
            command, cwd=self.folder, stderr=log, stdout=log, env=environment, start_new_session=True
        )
        process.log = log.name  # type: ignore[attr-defined]
        self.stack.callback(self.kill, process)
        return process

    def said(self, process: subprocess.Popen[bytes], pattern: str) -> str:
        for _ in range(3000):
            if found := re.search(pattern, Path(process.log).read_text()):  # type: ignore[attr-defined]
                return found[1]
            time.sleep(0.1)
        raise AssertionError(Path(process.log).read_text())  # type: ignore[attr-defined]

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with ExitStack() as stack:
        yield Cluster(tmp_path_factory.mktemp("cluster"), stack)


def slow_square(number: int) -> int:
    """A task; one of them is no number that has a square."""
    if number < 0:
        raise ValueError("below nothing")
    time.sleep(0.1)
    return number * number


def test_the_same_bytes_from_a_cluster_that_loses_a_worker(
    cluster: Cluster, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ours, theirs = sites.small(tmp_path / "ours"), sites.small(tmp_path / "theirs")
    for folder in (ours, theirs):
        (folder / "content/episodes").mkdir(exist_ok=True)
        for number in range(8):
            talk = f"**Ana Sole:** Nobody tests restore number {number} until the night it is needed.\n\n" * 4
            (folder / f"content/episodes/2025-01-0{number + 1}-talk-{number}.md").write_text(
                f"# Talk {number}\n\n{talk}"
            )
    sites.call(ours, "build")
    given = ("build", "--scheduler", cluster.address, "--memory", (tmp_path / "shared").as_uri())
    sites.call(theirs, *given)
    assert sites.tree(ours / "site") == sites.tree(theirs / "site")
    assert len(list((tmp_path / "shared/analysis").iterdir())) == 8
    assert not (theirs / ".infracast/cache/analysis").exists(), "all was remembered at the address"
    (theirs / "content/posts/new.md").write_text("# New\n\nWords.\n")
    caplog.clear()
    sites.call(theirs, *given)
    assert "Wrote" in caplog.text
    assert "Analysed" not in caplog.text, "it is found there again"

    seen: list[int] = []

    def lose(done: int, of: int) -> None:
        seen.append(done)
        if done == 10:
            cluster.kill(cluster.workers[0])

    asked = [*range(40), -1, *range(41, 60)]
    found = cached_map(slow_square, asked, tmp_path / "squares", "1", lose, scheduler=cluster.address)
    assert [one if number >= 0 else type(one) for number, one in zip(asked, found, strict=True)] == [
        number * number if number >= 0 else Failed for number in asked
    ]
    assert seen == list(range(1, 61))


def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sites.small(tmp_path)
    (folder / "content/episodes").mkdir(exist_ok=True)
    (folder / "content/episodes/2025-01-01-talk.md").write_text("**Ana:** Nobody tests a restore.\n")
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = sites.call(folder, "build", "--scheduler", "tcp://127.0.0.1:1", check=False)
    assert str(done.exception) == "--scheduler needs Dask: pip install 'infracast[cluster]'"
    monkeypatch.undo()
    monkeypatch.setattr("generator.memory.cluster._SECONDS", 1.0)
    done = sites.call(folder, "build", "--scheduler", "tcp://127.0.0.1:1", check=False)
    assert str(done.exception).startswith("No Dask scheduler answers at tcp://127.0.0.1:1: ")
    sites.call(folder, "night", "prepare", "--no-scan")  # A cluster is asked for one build, not for the next.
