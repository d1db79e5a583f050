"""The README says what the code does: every command, option, format and field, and nothing that is not there."""

import re
from pathlib import Path

import pytest
import typer

from generator.commands.main import app
from generator.read.fields import FIELDS
from generator.read.formats import FORMATS
from generator.settings import Options

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROSE = re.sub(r"```.*?```|`[^`\n]*`", "", README, flags=re.DOTALL)
GROUP = typer.main.get_command(app)
COMMANDS = GROUP.commands  # type: ignore[attr-defined]


def section(heading: str) -> str:
    match = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert match, f"the README has no section {heading!r}"
    return match.group(1)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented_and_has_an_example(name: str) -> None:
    text = section("Commands")
    assert f"`infracast {name}" in text
    assert "Example: infracast " + name in (COMMANDS[name].epilog or "")
    for parameter in COMMANDS[name].params:
        for option in parameter.opts:
            if option.startswith("--") and option not in ("--help", "--config"):
                assert option in text, f"{name} {option}"


def test_no_command_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"`infracast ([a-z]+)", README)) <= set(COMMANDS)


def test_every_option_of_the_plugin_is_documented() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \|", section("Configuration"), re.MULTILINE))
    assert {name for name, _ in Options()._schema} <= documented


def test_every_format_is_documented() -> None:
    text = section("Formats")
    assert [form.name for form in FORMATS if form.name not in text] == []


def test_every_suffix_of_a_format_is_documented() -> None:
    row = re.search(r"^\| `episodes/` \|.*\| `([^`]+)` \|$", section("What you drop"), re.MULTILINE)
    assert row
    assert set(row[1].split()) == {suffix for form in FORMATS for suffix in form.suffixes}


def test_every_field_is_documented() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \|", section("What you drop"), re.MULTILINE))
    assert {field.name for field in FIELDS} <= documented


def test_no_placeholder_is_left() -> None:
    assert not re.findall(r"<!--|[A-Z]+_HERE", PROSE)


def test_every_link_into_the_repository_leads_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", PROSE):
        assert (ROOT / target).exists(), target


def test_every_benchmark_that_is_named_is_there() -> None:
    there = {path.stem for path in (ROOT / "tests" / "benchmarks").glob("*.py")}
    named = set(re.findall(r"`((?:train|make)_\w+)`", README)) | set(re.findall(r"tests\.benchmarks\.(\w+)", README))
    assert sorted(named - there) == []


def test_each_promise_of_the_threat_model_has_its_tests() -> None:
    promises = [line for line in (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines() if "`test_" in line]
    assert len(promises) > 12
    there = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert sorted({name for line in promises for name in re.findall(r"`(test_\w+)`", line)} - there) == []
