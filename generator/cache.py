"""Remembers what was computed: a pure function's results on disk, missing ones worked out on all cores.

A result's name is a hash of its input and of the code that computes it, so that an edit to either
computes it anew and nothing is ever out of date. The folder can be deleted at any time.
"""

import hashlib
import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

Input = TypeVar("Input")
Result = TypeVar("Result")

# Below this many missing results, starting processes costs more than it saves.
_WORTH_A_POOL = 6


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
) -> list[Result]:
    """`[function(item) for item in inputs]`, with a disk cache; `progress(done, of)` counts computed ones.

    `function` must be importable, since other processes call it. Results no longer asked for are
    removed. The pickles are this machine's own: the folder is never published.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = [hashlib.sha256(f"{version}\0{item!r}".encode()).hexdigest()[:40] for item in inputs]
    results: list[Result | None] = [_load(folder / name) for name in names]
    missing = [number for number, result in enumerate(results) if result is None]
    computed = _compute(function, [inputs[number] for number in missing])
    for done, (number, result) in enumerate(zip(missing, computed, strict=True), 1):
        _store(folder / names[number], result)
        results[number] = result
        progress(done, len(missing))
    for path in folder.iterdir():
        if path.name not in set(names):
            path.unlink(missing_ok=True)
    return [result for result in results if result is not None]


def _compute(function: Callable[[Input], Result], inputs: list[Input]) -> Iterator[Result]:
    cores = os.cpu_count() or 1
    if len(inputs) < _WORTH_A_POOL or cores == 1:
        yield from map(function, inputs)
        return
    # Spawned, not forked: `mkdocs serve` builds in a threaded process, which must not be forked.
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(function, inputs, chunksize=max(1, min(8, len(inputs) // (cores * 4))))


def _load(path: Path) -> Any:
    try:
        return pickle.loads(path.read_bytes())
    except Exception:  # A damaged pickle can raise anything, and all of it means: compute anew.
        return None


def _store(path: Path, result: object) -> None:
    partial = path.with_suffix(".part")
    partial.write_bytes(pickle.dumps(result))
    partial.replace(path)
