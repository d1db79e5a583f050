"""Remembers what was computed: a pure function's results on disk, missing ones worked out on all cores.

A result's name is a hash of its input and of the code that computes it, so that an edit to either
computes it anew and nothing is ever out of date. The folder can be deleted at any time.
"""

import hashlib
import io
import logging
import os
import pickle
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

from generator.memory.cluster import ClusterError, by_cluster
from generator.memory.version import Values, apart
from generator.memory.workers import by_cores
from generator.model import Attempt, Failed

Input = TypeVar("Input")
Result = TypeVar("Result")

_SEAL_BYTES = hashlib.sha256().digest_size
_ENTRY = re.compile(r"[0-9a-f]{40}(\.part)?")

log = logging.getLogger("mkdocs.plugins.infracast")


def cached_map(
    function: Callable[[Input], Result],
    inputs: Sequence[Input],
    folder: Path | str,
    version: str,
    progress: Callable[[int, int], None] = lambda done, of: None,
    seconds: int = 0,
    scheduler: str = "",
    values: Values | None = None,
) -> list[Result | Failed]:
    """`[function(item) for item in inputs]`, with a cache; `progress(done, of)` counts computed ones.

    An item that raises, kills its process or takes longer than `seconds` gives a `Failed`; the next run tries again.
    `function` must be importable, since other processes call it. Results no longer asked for are
    removed. The pickles are this machine's own: the folder is never published, and only what carries our checksum is
    unpickled. What is damaged, or in an entry's place, is made anew, and the log says so.

    `folder` may be an address that fsspec knows, `s3://bucket/podcast`, which several machines share: nothing there is
    removed, and whoever can write there is trusted. With a `scheduler`, a Dask cluster computes what is missing.
    `values` may know the hashes of the inputs already.
    """
    store = _Folder(folder) if isinstance(folder, Path) else _Shared(folder)
    values = values or Values()
    names = [values.version((version, item))[:40] for item in inputs]
    found = [_opened(name, store.read) for name in names]
    if damaged := sum(broken for _, broken in found) + store.displaced:
        log.info(f"{damaged} of what was remembered in {folder} is damaged, and made anew")
    results: list[Result | Failed | None] = [result for result, _ in found]
    missing = [number for number, result in enumerate(results) if result is None]
    task, left = Attempt(function, seconds), [inputs[number] for number in missing]
    computed = by_cluster(scheduler, task, left) if scheduler and left else by_cores(task, left)
    for done, (number, result) in enumerate(zip(missing, computed, strict=True), 1):
        if not isinstance(result, Failed):
            pickled = _pickled(result)
            store.write(names[number], _seal(names[number], pickled) + pickled)
        results[number] = result
        progress(done, len(missing))
    store.keep(set(names))
    return [result for result in results if result is not None]


class _Apart(dict[type, Callable[[Any], Any] | None]):
    """What takes an object of each type apart, where its fields in their order make it again: most records."""

    def __missing__(self, kind: type) -> Callable[[Any], Any] | None:
        by_fields = is_dataclass(kind) and all(field.init and not field.kw_only for field in fields(kind))
        self[kind] = apart(kind) if by_fields else None
        return self[kind]


_APART = _Apart()


class _Records(pickle.Pickler):
    """Writes a record as its type and its fields, without what it has worked out.

    It is read again in half the time that the state of a frozen record with slots takes, which is set field by field.
    """

    def reducer_override(self, given: Any) -> Any:
        take_apart = _APART[type(given)]
        return take_apart(given) if take_apart else NotImplemented


def _pickled(result: object) -> bytes:
    data = io.BytesIO()
    _Records(data, pickle.HIGHEST_PROTOCOL).dump(result)
    return data.getvalue()


def _opened(name: str, read: Callable[[str], bytes]) -> tuple[Any, bool]:
    """(the result, or None; whether something is there that is none of ours, or no longer whole)."""
    try:
        data = read(name)
    except FileNotFoundError:
        return None, False
    except OSError:
        return None, True
    seal, pickled = data[:_SEAL_BYTES], data[_SEAL_BYTES:]
    if seal != _seal(name, pickled):
        return None, True
    try:
        return pickle.loads(pickled), False
    except Exception:  # Of a Python or a library that pickles in another way: compute anew.
        return None, True


class _Shared:
    """Entries at an address of fsspec's."""

    displaced = False

    def __init__(self, address: str) -> None:
        try:
            from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
        except ModuleNotFoundError:
            raise ClusterError(f"To remember at {address} needs fsspec: pip install 'infracast[cluster]'") from None
        self.files, self.root = url_to_fs(address)
        self.files.makedirs(self.root, exist_ok=True)

    def read(self, name: str) -> bytes:
        """An entry. Raises FileNotFoundError where there is none, OSError where something else is in its place."""
        return bytes(self.files.cat_file(f"{self.root}/{name}"))

    def write(self, name: str, data: bytes) -> None:
        """Others may read meanwhile: half an entry fails its checksum, and is made anew."""
        self.files.pipe_file(f"{self.root}/{name}", data)

    def keep(self, names: set[str]) -> None:
        """Removes nothing: another machine may need an entry that this one does not."""


class _Folder:
    """Entries in a folder of this machine's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.displaced = _prepare(folder)

    def read(self, name: str) -> bytes:
        """An entry. Raises FileNotFoundError where there is none, OSError where something else is in its place."""
        return (self.folder / name).read_bytes()

    def write(self, name: str, data: bytes) -> None:
        """Put it there at once, whole."""
        path = self.folder / name
        partial = path.with_suffix(".part")
        for place in (partial, path):
            _clear(place)  # A folder, or a link that would be written through.
        partial.write_bytes(data)
        partial.replace(path)

    def keep(self, names: set[str]) -> None:
        """Remove all entries but these. A file whose name is not that of an entry is not ours, and stays."""
        for path in self.folder.iterdir():
            if path.name not in names and _ENTRY.fullmatch(path.name):
                _clear(path)


def _seal(name: str, pickled: bytes) -> bytes:
    """The checksum that an entry begins with. Its name has the code's version in it, so no other entry fits."""
    return hashlib.sha256(name.encode() + b"\0" + pickled).digest()


def _prepare(folder: Path) -> bool:
    """Make the folder; whether something else was in its place."""
    displaced = False
    for path in (folder.parent, folder):
        if os.path.lexists(path) and not path.is_dir():
            path.unlink()
            displaced = True
    folder.mkdir(parents=True, exist_ok=True)
    return displaced


def _clear(path: Path) -> None:
    """Remove an entry, or what is in the place of one."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
