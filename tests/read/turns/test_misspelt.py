"""A name that is misspelt once is nobody new; where it may be somebody else, it stays."""

import pytest

from generator.read.turns.misspelt import misspelt
from tests.read.conftest import Content, said

A, B = "Ann Lee", "Bartholomew Roe"
TALK = [A, B, A, B, A, B, A]


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        ([*TALK, "Bartholemew Roe", A], {"Bartholemew Roe": B}),
        ([*TALK, "Bartolomew Roe", A], {"Bartolomew Roe": B}),
        (["Jerome", A, "Jerome", A, "Jerome", A, "Jermoe", A], {"Jermoe": "Jerome"}),
        ([*TALK, "Bartholemew Roe", A, "Bartholemew Roe", A], {}),
        ([*TALK, "Bartholomew Rae", A], {}),
        ([*TALK, B, "Bartholemew Roe", A], {}),
        ([A, B, A, B, A, "Bartholemew Roe", A], {}),
        (["Maria", A, "Maria", A, "Maria", A, "Marie", A], {}),
        (["Speaker 10", A, "Speaker 10", A, "Speaker 10", A, "Speaker 11", A], {}),
        ([*TALK, "Bert Roe", A], {}),
        (["Verkäuferin", A, "Verkäuferin", A, "Verkäuferin", A, "Verkäufer", A], {}),
        (["Besucher", A, "Besucher", A, "Besucher", A, "Besucherin", A], {}),
    ],
)
def test_who_is_meant(labels: list[str], found: dict[str, str]) -> None:
    assert misspelt(labels) == found
    assert misspelt(labels, set(labels)) == {}, "whoever is credited by that spelling is somebody"


def test_the_words_are_the_speakers_and_a_warning_says_so(content: Content) -> None:
    labels = [*TALK, "Bartholemew Roe", A]
    talk = "---\ndate: 2025-01-02\n{}---\n\n" + "\n\n".join(
        f"**{who}:** Words, time {n}." for n, who in enumerate(labels)
    )
    library = content({"episodes/lamps.md": talk.format("")})
    assert library.episodes[0].transcript.speakers == (A, B)
    assert [person.name for person in library.episodes[0].people] == [A, B]
    assert [line.partition(". ")[0] for line in said(library)] == [
        "warning: episodes/lamps.md: `Bartholemew Roe` speaks once and is taken for Bartholomew Roe"
    ]
    both = content({"episodes/lamps.md": talk.format(f"people: [{', '.join(dict.fromkeys(labels))}]\n")})
    assert len(both.episodes[0].transcript.speakers) == 3
