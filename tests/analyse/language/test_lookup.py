"""A look-up gives what its function gives, asks once for each word, and forgets all when it holds too many."""

from generator.analyse.language.lookup import Lookup


def test_each_word_is_asked_for_once_until_there_are_too_many() -> None:
    asked: list[str] = []

    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    lookup = Lookup(shout, most=3)
    assert [lookup[word] for word in ("ant", "bee", "ant", "cat", "bee")] == ["ANT", "BEE", "ANT", "CAT", "BEE"]
    assert asked == ["ant", "bee", "cat"]
    assert [lookup["dog"], lookup["dog"], lookup["ant"]] == ["DOG", "DOG", "ANT"]
    assert asked == ["ant", "bee", "cat", "dog", "ant"]
