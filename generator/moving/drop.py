"""Writes what was found as files of `content/`, and overwrites none that is there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import address
from generator.model.grouped import grouped
from generator.model.yaml_text import yaml_text
from generator.moving.records import Found, Moved
from generator.read.show.corrections import NAME, place

CORRECTIONS = NAME
_MANY = 4


@dataclass(frozen=True, slots=True)
class Dropped:
    """What became of one source."""

    written: tuple[str, ...]
    """Paths relative to the content folder."""
    there: tuple[str, ...]
    """Those that were there already, and stay as they are."""
    redirects: int
    left: tuple[str, ...]
    """What could not be placed, a line each."""


def drop(found: Found, content: Path) -> Dropped:
    """Write the files that are not there yet, and add redirects from the old addresses to `corrections.yml`."""
    files = dict(_files(found))
    there = tuple(name for name in files if (content / name).exists())
    for name, data in files.items():
        if name not in there:
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_bytes(data)
    book = content / CORRECTIONS
    before = book.read_text(encoding="utf-8") if book.exists() else ""
    lines = [line for line in _redirects(found) if line not in before]
    if lines:
        gap = "" if not before or before.endswith("\n") else "\n"
        book.write_text(before + gap + "".join(lines), encoding="utf-8")
    return Dropped(tuple(name for name in files if name not in there), there, len(lines), tuple(_left(found)))


def _left(found: Found) -> Iterator[str]:
    """What could not be placed, a line each; where four or more lack the same, one line for all of them."""
    lines = (*found.left, *(f"{one.source}: {what}" for one in found.episodes for what in one.left))
    parts = (line.partition(": ") for line in lines)
    for what, sources in grouped((what, source) for source, _, what in parts).items():
        if len(sources) < _MANY:
            yield from (f"{source}: {what}" for source in sources)
        else:
            yield f"{sources[0]} and {len(sources) - 1} more: {what}"


def _files(found: Found) -> Iterator[tuple[str, bytes]]:
    """(path relative to the content folder, what is in it) of each file."""
    folder = "episodes"
    if title := str(found.show.get("title", "")):
        folder = f"episodes/{address.slug(title)}"
        yield f"{folder}/show.yml", yaml_text(found.show).encode()
    for name, one in _named(found).items():
        # In a sidecar, where `scan` looks for the GUIDs that are there; the text may be empty.
        yield f"{folder}/{name}.yml", yaml_text(one.fields).encode()
        if one.file:
            yield f"{folder}/{name}{one.file.suffix}", one.file.read_bytes()
        else:
            suffix = ".json" if one.transcript.startswith("[{") else ".md"
            yield f"{folder}/{name}{suffix}", f"{one.transcript}\n".encode()
        if one.notes:
            yield f"{folder}/{name}.notes.md", f"{one.notes}\n".encode()
    for who, fields in found.people.items():
        about = {field: value for field, value in fields.items() if field != "bio"}
        yield f"people/{who}.md", f"---\n{yaml_text(about)}---\n{fields.get('bio', '')}\n".encode()
    for name, path in found.pictures.items():
        yield name, path.read_bytes()


def _named(found: Found) -> Mapping[str, Moved]:
    """File name without suffix to the episode; of two that would share one, the second has its own."""
    names: dict[str, Moved] = {}
    for one in found.episodes:
        name = "-".join(filter(None, (str(one.fields.get("date", "")), one.slug)))
        names[name if name not in names else f"{name}-{address.digest(one.source, 6)}"] = one
    return names


def _redirects(found: Found) -> Iterator[str]:
    """An entry of `corrections.yml` for each old address that is another now; of a draft nobody knows one."""
    for one in found.episodes:
        if one.fields.get("draft") == "yes":
            continue
        now = address.episode(one.slug)
        for old in one.former:
            try:
                was = place(old)
            except ValueError:
                continue
            if was != now:
                yield f"- {{redirect: {was}, to: {now}}}\n"
