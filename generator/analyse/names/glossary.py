"""The names a site knows: the package's own glossary, with what the site adds, overrides or strikes out."""

from dataclasses import replace
from functools import cache
from importlib.resources import files

import yaml

from generator.analyse.names.tokens import key
from generator.model import GlossaryEntry

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def packaged() -> tuple[GlossaryEntry, ...]:
    """The entries of `glossary.yml`, sorted by name. Read once: the C parser takes some 0.1 s for it."""
    rows = yaml.load((files("generator.analyse.names") / "glossary.yml").read_text(encoding="utf-8"), Loader=_Loader)
    return tuple(
        GlossaryEntry(
            row["name"], row["kind"], tuple(row.get("aliases", ())), tuple(row.get("misheard", ())), row.get("link", "")
        )
        for row in rows
    )


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
