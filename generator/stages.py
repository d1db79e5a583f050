"""Measures how long each stage of a build takes."""

import os
import time
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path


@dataclass
class Stage:
    """A part of a build."""

    name: str
    seconds: float = 0.0
    """Of the clock on the wall."""
    cpu: float = 0.0
    """Seconds of all processors, of this process and of those it started."""
    files: int = 0
    made: int = 0
    """Of the files, how many were not remembered."""


class Stages:
    """What a build has been doing; the last stage goes on until `end`.

    >>> stages = Stages()
    >>> stages.begin("reading")
    >>> stages.told(80, 1)
    >>> stages.end()
    """

    def __init__(self) -> None:
        self.done: list[Stage] = []
        self._since = (0.0, 0.0)

    def begin(self, name: str) -> None:
        """End the stage that was, and begin another."""
        self.end()
        self.done.append(Stage(name))
        self._since = time.monotonic(), _cpu()

    def told(self, files: int, made: int) -> None:
        """Say how many files the stage is about, and how many of them it made."""
        if self.done:
            self.done[-1].files, self.done[-1].made = files, made

    def end(self) -> None:
        """The last stage is over."""
        if self.done and not self.done[-1].seconds:
            seconds, cpu = self._since
            self.done[-1].seconds, self.done[-1].cpu = time.monotonic() - seconds, _cpu() - cpu


def left(started: float, done: int, of: int) -> str:
    """How long the rest takes if it goes on as fast: `about 3 minutes`; `started` is of the monotonic clock."""
    seconds = (time.monotonic() - started) / done * (of - done)
    return f"about {round(seconds / 60)} minutes" if seconds >= 90 else f"about {max(1, round(seconds))} seconds"


def _cpu() -> float:
    spent = os.times()
    running = sum(_of(child.pid) for child in active_children())
    return spent.user + spent.system + spent.children_user + spent.children_system + running


def _of(process: int | None) -> float:
    """Seconds of one that still runs; none where the system tells nothing: then they count when it ends."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
