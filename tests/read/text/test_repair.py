import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.text.repair import decode

CAFE = "Café – “naïve” 🙂 ’s\nnext"


@pytest.mark.parametrize(
    "data",
    [
        CAFE.encode(),
        b"\xef\xbb\xbf" + CAFE.encode(),
        b"\xff\xfe" + CAFE.encode("utf-16-le"),
        b"\xfe\xff" + CAFE.encode("utf-16-be"),
        CAFE.replace("\n", "\r\n").encode(),
        CAFE.replace("\n", "\r").encode(),
        CAFE.replace("\n", "\r\r\n").encode(),
        CAFE.replace("é", "e\u0301").encode(),
    ],
)
def test_sound_text_comes_through_without_a_word(data):
    assert decode(data) == (CAFE, ())


def test_windows_1252_is_read_line_by_line_with_a_warning():
    text, warnings = decode(b"fine\n" + "it’s – 5 €".encode("cp1252") + "\nüber\n".encode())
    assert text == "fine\nit’s – 5 €\nüber\n"
    assert [line for line, _, _ in warnings] == [2]


PAGES = {
    "cp1250": "Zapisujemy wszystko na zwykłych dyskach, później śpimy jak źrebięta.",
    "cp1251": "Мы пишем всё на обычные диски, а потом спокойно спим.",
    "cp1252": "Où est passé l’été ? Chez nous, dit-elle, près de la forêt.",
    "cp1253": "Γράφουμε τα πάντα σε απλούς δίσκους και κοιμόμαστε ήσυχα.",
    "koi8-r": "Мы пишем всё на обычные диски, а потом спокойно спим.",
    "shift_jis": "私たちは普通のディスクにすべてを書き込みます。",
    "gb18030": "我们把所有东西都写到普通磁盘上。",
}


@pytest.mark.parametrize("page", PAGES)
def test_a_file_in_another_code_page_is_read_in_it(page):
    lines = ["Said", "1", PAGES[page], "ok"] * 3
    text, warnings = decode("\n".join(lines).encode(page))
    assert text.split("\n") == lines
    assert [line for line, _, _ in warnings] == [3, 7, 11]


@pytest.mark.parametrize(
    ("head", "page"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ('<?xml version="1.0" encoding="KOI8-R"?>', "koi8-r"),
    ],
)
def test_what_names_its_code_page_is_read_in_it_without_a_word(head, page):
    text = f"{head}\n{PAGES[page]}\n"
    assert decode(text.encode(page)) == (text, ())
    wrong = text.replace(PAGES[page], CAFE).encode()
    assert decode(wrong) == (wrong.decode(), ())


@pytest.mark.parametrize("name", ["utf-16", "utf-7", "idna", "punycode", "base64", "no-such-page"])
def test_an_encoding_that_a_page_cannot_be_in_is_not_believed(name):
    text = f"<meta charset='{name}'>\n{PAGES['cp1252']}\n"
    assert decode(text.encode("cp1252"))[0] == text


def test_a_mark_of_utf_8_above_a_line_of_windows_1252():
    text, warnings = decode(b"\xef\xbb\xbfOne.\nThe caf\xe9 is open.\n")
    assert text == "One.\nThe café is open.\n"
    assert [line for line, _, _ in warnings] == [2]


def test_utf_16_without_its_mark():
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(("WEBVTT\n\n" + CAFE).encode(encoding)) == ("WEBVTT\n\n" + CAFE, ())


def test_a_nul_costs_no_words_and_what_a_crash_left_unwritten_is_nothing():
    words = "It began with one queue and ended with forty, all full."
    text, warnings = decode(f"{words[:20]}\0{words[20:]}\n".encode())
    assert text == f"{words}\n"
    assert [what for _, what, _ in warnings] == ["Control characters were left out"]
    assert decode(words.encode() + bytes(4096)) == (words, ())


def test_utf8_read_as_windows_1252_is_restored():
    text, warnings = decode("plain\nitâ€™s a cafÃ© now\n".encode())
    assert text == "plain\nit’s a café now\n"
    assert [line for line, _, _ in warnings] == [2]


def test_utf8_read_as_greek_is_restored_where_it_can_be_and_dropped_where_not():
    damaged = "9 links Β· 4 parts\n- π‘ A bright idea\nWhatβs new, 5 partsβTitle\n- β οΈ Careful\n"
    text, warnings = decode(damaged.encode())
    assert text == "9 links · 4 parts\n- A bright idea\nWhat’s new, 5 parts Title\n- Careful\n"
    assert {line for line, _, _ in warnings} == {1, 2, 3, 4}


@pytest.mark.parametrize("text", ["π r² and β-carotene\n", "Καλημέρα σας Β· και π§\n", "El Niño · «así»\n"])
def test_real_greek_and_signs_stay(text):
    assert decode(text.encode()) == (text, ())


def test_lost_characters_are_never_shown():
    text, warnings = decode("don\ufffdt go\ufffd\n\x92quoted\x81\n".encode())
    assert text.startswith("don’t go\n")
    assert "\ufffd" not in text
    assert not re.search("[\x80-\x9f]", text)
    assert {line for line, _, _ in warnings} == {1, 2}


def test_binary_is_refused():
    with pytest.raises(ContentError, match="binary") as caught:
        decode(b"RIFF\n\x00\x01")
    assert caught.value.line == 2


def test_many_damaged_lines_give_few_warnings():
    _, warnings = decode("itâ€™s\n".encode() * 50)
    assert len(warnings) == 3
    assert "47 more" in warnings[-1][1]


@given(st.binary(max_size=300))
@example(b"\0\1\0\1\1\0\0\1\1\n\0\1\1\0" + b"\x80" * 7 + b"\xd8")
def test_any_bytes_give_clean_text_of_as_many_lines_or_an_error(data):
    try:
        text, warnings = decode(data)
    except ContentError:
        return
    assert "\ufffd" not in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert all(1 <= line <= text.count("\n") + 1 for line, _, _ in warnings)


@given(st.text(st.characters(categories=("L", "N", "P", "Z"), max_codepoint=0x24F), max_size=80))
def test_decoding_twice_changes_nothing(text):
    try:
        once, _ = decode(text.encode())
    except ContentError:
        return
    assert decode(once.encode())[0] == once
