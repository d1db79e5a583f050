"""Each field of an episode in the table, as its example writes it, is seen on a page or in a feed."""

from base64 import b64decode
from datetime import date
from pathlib import Path

import pytest

from generator import resources
from generator.load import load
from generator.model import Site
from generator.publish.feeds import feeds
from generator.read.fields.table import Field, fields_of
from generator.write import pages

TALK = """---
number: 7
language: de
---
Cy Poe: Storage got cheap, and that changed search.

Di Fox: It did, and writes got slower.
"""
PIXEL = b64decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
UNSEEN = {"added", "scan"}
"""What the digest alone counts by, and the notes of `infracast scan`."""


def made(content: Path, written: str) -> dict[str, str]:
    """Address to text of all that is made of one talk with these fields beside it."""
    content.mkdir(parents=True)
    (content / "2024-03-04-cheap-storage.txt").write_text(TALK)
    (content / "2024-03-04-cheap-storage.yml").write_text(written)
    (content.parent / "images").mkdir()
    (content.parent / "images/42.png").write_bytes(PIXEL)
    site = Site(url="https://example.org/", today=date(2025, 1, 1))
    library = load(content.parent, site, content.parent.parent / "work")
    assert [problem for problem in library.problems if "no field" in problem.what] == []
    every = (*pages(library, resources.theme()), *feeds(library, resources.theme()))
    return {page.path: page.text for page in every}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return made(tmp_path_factory.mktemp("bare") / "content" / "episodes", "")


@pytest.mark.parametrize(
    "field", [one for one in fields_of("episode") if one.name not in UNSEEN], ids=lambda field: field.name
)
def test_what_stands_in_a_field_is_seen(field: Field, bare: dict[str, str], tmp_path: Path) -> None:
    assert made(tmp_path / "content" / "episodes", f"{field.name}: {field.example}\n") != bare
