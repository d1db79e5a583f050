"""The packaged glossary is sound, and a site's entries win over it."""

import re

import pytest
import yaml

from generator.analyse.names.glossary import combined, packaged, rows
from generator.analyse.names.tokens import key
from generator.model import GlossaryEntry
from generator.model.address import slug
from generator.model.entity import ENTITY_KINDS


def test_it_holds_some_hundreds_of_names_of_every_kind() -> None:
    kinds = [entry.kind for entry in packaged()]
    assert len(kinds) >= 600
    assert all(kinds.count(kind) >= 50 for kind in ENTITY_KINDS)
    assert set(kinds) == set(ENTITY_KINDS)


def test_entries_are_sorted_by_name() -> None:
    names = [(entry.name.casefold(), entry.name) for entry in packaged()]
    assert names == sorted(names)


def test_no_form_stands_for_two_entries() -> None:
    owner: dict[str, str] = {}
    twice = []
    for entry in packaged():
        for form in {key(form) for form in (entry.name, *entry.aliases)}:
            if owner.setdefault(form, entry.name) != entry.name:
                twice.append((form, owner[form], entry.name))
    assert twice == []


def test_no_two_entries_share_an_address() -> None:
    slugs = [slug(entry.name) for entry in packaged()]
    assert sorted({name for name in slugs if slugs.count(name) > 1}) == []


def test_no_alias_repeats_what_is_matched_anyway() -> None:
    repeats = [
        (entry.name, alias)
        for entry in packaged()
        for alias in entry.aliases
        if key(alias) in {key(form) for form in (entry.name, *entry.aliases) if form != alias}
    ]
    assert repeats == []


def test_links_are_https_and_hold_no_blank() -> None:
    wrong = [entry.link for entry in packaged() if entry.link and not re.fullmatch(r"https://[^\s<>\"]+", entry.link)]
    assert wrong == []


def test_the_file_is_one_entry_a_line() -> None:
    from importlib.resources import files

    text = (files("generator.analyse.names") / "glossary.yml").read_text(encoding="utf-8")
    assert list(rows(text)) == yaml.safe_load(text)
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert len(lines) == len(packaged())
    assert all(line.startswith("- {name: ") for line in lines)
    assert {field for row in yaml.safe_load(text) for field in row} <= {"name", "kind", "aliases", "misheard", "link"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kubernetes", "product"),
        ("Anthropic", "company"),
        ("Kelsey Hightower", "person"),
        ("KubeCon", "event"),
        ("CAP theorem", "concept"),
        ("The Phoenix Project", "product"),
        ("Linux Foundation", "company"),
    ],
)
def test_well_known_names_are_there(name: str, kind: str) -> None:
    assert [entry.kind for entry in packaged() if entry.name == name] == [kind]


def test_an_entry_of_the_site_replaces_the_packaged_one_and_keeps_what_it_leaves_open() -> None:
    found = [entry for entry in combined((GlossaryEntry("Kubernetes", "concept"),)) if entry.name == "Kubernetes"]
    assert len(found) == 1
    assert found[0].kind == "concept"
    assert found[0].link == "https://kubernetes.io/"
    assert "K8s" in found[0].aliases


def test_an_entry_of_the_site_takes_its_aliases_from_the_package() -> None:
    entries = combined((GlossaryEntry("Vault of Glass", "product", ("Vault",)),))
    owners = [entry.name for entry in entries if "Vault" in entry.aliases]
    assert owners == ["Vault of Glass"]


def test_a_new_entry_is_added() -> None:
    assert combined((GlossaryEntry("Our Show", "product"),))[0].name == "Our Show"
    assert len(combined((GlossaryEntry("Our Show", "product"),))) == len(packaged()) + 1
