"""Remembers what was computed: a pure function's results on disk, missing ones worked out on all cores.

A result's name is a hash of its input and of the code that computes it, so that an edit to either
computes it anew and nothing is ever out of date. The folder can be deleted at any time.
"""

import hashlib
import logging
import multiprocessing
import os
import pickle
import re
import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

from generator.model import Attempt, Failed

Input = TypeVar("Input")
Result = TypeVar("Result")

# Below this many missing results, starting processes costs more than it saves.
_WORTH_A_POOL = 6
_DIED = "The process that worked on it died"
_SEAL_BYTES = hashlib.sha256().digest_size
_ENTRY = re.compile(r"[0-9a-f]{40}(\.part)?")

log = logging.getLogger("mkdocs.plugins.infracast")


def cached_map(
    function: Callable[[Input], Result],
    inputs: Sequence[Input],
    folder: Path,
    version: str,
    progress: Callable[[int, int], None] = lambda done, of: None,
    seconds: int = 0,
) -> list[Result | Failed]:
    """`[function(item) for item in inputs]`, with a disk cache; `progress(done, of)` counts computed ones.

    An item that raises, kills its process or takes longer than `seconds` gives a `Failed`; the next run tries again.
    `function` must be importable, since other processes call it. Results no longer asked for are
    removed. The pickles are this machine's own: the folder is never published, and only what carries our checksum is
    unpickled. What is damaged, or in an entry's place, is made anew, and the log says so.
    """
    displaced = _prepare(folder)
    names = [hashlib.sha256(f"{version}\0{item!r}".encode()).hexdigest()[:40] for item in inputs]
    found = [_remembered(folder / name) for name in names]
    if damaged := sum(broken for _, broken in found) + displaced:
        log.info(f"{damaged} of what was remembered in {folder} is damaged, and made anew")
    results: list[Result | Failed | None] = [result for result, _ in found]
    missing = [number for number, result in enumerate(results) if result is None]
    computed = _compute(Attempt(function, seconds), [inputs[number] for number in missing])
    for done, (number, result) in enumerate(zip(missing, computed, strict=True), 1):
        if not isinstance(result, Failed):
            _store(folder / names[number], result)
        results[number] = result
        progress(done, len(missing))
    _forget(folder, set(names))
    return [result for result in results if result is not None]


def _compute(task: Attempt[Input, Result], inputs: list[Input]) -> Iterator[Result | Failed]:
    cores = os.cpu_count() or 1
    # A preview's index is made by a process that may have none of its own.
    if len(inputs) < _WORTH_A_POOL or cores == 1 or multiprocessing.current_process().daemon:
        return map(task, inputs)
    return _by_workers(task, inputs, cores)


def _by_workers(task: Attempt[Input, Result], inputs: list[Input], workers: int) -> Iterator[Result | Failed]:
    """Every result in order. Where a worker dies, what was under way is tried again, one item at a time."""
    ahead = 2 * workers if workers > 1 else 1
    at = 0
    while at < len(inputs):
        for result in _until_death(task, inputs[at:], workers, ahead):
            yield result
            at += 1
        if at < len(inputs) and workers == 1:
            yield Failed(_DIED)
            at += 1
        elif at < len(inputs):
            suspects = inputs[at : at + ahead]
            yield from _by_workers(task, suspects, 1)
            at += len(suspects)


def _until_death(
    task: Attempt[Input, Result], inputs: list[Input], workers: int, ahead: int
) -> Iterator[Result | Failed]:
    """The results in order, up to the end or to the first that a dead worker owes; `ahead` items are under way."""
    # Spawned, not forked: `mkdocs serve` builds in a threaded process, which must not be forked.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting = iter(inputs)
        running: deque[Future[Result | Failed]] = deque()
        try:
            while True:
                while len(running) < ahead and (item := next(waiting, None)) is not None:
                    running.append(pool.submit(task, item))
                if not running:
                    return
                yield running.popleft().result()
        except BrokenProcessPool:
            return


def _remembered(path: Path) -> tuple[Any, bool]:
    """(the result, or None; whether something is there that is none of ours, or no longer whole)."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, False
    except OSError:
        return None, True
    seal, pickled = data[:_SEAL_BYTES], data[_SEAL_BYTES:]
    if seal != _seal(path.name, pickled):
        return None, True
    try:
        return pickle.loads(pickled), False
    except Exception:  # Of a Python or a library that pickles in another way: compute anew.
        return None, True


def _store(path: Path, result: object) -> None:
    pickled = pickle.dumps(result)
    partial = path.with_suffix(".part")
    for place in (partial, path):
        _clear(place)  # A folder, or a link that would be written through.
    partial.write_bytes(_seal(path.name, pickled) + pickled)
    partial.replace(path)


def _seal(name: str, pickled: bytes) -> bytes:
    """The checksum that an entry begins with. Its name has the code's version in it, so no other entry fits."""
    return hashlib.sha256(name.encode() + b"\0" + pickled).digest()


def _forget(folder: Path, keep: set[str]) -> None:
    """Remove the entries that nobody asks for; what is not named like one is not ours."""
    for path in folder.iterdir():
        if path.name not in keep and _ENTRY.fullmatch(path.name):
            _clear(path)


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
