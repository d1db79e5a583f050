"""`content/digests/YYYY-MM-DD.yml`: a published digest issue, read and written."""

import re
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from generator.model import ContentError, DigestIssue, DigestItem, Insight, Problem, Quote, Reading
from generator.model.address import dropped_id
from generator.model.moment import exact
from generator.model.yaml_text import yaml_text
from generator.read.disk.files import load, names_in
from generator.read.fields import values
from generator.read.fields.marked_yaml import Marked, marked_yaml
from generator.read.fields.table import Field, check_mapping

_ID = re.compile(r"[A-Za-z0-9_-]+")


def verbatim(value: Any) -> str:
    """A text as it is written, line breaks and all."""
    if isinstance(value, dict | list):
        raise ValueError("is a list, not a text")
    return str(value)


def anchor(value: Any) -> str:
    """An id that can stand after `#` in a web address."""
    return values.read_as(value, _ID.fullmatch, "id")[0]


def inside(value: Any) -> str:
    """A path below the content folder."""
    words = verbatim(value)
    path = PurePosixPath(words)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(f"is `{words[:60]}`, which leads out of the content folder")
    return words


def items(value: Any) -> Any:
    """The list of items, each checked later."""
    if not isinstance(value, list):
        raise ValueError("is not a list of items")
    return value


FIELDS: tuple[Field, ...] = (
    Field("number", "number", "1 for the first issue ever", "1", values.number),
    Field("title", "text", "Its title; by its day where absent", "The storage issue", verbatim),
    Field("intro", "text", "Words before the five", "Object storage everywhere today.", verbatim),
    Field("items", "list", "The insights, in order", "[{text: Slow writes are fine for search.}]", items),
)
ITEM_FIELDS: tuple[Field, ...] = (
    Field("id", "id", "The insight's id; made from the text where absent", "i-1a2b3c4d", anchor),
    Field("text", "text", "What the reader sees", "Slow writes are fine for search.", verbatim),
    Field("date", "date", "The insight's day; the issue's where absent", "2025-11-20", values.day),
    Field("speaker", "text", "Who said it", "Ann Lee", verbatim),
    Field("episode", "slug", "The episode it comes from", "hot-takes", values.text),
    Field("origin", "text", "What that episode is called in feeds and mail", "Hot takes", verbatim),
    Field("turn", "id", "The turn that supports it", "t-1a2b3c4d", anchor),
    Field("start", "duration", "When that turn begins", "14:32", values.duration),
    Field("quote", "text", "The supporting words", "writes are slow, so what", verbatim),
    Field("by", "text", "The model that put it in other words", "qwen3:8b", values.text),
    Field("link", "URL", "Where it comes from", "https://example.org/42", values.url),
    Field("topics", "list", "Topics", "[storage]", values.names),
    Field("entities", "list", "Slugs of the entities it names", "[turbopuffer]", values.names),
    Field("about", "list", "What its heading says that it is on", "[object storage]", values.names),
    Field("part", "text", "The chapter that its heading names", "Slow writes", verbatim),
    Field("path", "path", "The dropped file", "insights/2025-11-20.md", inside),
    Field("line", "number", "The line in it; absent for an extracted insight", "3", values.number),
)
_CALLED = {"start": "start_ms"}
"""What the record of an insight calls otherwise."""


def read_pins(content: Path) -> Reading[tuple[DigestIssue, ...]]:
    """The pinned issues of a content folder, oldest first, and what is wrong with their files."""
    issues: list[DigestIssue] = []
    problems: list[Problem] = []
    for name in names_in(content, "digests", (".yml", ".yaml")):
        try:
            issue, found = read_pin(name, load(content, name))
        except ContentError as error:
            issue, found = None, (error.at(name),)
        problems += found
        if issue:
            issues.append(issue)
    return tuple(sorted(issues, key=lambda issue: issue.date)), tuple(problems)


def read_pin(path: str, data: bytes) -> Reading[DigestIssue | None]:
    """One pinned issue; None, with a problem, where the file is none."""
    try:
        day = date.fromisoformat(PurePosixPath(path).stem)
    except ValueError:
        return None, (Problem(path, 0, "The file's name is no date", "Name it as in 2025-11-20.yml"),)
    try:
        written = marked_yaml(_decoded(data))
    except ContentError as error:
        return None, (error.at(path),)
    found, wrong = check_mapping(FIELDS, written.value, written, path)
    problems = list(wrong)
    read = [_item(written, number, entry, path, day, problems) for number, entry in enumerate(found.get("items", ()))]
    items = [item for item in read if item]
    if not items or not found.get("number"):
        lacking = "items" if not items else "number"
        how = f"Add `{lacking}:`, or delete the file: an issue whose day is over is not picked again"
        return None, (*problems, Problem(path, 0, f"The issue has no `{lacking}`", how))
    chosen = tuple({item.insight.id: item for item in items}.values())
    if len(chosen) < len(items):
        problems.append(Problem(path, 0, "The issue has an insight twice", "Delete one of the two", "warning"))
    issue = DigestIssue(day, found["number"], chosen, True, found.get("title", ""), found.get("intro", ""))
    return issue, tuple(problems)


def pin_text(issue: DigestIssue) -> str:
    """The issue as a file that a person can edit; `read_pin` gives the same issue back (but for the scores)."""
    head: dict[str, Any] = {"number": issue.number, "title": issue.title, "intro": issue.intro}
    fields = {name: value for name, value in head.items() if value} | {
        "items": [_fields(item.insight, item.origin) for item in issue.items]
    }
    note = "# A published issue: edit, re-order or delete items as you like; a build never changes this file.\n"
    return note + yaml_text(fields)


def _decoded(data: bytes) -> str:
    # Without the repairs that dropped text gets: what was published stays as it was.
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError("The file is not UTF-8", "Save it as UTF-8", line) from error


def _fields(insight: Insight, origin: str) -> dict[str, Any]:
    found = {row.name: getattr(insight, _CALLED.get(row.name, row.name)) for row in ITEM_FIELDS}
    found |= {"origin": origin, "start": None if insight.start_ms is None else exact(insight.start_ms)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items() if value}


def _item(written: Marked, number: int, entry: Any, path: str, day: date, problems: list[Problem]) -> DigestItem | None:
    line = written.line("items", number)
    fields, wrong = check_mapping(ITEM_FIELDS, entry, written, path, ("items", number))
    problems += wrong
    if not fields.get("text", "").strip():
        problems.append(Problem(path, line, "The item has no `text`", "Add it, or delete the item"))
        return None
    # An item that a person added here was dropped here.
    here: dict[str, Any] = {
        "id": dropped_id(fields["text"]),
        "date": day,
        "path": path,
        "line": 0 if "path" in fields else line,
    }
    given = {_CALLED.get(name, name): value for name, value in fields.items() if name != "origin"}
    # The words of a model stand with a quote that bears them out.
    told = fields.get("by") and fields.get("quote")
    quotes = (Quote(fields["quote"], fields.get("turn", ""), fields.get("start")),) if told else ()
    insight = Insight(**(here | given), quotes=quotes)
    return DigestItem(insight, origin=fields.get("origin", ""))
