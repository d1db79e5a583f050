"""Where sentences end: a case for each kind of mark, and for what only looks like one."""

import pytest

from generator.read.turns.sentences import ends


@pytest.mark.parametrize(
    "parted",
    [
        "It rained. | We went home. | ",
        "It rained! | we went home.",
        "It rained. | Home.",
        "Did it? | yes it did.",
        "He said “no.” | Then he left.",
        "(It rained.) | We stayed.",
        "It rained… | We stayed.",
        "It was… difficult to say.",
        "See e.g. Section 5 of it.",
        "Dr. Marlow came at noon.",
        "We asked J. Marlow about it.",
        "It is version 2.0 of it.",
        "Tapes, disks, etc. | We keep them.",
        "Tapes, disks, etc. and so on.",
        "No one but I. | We left.",
        "Write it. | iPhones can read.",
        "Write it. | “Why not?” he asked.",
        "Write it. and then go.",
        "no marks at all",
    ],
)
def test_where_sentences_end(parted: str) -> None:
    sentences = [part.split() for part in parted.split("|") if part.strip()]
    words = [word for sentence in sentences for word in sentence]
    found = [place for place, end in enumerate(ends(words), 1) if end]
    assert found == [sum(map(len, sentences[: number + 1])) for number in range(len(sentences))]


def test_without_words_nothing_ends() -> None:
    assert ends([]) == []
