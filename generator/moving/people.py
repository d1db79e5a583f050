"""Reads the people whom a site keeps in files of their own, and names them in the episodes that refer to these."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.moving.elements import filled
from generator.moving.records import Moved
from generator.moving.written import as_written
from generator.read.fields.marked_yaml import Marked
from generator.read.fields.values import names
from generator.read.folders.checkouts import PEOPLE
from generator.read.show.accounts import with_accounts

_FOLDER = re.compile(f"_?(?:{PEOPLE})", re.IGNORECASE)
_CREDITS = ("people", "hosts", "guests")


def person(written: Marked, body: str, source: str) -> dict[str, Any]:
    """The fields of `content/people/` out of a file's own, its text as the bio; empty for a file that names nobody.

    `{"title": "Ann Lee", "github": "ann"}` gives `{"name": "Ann Lee", "links": ["https://github.com/ann"]}`.
    """
    found, _ = as_written("person", replace(written, value=with_accounts(written.value)), source)
    return filled({"bio": body.strip(), **found}) if found.get("name") else {}


def credited(
    episodes: Sequence[Moved], known: Mapping[str, dict[str, Any]]
) -> tuple[list[Moved], dict[str, dict[str, Any]]]:
    """The episodes with people's names in place of the names of their files, and the files of those who are there."""
    named: list[Moved] = []
    there: set[str] = set()
    for one in episodes:
        given = {field: names(value) for field in _CREDITS if _lists_names(value := one.fields.get(field))}
        there.update(*given.values())
        told = {
            field: [known[who]["name"] if who in known else who for who in people]
            for field, people in given.items()
            if known.keys() & set(people)
        }
        named.append(replace(one, fields={**one.fields, **told}))
    return named, {stem: about for stem, about in known.items() if {stem, about["name"]} & there}


def keeps_people(folder: Path) -> bool:
    """Whether the files of a folder are of people."""
    return _FOLDER.fullmatch(folder.name) is not None


def _lists_names(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))
