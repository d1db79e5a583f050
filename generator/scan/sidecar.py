"""The sidecar of a scanned episode: its fields, its text, and how an edited item changes it.

What scan wrote is remembered in the sidecar itself, as a hash of each field's value below `scan: wrote:`. A field
whose value still has that hash is scan's and follows the feed; every other one a person changed, added or
deleted, and stays as it is. So the rule needs no database, and a person can hand a field back by
deleting its line under `wrote:` together with the field.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from generator.model import address
from generator.scan.records import Feed, FeedItem

Fields = Mapping[str, Any]
_KEY = re.compile(r"^(?:\"([^\"]+)\"|'([^']+)'|([A-Za-z_][\w -]*?))\s*:(?:\s|$)", re.MULTILINE)


class _Dumper(yaml.SafeDumper):
    """Plain YAML, lists indented below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def words(self, text: str) -> yaml.ScalarNode:
        """Several lines as a block, so that a person can edit them."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _Dumper.words)


def fields(item: FeedItem, feed: Feed, timezone: str, language: str = "") -> dict[str, Any]:
    """What an item says, by the names of the sidecar fields; what it doesn't say is left out.

    `duration` is in seconds. `date` is the day in the time zone.
    """
    day = item.published.astimezone(ZoneInfo(timezone)).date() if item.published else None
    audio = item.audio
    found = {
        "title": item.title,
        "date": day,
        "guid": item.guid,
        "show": feed.title,
        "number": item.number,
        "season": item.season,
        "link": item.link,
        "language": language or feed.language,
        "duration": item.duration_s,
        "audio": audio and {k: v for k, v in (("url", audio.url), ("length", audio.length), ("type", audio.type)) if v},
        "people": [
            {key: value for key, value in (("name", p.name), ("role", p.role), ("link", p.link)) if value}
            for p in item.people
        ],
        "description": item.description,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def compose(found: Fields, feed_url: str, transcript_url: str, chapters_url: str = "") -> str:
    """The text of a new sidecar; the URLs are where its files came from."""
    wrote = {name: _hash(value) for name, value in found.items()}
    origin = {"feed": feed_url, "transcript": transcript_url, "chapters": chapters_url}
    return _dump({**found, "scan": {**{key: value for key, value in origin.items() if value}, "wrote": wrote}})


def merge(text: str, found: Fields, feed_url: str, chapters_url: str = "") -> str:
    """A sidecar's text brought up to date with what its item says now; the same text where nothing changed.

    The GUID never changes. Comments and the layout of untouched fields are kept. A sidecar without `scan:` is a
    person's own, and stays as it is.
    Raises ValueError for a text that is no YAML mapping.
    """
    now = load(text)
    scan = scanned(text)
    wrote = dict(scan["wrote"]) if isinstance(scan.get("wrote"), dict) else {}
    if not wrote:
        return text
    changed: dict[str, Any] = {}
    for name in dict.fromkeys([*found, *wrote]):
        ours = name in wrote and name in now and _hash(now[name]) == wrote[name]
        if name in {"guid", "scan"} or not (ours or (name not in wrote and name not in now)):
            continue
        if name not in found:
            # The feed took it back.
            changed[name] = None
            del wrote[name]
        elif _hash(found[name]) != wrote.get(name):
            changed[name] = found[name]
            wrote[name] = _hash(found[name])
    origin = {"feed": feed_url, **({"chapters": chapters_url} if chapters_url else {})}
    if not changed and origin.items() <= scan.items():
        return text
    del scan["wrote"]
    changed["scan"] = {**scan, **origin, "wrote": wrote}
    merged = {name: value for name, value in {**now, **changed}.items() if value is not None}
    edited = _edit(text, changed)
    # Text surgery keeps a person's comments; should their layout defeat it, the fields matter more.
    try:
        return edited if _parsed(edited) == merged else _dump(merged)
    except ValueError:
        return _dump(merged)


def scanned(text: str) -> dict[str, Any]:
    """Where a sidecar's files came from: `feed`, `transcript`, `chapters`; empty for a person's own sidecar."""
    scan = load(text).get("scan")
    return scan if isinstance(scan, dict) else {}


def load(text: str) -> dict[str, Any]:
    """The fields of a sidecar's text. Raises ValueError where it is no YAML mapping."""
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
            block = ("" if changed[name] is None else _dump({name: changed[name]})) + kept
        elif not block.endswith("\n"):
            block += "\n"
        result.append(block)
    added = {name: value for name, value in changed.items() if name not in present and value is not None}
    return "".join(result) + (_dump(added) if added else "")


def _dump(found: Fields) -> str:
    return yaml.dump(dict(found), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def _hash(value: object) -> str:
    # As JSON, so that layout and quoting don't count, only what the value is.
    return address.digest(json.dumps(value, ensure_ascii=True, sort_keys=True, default=str), 12)
