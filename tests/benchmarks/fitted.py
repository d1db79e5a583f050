"""Sections of a `weights.txt`, as `generator.model.listing` reads them: printed by what fits models."""

import re
from collections.abc import Iterable
from pathlib import Path


def section(model: str, rows: Iterable[tuple[str, Iterable[float]]], digits: int) -> str:
    """The lines of a model; a row is a measure (or `bias`) and its weights."""
    lines = (f"{name}: {' '.join(f'{value + 0.0:.{digits}f}' for value in values)}\n" for name, values in rows)
    return f"[{model}]\n{''.join(lines)}"


def put(path: Path, text: str) -> None:
    """Put a section in the place of the one with its name. Raises ValueError where the file has none."""
    name, _, rest = text.partition("\n")
    before, found, after = path.read_text(encoding="utf-8").partition(f"{name}\n")
    if not found:
        raise ValueError(f"{path} has no {name}")
    end = re.search(r"^\s*$", after, re.MULTILINE)
    path.write_text(f"{before}{found}{rest}{after[end.start() :] if end else ''}", encoding="utf-8")
