"""Hashes by which results are remembered: of the code and packages behind one, and of any value.

Imports the standard library only, since it is asked before anything else is loaded.
"""

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[1]
GROUND = tuple(_PACKAGE / name for name in ("model", "interface.py", "resources.py", "templates.py"))
"""What every room stands on."""


def code_version(*parts: Path) -> str:
    """A hash of every file below `parts` (folders, or single files) and of what a result depends on whatever made it.

    That is the code that every room may import, Python's version and what is installed.
    """
    total = hashlib.sha256(repr((sys.version, _installed())).encode())
    for part in (*GROUND, *parts):
        for path in sorted(_files(part)):
            name = path.relative_to(part.parent).as_posix()
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()


def _files(part: Path) -> Iterator[Path]:
    if part.is_file():
        yield part
    for folder, _, files in os.walk(part):
        if not folder.endswith("__pycache__"):
            yield from (Path(folder, name) for name in files)


@cache
def _installed() -> tuple[str, ...]:
    """Every package with its version, by the folders that installers leave beside it (PyPA, Recording installed)."""
    found = set()
    for place in filter(os.path.isdir, sys.path):
        found |= {path.name for path in Path(place).iterdir() if path.suffix in (".dist-info", ".egg-info")}
    return tuple(sorted(found))


class Values:
    """Hashes of values: equal ones have the same, in any process. A record of `large` types is hashed only once."""

    def __init__(self, *large: type) -> None:
        self._large = large
        self._known: dict[int, tuple[object, str]] = {}

    def version(self, value: object) -> str:
        """The hash of a value made of records (data classes), texts, numbers and what holds them."""
        data = io.BytesIO()
        _Writer(data, self, value).dump(value)
        return hashlib.sha256(data.getbuffer()).hexdigest()

    def reduced(self, value: object, top: object) -> Any:
        """A record as its fields alone, without cached properties; a `large` one inside another as its hash."""
        kind: type = type(value)
        taken_apart = _parts(kind)
        if taken_apart is None:
            return NotImplemented
        if isinstance(value, self._large) and value is not top:
            if id(value) not in self._known:
                self._known[id(value)] = (value, self.version(value))  # Held, so that no other takes its number.
            return str, (self._known[id(value)][1],)
        return kind, taken_apart(value)


@cache
def _parts(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """What gives the fields of a record of that type; None for what is none. Found once, not for each record."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    # Of one name `attrgetter` would give no tuple.
    return attrgetter(*names) if len(names) > 1 else lambda record: tuple(getattr(record, name) for name in names)


class _Writer(pickle.Pickler):
    def __init__(self, data: io.BytesIO, values: Values, top: object) -> None:
        super().__init__(data, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # Says again what it has said, so that whether two are one object makes no difference.
        self._values, self._top = values, top

    def reducer_override(self, value: object) -> Any:
        """Asked by pickle for each object: what to write in its place."""
        return self._values.reduced(value, self._top)
