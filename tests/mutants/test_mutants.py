"""The breaks themselves: each changes what a module does, and none its form."""

import ast
import random

import pytest

from tests.mutants.__main__ import near
from tests.mutants.breaks import Break, breaks
from tests.mutants.running import ROOT
from tests.mutants.touching import Touching


def broken(source: str) -> set[str]:
    """Every form that some throw of the dice gives a source."""
    throws = [breaks("m.py", source.encode(), random.Random(seed)) for seed in range(40)]
    return {one.put_into(source.encode()).decode() for found in throws for one in found}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("MOST = 25", {"MOST = 0", "MOST = 26", "MOST = 50"}),
        ("x = True", {"x = False"}),
        ("x = a < b", {"x = (a <= b)", "x = (a >= b)"}),
        ("x = not a", {"x = (a)"}),
        ("x = a and b", {"x = (a or b)"}),
        ("x = a + b", {"x = (a - b)"}),
        ("x = {a: b, c: d, e: f}", {"x = {c: d, e: f}", "x = {a: b, e: f}", "x = {a: b, c: d}"}),
        ("x = ('a', 'b', 'c',)", {"x = ('b', 'c',)", "x = ('a', 'c',)", "x = ('a', 'b',)"}),
        ("if a: pass", {"if (not (a)): pass"}),
        ("x = [a for a in b if a]", {"x = [a for a in b if (not (a))]"}),
        ("def f(): return a", {"def f(): return None"}),
        ("def f(a: 'int' = b) -> None:\n    'é 1'\n    return None", set()),
        ("x = 'é', f'{a + 1}'", set()),
        ("__all__ = ['a', 'b', 'c']\nx = zip(a, b, strict=True)", set()),
    ],
)
def test_what_breaks_there_are(source: str, expected: set[str]) -> None:
    assert broken(source) == expected


def test_a_break_is_shown_as_a_diff() -> None:
    shown = Break("m.py", 5, 6, "2").diff("é = 1\ny = 3\nz = 4\n".encode())
    assert shown.splitlines()[2:] == ["@@ -1,2 +1,2 @@", "-é = 1", "+é = 2", " y = 3"]


def test_every_break_of_a_real_module_can_be_compiled() -> None:
    source = (ROOT / "generator/read/turns/turns.py").read_bytes()
    found = breaks("turns.py", source, random.Random(1))
    assert len(found) > 50
    for one in found:
        ast.parse(one.put_into(source))
        assert one.put_into(source) != source


def test_the_tests_that_name_a_module_come_first_and_then_those_of_its_room() -> None:
    named = near(Break("generator/analyse/site/support.py", 0, 0, ""))
    assert named[0] == "tests/analyse/site/test_support.py"
    assert "tests/analyse/site/test_digest.py" in named
    assert "tests/read/turns/test_turns.py" not in named


def test_what_is_entered_only_while_modules_are_loaded_is_held_by_the_tests_of_who_imports_it() -> None:
    lists, check = "generator/analyse/quotable/wordings.py", "generator/analyse/quotable/check.py"
    first, real = "tests/analyse/test_talks.py", "tests/analyse/claims/test_takes.py::test_about_year"
    entered = {f"{lists}:<module>": [first], f"{check}:<module>": [first], f"{check}:check": [real]}
    found = Touching(entered, {}).tests(lists, (ROOT / lists).read_bytes(), 8, 9.0, ROOT)
    assert set(found) == {first, real}


def test_a_test_that_takes_too_long_costs_no_other() -> None:
    where, names = "generator/analyse/claims/takes.py", ("test_about_year", "test_a_quoted_question_is_no_take")
    slow, quick = (f"tests/analyse/claims/test_takes.py::{name}" for name in names)
    source = (ROOT / where).read_bytes()
    line = source[: source.index(b"def about_year")].count(b"\n") + 2
    touching = Touching({f"{where}:about_year": [slow, quick]}, {slow: 99.0, quick: 0.1})
    assert touching.tests(where, source, line, 9.0, ROOT) == [quick]
