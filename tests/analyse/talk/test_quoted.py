"""What somebody else is quoted with over several sentences is not put into the speaker's mouth."""

import pytest

from generator.analyse.claims.insights import insights
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
