"""Folders whose files are counted in their names: `001_welcome`, `028_profiling`, `100-caches`."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model.grouped import grouped
from generator.read.fields.file_name import bare
from generator.read.folders.one_folder import folder_of

_COUNT = re.compile(r"(\d{3})[ ._-]+(?=[^\W_])")
_FEWEST, _SHARE = 5, 0.8
"""Names that count, and their share of a folder's; each has a number of its own, and one begins with a zero."""


def counted(texts: Iterable[str]) -> frozenset[str]:
    """The files whose name begins with their number: alone `100-days` says nothing of it, among others it does."""
    found: set[str] = set()
    for paths in grouped((folder_of(path), path) for path in sorted(texts)).values():
        stems = {path: bare(PurePosixPath(path).stem) for path in paths}
        numbers = {stem: count[1] for stem in set(stems.values()) if (count := _COUNT.match(stem))}
        own = len(set(numbers.values()))
        if (
            own >= _FEWEST
            and own >= _SHARE * len(set(stems.values()))
            and any(one[0] == "0" for one in numbers.values())
        ):
            found |= {path for path, stem in stems.items() if stem in numbers}
    return frozenset(found)
