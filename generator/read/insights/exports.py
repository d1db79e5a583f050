"""What note apps and annotators write into data, as the row that `rows` reads."""

import re
from collections.abc import Mapping
from typing import Any

from generator.read.insights.note_apps import plain_notes

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
    if {"quote", "text", "user"} <= names.keys() and str(value[names["quote"]]).strip():
        return {name: entry for key, name in names.items() for entry in (value[name],) if key not in _MARKER}
    if {"author", "group", "comment"} <= names.keys():
        return {name: entry for name, entry in value.items() if name != names["author"]}
    return value


def highlights(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The rows of a bookmark with highlights in one cell, as Raindrop has them (`Highlight:…`, `Note:…`); else the row.

    What a page says of itself is in `excerpt`, and was marked by nobody.
    """
    names = {name.strip().casefold(): name for name in row}
    cell = row.get(names.get("highlights", ""))
    if not isinstance(cell, str) or "excerpt" not in names:
        return [row]
    rest = {name: entry for key, name in names.items() for entry in (row[name],) if key in ("url", "tags", "created")}
    found = re.findall(r"^Highlight:(.*?)(?=^(?:Highlight|Note|Color|Tags):|\Z)", cell, re.DOTALL | re.MULTILINE)
    return [{**rest, "highlight": words.strip()} for words in found if words.strip()]


def is_beside(value: Mapping[str, Any]) -> bool:
    """Whether a part of an export is none of its notes: a field's node (Tana), a page of the program (TiddlyWiki)."""
    return value.get("type") == "field" or str(value.get("title", "")).startswith("$:/")


def _each(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, Mapping)]
