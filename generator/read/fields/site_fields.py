"""What the programs of other podcast sites write into an episode's front matter, in our terms."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.media import media_type
from generator.read.fields.draft import hides
from generator.read.fields.marked_yaml import Marked, Place
from generator.read.fields.table import OF_THE_PROGRAM, bare, by_bare_name, fields_of

_KNOWN = by_bare_name(fields_of("episode"))
_TOGETHER = frozenset("params episode podcast podcaster".split())
"""Where some keep their own fields together, in a mapping."""
_HEARD = frozenset(("podcast", "filename", "url"))
"""Names of the recording, where they hold the address of one."""
_SIZES = frozenset("podcastbytes audiosize audiobytes filesize size bytes".split())
_FORMATS = ("mp3", "m4a", "opus", "ogg", "oga")
"""What Jekyll's themes call the recordings below `audio`, the one to take first."""


def ours(fields: Marked) -> Marked:
    """The fields without the program's own, none in a mapping of several, the recording as `enclosure` reads it.

    `{"params": {"podcast_file": "https://ex.org/a.mp3", "podcast_bytes": "12"}}` gives
    `{"podcast_file": {"url": "https://ex.org/a.mp3", "length": "12"}}`.
    """
    if not isinstance(fields.value, Mapping):
        return fields
    found: dict[str, Any] = {}
    lines = dict(fields.lines)
    heard = "audio" in map(_meant, fields.value)
    for place, value in _each(fields.value):
        name = str(place[-1])
        theirs = bare(name) in OF_THE_PROGRAM and not hides(name, value)
        if theirs or (bare(name) == "url" and str(value).startswith("/")):
            continue
        if not heard and bare(name) in _HEARD and "://" in str(value) and media_type(str(value)):
            name = "audio"
        found[name] = value
        lines[(name,)] = fields.line(*place)
    audio = next((name for name in found if _meant(name) == "audio"), "")
    if isinstance(given := found.get(audio), Mapping) and "url" not in given:
        found[audio] = next((given[name] for name in _FORMATS if given.get(name)), given)
    size = next((name for name in found if bare(name) in _SIZES and str(found[name]).isdigit()), "")
    if size and isinstance(found.get(audio), str):
        found[audio] = {"url": found[audio], "length": found.pop(size)}
    return replace(fields, value=found, lines=lines)


def _each(written: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    """(place, value) of each field, those within a mapping too, if no other has the name.

    What says of a draft that it is one stays where it is, for `verdict` to find.
    """
    there = {"draft", *map(bare, written)}
    for name, value in written.items():
        inner = value if isinstance(value, Mapping) else {}
        out = [one for one in inner if bare(one) not in there and _goes_out(bare(name), one)]
        there.update(map(bare, out))
        yield from (((name, one), inner[one]) for one in out)
        if not out:
            yield (name,), value
        elif rest := {one: inner[one] for one in inner if one not in out}:
            yield (name,), rest


def _goes_out(mapping: str, name: str) -> bool:
    """Whether a field within a mapping is the episode's; among links only a recording is."""
    return mapping in _TOGETHER or (mapping == "links" and _meant(name) in ("audio", "video"))


def _meant(name: str) -> str:
    """Which of our fields a name is; empty for none."""
    row = _KNOWN.get(bare(name))
    return row.name if row else ""
