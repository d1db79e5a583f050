"""README and manual say what the code does: every command, option, format and field, and nothing that is not there."""

import re
from pathlib import Path

import pytest
import typer
from markdown.extensions.toc import slugify

from generator.commands.main import app
from tests import tables

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "content" / "pages" / "manual"
PAGES = [ROOT / "README.md", *sorted(MANUAL.glob("*.md"))]
DOCS = {page: page.read_text(encoding="utf-8") for page in PAGES}
TEXT = "\n".join(DOCS.values())
GROUP = typer.main.get_command(app)
COMMANDS = GROUP.commands  # type: ignore[attr-defined]


def page(name: str) -> str:
    return DOCS[MANUAL / f"{name}.md"]


def prose(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented_and_has_an_example(name: str) -> None:
    text = page("commands")
    assert f"`infracast {name}" in text
    assert "Example: infracast " + name in (COMMANDS[name].epilog or "")
    for parameter in COMMANDS[name].params:
        for option in parameter.opts:
            if option.startswith("--") and option not in ("--help", "--config"):
                assert option in text, f"{name} {option}"


def test_no_command_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"(?:`|\$ )infracast ([a-z]+)", TEXT)) <= set(COMMANDS)


@pytest.mark.parametrize(("path", "text"), list(tables.pages()), ids=lambda found: getattr(found, "stem", ""))
def test_each_table_of_the_manual_says_what_the_code_says(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run: make docs"


def test_no_placeholder_is_left() -> None:
    assert not re.findall(r"<!--|[A-Z]+_HERE", prose(TEXT))


def anchors(text: str) -> set[str]:
    """What the headings of a page are called in links to them."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    return {slugify(heading, "-") for heading in headings}


@pytest.mark.parametrize("source", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_repository_leads_somewhere(source: Path) -> None:
    for link in re.findall(r"\]\((?!https?:|mailto:)([^)]+)", prose(DOCS[source])):
        path, _, anchor = link.partition("#")
        target = source.parent / path if path else source
        assert target.exists(), link
        assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), link


def test_every_page_of_the_manual_is_in_the_readme_and_in_its_contents() -> None:
    for path in MANUAL.glob("*.md"):
        assert path.name in DOCS[ROOT / "README.md"]
        assert path.name == "index.md" or f"({path.name})" in page("index")


def test_every_file_and_function_that_newcomers_are_sent_to_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:generator|theme|tests|content/pages)/[\w./-]+)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []
    walk = text[text.index("\n1. ") : text.index("\n## Twelve")]
    named = re.findall(r"`(generator/[\w/]+\.py)`[^`()]*\(`(\w+)`\)", walk)
    assert len(named) >= 8
    for path, name in named:
        assert re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), (path, name)
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / link).exists(), link


def test_the_front_door_is_short() -> None:
    assert len(DOCS[ROOT / "README.md"].splitlines()) <= 200


def test_every_benchmark_that_is_named_is_there() -> None:
    there = {path.stem for path in (ROOT / "tests" / "benchmarks").glob("*.py")}
    named = set(re.findall(r"`((?:train|make)_\w+)`", TEXT)) | set(re.findall(r"tests\.benchmarks\.(\w+)", TEXT))
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
