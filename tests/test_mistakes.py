"""The mistakes of `tests/read/problems.md` that are made in the settings or at the prompt: one line, no traceback."""

import re
import socket
from pathlib import Path

import pytest

from tests.site import ROOT, fork, small

TEXT = (ROOT / "tests" / "read" / "problems.md").read_text()
SETTINGS = re.findall(r"^## mkdocs\.yml\n````\n(.*?)````\n> ([^\n]+)", TEXT, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^## \$ infracast ([^\n]+)\n> ([^\n]+)", TEXT, re.MULTILINE)
SITE = "site_name: Small\ndocs_dir: content\ntheme: {name: material}\nplugins: [infracast]\n"


def told(folder: Path, *command: str) -> str:
    result = fork(folder, *command, check=False)
    said = " ".join(re.sub(r"[╭╮╰╯─│]", " ", result.stdout + result.stderr).split())
    assert "Traceback" not in said
    return said


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small(tmp_path_factory.mktemp("mistakes"))


@pytest.mark.parametrize(("text", "line"), SETTINGS)
def test_a_mistake_in_the_settings_is_one_line(site: Path, text: str, line: str) -> None:
    name = text.partition(":")[0]
    kept = [row for row in SITE.splitlines() if not row.startswith(f"{name}:")]
    (site / "mkdocs.yml").write_text("\n".join(kept) + "\n" + text)
    assert line.replace("FOLDER", str(site)) in told(site, "check")


@pytest.mark.parametrize(("command", "line"), COMMANDS)
def test_a_mistake_at_the_prompt_is_one_line(site: Path, command: str, line: str) -> None:
    (site / "mkdocs.yml").write_text(SITE)
    assert line.replace("FOLDER", str(site)) in told(site, *command.split())


def test_a_theme_that_cannot_show_the_pages_is_one_line(site: Path) -> None:
    (site / "mkdocs.yml").write_text(SITE.replace("theme: {name: material}\n", ""))
    assert "Write `theme: {name: material}`" in told(site, "build")


def test_a_port_in_use_is_one_line(site: Path) -> None:
    (site / "mkdocs.yml").write_text(SITE)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        line = f"127.0.0.1:{port} is in use. Give another one: infracast serve --address 127.0.0.1:{port + 1}"
        assert told(site, "serve", "--address", f"127.0.0.1:{port}") == line


def test_fifty_typical_mistakes_are_reviewed() -> None:
    assert TEXT.count("\n## ") >= 50
