"""What is known about an episode, field by field from the first place that says it, with that place's name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from generator.model import Correction, Problem, Reading
from generator.model.people import each_once
from generator.read.fields import values
from generator.read.fields.file_name import FileName, file_name
from generator.read.fields.table import OF_THE_SHOW, Kind, by_name, fields_of


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a dropped file from beside it: plain values, so that they can cross to another process."""

    modified: date
    """The day the file last changed."""
    committed: date | None = None
    """The day of git's first commit of it."""
    sidecar: tuple[str, bytes] | None = None
    """Path and bytes of `NAME.yml`."""
    chapters: tuple[str, bytes] | None = None
    """Path and bytes of `NAME.chapters.json`."""
    summary: tuple[str, bytes] | None = None
    """Path and bytes of `NAME_summary.txt`."""
    notes: tuple[tuple[str, bytes], ...] = ()
    """Paths and bytes of `NAME.notes.md`, or of several in a folder of its own."""
    about: tuple[str, bytes] | None = None
    """Path and bytes of the page that presents it in a folder of its own."""
    name: str = ""
    """What names it in the place of its file: the name of a folder of its own."""
    written: tuple[str, bytes] | None = None
    """Path and bytes of `NAME.summary.yml`."""
    folder: str = ""
    """The name of the show's folder, for reading; empty where the file is in none."""
    defaults: Mapping[str, Any] = field(default_factory=dict)
    """The valid fields of the folder's `show.yml`."""
    corrections: tuple[Correction, ...] = ()
    """What the owner decided about words and speakers, of whatever episode."""
    ids: Mapping[str, str] = field(default_factory=dict)
    """What fields may call people by, to their names."""


@dataclass(frozen=True, slots=True)
class Known:
    """Values by field name, each with where it came from."""

    values: Mapping[str, Any]
    source: Mapping[str, str]
    """Field name to `front matter`, `sidecar`, `show.yml`, `text`, `file name`, `folder`, `git` or `mtime`."""

    def but(self, name: str, value: Any, origin: str = "") -> "Known":
        """The same, but for one field; it came from where it did, unless `origin` says otherwise."""
        return Known({**self.values, name: value}, {**self.source, name: origin or self.source.get(name, "")})


DATE_IT = "Begin its name with the date (2024-12-31-title), or write `date:` in front matter or a sidecar"
"""What to do about a date that nothing states."""

Layer = tuple[str, Mapping[str, Any]]
"""(where the values came from, the values by field name)."""


def merge(layers: Sequence[Layer]) -> Known:
    """Of each field the value of the first layer that has it. Nothing (an empty text, an empty list) doesn't count."""
    found: dict[str, Any] = {}
    source: dict[str, str] = {}
    for origin, layer in layers:
        for name, value in layer.items():
            if name not in found and value not in (None, "", (), []):
                found[name] = value
                source[name] = origin
    return Known(found, source)


def from_name(stem: str, path: str) -> tuple[FileName, dict[str, Any], tuple[Problem, ...]]:
    """The name taken apart, the fields it gives, and a warning for a date that is none."""
    name = file_name(stem)
    fields = {
        "title": name.words, "date": name.day, "number": name.number, "season": name.season, "language": name.language,
        "video": name.video,
    }  # fmt: skip
    if not name.bad_date:
        return name, fields, ()
    what = f"The file's name has `{name.bad_date}`, which is no date"
    return name, fields, (Problem(path, 0, what, "Rename it, year first: 2024-12-31-title", "warning"),)


def from_text(kind: Kind, stated: Mapping[str, Any], path: str) -> Reading[dict[str, Any]]:
    """The facts a text states, checked like written fields; what is no field of ours is left to the format."""
    result: dict[str, Any] = {}
    problems = []
    known = by_name(fields_of(kind))
    for name, value in stated.items():
        row = known.get(name)
        if row is None or value is None:
            continue
        try:
            result.setdefault(row.name, row.read(value))
        except ValueError as error:
            how = f"Write `{row.name}:` in the front matter or a sidecar, as in `{row.name}: {row.example}`"
            problems.append(Problem(path, 0, f"The {row.name} that the text states {error}", how, "warning"))
    return result, tuple(problems)


def settled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that can be written in two ways, in one: hosts and guests are people, a summary in words a description."""
    result = dict(fields)
    told = [(role, result.pop(name, ())) for role, name in (("host", "hosts"), ("guest", "guests"), ("", "people"))]
    if people := each_once(replace(one, role=one.role or role) for role, many in told for one in many):
        result["people"] = people
    if isinstance(result.get("summary"), str):
        words = result.pop("summary")
        result.setdefault("description", words)
    if media := result.pop("media", ""):
        name, value = _recording(media)
        result.setdefault(name, value)
    if (link := result.get("link")) and "audio" not in result and _recording(link)[0] == "audio":
        result["audio"] = values.enclosure(result.pop("link"))
    return result


def defaults_of(show: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `show.yml` that its episodes have, too."""
    return settled({name: value for name, value in show.items() if name not in OF_THE_SHOW})


def _recording(url: str) -> tuple[str, Any]:
    if re.match(r"https?://(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com)/", url):
        return "video", url
    recording = values.enclosure(url)
    return ("audio", recording) if recording.type else ("link", url)


def dated(path: str, facts: Facts) -> tuple[tuple[Layer, Layer], Problem]:
    """The last layers, git and the file's change, and the warning due where only the change is left to date a file."""
    what = f"The date {facts.modified.isoformat()} is a guess from the file's last change"
    layers = (("git", {"date": facts.committed}), ("mtime", {"date": facts.modified}))
    return layers, Problem(path, 0, what, DATE_IT, "warning")
