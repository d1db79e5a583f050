"""Drafts and what is dated in the future are nowhere in what is built; the future is there on its day."""

import gzip
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import generate
from generator.load import load
from generator.model import Site
from tests import site as sites

KINDS = {
    "episodes/2030-01-01-vesper.md": "**Ana:** Vesper the episode is moved to cheap cold storage.\n",
    "posts/2030-01-02-vesper.md": "# Vesper essay\n\nVesper is an essay of two sentences. This is the second.\n",
    "insights/2030-01-03.md": "- Vesper shows that slow writes are fine for search.\n",
    "pages/vesper.md": "---\ndate: 2030-01-04\n---\n# Vesper\n\nA page on Vesper.\n",
    "episodes/2024-01-01-now.md": "**Ana:** What is here already stays on the site, of course.\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in KINDS.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "content"


def _speaks_of_vesper(content: Path, today: date) -> tuple[set[str], list[str]]:
    work, said = content.parent / "work", []
    site = Site(name="Load Bearing", url="https://example.org/", today=today)
    generate(load(content, site, work, said.append), content, work, pinning=False)
    files = sites.tree(work / "docs")
    return {name for name, data in files.items() if "vesper" in name or b"vesper" in data.lower()}, said


def test_nothing_of_it_is_in_any_file_before_its_day(content: Path) -> None:
    found, said = _speaks_of_vesper(content, date(2029, 12, 31))
    assert found == set()
    assert "Waiting for their day: 1 episode, 1 post, 1 insight, 1 page; the next on 2030-01-01" in said


def test_each_is_there_on_its_day(content: Path) -> None:
    found, said = _speaks_of_vesper(content, date(2030, 1, 3))
    assert {"episodes/vesper/index.md", "posts/vesper.md", "insights/2030/01/index.md"} <= found
    assert "vesper/index.md" not in found
    assert "vesper.md" not in found
    assert "Waiting for their day: 1 page; the next on 2030-01-04" in said


def test_no_file_of_a_site_speaks_of_drafts_or_of_the_future(content: Path, tmp_path: Path) -> None:
    site = sites.plant(tmp_path / "site")
    shutil.copytree(content, site / "content", dirs_exist_ok=True)
    for number, field in enumerate(("draft: ture", "drafts: yes", "private: yes", "status: draft", "published: no")):
        for name in KINDS:
            folder = name.partition("/")[0]
            text = f"---\n{field}\n---\n\n# Vesper {number}\n\nVesper is held back, and nobody hears of it.\n"
            (site / "content" / folder / f"vesper-{number}.md").write_text(text)
    said = sites.build(site).stdout
    for number in range(5):
        assert f"episodes/vesper-{number}.md:2: " in said
    found = [
        name for name, data in sites.tree(site / "site").items() if b"vesper" in (name.encode() + _plain(data)).lower()
    ]
    assert found == []


def _plain(data: bytes) -> bytes:
    """A file of the search index unpacked, any other as it is."""
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
