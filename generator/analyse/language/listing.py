"""Plain files of words and wordings beside the modules that use them; a line that begins with `#` is a remark."""

from functools import cache
from pathlib import Path


def lines(path: Path) -> list[str]:
    """The lines of a list but remarks and empty ones."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


@cache
def listings(path: Path) -> dict[str, str]:
    """Name to the lines below it, of a file with names like `[chatter]`, in the order of the file."""
    found: dict[str, list[str]] = {}
    for line in lines(path):
        if line.startswith("[") and line.endswith("]"):
            found[line[1:-1]] = below = []
        else:
            below.append(line)
    return {name: "\n".join(below) for name, below in found.items()}


@cache
def word_sets(path: Path) -> dict[str, frozenset[str]]:
    """Name to the words below it, of a file like that of `listings`."""
    return {name: frozenset(below.split()) for name, below in listings(path).items()}
