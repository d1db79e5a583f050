"""What may be printed as what was said: true claims pass, each kind of fault is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.proof.amounts import amounts
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.lists import ABSOLUTE
from generator.analyse.proof.named import names
from generator.analyse.proof.numbers import time_unsaid
from generator.analyse.proof.verdict import FAULTS, verdict
from generator.analyse.proof.words import read
from generator.model import Turn

SAID = (
    ("Mara Voss", "Welcome back. Today we talk about how Larkfield moved its billing off the old mainframe."),
    (
        "Otis Lund",
        "We ran the mainframe for nineteen years, and the move took us 14 months. "
        "The Quillbase team wrote the importer, because the vendor's own tool could not read our invoices. "
        "It cost about $40,000 and most of that was testing.",
    ),
    ("Mara Voss", "Was the new system faster?"),
    (
        "Otis Lund",
        "Reads are faster, but writes are slower than they were. The auditors never asked for a copy of the old data. "
        "Some customers may see a second invoice in March. We don't delete an invoice until the auditor has signed it.",
    ),
)
TALK = Talk([Turn(f"t-{number}", text, speaker) for number, (speaker, text) in enumerate(SAID)], ("Larkfield moves",))
MOVE = "We ran the mainframe for nineteen years, and the move took us 14 months."
IMPORTER = "The Quillbase team wrote the importer, because the vendor's own tool could not read our invoices."
SPEED = "Reads are faster, but writes are slower than they were."
AUDIT = "The auditors never asked for a copy of the old data."
HEDGED = "Some customers may see a second invoice in March."
DELETE = "We don't delete an invoice until the auditor has signed it."


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("After 19 years on the mainframe, the move took Larkfield 14 months.", MOVE),
        ("The Quillbase team wrote the importer because the vendor's tool could not read the invoices.", IMPORTER),
        ("Reads got faster, but writes are slower than before.", SPEED),
        ("Some customers may get a second invoice in March.", HEDGED),
        ("No invoice is deleted until the auditor has signed it.", DELETE),
    ],
)
def test_what_was_said_passes(claim: str, quote: str) -> None:
    assert verdict(claim, Evidence(TALK, (quote,))) == ("", "")


@pytest.mark.parametrize(
    ("claim", "quote", "fault"),
    [
        ("After 19 years on the mainframe, the move took Larkfield 41 months.", MOVE, "number"),
        ("After 19 years on the mainframe, the move took Larkfield 14 weeks.", MOVE, "number"),
        (
            "The Ferrolux team wrote the importer because the vendor's tool could not read the invoices.",
            IMPORTER,
            "name",
        ),
        ("The auditors asked for a copy of the old data.", AUDIT, "negation"),
        ("All customers must see a second invoice in March.", HEDGED, "scope"),
        ("Writes are faster, but reads are slower than they were.", SPEED, "reversal"),
    ],
)
def test_a_fault_is_refused_and_named(claim: str, quote: str, fault: str) -> None:
    assert verdict(claim, Evidence(TALK, (quote,))).fault == fault


def test_the_reason_is_the_measure_that_speaks_most_for_the_fault() -> None:
    """What no other measure can make good is named itself, else it is one that weighs."""
    said = Evidence(TALK, (MOVE,))
    assert verdict("The move took Larkfield 41 months.", said) == ("number", "number not said")
    assert verdict("The Ferrolux move took 14 months.", said) == ("name", "name nowhere in the talk")
    fault, reason = verdict("After 19 years on the mainframe, the move took Larkfield 14 weeks.", said)
    assert fault == "number"
    assert reason in FAULTS[fault][1]


def test_a_quote_that_was_not_said_bears_out_nothing() -> None:
    assert verdict(MOVE, Evidence(TALK, (MOVE, "We ran it for ever."))).fault == "quote"


def test_a_quote_is_found_across_the_parts_of_a_turn() -> None:
    assert TALK.locate("how Larkfield moved its billing") == range(0, 1)
    assert TALK.locate("off the old mainframe. We ran the mainframe") == range(0, 2)
    assert TALK.locate("mainframe of nineteen") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twenty-odd years", [(20, "year")]),
        ("two hundred and six bytes", [(206, "byte")]),
        ("5 to 10 percent", [(5, "percent"), (10, "percent")]),
        ("$1,200.50 a head", [(1200.5, "dollar")]),
        ("30k users", [(30000, None)]),
        ("twice as many", [(2, None)]),
        ("in nineteen ninety-two", [(1992, None)]),
        ("20 per cent", [(20, "percent")]),
        ("seven tenths of the users", [(0.7, "share")]),
        ("half a year", [(0.5, "year")]),
        ("two 32-byte hashes", [(2, None), (32, "byte")]),
        ("8 to 12 thousand dollars", [(8000, "dollar"), (12000, "dollar")]),
        ("no numbers here", []),
    ],
)
def test_numbers_are_read_as_they_are_said(text: str, found: list[tuple[float, str | None]]) -> None:
    assert [(amount.value, amount.unit) for amount in amounts(read(text))] == found


@pytest.mark.parametrize(
    ("one", "other"), [("24 months", "two years"), ("half a year", "six months"), ("70%", "seven tenths of it")]
)
def test_an_amount_is_the_same_in_another_unit(one: str, other: str) -> None:
    (ours,), (theirs,) = amounts(read(one)), amounts(read(other))
    assert ours.measured
    assert theirs.measured
    assert ours.measured[1] == theirs.measured[1]
    assert ours.measured[0] == pytest.approx(theirs.measured[0])


@pytest.mark.parametrize("claim", ["Newcomers to it ran the mainframe for years.", "Retrying took us 14 months."])
def test_a_rare_word_that_opens_a_sentence_is_no_name(claim: str) -> None:
    assert verdict(claim, Evidence(TALK, (MOVE,))).reason != "name nowhere in the talk"


@pytest.mark.parametrize("name", ["Microsoft", "Indeed"])
def test_a_known_name_that_opens_a_sentence_or_is_an_everyday_word_is_a_name(name: str) -> None:
    """Most words that open a sentence are none, nor is one in small letters."""
    said = Evidence(TALK, (MOVE,))
    claims = f"Nineteen years on the mainframe at {name}.", "Microsoft ran the mainframe for nineteen years."
    assert all(names(read(claim), said)["name outside the quotes"] for claim in claims)
    assert not names(read("Indeed the mainframe ran for years, indeed."), said)["name outside the quotes"]


@pytest.mark.parametrize(
    ("name", "nowhere"),
    [("Rust", 1.0), ("Ember", 1.0), ("GitHub", 0.0), ("Let's Encrypt", 0.0), ("Node", 0.0), ("Quill-Base", 0.0)],
)
def test_a_name_was_said_in_parts_or_joined_but_not_within_another_word(name: str, nowhere: float) -> None:
    """Any four letters are somewhere in a talk of an hour, were its words run together."""
    said = "We trust what we remember. Letsencrypt and Quillbase certify our Git Hub page and Node.js."
    evidence = Evidence(Talk([Turn("t-1", said, "Otis Lund")]), (said,))
    found = names(read(f"They have certified it with {name}."), evidence)
    assert (found["name nowhere in the talk"], found["name outside the quotes"]) == (nowhere, nowhere)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_verdict(claim: str) -> None:
    assert verdict(claim, Evidence(TALK, (MOVE,))) == verdict(claim, Evidence(TALK, (MOVE,)))


@given(
    st.lists(st.sampled_from([sentence for _, turn in SAID for sentence in turn.split(". ")]), min_size=1, max_size=3)
)
@settings(max_examples=60, deadline=None)
def test_a_claim_in_the_talks_own_words_passes(quotes: list[str]) -> None:
    quotes = list(dict.fromkeys(quote.removesuffix(".") for quote in quotes))
    assert verdict(". ".join(quotes) + ".", Evidence(TALK, quotes)) == ("", "")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("must", "needs to"),
        ("must", "cannot"),
        ("always", "every time"),
        ("nobody", "not"),
        ("only", "just"),
        ("everyone", "all"),
    ],
)
def test_a_word_without_exception_is_borne_out_by_one_of_its_like(claim: str, said: str) -> None:
    assert not ABSOLUTE[claim].isdisjoint(said.split())


def test_every_word_without_exception_bears_itself_out() -> None:
    words = (
        "must bound guaranteed always whenever all every each everybody everyone everything any anyone entire entirely "
        "completely whole fully never nobody none nothing only solely exclusively"
    )
    assert set(ABSOLUTE) == set(words.split())
    assert all(word in meant for word, meant in ABSOLUTE.items())


@pytest.mark.parametrize(
    ("claim", "unsaid"),
    [
        ("The move went on month after month.", False),
        ("They ran a 19-year mainframe, in its second life.", False),
        ("The move was checked every week.", True),
        ("The move could be undone within days.", True),
    ],
)
def test_a_span_of_time_is_told_that_nobody_named(claim: str, unsaid: bool) -> None:
    assert time_unsaid(read(claim), Evidence(TALK, (MOVE,))) is unsaid
