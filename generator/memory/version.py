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
from functools import cache, partial
from operator import attrgetter, methodcaller
from pathlib import Path
from typing import Any
from weakref import proxy

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
        self._known: dict[int, tuple[object, str]] = {}
        # Not of itself, or the records would stay until somebody looks for cycles.
        self._reducers = _Reducers(dict.fromkeys(large, partial(Values._as_hash, proxy(self))))

    def version(self, value: object) -> str:
        """The hash of a value made of records (data classes), texts, numbers and what holds them."""
        data = io.BytesIO()
        # A large record is told by its hash only within another value.
        _Writer(data, self._reducers).dump(apart(type(value))(value) if is_dataclass(value) else value)
        return hashlib.sha256(data.getbuffer()).hexdigest()

    def _as_hash(self, value: object) -> tuple[type, tuple[str]]:
        if id(value) not in self._known:
            self._known[id(value)] = (value, self.version(value))  # Held, so that no other takes its number.
        return str, (self._known[id(value)][1],)


class _Reducers(dict[type, Callable[[Any], Any]]):
    """What pickle writes for a value of each type: a record as its fields alone, without cached properties."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = apart(kind) if is_dataclass(kind) else methodcaller("__reduce_ex__", pickle.HIGHEST_PROTOCOL)
        return self[kind]


def apart(kind: type) -> Callable[[Any], tuple[type, tuple[object, ...]]]:
    """What takes a record of that type apart: (type, fields)."""
    names = [field.name for field in fields(kind)]
    if len(names) < 2:  # Of one name `attrgetter` would give no tuple.
        return lambda record: (kind, tuple(getattr(record, name) for name in names))
    values = attrgetter(*names)
    return lambda record: (kind, values(record))


class _Writer(pickle.Pickler):
    def __init__(self, data: io.BytesIO, reducers: _Reducers) -> None:
        super().__init__(data, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # Says again what it has said, so that whether two are one object makes no difference.
        self.dispatch_table = reducers
