"""A build deletes nothing that is not its own, whichever command names the folder."""

import subprocess
from pathlib import Path

import pytest

from generator.publish.mark import MARK
from tests import site as sites


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return sites.small(tmp_path / "project")


def test_a_clone_of_the_published_repository_keeps_its_history_and_name(project: Path, tmp_path: Path) -> None:
    clone = tmp_path / "ann.github.io"
    clone.mkdir()
    (clone / "CNAME").write_text("example.org\n")
    _git(clone, "init", "-q")
    _git(clone, "add", ".")
    _git(clone, "commit", "-qm", "first")
    for strict in ((), ("--strict",)):  # The second time with something to do.
        sites.build(project, "--site", str(clone), *strict)
        assert (clone / "index.html").is_file()
        assert (clone / "CNAME").read_text() == "example.org\n"
        assert _git(clone, "log", "--format=%s") == "first\n"
        _git(clone, "fsck", "--strict")
    # Another machine has only what was pushed: the mark is among it, so that it can build there, too.
    _git(clone, "add", ".")
    _git(clone, "commit", "-qm", "site")
    other = tmp_path / "other"
    _git(tmp_path, "clone", "-q", str(clone), str(other))
    sites.build(project, "--site", str(other))
    assert _git(other, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    "command",
    [
        ("generator", "build", "--site", "../theirs"),
        ("mkdocs", "build", "-q", "-d", "../theirs"),
        ("generator", "build", "--site", "../link"),
    ],
    ids=["--site", "mkdocs build -d", "a link to it"],
)
def test_another_projects_folder_is_refused(command: tuple[str, ...], project: Path, tmp_path: Path) -> None:
    sites.small(tmp_path / "theirs")
    (tmp_path / "link").symlink_to("theirs")
    before = sites.tree(tmp_path / "theirs")
    tool, *rest = command
    done = sites.fork(project, *rest, check=False) if tool == "generator" else sites.run(project, *command, check=False)
    assert done.returncode in (1, 2)
    report = " ".join((done.stdout + done.stderr).split())
    assert "holds what no build made (content, mkdocs.yml)" in report
    assert "Name a new or empty folder" in report
    assert "Traceback" not in report
    assert sites.tree(tmp_path / "theirs") == before
    assert (tmp_path / "link").is_symlink()


def test_the_site_dir_of_the_settings_is_refused_too_unless_the_owner_names_what_to_keep(project: Path) -> None:
    public = project / "public"
    public.mkdir()
    (public / "README.md").write_text("mine")
    settings = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(settings + "site_dir: public\n")
    assert sites.build(project, check=False).returncode == 2
    assert [path.name for path in public.iterdir()] == ["README.md"]
    sites.small(project, "      keep: [README.md]\nsite_dir: public\n")
    sites.build(project)
    assert (public / "README.md").read_text() == "mine"
    assert (public / "index.html").is_file()


def test_a_link_as_site_folder_stays_one(project: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (project / "site").symlink_to(tmp_path / "www")
    for strict in ((), ("--strict",)):
        sites.build(project, *strict)
        assert (project / "site").is_symlink()
        assert (tmp_path / "www/index.html").is_file()


@pytest.mark.parametrize("site", ["inside/site", ".infracast/docs/site", "."])
def test_a_site_among_what_it_is_made_from_is_refused(site: str, project: Path) -> None:
    (project / "inside").symlink_to("content")  # The engine's own check does not follow links.
    before = sites.tree(project / "content")
    assert sites.run(project, "mkdocs", "build", "-q", "-d", site, check=False).returncode == 1
    assert sites.tree(project / "content") == before


def test_a_published_branch_has_the_site(project: Path, tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q", "--bare", "remote.git")
    _git(project, "init", "-q")
    _git(project, "add", "mkdocs.yml", "content")
    _git(project, "commit", "-qm", "first")
    _git(project, "remote", "add", "origin", str(tmp_path / "remote.git"))
    sites.run(project, "mkdocs", "gh-deploy", "-q")
    files = _git(project, "ls-tree", "-r", "--name-only", "origin/gh-pages").split()
    assert {"index.html", ".nojekyll", MARK} <= set(files)
    assert (project / "site/index.html").is_file()


def test_the_generated_pages_are_never_written_or_swept_through_a_link(project: Path, tmp_path: Path) -> None:
    sites.build(project)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "index.md").write_text("mine")
    docs = project / ".infracast/docs"
    (docs / "index.md").unlink()
    (docs / "index.md").symlink_to(mine / "index.md")
    (docs / "linked").symlink_to(mine)
    sites.build(project, "--strict")
    assert sites.tree(mine) == {"index.md": b"mine"}
    for path in sorted(docs.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    docs.rmdir()
    docs.symlink_to(mine)
    sites.build(project)
    assert sites.tree(mine) == {"index.md": b"mine"}
