"""The names a site knows: the package's own glossary, with what the site adds, overrides or strikes out."""

from collections.abc import Iterable
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
        GlossaryEntry(entry.name, entry.kind, _without(entry.aliases, taken), entry.misheard, entry.link, entry.note)
        for entry in packaged()
        if key(entry.name) not in own_names
    )
    return (*(_completed(entry, replaced.get(key(entry.name))) for entry in site), *kept)


def _completed(entry: GlossaryEntry, known: GlossaryEntry | None) -> GlossaryEntry:
    if known is None:
        return entry
    return GlossaryEntry(
        entry.name,
        entry.kind,
        entry.aliases or known.aliases,
        entry.misheard or known.misheard,
        entry.link or known.link,
        entry.note,
    )


def _without(forms: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if key(form) not in taken)
