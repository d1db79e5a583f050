"""What a remembered result depends on beside its input: the code that made it, and the packages that it calls.

Imports the standard library only, since it is asked before anything else is loaded.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path


def code_version(*parts: Path) -> str:
    """A hash of every file below `parts` (folders, or single files), of Python's version and of what is installed."""
    total = hashlib.sha256(repr((sys.version, _installed())).encode())
    for part in parts:
        for path in sorted(_files(part)):
            name = path.relative_to(part.parent).as_posix()
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()


def _files(part: Path) -> Iterator[Path]:
    if part.is_file():
        yield part
    for folder, folders, files in os.walk(part):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(folder, name) for name in files)


@cache
def _installed() -> tuple[str, ...]:
    """Every package with its version, by the folders that installers leave beside it (PyPA, Recording installed)."""
    found = set()
    for place in filter(os.path.isdir, sys.path):
        found |= {path.name for path in Path(place).iterdir() if path.suffix in (".dist-info", ".egg-info")}
    return tuple(sorted(found))
