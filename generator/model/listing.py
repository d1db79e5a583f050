"""Plain files of words and wordings beside the modules that use them; a line that begins with `#` is a remark."""

import re
from functools import cache
from pathlib import Path

Row = tuple[float, ...]


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
def fitted(path: Path, model: str) -> tuple[Row, dict[str, Row]]:
    """(bias, measure to its weights) of a model that stands in a file like that of `listings`.

    A measure is a line such as `length: 0.25 3.41`; the bias is one, too, or 0.
    """
    rows = (line.rpartition(":") for line in listings(path)[model].splitlines())
    weights = {name: tuple(map(float, row.split())) for name, _, row in rows}
    return weights.pop("bias", (0.0,)), weights


def fitted_line(path: Path, model: str) -> tuple[float, dict[str, float]]:
    """(bias, measure to weight) of a model with one weight for each measure."""
    (bias,), rows = fitted(path, model)
    return bias, {name: weight for name, (weight,) in rows.items()}


@cache
def word_sets(path: Path) -> dict[str, frozenset[str]]:
    """Name to the words below it, of a file like that of `listings`."""
    return {name: frozenset(below.split()) for name, below in listings(path).items()}


def pairs(path: Path, name: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The lines of a list such as `never nobody: no not`: the words before the colon, and those behind it."""
    rows = (line.partition(":") for line in listings(path)[name].splitlines())
    return [(frozenset(before.split()), frozenset(after.split())) for before, _, after in rows]


def phrase_lists(path: Path) -> dict[str, tuple[str, ...]]:
    """Name to the phrases below it, parted by `|` or line ends, of a file like that of `listings`."""
    return {
        name: tuple(phrase.strip() for phrase in re.split(r"\||\n", below)) for name, below in listings(path).items()
    }
