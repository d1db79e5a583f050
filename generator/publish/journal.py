"""A text file to which lines are added: what it holds survives a kill, and damage to it shows.

Each line ends with a check, the first hex digits of a hash over it and the check before it. So a line that was changed,
lost or put elsewhere is found by reading the file, without a key. A last line that was being written when the
process died has no line break; it counts as not written.
"""

import errno
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.atomic import write_atomically

_CHECK: Final = 10
Line = tuple[str, ...]
"""The words of a line, without its check."""


class Damaged(Exception):
    """The file can't be believed; says why in words that can follow "it is": `empty`, `damaged at line 7`."""


class Journal:
    """A journal, read whole when opened. Raises Damaged, and OSError where it can't be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # A checkout on Windows may have given the lines other ends.
        raw = path.read_bytes()
        data = raw.replace(b"\r\n", b"\n")
        whole = data[: data.rfind(b"\n") + 1]
        if not whole:
            raise Damaged("empty")
        self.lines: list[Line] = []
        self.checks: list[str] = []
        for number, line in enumerate(whole.split(b"\n")[:-1], start=1):
            text, _, check = line.decode("ascii", "replace").rpartition(" ")
            if check != self._next(text):
                raise Damaged(f"damaged at line {number}")
            self._add(text, check)
        self.size = len(whole)
        self._mended = None if whole == raw else whole

    @classmethod
    def create(cls, path: Path, lines: Iterable[Line]) -> "Journal":
        """A new file with these lines, which is there whole or not at all."""
        new = cls.__new__(cls)
        new.path, new.lines, new.checks, new._mended = path, [], [], None
        data = new._encode(lines)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data, durable=True)
        new.size = len(data)
        return new

    def append(self, *lines: Line) -> None:
        """Add lines, on the disk before this returns. Where it can't (OSError), the file is as it was."""
        if self._mended is not None:
            write_atomically(self.path, self._mended, durable=True)
            self._mended = None
        before = len(self.lines)
        data = self._encode(lines)
        try:
            with self.path.open("ab", buffering=0) as file:
                if file.write(data) != len(data):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
                os.fsync(file.fileno())
        except OSError:
            del self.lines[before:], self.checks[before:]
            os.truncate(self.path, self.size)
            raise
        self.size += len(data)

    def holds(self, count: int, check: str) -> bool:
        """Whether the line number `count`, from 1, has this check: then all lines up to it are those of that time."""
        return 0 < count <= len(self.checks) and self.checks[count - 1] == check

    def _encode(self, lines: Iterable[Line]) -> bytes:
        written = []
        for line in lines:
            text = " ".join(line)
            check = self._next(text)
            self._add(text, check)
            written.append(f"{text} {check}\n")
        return "".join(written).encode("ascii")

    def _next(self, text: str) -> str:
        before = self.checks[-1] if self.checks else ""
        return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()[:_CHECK]

    def _add(self, text: str, check: str) -> None:
        self.lines.append(tuple(text.split(" ")))
        self.checks.append(check)
