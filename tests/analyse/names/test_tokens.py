"""Texts are cut into atoms, and names compared by their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.names.tokens import atoms, key, split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Next.js and C++, then C#.", ["Next", "js", "and", "C++", "then", "C#"]),
        ("CI/CD", ["CI", "CD"]),
        ("blue-green", ["blue", "green"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_atoms_are_the_pieces_of_names(text: str, expected: list[str]) -> None:
    assert atoms([text]).words == expected
    assert split(text) == expected


def test_a_name_may_not_cross_a_comma_or_a_sentence_or_a_text() -> None:
    found = atoms(["Fly, Render. Go home", "Amazon"])
    assert found.joined == [False, False, False, True, False]
    assert found.initial == [True, False, True, False, True]
    assert found.place == [0, 0, 0, 0, 1]


@pytest.mark.parametrize("written", ["TurboPuffer", "turbo puffer", "Turbo-Puffer", "turbopuffer"])
def test_spellings_of_one_name_share_a_key(written: str) -> None:
    assert key(written) == "turbopuffer"


def test_a_letter_that_is_all_accent_stays() -> None:
    assert atoms(["\uff9e"]).folded == ["\uff9e"]


def test_accents_make_no_difference() -> None:
    assert key("José Valim") == key("Jose Valim")


@given(st.lists(st.text(max_size=60), max_size=5))
def test_columns_have_one_length_and_atoms_stand_in_their_text(texts: list[str]) -> None:
    found = atoms(texts)
    columns = (found.folded, found.gaps, found.place, found.joined, found.initial)
    assert all(len(column) == len(found) for column in columns)
    assert all(word in texts[place] for word, place in zip(found.words, found.place, strict=True))
