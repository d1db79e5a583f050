"""Plain files of words: remarks and empty lines are none of them, and a name in brackets opens a list."""

from pathlib import Path

from generator.model.listing import lines, listings, pairs, phrase_lists, word_sets


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


def test_phrases_and_pairs_of_a_list(tmp_path: Path) -> None:
    path = tmp_path / "lists.txt"
    path.write_text("[ask]\nwhat is | how is\nwhy\n[absolute]\nnever nobody: no not\nonly: just\n", encoding="utf-8")
    assert phrase_lists(path)["ask"] == ("what is", "how is", "why")
    assert pairs(path, "absolute") == [
        (frozenset(("never", "nobody")), frozenset(("no", "not"))),
        (frozenset(("only",)), frozenset(("just",))),
    ]
