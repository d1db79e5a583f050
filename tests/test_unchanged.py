"""A build of a site where nothing has changed does nothing, and says so; whatever changed, it is built."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.memory.unchanged import told
from tests import site as sites

SAID = "Nothing has changed since the last build"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is built, its issues pinned."""
    folder = sites.small(tmp_path_factory.mktemp("unchanged"))
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in ((*git, "init", "-q"), (*git, "add", "content"), (*git, "commit", "-qm", "first")):
        subprocess.run(command, cwd=folder, check=True)
    assert SAID not in sites.build(folder).stdout
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The same, its state put back after each test: times are part of it."""
    shutil.copytree(built, tmp_path / "before")
    monkeypatch.chdir(built)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", sites.EPOCH)
    yield built
    shutil.rmtree(built)
    shutil.copytree(tmp_path / "before", built)


def test_the_second_build_says_what_the_first_said_and_touches_nothing(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    done = sites.build(project)
    assert SAID in done.stdout
    assert "1 post," in done.stdout
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_nothing_heavy_is_imported_for_it(project: Path) -> None:
    code = "import sys; from generator.memory.unchanged import told; assert told(['build']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"mkdocs", "numpy", "typer", "jinja2", "yaml"} & set(done.stdout.split())


def _rewrite(name: str, old: str, new: str) -> Callable[[Path], object]:
    return lambda project: (project / name).write_text((project / name).read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _rewrite("content/posts/2025-03-01-a-note.md", "backup", "proof"),
        lambda project: (project / "content/about.md").write_text("# About\n"),
        lambda project: (project / "content/insights/2025-03-02.md").unlink(),
        lambda project: os.utime(project / "content/insights/2025-03-02.md"),
        _rewrite("mkdocs.yml", "name: Small", "name: Large"),
        lambda project: (project / "site/index.html").write_text("mine"),
        lambda project: (project / "site/404.html").unlink(),
        lambda project: (project / "site/posts/more.txt").write_text("mine"),
        lambda project: subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "more", "--allow-empty"], check=True
        ),
    ],
    ids=["word", "new", "deleted", "time", "settings", "site edited", "site deleted", "site added", "history"],
)
def test_a_change_is_seen(change: Callable[[Path], object], project: Path) -> None:
    assert told(["build"])
    change(project)
    assert not told(["build"])


def test_another_day_and_other_arguments_are_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not told(["build", "--clean"])
    assert not told(["check"])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(sites.EPOCH) + 86_400))
    assert not told(["build"])


def test_what_settings_may_bring_in_is_never_taken_for_unchanged(tmp_path: Path) -> None:
    folder = sites.small(tmp_path)
    settings = (folder / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text(settings + "site_author: !ENV [AUTHOR, nobody]\n")
    sites.build(folder)
    assert not (folder / ".infracast/last-build.json").exists()
