"""What is printed: names and titles from anywhere steer neither a terminal nor a CI runner."""

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from generator.commands import terminal
from generator.commands.main import app
from generator.model import Problem
from generator.model.printable import printable

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
WICKED = "\x1b]0;owned\x07\x9b31m\u202egnp.exe\r::error::gone"


@settings(deadline=None)
@given(st.text())
def test_nothing_printed_steers(text: str) -> None:
    shown = printable(text)
    assert not STEERING.search(shown)
    assert not any(line.lstrip().startswith(("::", "##[")) for line in shown.split("\n"))


def test_plain_text_is_printed_as_it_is() -> None:
    for text in ("Füße – “so” 👩‍👩‍👧 日本語 שלום\n\ttwo :: lines [bold]", "C:\\new", "a::b"):
        assert printable(text) == text


def test_a_runner_obeys_no_title(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say("::stop-commands::x\n  ##[group]y\n##[debug]z")
    assert capsys.readouterr().out == "\\::stop-commands::x\n  \\##[group]y\n\\##[debug]z\n"


def test_a_problem_is_one_line_whatever_its_file_is_called() -> None:
    assert "\n" not in str(Problem("a\n::error::b.txt", 0, "It is odd", "Rename it"))
    assert not STEERING.search(str(Problem(WICKED, 0, WICKED, WICKED)))


def test_no_command_prints_a_title_raw(tmp_path: Path) -> None:
    run = CliRunner()
    assert run.invoke(app, ["new", str(tmp_path / "site")]).exit_code == 0
    talk = tmp_path / "site/content/episodes/2025-11-01-talk.json"
    segments = [
        {"start": n, "end": n + 1, "text": f"{WICKED} and buckets are slow.", "speaker": WICKED} for n in range(3)
    ]
    talk.write_text(json.dumps({"segments": segments}), encoding="utf-8")
    talk.with_suffix(".yml").write_text(
        json.dumps({"title": "[bold]" + WICKED, "show": WICKED, "oops" + WICKED: 1}), encoding="utf-8"
    )
    config = str(tmp_path / "site/mkdocs.yml")
    for words in (
        ["check", "-c", config],
        ["analyse", str(talk), "-c", config],
        ["analyse", str(talk), "--json", "-c", config],
    ):
        result = run.invoke(app, words)
        assert result.exit_code == 0, result.output
        assert not STEERING.search(result.output.replace("\r\n", "\n")), words


def test_a_site_is_planted_into_a_fresh_clone_and_without_samples(tmp_path: Path) -> None:
    run = CliRunner()
    clone = tmp_path / "clone"
    (clone / ".git").mkdir(parents=True)
    (clone / "README.md").write_text("mine")
    (clone / ".gitignore").write_text("mine")
    assert run.invoke(app, ["new", str(clone), "--empty"]).exit_code == 0
    assert (clone / "README.md").read_text() == (clone / ".gitignore").read_text() == "mine"
    settings = yaml.safe_load((clone / "mkdocs.yml").read_text())
    assert settings["site_name"] == "Clone"  # Nothing that the samples are called.
    assert "site_description" not in settings
    assert (clone / ".github/workflows/publish.yml").is_file()
    kept = sorted(path.relative_to(clone).as_posix() for path in (clone / "content").rglob("*") if path.is_file())
    assert kept == [f"content/{name}/.gitkeep" for name in ("episodes", "insights", "pages", "posts")]
    told = run.invoke(app, ["check", "--config", str(clone / "mkdocs.yml")]).output
    assert told.splitlines()[-1] == "0 episodes, 0 insights, 0 posts, 0 pages; 0 problems."
    assert run.invoke(app, ["new", str(clone)]).exit_code == 2
