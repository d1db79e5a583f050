"""What the tests ask of an engine, and a screen to run it on."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

PATIENCE = 300
"""Seconds that a browser may take over a command: a check of a long page is one."""


class Engine(Protocol):
    """A browser with one window."""

    name: str
    errors: list[str]
    """What its pages complained of; always empty where the engine does not tell."""

    def go(self, url: str) -> None:
        """Open a page and wait until it has loaded."""

    def run(self, function: str, *given: Any) -> Any:
        """What a JavaScript function, which may be async, returns for some values of JSON."""

    def size(self, width: int, height: int) -> None:
        """Make the window that large."""

    def printed(self, path: Path) -> list[str]:
        """The text of each sheet of A4 of the page that is open, read from what is printed to `path`."""


def sheets(path: Path) -> list[str]:
    """The text of each sheet of a PDF, read by `pdftotext`."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return text.removesuffix("\f").split("\f")


def called(function: str, given: tuple[Any, ...]) -> str:
    """An expression: the promise of what the function returns, as JSON."""
    return f"(async () => JSON.stringify((await ({function})(...{json.dumps(given)})) ?? null))()"


@contextmanager
def screen() -> Iterator[str]:
    """The name of an X display of its own (Xvfb), gone afterwards."""
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", stdout=subprocess.PIPE) as server:
        assert server.stdout
        yield f":{server.stdout.readline().decode().strip()}"


@contextmanager
def running(*command: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A program for as long as it is needed."""
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
    with subprocess.Popen(command, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
