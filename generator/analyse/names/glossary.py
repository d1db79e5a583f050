"""The names a site knows: the package's own glossary, with what the site adds, overrides or strikes out."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.analyse.names.tokens import key
from generator.model import GlossaryEntry

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def packaged() -> tuple[GlossaryEntry, ...]:
    """The entries of `glossary.yml`, sorted by name."""
    text = (files("generator.analyse.names") / "glossary.yml").read_text(encoding="utf-8")
    return tuple(
        GlossaryEntry(
            row["name"], row["kind"], tuple(row.get("aliases", ())), tuple(row.get("misheard", ())), row.get("link", "")
        )
        for row in rows(text)
    )


def rows(text: str) -> Iterator[dict[str, Any]]:
    """The mappings of a list, as YAML has it: name to text, or to a list of texts.

    Each worker reads the glossary. What the parser tells of it, put together here, is there in a quarter of the time
    that PyYAML takes for a document.
    """
    row, name, several = dict[str, Any](), "", None
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.ScalarEvent):
            if several is not None:
                several.append(event.value)
            elif name:
                row[name], name = event.value, ""
            else:
                name = event.value
        elif isinstance(event, yaml.SequenceStartEvent) and name:
            several = row[name] = list[str]()
        elif isinstance(event, yaml.SequenceEndEvent):
            name, several = "", None
        elif isinstance(event, yaml.MappingEndEvent):
            yield row
            row = {}


@cache
def combined(site: tuple[GlossaryEntry, ...]) -> tuple[GlossaryEntry, ...]:
    """The package's entries and the site's.

    A site's entry replaces every package entry whose name is its own name or one of its aliases, and takes its forms
    away from all others, so that `Buff` can be made Buf whatever the package thinks. An entry of the package
    that the site replaces keeps its link and aliases unless the site gives its own.
    """
    own_names = {key(form) for entry in site for form in (entry.name, *entry.aliases)}
    taken = own_names | {key(form) for entry in site for form in entry.misheard}
    replaced = {key(entry.name): entry for entry in packaged() if key(entry.name) in own_names}
    kept = (
        replace(entry, aliases=tuple(form for form in entry.aliases if key(form) not in taken))
        for entry in packaged()
        if key(entry.name) not in own_names
    )
    return (*(_completed(entry, replaced.get(key(entry.name))) for entry in site), *kept)


def _completed(entry: GlossaryEntry, known: GlossaryEntry | None) -> GlossaryEntry:
    """The site's entry, with what it leaves open as the package's entry of that name has it."""
    if known is None:
        return entry
    return replace(
        entry,
        aliases=entry.aliases or known.aliases,
        misheard=entry.misheard or known.misheard,
        link=entry.link or known.link,
    )
