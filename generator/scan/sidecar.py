"""Writes the sidecar of a scanned episode, and brings it up to date when the feed changes.

What scan wrote is remembered in the sidecar itself, as a hash of each field's value below `scan: wrote:`. A field
whose value still has that hash is scan's and follows the feed; every other one a person changed, added or
deleted, and stays as it is. So the rule needs no database, and a person can hand a field back by
deleting its line under `wrote:` together with the field.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from generator.model import ContentError, Person, address
from generator.model.language import is_tag
from generator.model.nesting import refuse_indents, refuse_nesting
from generator.model.yaml_text import yaml_text
from generator.scan.records import Feed, FeedItem
from generator.scan.shown import web

Fields = Mapping[str, Any]
_LONGEST = 1_000_000
_KEY = re.compile(r"^(?:\"([^\"]+)\"|'([^']+)'|([A-Za-z_][\w -]*?))\s*:(?:\s|$)", re.MULTILINE)


def fields(item: FeedItem, feed: Feed, timezone: str, language: str = "") -> dict[str, Any]:
    """What an item says, by the names of the sidecar fields; what it doesn't say, or no reader takes, is left out.

    `duration` is in seconds. `date` is the day in the time zone.
    """
    spoken = language or feed.language
    found = {
        "title": item.title,
        "date": item.day(timezone),
        "guid": item.guid,
        "show": feed.title,
        "number": item.number,
        "season": item.season,
        "link": web(item.link),
        "language": spoken if is_tag(spoken) else "",
        "duration": item.duration_s,
        "audio": _recording(item),
        "people": [{key: value for key, value in _credit(person) if value} for person in item.people],
        "chapters": [{"start": start, "title": title} for start, title in item.marks if start and title],
        "description": item.description,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def _credit(person: Person) -> tuple[tuple[str, str], ...]:
    return ("name", person.name), ("role", person.role), ("link", web(person.link)), ("image", web(person.image))


def _recording(item: FeedItem) -> dict[str, Any]:
    url = web(item.audio.url) if item.audio else ""
    if not item.audio or not url:
        return {}
    return {
        key: value for key, value in (("url", url), ("length", item.audio.length), ("type", item.audio.type)) if value
    }


def compose(found: Fields, origin: Fields, ours: Fields | None = None) -> str:
    """The text of a new sidecar; `origin` is what stands below `scan:`, `ours` fields that the feed doesn't decide."""
    wrote = {name: value_hash(value) for name, value in found.items()}
    return yaml_text(
        {**found, **(ours or {}), "scan": {**{key: value for key, value in origin.items() if value}, "wrote": wrote}}
    )


def merge(text: str, found: Fields, origin: Fields) -> str:
    """A sidecar's text brought up to date with what its item says now; the same text where nothing changed.

    The GUID never changes. Comments and the layout of untouched fields are kept. What `origin` has is put below
    `scan:`, and None taken from there. A sidecar without `scan:` is a person's own, and stays as it is.
    Raises ValueError for a text that is no YAML mapping.
    """
    now = load(text)
    scan = scanned(text)
    wrote = dict(scan["wrote"]) if isinstance(scan.get("wrote"), dict) else {}
    if not wrote:
        return text
    changed: dict[str, Any] = {}
    for name in dict.fromkeys([*found, *wrote]):
        ours = name in wrote and name in now and value_hash(now[name]) == wrote[name]
        if name in {"guid", "scan"} or not (ours or (name not in wrote and name not in now)):
            continue
        if name not in found:
            # The feed took it back.
            changed[name] = None
            del wrote[name]
        elif value_hash(found[name]) != wrote.get(name):
            changed[name] = found[name]
            wrote[name] = value_hash(found[name])
    if not changed and all(scan.get(name) == value for name, value in origin.items()):
        return text
    del scan["wrote"]
    kept = {name: value for name, value in {**scan, **origin}.items() if value is not None}
    changed["scan"] = {**kept, "wrote": wrote}
    merged = {name: value for name, value in {**now, **changed}.items() if value is not None}
    edited = _edit(text, changed)
    # Text surgery keeps a person's comments; should their layout defeat it, the fields matter more.
    try:
        return edited if _parsed(edited) == merged else yaml_text(merged)
    except ValueError:
        return yaml_text(merged)


def unchanged_fields(text: str) -> dict[str, Any]:
    """The fields that scan wrote and nobody touched: to bring only what stands below `scan:` up to date."""
    now, wrote = load(text), scanned(text).get("wrote")
    return {name: now[name] for name in wrote if name in now} if isinstance(wrote, dict) else {}


def scanned(text: str) -> dict[str, Any]:
    """What scan keeps in a sidecar, empty for a person's own:

    `feed`, `transcript` and `chapters` where its files came from, `guid` what the feed calls it now where that changed,
    `text` a hash of the transcript as it came, `added` the day it came, `also` the other feeds that have the talk.
    """
    scan = load(text).get("scan")
    return scan if isinstance(scan, dict) else {}


def load(text: str) -> dict[str, Any]:
    """The fields of a sidecar's text. Raises ValueError where it is no YAML mapping."""
    if len(text) > _LONGEST:
        raise ValueError(f"it is longer than {_LONGEST:,} characters")
    try:
        refuse_nesting(text)
        refuse_indents(text)
    except ContentError as error:
        raise ValueError(error.what) from None
    found = _parsed(text)
    if not isinstance(found, dict):
        raise ValueError("it is no list of fields")
    return found


def _parsed(text: str) -> Any:
    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(" ".join(str(error).split())) from None


def _edit(text: str, changed: Fields) -> str:
    """The text with the blocks of the changed top-level fields replaced, dropped (None) or added."""
    starts = [(found.start(), next(name for name in found.groups() if name)) for found in _KEY.finditer(text)]
    edges = [start for start, _ in starts] + [len(text)]
    result = [text[: edges[0]]]
    present = set()
    for (start, name), end in zip(starts, edges[1:], strict=True):
        present.add(name)
        block = text[start:end]
        if name in changed:
            # Comments that stand after a field belong to the next one.
            comments = re.search(r"(?:^(?:#.*|[ \t]*)\n)*\Z", block, re.MULTILINE)
            kept = comments[0] if comments else ""
            block = ("" if changed[name] is None else yaml_text({name: changed[name]})) + kept
        elif not block.endswith("\n"):
            block += "\n"
        result.append(block)
    added = {name: value for name, value in changed.items() if name not in present and value is not None}
    return "".join(result) + (yaml_text(added) if added else "")


def value_hash(value: object) -> str:
    """What tells whether a value is still the one that scan wrote."""
    # As JSON, so that layout and quoting don't count, only what the value is.
    return address.digest(json.dumps(value, ensure_ascii=True, sort_keys=True, default=str), 12)
