"""Our commands in processes that can be killed, without the seconds that each would take to start."""

import contextlib
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from tests import site as sites

# Forked from a process that has imported everything and has no threads, as this one may.
_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["generator.commands.main", "generator.publish.search", "mkdocs.commands.serve"])


class Running:
    """`infracast COMMAND` in a folder, under way; `first` is called in its process before it."""

    def __init__(self, folder: Path, *command: str, first: Callable[[], object] = int) -> None:
        self._place = tempfile.TemporaryDirectory()
        said = Path(self._place.name) / "said"
        os.mkfifo(said)  # Not a file, to which a full disk would apply.
        self._said: list[str] = []
        self._reader = Thread(target=lambda: self._said.append(said.read_text(errors="replace")))
        self._reader.start()
        self._process = _context.Process(target=_run, args=(folder, command, said, first))
        self._process.start()

    @property
    def ended(self) -> bool:
        """Whether it is there no more."""
        return not self._process.is_alive()

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self._process.kill()
        self.wait()

    def wait(self) -> tuple[int, str]:
        """Its exit code and what it said."""
        self._process.join()
        while self._reader.is_alive():
            # Killed before it opened its end, or before the reader did: open and close it, so that the reader ends.
            with contextlib.suppress(OSError):
                os.close(os.open(Path(self._place.name) / "said", os.O_WRONLY | os.O_NONBLOCK))
            self._reader.join(0.1)
        self._place.cleanup()
        return self._process.exitcode or 0, "".join(self._said)


def _run(folder: Path, command: tuple[str, ...], said: Path, first: Callable[[], object]) -> None:
    out = os.open(said, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(out, number)
    os.chdir(folder)
    os.environ |= {"SOURCE_DATE_EPOCH": sites.EPOCH, "COLUMNS": "200", "INFRACAST_WAIT": "600"}
    sys.argv = ["infracast", *command]
    first()
    from generator.commands.main import main

    main()
