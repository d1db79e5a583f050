"""Plain files of words: remarks and empty lines are none of them, and a name in brackets opens a list."""

from pathlib import Path

from generator.analyse.language.listing import lines, listings, word_sets


def test_what_a_file_of_lists_holds(tmp_path: Path) -> None:
    path = tmp_path / "lists.txt"
    path.write_text("# A remark.\n\n[lead-ins]\nso\n[ab]c|d\nx[ab]\n\n[chatter]\nhello | hi\n", encoding="utf-8")
    assert listings(path) == {"lead-ins": "so\n[ab]c|d\nx[ab]", "chatter": "hello | hi"}
    assert list(listings(path)) == ["lead-ins", "chatter"]


def test_what_a_file_of_named_words_holds(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# A remark.\n[reason]\nbecause\nsince\n\n[place]\nof\n", encoding="utf-8")
    assert lines(path) == ["[reason]", "because", "since", "[place]", "of"]
    assert word_sets(path) == {"reason": frozenset(("because", "since")), "place": frozenset(("of",))}
