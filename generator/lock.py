"""Locks folders, so that one command at a time writes them; the system lets go when the command ends, however."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

WAIT = "INFRACAST_WAIT"
"""The variable that says for how many seconds a command waits for another one; 600 where it is not set."""


class LockedError(Exception):
    """Raised where another process holds the lock, and goes on holding it."""


@contextmanager
def held(folder: Path, say: Callable[[str], None], forever: bool = False) -> Iterator[None]:
    """Hold the lock of `folder`, having waited for whoever has it.

    The lock is an empty file beside it, `.NAME.lock`, which stays: the folder itself may be deleted or replaced while
    it is held. A process may take it again while it has it. Raises `LockedError` after the time that `WAIT` allows.
    """
    place = folder.parent.resolve() / f".{folder.name.lstrip('.')}.lock"
    seconds = -1.0 if forever else _patience()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place, is_singleton=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            say(f"Another infracast is at work on {folder}: waiting until it is done")
            lock.acquire(timeout=seconds)
    except Timeout:
        raise LockedError(
            f"Another infracast is still at work on {folder} after {seconds:g} seconds, so nothing was done. "
            f"Try again when it is done, or wait longer with {WAIT}=SECONDS."
        ) from None
    except OSError as error:
        raise LockedError(f"{place} cannot be locked ({error.strerror}). Check the rights of its folder.") from error
    try:
        yield
    finally:
        lock.release()


def _patience() -> float:
    try:
        return max(0.0, float(os.environ.get(WAIT, "600")))
    except ValueError:
        return 600.0
