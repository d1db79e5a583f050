"""`python -m tests.fuzz --seconds 3600 --seed 7`: mutated files through readers, analysis and pipeline, for a time.

Prints how many were tried, the slowest ten and what failed; `--keep DIR` keeps the files that did. Exit code 1 on a
find. What fails in our code becomes a small case in `test_finds.py`; what would harm software outside does not.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from generator.model import Attempt, Failed
from tests.fuzz.targets import one, site

SLOW, LIMIT = 2.0, 60
"""CPU seconds that a file may take, and seconds after which the work on it is ended."""
EVERY = 60
"""One site for so many files."""


def fuzz(seed: int, go_on: Callable[[int], bool], beside: bool, keep: Path | None = None) -> list[str]:
    """Try files while `go_on(number)`; returns what failed, printed as it comes, and prints the slowest at the end."""
    finds: list[str] = []
    slowest: list[tuple[float, str]] = []
    number = sites = 0
    while go_on(number):
        name, data, check = one(Random(f"{seed} {number}"), beside)
        start = time.process_time()
        result = Attempt(lambda _, check=check: check(), LIMIT)(None)
        took = time.process_time() - start
        slowest = sorted([*slowest, (took, f"{number} {name}, {len(data)} bytes")], reverse=True)[:10]
        reason = result.reason if isinstance(result, Failed) else f"took {took:.1f} s" if took > SLOW else ""
        if reason:
            finds.append(f"seed {seed}, number {number}, {name}: {reason}")
            print(finds[-1], flush=True)
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{number}{Path(name).suffix}").write_bytes(data)
        if number % EVERY == EVERY - 1:
            sites += 1
            finds += _site(seed, number, beside)
        number += 1
    print(f"{number} files and {sites} sites tried with seed {seed}, {len(finds)} finds. The slowest, in CPU seconds:")
    for took, what in slowest:
        print(f"{took:7.2f}  {what}")
    return finds


def _site(seed: int, number: int, beside: bool) -> list[str]:
    folder = Path(tempfile.mkdtemp(prefix="fuzz"))
    result = Attempt(lambda _: site(Random(f"{seed} site {number}"), beside, folder), 10 * LIMIT)(None)
    shutil.rmtree(folder)
    if not isinstance(result, Failed):
        return []
    find = f"seed {seed}, site {number}: {result.reason}"
    print(find, flush=True)
    return [find]


def main() -> int:
    """Run for a time."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    end = time.monotonic() + given.seconds
    return 1 if fuzz(given.seed, lambda _: time.monotonic() < end, True, given.keep) else 0


if __name__ == "__main__":
    raise SystemExit(main())
