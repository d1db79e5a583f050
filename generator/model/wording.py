"""When two texts are the same words, however they are set."""

import re
from collections.abc import Set


def bare(text: str) -> str:
    """The words alone, in lower case, a blank between: `Caches lie — again!` is `caches lie again`."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def shared(one: Set[str], other: Set[str]) -> float:
    """The share, 0 to 1, of the words (or stems) of the shorter of two claims that the longer one has."""
    return len(one & other) / max(1, min(len(one), len(other)))
