"""Which of its problems a build tells, and how many it leaves to `infracast check`."""

from typing import Literal

from generator.model import Problem
from generator.model.problem import MOST_WARNINGS, told


def problem(number: int, severity: Literal["error", "warning", "note"]) -> Problem:
    return Problem(f"episodes/{number:03}.vtt", 0, "It is odd", "Mend it", severity)


def test_errors_come_first_and_all_and_of_many_warnings_the_first() -> None:
    warnings = [problem(number, "warning") for number in range(MOST_WARNINGS + 3)]
    notes, errors = [problem(900, "note")], [problem(number, "error") for number in range(800, 830)]
    shown, more = told([*warnings, *notes, *errors])
    assert shown == (*errors, *warnings[:MOST_WARNINGS])
    assert more == "and 3 more warnings: `infracast check` lists them"


def test_few_are_told_without_more() -> None:
    found = [problem(number, "warning") for number in range(MOST_WARNINGS)]
    assert told(found) == (tuple(found), "")
    assert told([]) == ((), "")
