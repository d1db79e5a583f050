"""Remembers what was computed: a pure function's results on disk, missing ones worked out on all cores.

A result's name is a hash of its input and of the code that computes it, so that an edit to either
computes it anew and nothing is ever out of date. The folder can be deleted at any time.
"""

import hashlib
import multiprocessing
import os
import pickle
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


def code_version(folder: Path) -> str:
    """A hash of every file of a package: its version for the cache."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


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
    removed. The pickles are this machine's own: the folder is never published.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = [hashlib.sha256(f"{version}\0{item!r}".encode()).hexdigest()[:40] for item in inputs]
    results: list[Result | Failed | None] = [_load(folder / name) for name in names]
    missing = [number for number, result in enumerate(results) if result is None]
    computed = _compute(Attempt(function, seconds), [inputs[number] for number in missing])
    for done, (number, result) in enumerate(zip(missing, computed, strict=True), 1):
        if not isinstance(result, Failed):
            _store(folder / names[number], result)
        results[number] = result
        progress(done, len(missing))
    for path in folder.iterdir():
        if path.name not in set(names):
            path.unlink(missing_ok=True)
    return [result for result in results if result is not None]


def _compute(task: Attempt[Input, Result], inputs: list[Input]) -> Iterator[Result | Failed]:
    cores = os.cpu_count() or 1
    if len(inputs) < _WORTH_A_POOL or cores == 1:
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


def _load(path: Path) -> Any:
    try:
        return pickle.loads(path.read_bytes())
    except Exception:  # A damaged pickle can raise anything, and all of it means: compute anew.
        return None


def _store(path: Path, result: object) -> None:
    partial = path.with_suffix(".part")
    partial.write_bytes(pickle.dumps(result))
    partial.replace(path)
