"""Initials in minutes are the names of those present, where one of them alone can be meant."""

from time import process_time

import pytest

from generator.read.formats import read_document
from generator.read.formats.plain_text.initials import initials

SAID = "* BMR: Which one?\n* AL: The long one.\n* dK: It broke.\n* AL: Twice.\n* BMR: Why?\n* dK: An anchor.\n"


def speakers(present: str, heading: str = "## Present") -> list[str]:
    text = f"# Harbour board\n\n{heading}\n{present}\n\n## Cables\n\n{SAID}"
    return list(dict.fromkeys(cue.speaker for cue in read_document(text, ".md").cues if cue.speaker))


@pytest.mark.parametrize("heading", ["## Present", "### Attendees:", "**Participants:**", "## Anwesend"])
def test_the_list_of_those_present_names_them(heading: str) -> None:
    present = "* [Ann Lee](https://ex.org/a)\n* Bo Marsh-Roe (chair)\n* dora Kay\n\n* Cy Poe, observer"
    assert speakers(present, heading) == ["Bo Marsh-Roe", "Ann Lee", "dora Kay"]


def test_names_may_stand_alone_on_their_lines() -> None:
    assert "Ann Lee" in speakers("Bo Roe\nAnn Lee\ndora Kay", "### Introduction of attendees")


@pytest.mark.parametrize(
    ("present", "heading"),
    [
        ("* Ann Lee\n* Aki Lund", "## Present"),
        ("* Bo Roe\n* Ann van Lee", "## Present"),
        ("* Ann Lee\n* Bo Marsh Roe", "## Absent"),
        ("Ann Lee laid it.", "## Present"),
    ],
)
def test_of_two_who_may_be_meant_or_of_none_the_initials_stay(present: str, heading: str) -> None:
    assert "AL" in speakers(present, heading)


@pytest.mark.parametrize("label", ["Bo", "BO"])
def test_a_short_first_name_is_no_initials(label: str) -> None:
    assert initials({label}, f"Participants:\n- Bo Roe\n- Barbara Olsen\n\n{label}: It broke.\n") == {}


def test_a_first_name_is_none_of_those_who_are_listed_without_it() -> None:
    assert initials({"Bo", "PAC"}, "Present:\n- Barbara Olsen\n- Pat Alma Cole\n") == {"PAC": "Pat Alma Cole"}


def test_a_word_without_end_is_passed_over_at_once() -> None:
    assert initials({"PAC"}, "x" * 200_000) == {}


def test_of_many_lists_no_more_than_the_lines_below_each_are_read() -> None:
    began = process_time()
    assert initials({"PAC"}, "Present\n" * 20_000) == {}
    assert process_time() - began < 2
    others = "- Barbara Olsen\n" * 298
    assert initials({"PAC"}, f"Present:\n{others}- Pat Alma Cole\n") == {"PAC": "Pat Alma Cole"}
    assert initials({"PAC"}, f"Present:\n{others}- Barbara Olsen\n- Pat Alma Cole\n") == {}
