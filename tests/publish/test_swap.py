"""The site is replaced in one step, an interrupted run is mended by the next, and what no build wrote stays."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publish import swap
from generator.publish.mark import MARK, NotOursError, names_in, read_mark, write_mark

ROOT = Path(__file__).resolve().parents[2]


def _built(site: Path, *names: str) -> Path:
    """A site as a build leaves it."""
    site.mkdir(parents=True)
    for name in names:
        (site / name).write_text("old")
    write_mark(site, frozenset(names))
    return site


def _rebuild(site: Path, *names: str, keep: tuple[str, ...] = ()) -> tuple[str, ...]:
    new = swap.staging(site, keep)
    for name in names:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_text("new")
    return swap.swap(site, keep)


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = _built(tmp_path / "site", "old.html")
    (swap.staging(site) / "new.html").write_text("new")
    assert (site / "old.html").exists(), "the old site stands while the new one is built"
    swap.swap(site)
    assert names_in(site) == {"new.html"}
    assert read_mark(site) == {"new.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_discarded_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = _built(tmp_path / "site", "old.html")
    (swap.staging(site) / "half.html").write_text("half")
    swap.discard(site)
    assert (site / "old.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    _built(tmp_path / ".site.old", "old.html")
    swap.staging(tmp_path / "site")
    assert (tmp_path / "site/old.html").read_text() == "old"


def test_without_an_exchange_the_folders_are_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    site = _built(tmp_path / "site", "old.html")
    (site / "CNAME").write_text("example.org")
    _rebuild(site, "new.html")
    assert names_in(site) == {"new.html", "CNAME"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_no_build_wrote_stays(tmp_path: Path) -> None:
    site = _built(tmp_path / "site", "old.html")
    for name in (".git/objects/1", ".git/HEAD", ".well-known/security.txt", "CNAME", ".nojekyll", "stats/2025.csv"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    (site / ".git/link").symlink_to("HEAD")
    for _ in range(2):
        assert _rebuild(site, "index.html") == ("stats",)
    assert names_in(site) == {"index.html", ".git", ".well-known", "CNAME", ".nojekyll", "stats"}
    assert (site / ".git/objects/1").read_text() == ".git/objects/1"
    assert (site / ".git/link").is_symlink()


@pytest.mark.parametrize("name", ["CNAME", ".git", ".well-known", ".nojekyll"])
def test_a_folder_with_what_a_host_puts_there_is_as_good_as_empty(name: str, tmp_path: Path) -> None:
    (tmp_path / "site" / name).mkdir(parents=True)
    _rebuild(tmp_path / "site", "index.html")
    assert names_in(tmp_path / "site") == {"index.html", name}


def test_what_a_stranger_has_is_refused_and_untouched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    with pytest.raises(NotOursError, match=r"content.*Name a new or empty folder.*keep"):
        swap.staging(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    _rebuild(site, "index.html", keep=("content",))
    assert names_in(site) == {"index.html", "content"}


def test_a_file_is_no_folder_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotOursError, match="is a file"):
        swap.staging(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "mine"


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_a_strangers_folder_beside_the_site_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "thesis.txt").write_text("mine")
    if name.endswith("new"):
        with pytest.raises(NotOursError, match="Move it away"):
            swap.staging(tmp_path / "site")
    else:
        _rebuild(tmp_path / "site", "index.html")
    swap.discard(tmp_path / "other")
    assert (tmp_path / name / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize("inner", ["episodes/other/.git", f"episodes/other/{MARK}"])
def test_a_site_or_repository_inside_is_refused(inner: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _rebuild(site, "episodes/index.html")
    (site / inner).parent.mkdir()
    (site / inner).write_text("x")
    with pytest.raises(NotOursError, match="episodes/other"):
        swap.staging(site)
    _rebuild(site, "episodes/index.html", keep=("episodes/other",))
    assert (site / inner).read_text() == "x"
    assert (site / "episodes/index.html").read_text() == "new"


def test_a_name_that_both_want_is_refused_where_they_differ(tmp_path: Path) -> None:
    site = _built(tmp_path / "site", "index.html")
    (site / "CNAME").write_text("example.org")
    with pytest.raises(NotOursError, match=r"CNAME.*Delete one of the two"):
        _rebuild(site, "CNAME")
    assert (site / "CNAME").read_text() == "example.org"
    _rebuild(site, "CNAME", keep=("CNAME",))
    assert (site / "CNAME").read_text() == "example.org"
    (site / "CNAME").write_text("new")
    _rebuild(site, "CNAME")
    assert "CNAME" in (read_mark(site) or ())


def test_the_site_of_an_earlier_version_has_no_mark_and_is_known_by_its_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("assets/infracast/main.css", "pagefind/pagefind-entry.json", "feeds.opml", "index.html", "CNAME"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("old")
    (site / "notes.txt").write_text("mine")
    assert _rebuild(site, "index.html", "feeds.opml", "assets/main.css", "pagefind/x") == ("notes.txt",)
    assert (site / "notes.txt").read_text() == "mine"
    assert (site / "CNAME").read_text() == "old"
    assert not (site / "assets/infracast").exists()


def test_a_damaged_mark_is_as_good_as_none(tmp_path: Path) -> None:
    site = tmp_path / "site"
    names = ("assets/infracast/main.css", "pagefind/pagefind-entry.json", "feeds.opml")
    _rebuild(site, *names)
    (site / MARK).write_bytes(b"\xff{")
    _rebuild(site, *names)
    assert read_mark(site) == {"assets", "pagefind", "feeds.opml"}


def test_a_mark_that_is_a_link_is_never_written_through(tmp_path: Path) -> None:
    site = tmp_path / "site"
    names = ("assets/infracast/main.css", "pagefind/pagefind-entry.json", "feeds.opml")
    _rebuild(site, *names)
    (tmp_path / "mine.txt").write_text("mine")
    (site / MARK).unlink()
    (site / MARK).symlink_to(tmp_path / "mine.txt")
    _rebuild(site, *names)
    assert (tmp_path / "mine.txt").read_text() == "mine"


WORKER = """
import sys
from pathlib import Path
from generator.publish import swap
site = Path(sys.argv[1])
for number in range(10_000):
    new = swap.staging(site)
    for name in range(20):
        (new / str(name)).write_text(f"{number}")
    swap.swap(site)
"""


def test_killed_at_random_moments(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    for number in range(30):
        (site / ".git" / str(number)).write_text("object")
    (site / "CNAME").write_text("example.org")
    chance = random.Random(3)
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", WORKER, str(site)], cwd=ROOT) as running:
            before = read_mark(site) and (site / "0").read_text()
            while running.poll() is None and (not read_mark(site) or (site / "0").read_text() == before):
                time.sleep(0.001)
            assert running.poll() is None
            time.sleep(chance.uniform(0, 0.05))
            os.kill(running.pid, signal.SIGKILL)
        assert {path.name for path in (site / ".git").iterdir()} == {str(number) for number in range(30)}
        assert (site / "CNAME").read_text() == "example.org"
        assert len({(site / str(name)).read_text() for name in range(20)}) == 1
    _rebuild(site, "index.html")
    assert names_in(site) == {"index.html", ".git", "CNAME"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
