"""What is shipped of our own style sheets and scripts means what the files say."""

import re
from pathlib import Path

import pytest

from generator import resources
from generator.publish.squeeze import squeezed

FILES = sorted(path for path in (resources.theme() / "assets").rglob("*") if path.suffix in (".css", ".js"))
STRING = re.compile(r'"[^"\n]*"')
BUDGET = 79_000
"""Bytes of all of them; no page loads more than 70,000, as `tests.benchmarks.page_budgets` measures: what only a phrase
or a slip needs is fetched for these."""


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_only_comments_and_white_space_go(file: Path) -> None:
    text = file.read_text("utf-8")
    made = squeezed(file.name, text)
    assert len(made) < len(text)
    comment = r"/\*.*?\*/" if file.suffix == ".css" else r"^\s*//[^\n]*$|(?<=[;{}])[ \t]+// [^\n]*$"
    said = re.sub(comment, "", text, flags=re.DOTALL | re.MULTILINE)
    bare = re.sub(r"\s", "", said)
    assert re.sub(r"\s", "", made) == (bare.replace(";}", "}") if file.suffix == ".css" else bare)
    assert STRING.findall(made) == STRING.findall(said)
    assert squeezed(file.name, made) == made


def test_a_rule_and_a_script_are_as_short_as_that() -> None:
    rule = '/* Type */\n.a, .b > p { font: 500 1rem/1.6 var(--mono);\n  &:hover { content: "## " ; }\n}\n'
    assert squeezed("a.css", rule) == '.a,.b > p{font:500 1rem/1.6 var(--mono);&:hover{content:"## "}}\n'
    assert squeezed("a.js", "// Why.\n\n  go(); // Soon.\n") == "go();\n"
    assert squeezed("a.js", 'const a = (b, c) => [b ? "x = y" : -1 - -c];\n') == 'const a=(b,c)=>[b?"x = y":-1 - -c];\n'
    assert squeezed("a.js", "a = `${b} = ${c}`;\nd = / = /;\n") == "a = `${b} = ${c}`;\nd = / = /;\n"
    assert squeezed("a.svg", " <svg/>\n") == " <svg/>\n"


def test_all_of_it_stays_within_its_budget() -> None:
    assert sum(len(squeezed(file.name, file.read_text("utf-8")).encode()) for file in FILES) <= BUDGET
