"""Words that say the same bear each other out; the table holds nothing else."""

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.amounts import spans
from generator.analyse.proof.coverage import NEW_SHARE, coverage, quoted_share
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.lists import OPERATORS
from generator.analyse.proof.words import carries, key, lines_of, opposites, read, synonyms
from generator.model import Turn

QUOTE = "The vendor halted the migration, since the outage frightened every customer."
ELSEWHERE = "A physician inspects the vehicle."
TALK = Talk([Turn(f"t-{n}", said, "Otis Lund") for n, said in enumerate([QUOTE, "Right.", "So.", ELSEWHERE])])
ROWS = list(lines_of("synonyms.txt"))


def _aligned(claim: str) -> Alignment:
    return Alignment(read(claim), Evidence(TALK, (QUOTE,)))


def test_a_synonym_bears_a_word_out_and_another_word_does_not() -> None:
    same, other = _aligned("The supplier stopped the move."), _aligned("The walrus juggled the teapot.")
    assert coverage(same)[NEW_SHARE] == coverage(same)["newest clause"] == 0.0
    assert coverage(other)[NEW_SHARE] == 1.0
    assert quoted_share(same) > 0.5 > quoted_share(other)


def test_a_synonym_in_the_quotes_counts_more_than_the_word_beside_them() -> None:
    talk = Talk([Turn("t-0", QUOTE, "Otis Lund"), Turn("t-1", "Which supplier?", "Mara Voss")])
    aligned = Alignment(read("The supplier."), Evidence(talk, (QUOTE,)))
    assert aligned.places[1][0] >= aligned.evidence.cut
    assert coverage(aligned)[NEW_SHARE] == 0.0


def test_a_synonym_said_elsewhere_bears_out_nothing() -> None:
    aligned = _aligned("The doctor.")
    assert (aligned.borne, coverage(aligned)[NEW_SHARE]) == ({1: None}, 1.0)


def _fits(word: str, *others: str) -> bool:
    """Whether a row is a word and others that are no forms of it, no opposites and no words of degree."""
    return (
        bool(others)
        and all(key(other) != key(word) and key(other) not in opposites().get(key(word), ()) for other in others)
        and all(carries(word) or carries(other) for other in others)
        and OPERATORS.isdisjoint((word, *others))
        and not spans((word, *others))
    )


def test_the_table_has_no_forms_of_a_word_no_opposites_and_no_words_of_degree() -> None:
    assert [row for row in ROWS if not _fits(*row)] == []
    assert not any(
        _fits(*row.split()) for row in ("halt", "vendor vendors", "always halt", "week spell", "cheap dear expensive")
    )


def test_synonyms_go_both_ways() -> None:
    assert all(word in synonyms()[other] for word, others in synonyms().items() for other in others)
