"""What is dated in the future is nowhere in what is built, and there on its day."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import generate, load
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
