"""Rich text: what its groups and words hide is not said, and its signs are those that its writer meant."""

import pytest

from generator.model import ContentError
from generator.read.formats import read_document

TALK = r"""{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fmodern Consolas;}}{\info{\title Notes}}
{\*\generator Editor;}{\header Page {\field{\fldrslt 1}}}
\pard\b\f0 Ann Lee:\b0  We {\deleted never }back up caf\'e9 data, don\'92t we?\par
{\b Bo Roe:} Yes \u8212? we {\v hidden }do, {\field{\*\fldinst{HYPERLINK "https://x.example"}}{\fldrslt{here}}}.\line
So \{there\} & <then>: \u-10179 ?\u-8694 ?.\par
\b Ann Lee:\plain  Fine.{\footnote Not said.}\par
}"""


def heard(text: str) -> list[tuple[str | None, str]]:
    return [(cue.speaker, cue.text) for cue in read_document(text, ".rtf").cues]


def test_what_is_seen_on_the_page_is_said() -> None:
    assert heard(TALK) == [
        ("Ann Lee", "We back up café data, don’t we?"),
        ("Bo Roe", "Yes — we do, here. So {there} & <then>: 😊."),
        ("Ann Lee", "Fine."),
    ]


def test_bytes_are_letters_of_the_page_that_the_file_names() -> None:
    assert heard(r"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2.\par}") == [(None, "Привет.")]
    assert heard(r"{\rtf1\ansi\ansicpg99999 Caf\'e9.\par}") == [(None, "Café.")]


def test_a_fallback_in_bytes_is_skipped_and_a_table_s_row_is_a_line() -> None:
    row = r"\trowd 0:0{} \cell {}\cell {} \cell\row "
    rows = (
        row.format(1, "Ann Lee", r"Caf\u233\'e9 won.")
        + row.format(9, "Bo Roe", "Why?")
        + row.format(9, "Ann Lee", "Ah.")
    )
    assert heard(r"{\rtf1\ansi " + rows + "}") == [("Ann Lee", "Café won."), ("Bo Roe", "Why?"), ("Ann Lee", "Ah.")]


def test_a_file_that_is_cut_off_keeps_its_words_and_one_without_any_is_refused() -> None:
    assert heard(TALK[: TALK.index("Yes")])[0] == ("Ann Lee", "We back up café data, don’t we?")
    with pytest.raises(ContentError, match="no paragraph"):
        read_document(r"{\rtf1\ansi{\fonttbl Arial;}}", ".rtf")
