"""What stands within a quotation that began in a sentence before: another's words, though no mark is in them."""

from generator.analyse.language.text import has_quotation_marks, quotation_marks
from generator.analyse.talk.study import Study

QUOTED = "a quotation that began before goes on in it"


def quoted(study: Study) -> frozenset[tuple[int, str]]:
    """(turn, text) of the sentences that begin inside a quotation of their turn: one that ends where marks pair."""
    found = set[tuple[int, str]]()
    for turn, sentences in zip(study.turns, study.by_turn, strict=True):
        if not has_quotation_marks(turn.text):
            continue
        inside: list[tuple[int, str]] | None = None
        for sentence in sentences:
            if inside is not None:
                inside.append((sentence.turn, sentence.text))
            if marks := quotation_marks(sentence.text):
                if inside and marks[0] == "”":
                    found.update(inside)
                inside = [] if marks[-1] == "“" else None
    return frozenset(found)
