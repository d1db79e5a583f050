"""Works on items with all cores of this machine; one that kills its process costs only its own result."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from generator.model import Failed

Input = TypeVar("Input")
Result = TypeVar("Result")

# Below this many items, starting processes costs more than it saves.
_WORTH_A_POOL = 12
DIED = "The process that worked on it died"
_staying: list[dict[int, ProcessPoolExecutor]] = []
"""For each `staying` block that is open, its pools by their number of workers."""


@contextmanager
def staying() -> Iterator[None]:
    """In the block, workers stay for the next list of items: each that is started imports for a quarter of a second."""
    _staying.append({})
    try:
        yield
    finally:
        for pool in _staying.pop().values():
            pool.shutdown()


def by_cores(task: Callable[[Input], Result], inputs: list[Input]) -> Iterator[Result | Failed]:
    """Every result in order; `task` must be importable, since other processes call it."""
    cores = os.cpu_count() or 1
    # A preview's index is made by a process that may have none of its own.
    if len(inputs) < _WORTH_A_POOL or cores == 1 or multiprocessing.current_process().daemon:
        return map(task, inputs)
    return _by_workers(task, inputs, cores)


def _by_workers(task: Callable[[Input], Result], inputs: list[Input], workers: int) -> Iterator[Result | Failed]:
    """Every result in order. Where a worker dies, what was under way is tried again, one item at a time."""
    ahead = 2 * workers if workers > 1 else 1
    at = 0
    while at < len(inputs):
        for result in _until_death(task, inputs[at:], workers, ahead):
            yield result
            at += 1
        if at < len(inputs) and workers == 1:
            yield Failed(DIED)
            at += 1
        elif at < len(inputs):
            suspects = inputs[at : at + ahead]
            yield from _by_workers(task, suspects, 1)
            at += len(suspects)


def _until_death(
    task: Callable[[Input], Result], inputs: list[Input], workers: int, ahead: int
) -> Iterator[Result | Failed]:
    """The results in order, up to the end or to the first that is lost with a worker; `ahead` items are under way."""
    try:
        with _pool(workers) as pool:
            waiting = iter(inputs)
            running: deque[Future[Result | Failed]] = deque()
            while True:
                while len(running) < ahead and (item := next(waiting, None)) is not None:
                    running.append(pool.submit(task, item))
                if not running:
                    return
                yield running.popleft().result()
    except BrokenProcessPool:
        return


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """One that stays until it breaks, or where none is to stay, one for the block."""
    # Spawned, not forked: `mkdocs serve` builds in a threaded process, which must not be forked.
    start = partial(ProcessPoolExecutor, workers, mp_context=multiprocessing.get_context("spawn"))
    if not _staying:
        with start() as pool:
            yield pool
        return
    pools = _staying[-1]
    try:
        yield pools.get(workers) or pools.setdefault(workers, start())
    except BrokenProcessPool:
        pools.pop(workers).shutdown()
        raise
