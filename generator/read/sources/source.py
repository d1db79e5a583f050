"""A dropped text file opened: decoded, its front matter and sidecar read and checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from generator.model import ContentError, Problem, Reading
from generator.read.episode_pages.page import TITLE, episode_page, noted, page_fields, transcript_of
from generator.read.episode_pages.show_notes import is_talk
from generator.read.fields.draft import refuse_draft
from generator.read.fields.front_matter import fields_alone
from generator.read.fields.marked_yaml import Marked, marked_yaml
from generator.read.fields.metadata import Facts, Layer, settled
from generator.read.fields.table import Kind, check
from generator.read.folders.parallel import told_there
from generator.read.formats import detect, read_document, unpacked
from generator.read.formats.format import MARKDOWN, PROSE
from generator.read.formats.pieces import json_text
from generator.read.text import mdx
from generator.read.text.repair import decode

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Source:
    """One dropped file and what lies beside it: the input of a reader, fit to be sent to another process."""

    path: str
    """Relative to the content folder, with forward slashes."""
    data: bytes
    facts: Facts

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix, or that of a folder of its own."""
        return self.facts.name or PurePosixPath(self.path).stem

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
    notes: tuple[tuple[str, bytes], ...] = ()
    """Paths and bytes of its show notes."""

    @property
    def draft(self) -> bool:
        """Whether the producer holds it back."""
        return any(values.get("draft") for _, values in self.layers)

    @property
    def scanned(self) -> bool:
        """Whether the text came from a feed, as its sidecar says: what a stranger's text states decides nothing."""
        return any("scan" in values for _, values in self.layers)


class Waits(ContentError):
    """Raised for a file whose sidecar or page can't be read: that may say that the file is a draft."""

    def __init__(self, path: str, beside: str, error: ContentError) -> None:
        super().__init__(f"{error.what}; `{path}` waits for it", error.how, error.line)
        self.beside = beside

    def at(self, path: str) -> Problem:
        """The finding in the file beside."""
        return super().at(self.beside)


def read_yaml(path: str, data: bytes) -> Reading[Marked]:
    """A YAML file's content, and what was mended in it. Raises ContentError."""
    text, warnings = decode(data)
    return marked_yaml(text), passed_on(path, warnings)


def opened(
    kind: Kind, source: Source, read: Callable[[Source, Opened], Reading[Record]], nothing: Record
) -> Reading[Record]:
    """What `read` makes of a file, and everything to be said about it; `nothing` of a draft, or where it can't be read.

    Pure, as `read` has to be: it depends on its arguments alone, so it can run in any process.
    """
    try:
        found = open_source(kind, source)
        held = found.draft or source.facts.defaults.get("draft")
        return (nothing, found.problems) if held else read(source, found)
    except ContentError as error:
        return nothing, (error.at(source.path),)


def open_source(kind: Kind, source: Source, held: bool = False) -> Opened:
    """Decode a file, check front matter and sidecar. Raises ContentError, which is `Waits` for a file beside it.

    `held` says that it is known for a draft: then fields that can't be read are words.
    """
    inside = unpacked(source.data)
    text, warnings = mdx.decoded(source.path, source.data) if inside is None else (inside, ())
    beside, wrong = sidecar(kind, source)
    problems = (*passed_on(source.path, warnings), *wrong)
    layers: tuple[Layer, ...] = (("sidecar", beside),) if source.facts.sidecar else ()
    try:
        fields, body = page_fields(text) if source.suffix in PROSE else (Marked(), text)
    except ContentError:
        if not held:
            raise
        fields, body = Marked(), text.lstrip().lstrip("-+")
    if source.suffix in MARKDOWN and not fields.value and _is_data(body):
        fields, body = fields_alone(body)
    if "scan" in beside:
        return Opened(transcript_of(fields)[1] or body, layers, problems, source.facts.notes)
    if kind == "episode":
        fields, body, told = episode_page(source.path, fields, body)
        problems = (*problems, *told)
    if source.suffix in PROSE and not fields.value and not held:
        refuse_draft(text)
    found, wrong = check(kind, fields, source.path)
    presented, page, more = _presented(source)
    layers = (*layers, ("front matter", settled(found)), *presented)
    return Opened(body, layers, (*problems, *wrong, *more), (*page, *source.facts.notes))


def _is_data(text: str) -> bool:
    """Whether a text is JSON of another kind than transcripts are."""
    try:
        return json_text.peek(text) is not None and detect(text, ".json") is None
    except ContentError:
        return False


def _presented(source: Source) -> tuple[tuple[Layer, ...], tuple[tuple[str, bytes], ...], tuple[Problem, ...]]:
    """What the page in an episode's own folder says of it: fields and title, and itself where its text is show notes.

    Raises Waits for one that can't be read.
    """
    if not source.facts.about:
        return (), (), ()
    path, data = source.facts.about
    try:
        text, warnings = mdx.decoded(path, data)
        fields, body = page_fields(text)
        fields, said = transcript_of(fields)
        fields, body = (noted(fields, body), said) if said else (fields, body)
        if not fields.value:
            refuse_draft(text)
        found, wrong = check("episode", fields, path)
    except ContentError as error:
        raise Waits(source.path, path, error) from error
    try:
        spoken = is_talk(read_document(body, ".md").cues, data, source.data)
    except ContentError:
        spoken = False
    headed = None if spoken else TITLE.match(body)
    layers = (("front matter", told_there(found, path, source.path)), ("page", {"title": headed[1] if headed else ""}))
    return layers, () if spoken else ((path, data),), (*passed_on(path, warnings), *wrong)


def sidecar(kind: Kind, source: Source) -> Reading[dict[str, Any]]:
    """The valid fields of a file's sidecar (none without one), and what is wrong with it.

    Raises Waits for one that is no sound YAML.
    """
    if not source.facts.sidecar:
        return {}, ()
    path, data = source.facts.sidecar
    try:
        marked, mended = read_yaml(path, data)
    except ContentError as error:
        raise Waits(source.path, path, error) from error
    found, wrong = check(kind, marked, path)
    return settled(found), (*mended, *wrong)


def passed_on(path: str, warnings: Iterable[tuple[int, str, str]]) -> tuple[Problem, ...]:
    """The warnings of a decoder or a format reader as problems of a file."""
    return tuple(Problem(path, line, what, how, "warning") for line, what, how in warnings)
