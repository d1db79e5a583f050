"""A dropped text file opened: decoded, its front matter and sidecar read and checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.model import ContentError, Problem
from generator.read.fields import Kind, check
from generator.read.front_matter import marked_front_matter
from generator.read.marked_yaml import Marked, marked_yaml
from generator.read.metadata import Facts, Layer, settled
from generator.read.repair import decode

PROSE = frozenset({".md", ".markdown", ".txt", ".text"})
"""Suffixes of the files that may have front matter."""


@dataclass(frozen=True, slots=True)
class Source:
    """One dropped file and what lies beside it: the input of a reader, fit to be sent to another process."""

    path: str
    """Relative to the content folder, with forward slashes."""
    data: bytes
    facts: Facts

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix."""
        return PurePosixPath(self.path).stem

    @property
    def suffix(self) -> str:
        """With the dot, in lower case."""
        return PurePosixPath(self.path).suffix.lower()


@dataclass(frozen=True, slots=True)
class Opened:
    """Its text, and what a person wrote about it."""

    body: str
    """Without front matter; line numbers are the file's."""
    layers: tuple[Layer, ...]
    """Sidecar and front matter, in the order in which they win."""
    problems: tuple[Problem, ...]

    @property
    def draft(self) -> bool:
        """Whether the producer holds it back."""
        return any(values.get("draft") for _, values in self.layers)

    @property
    def scanned(self) -> bool:
        """Whether the text came from a feed, as its sidecar says: what a stranger's text states decides nothing."""
        return any("scan" in values for _, values in self.layers)


class Unreadable(Exception):
    """Raised for a file that must be left out, with its problem."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_yaml(path: str, data: bytes) -> tuple[Marked, tuple[Problem, ...]]:
    """A YAML file's content, and what was mended in it. Raises ContentError."""
    text, warnings = decode(data)
    return marked_yaml(text), passed_on(path, warnings)


def open_source(kind: Kind, source: Source) -> Opened:
    """Decode a file, check front matter and sidecar. Raises ContentError for the file, Unreadable for its sidecar."""
    text, warnings = decode(source.data)
    problems = list(passed_on(source.path, warnings))
    layers: list[Layer] = []
    if source.facts.sidecar:
        layers.append(("sidecar", _sidecar(kind, source, problems)))
    fields, body = marked_front_matter(text) if source.suffix in PROSE else (Marked(), text)
    beside = Opened(body, tuple(layers), tuple(problems))
    if beside.scanned:
        return beside
    found, wrong = check(kind, fields, source.path)
    layers.append(("front matter", settled(found)))
    return Opened(body, tuple(layers), (*problems, *wrong))


def passed_on(path: str, warnings: Iterable[tuple[int, str, str]]) -> tuple[Problem, ...]:
    """The warnings of a decoder or a format reader as problems of a file."""
    return tuple(Problem(path, line, what, how, "warning") for line, what, how in warnings)


def _sidecar(kind: Kind, source: Source, problems: list[Problem]) -> dict[str, Any]:
    path, data = source.facts.sidecar or ("", b"")
    try:
        marked, mended = read_yaml(path, data)
    except ContentError as error:
        waiting = ContentError(f"{error.what}; `{source.path}` waits for it", error.how, error.line)
        raise Unreadable(waiting.at(path)) from error
    found, wrong = check(kind, marked, path)
    problems.extend((*mended, *wrong))
    return settled(found)
