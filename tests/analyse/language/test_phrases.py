from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.language.phrases import NUMBER, YEAR, Phrases, plain
from generator.analyse.talk.sentence import owners

PHRASES = Phrases({"doubt": "not sure | i * doubt | maybe", "future": "next year | in <year> | maybe next year"})
WORDS = st.sampled_from("i not sure doubt maybe next year in 2031 7 dogs".split())


def test_words_are_compared_in_small_letters_and_numbers_by_kind() -> None:
    assert plain(["I’M", "Sure", "2031", "7"]) == ["i'm", "sure", YEAR, NUMBER]


def test_a_star_stands_for_any_one_word() -> None:
    assert PHRASES.found(plain("I really doubt it".split())) == {"doubt"}
    assert PHRASES.found(plain("I doubt it".split())) == frozenset()


@given(st.lists(st.lists(WORDS, max_size=7), max_size=6))
def test_a_long_row_gives_what_each_of_its_units_gives(units: list[list[str]]) -> None:
    row = [word for unit in units for word in unit]
    distinct = sorted(set(row))
    numbers = np.array([distinct.index(word) for word in row], dtype=int)
    of = owners(units)
    found = [Counter[str]() for _ in units]
    for place, name in PHRASES.places(plain(distinct), numbers, of):
        found[of[place]][name] += 1
    assert found == [Counter(PHRASES.every(plain(unit))) for unit in units]
