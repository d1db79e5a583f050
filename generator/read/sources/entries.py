"""A YAML file that is a list of entries, checked against a table of fields."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from generator.model import ContentError, Problem, Reading
from generator.read.fields.table import Field, check_mapping
from generator.read.sources.source import read_yaml


def entries(
    path: str,
    data: bytes,
    fields: Sequence[Field],
    required: Sequence[str],
    shaped: Callable[[Any], Any] = lambda entry: entry,
) -> Reading[list[tuple[int, dict[str, Any]]]]:
    """(line, valid fields) of each entry that has the required ones, and everything wrong with the file.

    `shaped` makes of an entry as it is written one that the table knows.
    """
    try:
        written, mended = read_yaml(path, data)
    except ContentError as error:
        return [], (error.at(path),)
    problems = list(mended)
    if written.value is None:
        return [], tuple(problems)
    if not isinstance(written.value, list):
        how = f"Begin each entry with `- {fields[0].name}: …`"
        return [], (*problems, Problem(path, written.line(), "The file is not a list of entries", how))
    result: list[tuple[int, dict[str, Any]]] = []
    for number, entry in enumerate(written.value):
        line = written.line(number)
        found, wrong = check_mapping(fields, shaped(entry), written, path, (number,))
        missing = [name for name in required if name not in found]
        if missing and isinstance(entry, dict):
            given = [name for name in missing if entry.get(name) is not None]
            # The field itself is wrong: that is the finding, and here it leaves the entry out.
            wrong = tuple(
                replace(p, severity="error") if p.line in {written.line(number, n) for n in given} else p for p in wrong
            )
            problems += [
                Problem(path, line, f"The entry has no `{name}`", f"Add `{name}: {row.example}`")
                for row in fields
                if (name := row.name) in missing and name not in given
            ]
        problems += wrong
        if not missing:
            result.append((line, found))
    return result, tuple(problems)
