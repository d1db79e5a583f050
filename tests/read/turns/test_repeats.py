"""What a machine wrote twice, a case for each rule: the words that are left, and rolling captions shown once."""

from string import ascii_lowercase

import pytest

from generator.model import Cue
from generator.read.turns.repeats import unrolled, without_repeats


def left(said: str, *, each: int = 3, ends: str = "") -> str:
    """What is left of words, so many of which are one caption; sentences end after some."""
    words = said.split()
    kept = without_repeats(words, [at // each for at in range(len(words))], [word in ends.split() for word in words])
    return " ".join(words[at] for at in kept)


FIVE, EIGHT = "one low wall by docks", "every other harbour keeps a second set of tables"
TWENTY = " ".join(f"{one}{other}ar" for one in "bdfg" for other in ascii_lowercase[:5])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"so {FIVE} {FIVE} and on", f"so {FIVE} and on"),
        (f"so {FIVE} one low wall by dock and on", ""),
        ("so one low wall by one low wall by and on it went", ""),
        (f"so {EIGHT} {EIGHT} and on", f"so {EIGHT} and on"),
        (f"so {EIGHT} every other harbour keeps a secund set of tables and on", None),
        (f"so {EIGHT} every other harbour keeps a second set of quills and on", ""),
        (f"so {TWENTY} {TWENTY.replace('geear', 'heron')} and on", None),
        (f"so {FIVE} then {FIVE} and on", ""),
        ("tap tap tap tap tap tap tap tap tap tap tap tap", ""),
    ],
)
def test_a_passage_that_follows_itself_is_shown_once(said: str, shown: str | None) -> None:
    found = left(said)
    if shown is None:
        assert len(found.split()) < len(said.split()) - 7
    else:
        assert found == (shown or said)


def test_a_short_repeat_is_emphasis_where_a_sentence_ends_in_it_or_one_caption_holds_it() -> None:
    said = f"so {FIVE} {FIVE} and on"
    assert left(said, ends="docks") == said
    assert left(said, each=20) == said


def test_windows_overlap_no_further_than_ninety_words() -> None:
    words = [f"{one}{other}{third}" for one in ascii_lowercase[:5] for other in ascii_lowercase[:5] for third in "xyzw"]
    for size, shown in ((90, 90), (91, 182)):
        assert len(left(" ".join(words[:size] * 2)).split()) == shown


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["a b", "a b\nc d", "c d\ne f", "e f\ng h"], ["a b", "c d", "e f", "g h"]),
        (["a b", "a b c", "a b c d"], ["a b", "c", "d"]),
        (["a b", "a b", "a b"], ["a b", "a b", "a b"]),
        (["a b", "a b c", "x", "y", "z"], ["a b", "a b c", "x", "y", "z"]),
        (["a b", "c d", "e f"], ["a b", "c d", "e f"]),
    ],
)
def test_lines_that_roll_on_are_shown_once_where_most_captions_roll(texts: list[str], shown: list[str]) -> None:
    assert [cue.text for cue in unrolled([Cue(text, at) for at, text in enumerate(texts)])] == shown
