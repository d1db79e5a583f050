"""Who does what to whom: the same thing said the other way round passes, two things in each other's place do not."""

import pytest

from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.roles import SWAPPED
from generator.analyse.proof.verdict import Verdict, verdict
from generator.model import Turn

PAIRS = [
    (
        "I expect that Kestrel will replace a good part of what we use Bramble for today.",
        "Kestrel may replace a good part of Bramble.",
        "Bramble will replace a good part of Kestrel.",
    ),
    (
        "The Brindle parser calls the Ostrel compiler for every file.",
        "The Ostrel compiler is called by the Brindle parser for every file.",
        "The Ostrel compiler calls the Brindle parser for every file.",
    ),
    (
        "Quillbase was acquired by Larkfield in the spring.",
        "Larkfield acquired Quillbase in the spring.",
        "Quillbase acquired Larkfield in the spring.",
    ),
    (
        "The scheduler depends on the ledger for its clock.",
        "The scheduler depends on the ledger.",
        "The ledger depends on the scheduler for its clock.",
    ),
    (
        "Rain triggers the pump, and the siren warns us.",
        "The pump is triggered by rain.",
        "The pump triggers rain.",
    ),
    (
        "We replaced Kestrel with Bramble last winter.",
        "Bramble replaced Kestrel last winter.",
        "They replaced Bramble with Kestrel last winter.",
    ),
    (
        "In March we moved the invoices from a mainframe to Quillbase.",
        "The invoices moved from a mainframe to Quillbase in March.",
        "The invoices moved from Quillbase to a mainframe in March.",
    ),
    (
        "Outages rose from 5 to 9 a month.",
        "Outages went from 5 to 9 a month.",
        "Outages fell from 9 to 5 a month.",
    ),
    (
        "Most of the crew prefer Kestrel over Bramble for dashboards.",
        "The crew prefer Kestrel to Bramble for dashboards.",
        "The crew prefer Bramble over Kestrel for dashboards.",
    ),
    (
        "We picked Ferrolux instead of Quillbase for the invoices.",
        "Instead of Quillbase they picked Ferrolux for the invoices.",
        "They picked Quillbase instead of Ferrolux for the invoices.",
    ),
    (
        "I'd use a ledger rather than a spreadsheet there.",
        "Use a ledger, not a spreadsheet.",
        "A spreadsheet is to be used rather than a ledger.",
    ),
    (
        "Start with the restore and not with the backup.",
        "Start with the restore, not with the backup.",
        "Start with the backup, not with the restore.",
    ),
    (
        "Our queue is much faster than the database.",
        "The database is slower than the queue.",
        "The database is faster than the queue.",
    ),
    (
        "You warm the cache before the traffic arrives.",
        "Traffic arrives after you warm the cache.",
        "Traffic arrives before you warm the cache.",
    ),
    (
        "Before the migration we froze the schema.",
        "The schema was frozen before the migration.",
        "The migration was done before the schema was frozen.",
    ),
]


@pytest.mark.parametrize(("said", "true", "swapped"), PAIRS)
def test_two_things_in_each_others_place_are_refused(said: str, true: str, swapped: str) -> None:
    evidence = Evidence(Talk([Turn("t-1", said, "Otis Lund")]), (said,))
    assert verdict(said, evidence) == Verdict()
    assert verdict(true, evidence) == Verdict()
    assert verdict(swapped, evidence) == Verdict("reversal", SWAPPED)


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Kestrel and Bramble use Quillbase.", "Bramble and Kestrel use Quillbase."),
        ("Kestrel uses Bramble, and Bramble uses Kestrel.", "Bramble uses Kestrel."),
        ("Bramble is used where Kestrel runs.", "Where Kestrel runs Bramble is used."),
        ("It took us from Kestrel over the hills to Bramble.", "From Kestrel it took them over the hills to Bramble."),
    ],
)
def test_another_order_alone_is_no_swap(said: str, claim: str) -> None:
    evidence = Evidence(Talk([Turn("t-1", said, "Otis Lund")]), (said,))
    assert verdict(claim, evidence).reason != SWAPPED


def test_what_was_said_beside_the_quotes_bears_a_claim_out() -> None:
    turns = [
        Turn("t-1", "Does Kestrel replace Bramble?", "Mara Voss"),
        Turn("t-2", "Bramble replaces Kestrel.", "Otis"),
    ]
    claim = "Bramble replaces Kestrel."
    assert verdict(claim, Evidence(Talk(turns), (turns[0].text,))).reason != SWAPPED
    assert verdict(claim, Evidence(Talk(turns[:1]), (turns[0].text,))).reason == SWAPPED
