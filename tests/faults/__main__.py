"""Many faults one after the other on one site: `python -m tests.faults --seed 7 --count 200 [--only NAME]`."""

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.bench import bench
from tests.faults.faults import FAULTS


def main() -> None:
    """Try them in random order; a failing one ends the run with its number, from which --seed repeats it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--only", default="", help="only the faults whose name has this in it")
    given = parser.parse_args()
    chance = random.Random(given.seed)
    tried: Counter[str] = Counter()
    faults = [fault for fault in FAULTS if given.only in fault.__name__]
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder)) as made:
        for number in range(given.count):
            fault = faults[number] if number < len(faults) else chance.choice(faults)
            try:
                made.try_out(chance, fault)
            except pytest.skip.Exception as reason:
                print(f"{number + 1} {fault.__name__}: skipped, {reason}", flush=True)
                continue
            except AssertionError:
                print(f"fault {number + 1} of seed {given.seed}: {fault.__name__}", flush=True)
                raise
            tried[fault.__name__] += 1
            print(f"{number + 1} {fault.__name__}", flush=True)
    print(f"{sum(tried.values())} faults, nothing lost:")
    for name, count in sorted(tried.items()):
        print(f"{count:5} {name.replace('_', ' ')}")


if __name__ == "__main__":
    main()
