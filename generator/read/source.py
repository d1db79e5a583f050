"""A dropped text file opened: decoded, its front matter and sidecar read and checked."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from generator.model import ContentError, Problem, Reading
from generator.model.stated import length_of
from generator.read import mdx
from generator.read.draft import refuse_draft
from generator.read.fields import Kind, check
from generator.read.formats import detect, json_text, read_document, unpacked
from generator.read.formats.format import MARKDOWN, PROSE
from generator.read.formats.page_html import FORMAT as PAGE
from generator.read.formats.stated import stated
from generator.read.front_matter import fields_alone, marked_front_matter
from generator.read.marked_yaml import Marked, marked_yaml
from generator.read.metadata import Facts, Layer, settled
from generator.read.page_facts import page_facts
from generator.read.parallel import NAMING, told_there
from generator.read.repair import decode
from generator.read.show_notes import html_parted, is_talk, parted

Record = TypeVar("Record")
_TRANSCRIPT = re.compile(r"(?:transcripts?|transcription)(?:[_-]?text)?", re.IGNORECASE)
_NAMING = re.compile(rf"{_TRANSCRIPT.pattern}|{NAMING}", re.IGNORECASE)
"""What a page calls the field that holds what was said."""
_FILE = re.compile(r"\S+\.(?:vtt|srt|json|txt|html?|md)")
_TEMPLATED = re.compile(r"^[ \t]*(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})[ \t]*$", re.MULTILINE)
"""A line that a site's own program puts something in the place of: `{{< audio >}}`, `{% include player %}`."""
_TITLE = re.compile(r"\A\s*#[ \t]+([^\n]*\S)[ \t#]*(?:\n|\Z)")


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


def open_source(kind: Kind, source: Source) -> Opened:
    """Decode a file, check front matter and sidecar. Raises ContentError, which is `Waits` for a file beside it."""
    inside = unpacked(source.data)
    text, warnings = decode(source.data) if inside is None else (inside, ())
    text = mdx.without_code(text) if source.suffix == mdx.SUFFIX else text
    beside, wrong = sidecar(kind, source)
    problems = (*passed_on(source.path, warnings), *wrong)
    layers: tuple[Layer, ...] = (("sidecar", beside),) if source.facts.sidecar else ()
    fields, body = _fields(text) if source.suffix in PROSE else (Marked(), text)
    held, written = fields, body
    if source.suffix in MARKDOWN and not fields.value and _is_data(body):
        fields, body = held, written = fields_alone(body)
    if kind == "episode":
        fields, body = _transcript(fields, body)
    by_sidecar = Opened(body, layers, problems, source.facts.notes)
    if by_sidecar.scanned:
        return by_sidecar
    if kind == "episode" and fields is held:
        fields, body, told = _page(source.path, fields, written)
        problems = (*problems, *told)
    if source.suffix in PROSE and not fields.value:
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


def _fields(text: str) -> tuple[Marked, str]:
    """Fields and text, without a field that names the file of the transcript: `parallel` has read that."""
    fields, body = marked_front_matter(text)
    values = fields.value or {}
    named = [name for name, held in values.items() if _NAMING.fullmatch(str(name)) and _FILE.fullmatch(str(held))]
    rest = {name: held for name, held in values.items() if name not in named}
    return (replace(fields, value=rest) if named else fields), body


def _transcript(fields: Marked, body: str) -> tuple[Marked, str]:
    """Fields and text where the fields hold the transcript, as in sites made with Jekyll: the text is its show notes.

    A list is given as JSON for the reader of segments, each entry on its line of the file; lines as they stand.
    """
    values = fields.value or {}
    name = next((name for name in values if _TRANSCRIPT.fullmatch(str(name))), "")
    held = values.get(name)
    if isinstance(held, str) and "\n" in held.strip():
        text = "\n" * fields.line(name) + held
    elif isinstance(held, list) and all(isinstance(entry, Mapping) for entry in held):
        text = "["
        for number, entry in enumerate(held):
            text += ("," if number else "") + "\n" * (fields.line(name, number) - 1 - text.count("\n"))
            text += json.dumps(entry, ensure_ascii=False)
        text += "]"
    else:
        return fields, body
    rest = {other: value for other, value in values.items() if other != name}
    return replace(fields, value={"notes": body.strip() or None, **rest}), text


def _page(path: str, fields: Marked, body: str) -> tuple[Marked, str, tuple[Problem, ...]]:
    """Fields and text of a page, its show notes among the fields, and a note where it has nothing else.

    A page without fields, of which nothing but its form tells that it is one, is in Markdown or HTML and has a talk, or
    links.
    """
    known, _ = check("episode", fields, path)
    recorded = bool(known.get("audio") or known.get("video") or "media" in (fields.value or {}))
    page = bool(fields.value)
    html = path.lower().endswith(PAGE.suffixes)
    facts = {name: value for name, value in page_facts(body).items() if name not in known} if html else {}
    fields = replace(fields, value={**facts, **(fields.value or {})}) if facts else fields
    html = html and detect(body) is PAGE
    length = known.get("duration") or (not html and length_of(stated(body).fields.get("duration", ""))) or None
    cut = html_parted if html else parted
    notes, talk = ("", body) if known.get("notes") else cut(body, length, recorded, page)
    if not notes or not (page or html or path.lower().endswith(MARKDOWN)):
        return fields, body, ()
    headed = None if talk else _TITLE.match(notes)
    titled = {"title": headed[1]} if headed else {}
    what = "The text is about the episode, and is taken for its show notes"
    how = "Put what was said below a heading `## Transcript`, or into a file of this name, such as a .vtt"
    problems = () if talk else (Problem(path, 0, what, how, "note"),)
    rest, stated_there = stated(_TEMPLATED.sub("", notes))
    said = "\n\n".join(filter(None, (stated_there.get("notes"), rest.strip())))
    # Front matter wins, by whatever name a field goes there.
    above = {name: value for name, value in {**stated_there, **titled}.items() if name not in known}
    return (
        replace(fields, value={**above, **(fields.value or {}), "notes": said.strip()}),
        talk,
        problems,
    )


def _presented(source: Source) -> tuple[tuple[Layer, ...], tuple[tuple[str, bytes], ...], tuple[Problem, ...]]:
    """What the page in an episode's own folder says of it: fields and title, and itself where its text is show notes.

    Raises Waits for one that can't be read.
    """
    if not source.facts.about:
        return (), (), ()
    path, data = source.facts.about
    try:
        text, warnings = decode(data)
        text = mdx.without_code(text) if path.lower().endswith(mdx.SUFFIX) else text
        fields, body = _transcript(*_fields(text))
        if not fields.value:
            refuse_draft(text)
        found, wrong = check("episode", fields, path)
    except ContentError as error:
        raise Waits(source.path, path, error) from error
    try:
        spoken = is_talk(read_document(body, ".md").cues, data, source.data)
    except ContentError:
        spoken = False
    headed = None if spoken else _TITLE.match(body)
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
