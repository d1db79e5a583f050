"""How long the file of each open issue was when this machine last wrote it, below the work folder.

By it an older copy of a file is known, put back while a run was open. Losing a mark loses certainty, nothing else.
"""

from pathlib import Path


class Marks:
    """The marks in a folder that may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, issue: str, size: int) -> None:
        """Note a length in bytes."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / issue).write_text(str(size), encoding="ascii")

    def allow(self, issue: str, size: int) -> bool:
        """Whether a file of this length can be the one that was written last."""
        try:
            return int((self._folder / issue).read_text(encoding="ascii")) <= size
        except (OSError, ValueError):
            return False

    def drop(self, issue: str) -> None:
        """Forget an issue."""
        (self._folder / issue).unlink(missing_ok=True)
