"""What note apps and annotators write into data, as the row that `insight_rows` reads."""

from collections.abc import Mapping
from typing import Any

from generator.read.note_apps import plain_notes

_MARKER = frozenset(("text", "user", "user_info", "creator"))
"""What an annotation says of who made it, and what they think."""


def outlined(words: object) -> str:
    """The words of a node of an outline (Roam, Logseq), written as in its pages; empty for one of its properties."""
    lines = plain_notes("\t- " + str(words).replace("\n", "\n\t  ")).split("\n")
    return " ".join(lines).strip(" \t-")


def selected(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of an annotation of a page (W3C, Hypothesis) the words that it selects: who marked them did not say them."""
    parts = [part for target in _each(value.get("target")) for part in _each(target.get("selector"))]
    exact = next((part["exact"] for part in parts if part.get("exact")), "")
    if exact:
        return {**{name: entry for name, entry in value.items() if name not in _MARKER}, "quote": exact}
    names = {name.strip().casefold(): name for name in value}
    if {"author", "group", "comment"} <= names.keys():
        return {name: entry for name, entry in value.items() if name != names["author"]}
    return value


def _each(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, Mapping)]
