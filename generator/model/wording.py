"""When two texts are the same words, however they are set."""

import re
from collections.abc import Set

_OF_ONESELF = frozenset("i i'm i've i'd i'll me my mine myself".split())


def of_oneself(text: str) -> bool:
    """Whether somebody speaks of themselves in it, so that it has to say who."""
    return not _OF_ONESELF.isdisjoint(re.findall(r"[\w']+", text.casefold().replace("’", "'")))


def bare(text: str) -> str:
    """The words alone, in lower case, a blank between: `Caches lie — again!` is `caches lie again`."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def shared(one: Set[object], other: Set[object]) -> float:
    """The share, 0 to 1, of the words (or stems, or runs) of the shorter of two texts that the longer one has."""
    return len(one & other) / max(1, min(len(one), len(other)))
