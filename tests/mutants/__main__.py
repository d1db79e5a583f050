"""How many breaks the tests notice: `python -m tests.mutants --sample 100 --seed 7 [--only claims]`.

With `--touching FILE` each is tried on the tests that enter the broken function, the quickest first: twice as fast,
once all tests have been run for that (ten minutes); delete the file after tests have been added.
"""

import argparse
import random
import re
import tempfile
from pathlib import Path

from tests.mutants.breaks import Break, breaks
from tests.mutants.running import LATE, ROOT, Copy
from tests.mutants.touching import Touching

ROOMS = ("analyse", "read", "write", "publish/feeds")
SLOW = ("browser", "faults", "fuzz", "nights")
"""Folders of tests that take more than one break is worth."""


def main() -> None:
    """Puts in a sample of the breaks, one at a time; prints what caught each, the others as diffs, the share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only the modules whose path has this in it")
    parser.add_argument("--seconds", type=int, default=60, help="CPU time for the tests of one break")
    parser.add_argument(
        "--touching", type=Path, help="a file that keeps which tests enter what, made if it is not there"
    )
    given = parser.parse_args()
    files = [path for room in ROOMS for path in sorted((ROOT / "generator" / room).rglob("*.py"))]
    chance = random.Random(given.seed)
    possible = [
        breaks(path.relative_to(ROOT).as_posix(), path.read_bytes(), chance)
        for path in files
        if given.only in path.as_posix()
    ]
    chosen = sample(possible, given.sample, chance)
    missed = []
    kept = given.touching and given.touching.resolve()
    with tempfile.TemporaryDirectory() as folder:
        made = Copy(Path(folder), given.seconds)
        touching = kept and Touching.of(made.folder, tested(made.folder), kept)
        for number, one in enumerate(chosen, start=1):
            tests = near(one, made.folder)
            if touching:
                source = (made.folder / one.file).read_bytes()
                tests = touching.tests(
                    one.file, source, source[: one.begin].count(b"\n") + 1, given.seconds / 2, made.folder
                )
            by = made.caught(one, tests) if tests else ""
            print(f"{number} {one.file}: {by or 'MISSED'}", flush=True)
            if by in ("", LATE):
                missed.append(one)
                print(one.diff((made.folder / one.file).read_bytes()), flush=True)
    caught = len(chosen) - len(missed)
    print(
        f"{caught} of {len(chosen)} caught, {caught / max(1, len(chosen)):.0%}; {sum(map(len, possible))} are possible"
    )


def sample(possible: list[list[Break]], size: int, chance: random.Random) -> list[Break]:
    """So many of the breaks of all modules, each of a module that chance takes: a table of weights is one of them."""
    for each in possible:
        chance.shuffle(each)
    chosen: list[Break] = []
    while len(chosen) < size and (left := [each for each in possible if each]):
        chosen.append(chance.choice(left).pop())
    return chosen


def tested(root: Path) -> list[str]:
    """The test files of the rooms, and of the folders around them; none that takes long."""
    rooms = {Path("tests", room) for room in (*ROOMS, "publish", "model", "test_docs.py", "test_profiles.py")}
    paths = [path.relative_to(root) for path in sorted((root / "tests").rglob("test_*.py"))]
    return [str(path) for path in paths if any(path.is_relative_to(room) for room in rooms)]


def near(one: Break, root: Path = ROOT) -> list[str]:
    """The test files that name the broken module, by their own name or by an import, then the others of its room."""
    module = Path(one.file)
    room = Path("tests", *module.parts[1:-1])
    while not any((root / room).glob("test_*.py")):
        room = room.parent
    dotted = re.escape(".".join(module.parent.parts))
    named = re.compile(rf"from {dotted}\.{module.stem} import|from {dotted} import [^\n]*\b{module.stem}\b")
    paths = [path for path in sorted((root / "tests").rglob("test_*.py")) if path.parent.name not in SLOW]
    first = [path for path in paths if path.stem == f"test_{module.stem}" or named.search(path.read_text())]
    inside = [path for path in paths if path.is_relative_to(root / room) and path not in first]
    inside.sort(key=lambda path: path.parent != root / room)
    return [path.relative_to(root).as_posix() for path in (*first, *inside)]


if __name__ == "__main__":
    main()
