"""Works on items with a Dask cluster that the owner runs (extra `infracast[cluster]`).

What a lost worker worked on another does anew. Results are the same bytes, so every worker must
have this very infracast and the same packages: one image for all.
"""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from generator.memory.version import code_version
from generator.memory.workers import DIED
from generator.model import Failed

Input = TypeVar("Input")
Result = TypeVar("Result")

AHEAD = 4
"""Items under way for each thread of the cluster."""
_SECONDS = 30.0
"""The longest that is waited for a scheduler, and for its first worker."""


class ClusterError(Exception):
    """The cluster can't be used; the text says why, and what to do."""


def by_cluster(address: str, task: Callable[[Input], Result], inputs: list[Input]) -> Iterator[Result | Failed]:
    """Every result in order. Raises ClusterError where nobody answers at `address` or a worker is another version."""
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise ClusterError("--scheduler needs Dask: pip install 'infracast[cluster]'") from None
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"No Dask scheduler answers at {address}: {error}") from error
    with client:
        client.wait_for_workers(1, timeout=_SECONDS)
        if others := [worker for worker, version in client.run(_version).items() if version != _version()]:
            raise ClusterError(
                f"Another Python, infracast or set of packages than here: {', '.join(others)}. Give all one image"
            )
        ahead = AHEAD * sum(client.nthreads().values())
        waiting = iter(inputs)
        running = deque(client.submit(task, item, pure=False) for item in islice(waiting, ahead))
        while running:
            try:
                yield running.popleft().result()
            except KilledWorker:
                yield Failed(DIED)
            running.extend(client.submit(task, item, pure=False) for item in islice(waiting, 1))


def _version() -> str:
    return code_version(Path(__file__).parents[1])
