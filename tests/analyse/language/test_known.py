"""What is found of a word is the same whoever asks, and in whatever order words were met."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.language import known as module
from generator.analyse.language.known import Known, known

TALKS = st.lists(st.lists(st.text(min_size=1, max_size=3), unique=True, max_size=8), max_size=6)


@given(TALKS)
def test_each_talk_is_given_what_is_found_of_its_own_words(talks: list[list[str]]) -> None:
    words = Known()
    numbers = [words.numbers(talk) for talk in talks]
    for talk, of_talk in zip(talks, numbers, strict=True):
        assert words.found(str.upper, of_talk) == list(map(str.upper, talk))
        assert words.figures(len, of_talk).tolist() == list(map(len, talk))
        assert words.figures(str.isalpha, of_talk).tolist() == list(map(str.isalpha, talk))


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    words = Known()
    first = words.numbers(["ant", "bee"])
    assert words.found(shout, first) == ["ANT", "BEE"]
    second = words.numbers(["cat", "ant"])
    assert words.found(shout, second) == ["CAT", "ANT"]
    assert words.found(shout, first) == ["ANT", "BEE"]
    assert asked == ["ant", "bee", "cat"]


def test_a_talk_keeps_its_words_when_others_begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_NOW", [Known()])
    monkeypatch.setattr(module, "MOST", 2)
    before = known()
    numbers = before.numbers(["ant", "bee", "cat"])
    after = known()
    assert after is not before
    assert after.found(str.upper, after.numbers(["dog"])) == ["DOG"]
    assert before.found(str.upper, numbers) == ["ANT", "BEE", "CAT"]


def test_two_that_ask_at_once_are_not_given_each_others_words() -> None:
    words = Known()
    talks = [[f"{number % 7}-{number}-{each}" for each in range(200)] for number in range(40)]

    def shouted(talk: list[str]) -> list[str]:
        return words.found(str.upper, words.numbers(talk))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shouted, talks)) == [list(map(str.upper, talk)) for talk in talks]
