"""Where long runs of words are cut: a case for each reason, in words from the start."""

import pytest

from generator.read.turns.paragraphing import CUTTABLE, cuts


def cut(length: int, *ends: int, opener: int = 0, pause: int = 0, comma: int = 0) -> list[int]:
    """The cuts of equal words, of which sentences end after some; one may be an opener, or come after a pause."""
    words = ["w"] * length
    if opener:
        words[opener] = "Now"
    if comma:
        words[comma - 1] = "w,"
    closed = [at + 1 in (*ends, length) for at in range(length)]
    return cuts(words, closed, lambda at: 2.0 if at == pause else 1.0)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (cut(CUTTABLE, 50), [50]),
        (cut(124, 20, 110), []),
        (cut(150, 20, 90), [90]),
        (cut(150, 20), [20]),
        (cut(150, 14, 137), []),
        (cut(150, 50, 70, 100), [50]),
        (cut(150, 50, 70, 100, opener=70), [70]),
        (cut(150, 50, 70, 100, pause=100), [100]),
        (cut(260, 20, 130, 240), [20, 130, 240]),
        (cut(300, 75, 150, 225), [75, 150, 225]),
        (cut(240), []),
        (cut(241), [125]),
        (cut(300, comma=100), [100]),
        (cut(700), [125, 250, 375, 500, 625]),
        (cut(500, 200, comma=330), [200, 330]),
    ],
)
def test_where_a_run_is_cut(found: list[int], expected: list[int]) -> None:
    assert found == expected
