"""Reads the people whom a site keeps in files of their own, and names them in the episodes that refer to these."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.moving.records import Moved
from generator.read.values import names

FOLDERS = frozenset("people person authors author guests guest hosts host speakers speaker team".split())
"""What such a folder is called, with an underscore before it or without."""
_CREDITS = ("people", "hosts", "guests")
_SITES = ("web", "website", "url", "link", "homepage", "blog")
_ACCOUNTS = {
    "github": "https://github.com/",
    "linkedin": "https://www.linkedin.com/in/",
    "twitter": "https://twitter.com/",
    "youtube": "https://www.youtube.com/",
}
"""Programs' fields for a name somewhere, and what stands before it in an address."""


def person(written: Mapping[str, Any], body: str) -> dict[str, Any]:
    """The fields of `content/people/` out of a file's own, its text as the bio; empty for a file that names nobody.

    `{"title": "Ann Lee", "github": "ann"}` gives `{"name": "Ann Lee", "links": ["https://github.com/ann"]}`.
    """
    name = written.get("name") or written.get("title")
    if not isinstance(name, str):
        return {}
    links = [one for field in _SITES if isinstance(one := written.get(field), str) and "://" in one]
    for field, before in _ACCOUNTS.items():
        if isinstance(account := written.get(field), str):
            links.append(account if "://" in account else before + account.lstrip("@"))
    image = next((written[field] for field in ("image", "picture", "photo", "avatar") if written.get(field)), None)
    found = {"name": name, "image": image, "links": list(dict.fromkeys(links)), "bio": body.strip()}
    return {field: value for field, value in found.items() if value}


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


def keeps_people(path: Path) -> bool:
    """Whether a file lies in a folder of people."""
    return path.parent.name.removeprefix("_").lower() in FOLDERS


def _lists_names(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))
