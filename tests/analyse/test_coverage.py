"""Where the words of a claim were said: in its quotes, elsewhere in the talk, or never."""

import pytest

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.coverage import coverage, has_unsaid_end, has_unsaid_sentence, quoted_share
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.sense import sense
from generator.analyse.proof.verdict import verdict
from generator.analyse.proof.words import read
from generator.model import Turn

QUOTE = "The ferry skipper repaints the hull each spring with lime wash."
ELSEWHERE = "A lighthouse keeper polishes the brass lantern and counts gannets."
TALK = Talk([Turn(f"t-{n}", said, "Otis Lund") for n, said in enumerate([QUOTE, "Right.", "So.", ELSEWHERE])])
THREE, ADDED = "three words from elsewhere", "added from elsewhere"


def _aligned(claim: str, quote: str = QUOTE) -> Alignment:
    return Alignment(read(claim), Evidence(TALK, (quote,)))


def test_a_claim_rests_on_the_quotes_that_say_what_the_talk_says_in_its_words() -> None:
    assert quoted_share(_aligned("Lime wash goes on the hull.")) > 0.8
    assert quoted_share(_aligned("Lime wash goes on the hull.", ELSEWHERE)) == 0.0
    assert quoted_share(_aligned("Gannets are counted at the lighthouse.")) == 0.0


def test_words_that_were_never_said_bear_out_nothing() -> None:
    assert quoted_share(_aligned("Walruses juggle teapots.")) == 0.0


def test_each_sentence_of_a_claim_was_said() -> None:
    true = "The hull is repainted with lime wash each spring."
    assert not has_unsaid_sentence(_aligned(true))
    assert not has_unsaid_sentence(_aligned(f"{true} The skipper does it. So it is."))
    assert has_unsaid_sentence(_aligned(f"{true} The company went bankrupt."))
    evidence = Evidence(TALK, (QUOTE,))
    assert not verdict(true, evidence).fault
    assert verdict(f"{true} The company went bankrupt.", evidence) == ("addition", "a sentence of it was not said")


def test_a_clause_hung_on_what_was_said_was_said_too() -> None:
    true = "The hull is repainted each spring with lime wash"
    assert not has_unsaid_end(_aligned(f"{true}."))
    assert not has_unsaid_end(_aligned(f"{true}, which the skipper does."))
    assert not has_unsaid_end(_aligned(f"{true}, until it peels.")), "one word may be another for one that was said"
    assert not has_unsaid_end(_aligned(f"{true}, says Otis Lund.")), "who says it is no word of what was said"
    assert not has_unsaid_end(_aligned("A captain paints his boat yearly, until the company went bankrupt.")), (
        "of a sentence in words of its own the end is no more so than the rest"
    )
    hung = f"{true}, until the company went bankrupt."
    assert has_unsaid_end(_aligned(hung))
    assert has_unsaid_end(_aligned(f"{true} while walruses juggle teapots. The skipper does it."))
    assert verdict(hung, Evidence(TALK, (QUOTE,))) == ("addition", "what a sentence of it ends with was not said")


def test_a_word_that_the_whole_talk_says_speaks_for_no_quote() -> None:
    often = Talk([Turn(f"t-{n}", QUOTE, "Otis Lund") for n in range(9)])
    once, nine = (quoted_share(Alignment(read("The hull."), Evidence(talk, (QUOTE,)))) for talk in (TALK, often))
    assert once > nine


@pytest.mark.parametrize(
    ("claim", "measure"),
    [
        ("The skipper repaints the hull, polishing the brass lantern.", THREE),
        ("The skipper repaints the hull and gannets.", ADDED),
    ],
)
def test_what_was_put_in_from_another_place_is_told(claim: str, measure: str) -> None:
    bare = claim.replace(", polishing the brass lantern", "").replace(" and gannets", "")
    assert coverage(_aligned(claim))[measure] > coverage(_aligned(bare))[measure] + 0.2


def test_always_and_a_comparison_are_told_where_nobody_said_them() -> None:
    always, compares = "always, where it was not said", "compares, where nothing was compared so"
    found = sense(_aligned("The skipper always repaints the hull with more wash."))
    assert found[always] == found[compares] == 1.0
    found = sense(_aligned("The skipper repaints the hull with lime wash each spring."))
    assert found[always] == found[compares] == 0.0
    assert sense(_aligned("The skipper repaints the hull, which is too dear."))[compares] == 1.0


def test_a_denial_is_told_where_the_quotes_deny_nothing() -> None:
    measure = "denies, where nothing was denied"
    assert sense(_aligned("The skipper never repaints the hull."))[measure] == 1.0
    assert sense(_aligned("The skipper fails to repaint the hull."))[measure] == 1.0
    assert sense(_aligned("The skipper repaints the hull."))[measure] == 0.0
