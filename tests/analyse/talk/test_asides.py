"""What is said for a sponsor, or by nobody, is told from the talk."""

from generator.analyse.claims.insights import insights
from generator.analyse.talk.asides import asides
from tests.analyse.spoken import TALK, study

SOLD = (
    "Lamp oil costs a tenth of what other oils cost, and every harbour that burns it saves the price of a lamp a year."
)


def test_a_sponsor_is_spoken_for_to_the_end_of_the_turn() -> None:
    said = study([("Ann", f"This episode is brought to you by Lamp Oil. {SOLD}"), ("Bob", SOLD)])
    assert asides(said) == {(0, "This episode is brought to you by Lamp Oil."), (0, SOLD)}


def test_who_speaks_of_what_others_pay_for_advertises_nothing() -> None:
    assert not asides(study([f"That lighthouse was sponsored by a bank. {SOLD}"]))


def test_where_speakers_are_named_what_nobody_says_is_a_description() -> None:
    said = [(None, SOLD), *[("Ann", SOLD)] * 9]
    assert asides(study(said)) == {(0, SOLD)}
    assert not asides(study([(None, SOLD)] * 10))


def test_no_insight_is_out_of_an_advertisement() -> None:
    best = insights(study(TALK))[0]
    sold = [(who, f"This show is sponsored by Lamp Oil. {said}" if best.quote in said else said) for who, said in TALK]
    assert best.quote not in [one.quote for one in insights(study(sold))]
