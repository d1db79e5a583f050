"""Remembers how long the ledger's file of each open issue was when this machine last wrote it.

A file that is shorter now is an older copy, put back while a run was open. Without its mark a file is not trusted.
"""

import os
from pathlib import Path


class Marks:
    """The marks in a folder that may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, issue: str, size: int) -> None:
        """Note that the file of `issue` (such as `2025-11-20`) now has `size` bytes. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # In place and as long as ever: a full disk must not take the last mark with it.
        handle = os.open(self._folder / issue, os.O_WRONLY | os.O_CREAT, 0o644)
        try:
            os.write(handle, f"{size:012}".encode())
        finally:
            os.close(handle)

    def allow(self, issue: str, size: int) -> bool:
        """Whether a file of this length can be the one that was written last."""
        try:
            return int((self._folder / issue).read_text(encoding="ascii")) <= size
        except (OSError, ValueError):
            return False

    def drop(self, issue: str) -> None:
        """Forget the length of an issue's file: its run is over."""
        (self._folder / issue).unlink(missing_ok=True)
