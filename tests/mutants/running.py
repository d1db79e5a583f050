"""Tests run on a copy of the repository, in a process of its own for each break."""

import os
import resource
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.mutants.breaks import Break

ROOT = Path(__file__).parents[2]
IMPORTING, LATE, UNRUN = "on import", "time was up", "pytest itself failed"
_GRACE = 20
"""How many times its limit of CPU seconds a run may take by the clock: a busy machine, or one that waits for good."""


@dataclass
class Copy:
    """The tracked files in `folder`, where breaks are put in; its tests run without `../shared`."""

    folder: Path
    seconds: int
    """CPU time that the tests of one break may take."""

    _sound: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Copies the files, and loads all packages that the tests use: each run is a fork that has them already."""
        listed = subprocess.run(("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, check=True, text=True)
        for name in filter(None, listed.stdout.split("\0")):
            if (ROOT / name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.folder / name)
        os.chdir(self.folder)
        os.environ["PYTHONPATH"] = str(self.folder)
        sys.path.insert(0, str(self.folder))
        _forget()
        quiet = os.open(os.devnull, os.O_WRONLY)
        said = os.dup(1)
        os.dup2(quiet, 1)
        pytest.main(["--collect-only", "-q", "tests/analyse", "tests/read", "tests/write"])
        os.dup2(said, 1)
        # The first example that fails is enough.
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("first", deadline=None, database=None, phases=phases)
        # What Python has compiled of a file is known by the second in which that was written.
        sys.dont_write_bytecode = True
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

    def caught(self, one: Break, tests: list[str]) -> str:
        """The first test that fails with the break in, `IMPORTING`, `LATE`, `UNRUN` or, where all pass, nothing."""
        path = self.folder / one.file
        source, written = path.read_bytes(), path.stat()
        path.write_bytes(one.put_into(source))
        try:
            failed = self._failing(tests)
        finally:
            path.write_bytes(source)
            os.utime(path, ns=(written.st_atime_ns, written.st_mtime_ns))
        if failed == UNRUN and self._failing(tests) == UNRUN:
            raise SystemExit(f"pytest could not run {' '.join(tests)}")
        if failed not in ("", IMPORTING, LATE, UNRUN):
            if failed not in self._sound:
                self._sound[failed] = not self._failing([failed])
            if not self._sound[failed]:
                raise SystemExit(f"{failed} fails without any break: mend it first")
        return failed

    def _failing(self, tests: list[str]) -> str:
        heard, tell = os.pipe()
        child = os.fork()
        if not child:
            self._run(tests, tell)
        os.close(tell)
        with os.fdopen(heard) as pipe:
            failed = pipe.read().partition("\n")[0]
        _, status = os.waitpid(child, 0)
        if failed or os.WIFSIGNALED(status):
            return failed or LATE
        return UNRUN if status else ""

    def _run(self, tests: list[str], tell: int) -> None:
        """Never returns: the process ends with the tests."""
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds))
        signal.alarm(self.seconds * _GRACE)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        _forget()
        options = ("-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile", "first")
        os._exit(pytest.main([*options, *tests], plugins=[_Teller(tell)]))


class _Teller:
    """Writes the name of what fails."""

    def __init__(self, tell: int) -> None:
        self._tell = tell

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            # Without the case, whose name may have line breaks.
            os.write(self._tell, f"{report.nodeid.partition('[')[0]}\n".encode())

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            os.write(self._tell, f"{IMPORTING}\n".encode())


def _forget() -> None:
    """Lets go of our own modules, for the next import to read them anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] in ("generator", "tests")]:
        del sys.modules[name]
