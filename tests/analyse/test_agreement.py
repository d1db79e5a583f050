"""What is said of the words that a claim repeats: a denial, a limit and an opposite that the quotes lack are told."""

import pytest

from generator.analyse.proof.agreement import DENIED, OPPOSED, agreement
from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.phrases import phrases
from generator.analyse.proof.verdict import Verdict, verdict
from generator.analyse.proof.words import read, weight
from generator.model import Turn

UNDENIES, ALL = "leaves out what denied the words", "all, where it was not said"
OPPOSITE = "opposite beside the same words"


def _evidence(said: str) -> Evidence:
    return Evidence(Talk([Turn("t-1", said, "Otis Lund")]), (said,))


def _told(claim: str, said: str) -> set[str]:
    return {name for name, amiss in agreement(Alignment(read(claim), _evidence(said))).items() if amiss}


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("The ledger does not scale.", "The ledger scales."),
        ("The ledger never scales.", "The ledger scales."),
        ("The ledger scales.", "The ledger does not scale."),
        ("The ledger scales, and the archive is cheap.", "The ledger doesn't scale."),
        ("We don't have a mechanism for importing invoices.", "There is a mechanism for importing invoices."),
        ("The ledger in our archive keeps a forged invoice.", "The ledger never keeps a forged invoice."),
        ("It's not a soft migration, it breaks the importer.", "It is a soft migration. It breaks the importer."),
        ("The ledger never prevents a forged invoice.", "The ledger prevents a forged invoice."),
    ],
)
def test_a_sentence_that_was_said_and_denied_is_refused_for_certain(said: str, claim: str) -> None:
    assert verdict(claim, _evidence(said)) == Verdict("negation", DENIED)


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("The ledger lacks a schema.", "The ledger does not have a schema."),
        ("The ledger hardly scales.", "The ledger does not scale."),
        ("The ledger does not scale, but the archive does scale.", "The archive scales."),
        ("The ledger doesn't scale, does it? The ledger scales.", "The ledger scales."),
        ("Why not scale the ledger?", "Scale the ledger."),
        ("The ledger not only scales.", "The ledger scales."),
        ("The hard part is not a ledger for invoices.", "A ledger for invoices, as we know, is not the hard part."),
        ("We shouldn't keep invoices in a private drawer.", "They moved invoices out of a private drawer."),
    ],
)
def test_a_denial_in_other_words_or_of_something_else_is_none(said: str, claim: str) -> None:
    assert _told(claim, said).isdisjoint({DENIED, UNDENIES})


@pytest.mark.parametrize(
    ("said", "claim", "told"),
    [
        (
            "The vendor never shipped the importer, and the auditors wrote a report on the invoices.",
            "The vendor shipped the importer, so that invoices in the archive were signed by auditors.",
            {UNDENIES},
        ),
        ("Some of the bigger importers hire auditors.", "All the bigger importers hire auditors.", {ALL}),
        ("The bigger importers hire auditors.", "All bigger importers hire auditors.", {ALL}),
        ("The schema is not a one-time cost.", "The schema of it is a one-time cost, not an asset.", {UNDENIES}),
        ("The ledger grew slower in the archive.", "In the archive grew the ledger faster.", set()),
        ("Writing invoices by hand is easy for auditors.", "Writing invoices by hand is hard.", {OPPOSITE}),
    ],
)
def test_what_differs_about_a_phrase_is_told(said: str, claim: str, told: set[str]) -> None:
    assert _told(claim, said) - {DENIED} == told


def test_a_sentence_that_was_said_with_the_opposite_word_is_refused_for_certain() -> None:
    said = "I think a ledger is the wrong home for the invoices of auditors."
    assert verdict("A ledger is the right home for the invoices of auditors.", _evidence(said)) == ("reversal", OPPOSED)
    assert not verdict("A ledger is the wrong home for the invoices of auditors.", _evidence(said)).fault


def test_a_phrase_is_words_of_the_claim_in_the_order_and_nearness_of_a_quote() -> None:
    said = "The auditors signed the forged invoice. Years later, an invoice was signed by nobody at all."
    claim = read("The auditors have signed every forged invoice.")
    (longest, *_) = sorted(phrases(Alignment(claim, _evidence(said))), key=lambda phrase: -phrase.strength)
    assert [claim.low[word] for word in longest.words] == ["auditors", "signed", "forged", "invoice"]
    assert list(longest.places) == sorted(longest.places)


@pytest.mark.parametrize(("between", "share"), [(0, 1 - 1 / 22), (9, 1 - 10 / 22), (10, 0.0)])
def test_a_place_is_sure_where_the_words_beside_a_word_are_near_it(between: int, share: float) -> None:
    said = " ".join(("The ledger", *["so"] * between, "scales."))
    claim = read("The ledger scales.")
    _, trust = Alignment(claim, _evidence(said)).best(claim.low.index("scales"))
    assert trust == pytest.approx(share + 0.1), "a tenth more in a quote"


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("Auditors signed forged invoices.", 0),
        ("Auditors signed a few forged invoices.", 2 * 0.3),
        ("Auditors forged invoices.", 1 * 0.3 + 0.5),
    ],
    ids=["as said", "two words further apart", "nearer, and a word left out"],
)
def test_a_phrase_is_as_strong_as_its_words_are_rare_and_one_more_for_each(said: str, lost: float) -> None:
    claim = read("Auditors signed forged invoices.")
    (longest, *_) = sorted(phrases(Alignment(claim, _evidence(said))), key=lambda phrase: -phrase.strength)
    worth = [weight(claim.low[word]) + 1 for word in longest.words]
    assert longest.strength == pytest.approx(sum(worth) - lost)


def test_another_order_is_no_phrase() -> None:
    assert phrases(Alignment(read("Invoices, auditors."), _evidence("The auditors like invoices."))) == []
