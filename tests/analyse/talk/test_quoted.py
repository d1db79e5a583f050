"""What somebody else is quoted with over several sentences is not put into the speaker's mouth."""

import pytest

from generator.analyse.chapters.boundaries import chapters
from generator.analyse.chapters.summary import summary
from generator.analyse.claims.insights import insights
from generator.analyse.claims.takes import takes
from generator.analyse.talk.quoted import quoted
from tests.analyse.spoken import TALK, study


@pytest.mark.parametrize(
    ("said", "within"),
    [
        ('Keepers say, "Oil is fine. The lamp is old. Leave it", and go.', ["The lamp is old.", 'Leave it", and go.']),
        ("Keepers say, “Oil is fine. The lamp is old.” They go.", ["The lamp is old.”"]),
        ('The keeper said "no". The lamp is old. She said "yes" later.', []),
        ('Keepers say, "Oil is fine. The lamp is old. She said "yes" later.', []),
        ('The 5" lamp is old. Nobody lit it. A 6" lamp is new.', []),
    ],
)
def test_a_sentence_is_in_a_quotation_that_began_before_it_and_ends(said: str, within: list[str]) -> None:
    assert sorted(quoted(study([said]))) == sorted((0, one) for one in within)


def test_a_quotation_ends_with_its_turn() -> None:
    assert not quoted(study(['Keepers say, "Oil is fine.', 'The lamp is old." They go.']))


def test_no_insight_begins_in_anothers_words() -> None:
    best = insights(study(TALK))[0]
    framed = f'An owner says, "Look at me. {best.quote} Believe me", and sells.'
    retold = [(who, said.replace(best.quote, framed)) for who, said in TALK]
    assert retold != TALK
    assert not any(one.quote.startswith(best.quote) for one in insights(study(retold)))


def test_no_opinion_begins_in_anothers_words() -> None:
    view = "I think every company should delete its databases, the cloud will never lose anything."
    assert takes(study([view]), 5)
    assert not takes(study([f'An owner says, "Look at me. {view} Believe me", and sells.']), 5)


def test_no_line_of_a_chapter_begins_in_anothers_words() -> None:
    def lines(talk: list[tuple[str, str]]) -> list[str]:
        told = study(talk)
        return [line for section in summary(told, chapters(told), ()) for line in section.bullets]

    framed = [
        (
            who,
            said.replace("So, um, o", 'An owner says, "Look at me. O').replace("copies it.", 'copies it", and sells.'),
        )
        for who, said in TALK
    ]
    assert any(line.startswith("Object storage has") for line in lines(TALK))
    assert not any(line.startswith("Object storage has") for line in lines(framed))
