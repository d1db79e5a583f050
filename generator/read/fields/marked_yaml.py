"""YAML as the person typed it: every scalar a string, every place with its line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model import ContentError
from generator.model.nesting import refuse_indents, refuse_nesting

# Builds nothing but strings, lists and mappings: safe for any text; `No`, `1.10`, `007` or `52:10` stay as they are.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

LARGEST = 1_000_000
"""Characters; a glossary of ten thousand names is half of it."""

Place = tuple[str | int, ...]
"""The way to a value: names of fields and positions in lists."""


@dataclass(frozen=True)
class Marked:
    """A YAML text."""

    value: Any = None
    """Nested dicts, lists and strings; None where nothing is written."""
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Where each value begins (for a field, where its name stands), counted from 1 in the whole file."""
    repeated: tuple[tuple[str, int], ...] = ()
    """(field, line) of fields given twice in one mapping; the last one counts."""
    mended: tuple[tuple[str, int], ...] = ()
    """(field, line) of texts that lack their quotes."""

    def line(self, *place: str | int) -> int:
        """The line of a value, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0)


def marked_yaml(text: str, first: int = 1) -> Marked:
    """Read one YAML document whose first line is line `first` of its file.

    Raises ContentError, with the line, for text that is not YAML, for what is too large or too deep for a parser to
    bear, and for anchors, which could make a small file huge.
    """
    if len(text) > LARGEST:
        how = "Part it, or put what is text into the file itself"
        raise ContentError(f"The YAML has more than {LARGEST:,} characters", how, first)
    refuse_nesting(text, first)
    refuse_indents(text, first)
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise _unsound(error, text, first) from error
    if root is None:
        return Marked(None, {(): first})
    reader = _Reader(first)
    value = reader.read(root, ())
    return Marked(value, reader.lines, tuple(reader.repeated))


class _Reader:
    def __init__(self, first: int) -> None:
        self.first = first
        self.lines: dict[Place, int] = {}
        self.repeated: list[tuple[str, int]] = []
        self.seen: set[int] = set()

    def read(self, node: yaml.Node, place: Place) -> Any:
        line = node.start_mark.line + self.first
        self.lines.setdefault(place, line)
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _NOTHING else node.value
        if id(node) in self.seen:
            raise ContentError("Anchors and aliases (`&`, `*`) are not read", "Write the value out", line)
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*place, number)) for number, item in enumerate(node.value)]
        result: dict[str, Any] = {}
        for name_node, value_node in node.value:
            name = name_node.value if isinstance(name_node, yaml.ScalarNode) else "?"
            at = name_node.start_mark.line + self.first
            if name in result:
                self.repeated.append((name, at))
            self.lines[(*place, name)] = at
            result[name] = self.read(value_node, (*place, name))
        return result


def _unsound(error: yaml.YAMLError, text: str, first: int) -> ContentError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = mark.line if mark else text[: getattr(error, "position", None) or 0].count("\n")
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    how = "Put quotes around a value that holds a colon or begins with a sign, and indent with spaces"
    return ContentError(f"This is not sound YAML: {' '.join(str(reason).split())}", how, at + first)
