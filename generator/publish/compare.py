"""Compares two built sites, file by file."""

import filecmp
import os
from collections.abc import Iterator
from pathlib import Path

from generator.publish.mark import names_in, read_mark


def differing(site: Path, clean: Path) -> tuple[str, ...]:
    """The files that are not the same in both, sorted; what lies in `site` and is no build's is left out."""
    ours = names_in(clean) | (names_in(site) & (read_mark(site) or frozenset()))
    names = {name for folder in (site, clean) for name in _files(folder, ours)}
    return tuple(sorted(name for name in names if not same(site / name, clean / name)))


def _files(folder: Path, names: frozenset[str]) -> Iterator[str]:
    for here, _, files in os.walk(folder):
        inside = Path(here).relative_to(folder)
        for file in files:
            if (inside / file).parts[0] in names:
                yield (inside / file).as_posix()


def same(one: Path, other: Path) -> bool:
    """Whether two paths are files with the same bytes."""
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)
