"""Tables with a header: Whisper's TSV, whisper.cpp's and Premiere's CSV, and what a spreadsheet makes of them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.formats import detect, read_document
from generator.read.formats.tables import columns

Said = list[tuple[str | None, int | None, int | None, str]]


def said(text: str, suffix: str = ".txt") -> Said:
    return [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text, suffix).cues]


@pytest.mark.parametrize(
    "text",
    [
        # whisper --output_format tsv, whisper.cpp --output-csv with speakers, and clocks
        "start\tend\ttext\n250\t1250\tDisks, mostly.\n1500\t3000\tNo.\n",
        'start,end,text\n250,1250," Disks, mostly."\n1500,3000," No."\n',
        "Start (s);End (s);Text\n0,25;1,25;Disks, mostly.\n1,5;3;No.\n",
        'sep=,\nIn,Out,Caption\n0:00:00.250,0:00:01.250,"Disks, mostly."\n\n0:00:01.500,0:00:03,No.\n',
        "| Start Time | Duration (ms) | Words |\n|---|:--|---|\n| 0.25 | 1000 | Disks, mostly. |\n|1.5 |1500 |No. |\n",
        "Start_ms,End_ms,text\n250,1250,Disks, mostly.\n1500,3000,No.\n",
    ],
)
def test_times_in_any_unit_and_any_delimiter(text: str) -> None:
    found = detect(text, ".txt")
    assert found is not None
    assert found.name.startswith("table")
    assert said(text) == [(None, 250, 1250, "Disks, mostly."), (None, 1500, 3000, "No.")]


def test_speakers_and_a_title_above() -> None:
    text = (
        '# Hot takes\n\n"Speaker Name","Start Time","End Time","Text"\n\n"Ann Lee","00:00:00","00:00:11",'
        '"He said ""no""."\n\n"2","00:00:11","00:00:31","Yes."\n'
    )
    assert said(text) == [("Ann Lee", 0, 11_000, 'He said "no".'), ("Speaker 2", 11_000, 31_000, "Yes.")]
    assert read_document(text).metadata == {"title": "Hot takes"}


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_without_a_header_what_stands_in_the_columns_tells_them(delimiter: str) -> None:
    rows = [
        ("0:03", "0:06", "Ann", "Disks are slow."),
        ("0:14", "0:16", "Bo", "They are."),
        ("0:24", "0:26", "Ann", "Quite."),
    ]
    text = "".join(delimiter.join(row) + "\n" for row in rows)
    assert said(text) == [
        ("Ann", 3000, 6000, "Disks are slow."),
        ("Bo", 14_000, 16_000, "They are."),
        ("Ann", 24_000, 26_000, "Quite."),
    ]


def test_timecodes_of_editors() -> None:
    text = "TC In;TC Out;Speakers;Transcript text\n00:00:03:12;00:00:06:01;Ann;Disks are slow.\n"
    assert said(text) == [("Ann", 3000, 6000, "Disks are slow.")]


def test_a_column_of_clocks_is_of_times_whatever_it_is_called() -> None:
    text = "Nummer,Anfang,Ende,Text\n1,0:00:03,0:00:06,Disks are slow.\n2,0:00:07,0:00:08,They are.\n"
    assert said(text) == [(None, 3000, 6000, "Disks are slow."), (None, 7000, 8000, "They are.")]


def test_names_without_times() -> None:
    assert said("speaker,text\nAnn,Yes.\nBo,No.\n") == [("Ann", None, None, "Yes."), ("Bo", None, None, "No.")]


def test_whispers_quotes_are_the_speakers_own() -> None:
    text = 'start\tend\ttext\n0\t1000\t"Never" is what he said.\n1000\t2000\t"And then\n2000\t3000\tit fell over."\n'
    assert [words for *_, words in said(text)] == ['"Never" is what he said.', '"And then', 'it fell over."']


def test_a_row_too_short_is_named_by_line_and_a_quote_that_never_closes_refused() -> None:
    text = "start,end,speaker,text\n0,1,Ann,Yes.\n1,2\n2,3,Bo,No.\n"
    assert said(text) == [("Ann", 0, 1000, "Yes."), ("Bo", 2000, 3000, "No.")]
    assert [line for line, _, _ in read_document(text).warnings] == [3]
    with pytest.raises(ContentError, match="quote") as caught:
        said('start,end,text\n0,1,Yes.\n1,2,"No.\n2,3,Well.\n3,4,So.\n')
    assert caught.value.line == 3


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", "a\r,b\n", "start,end,text\n1,2,\n"])
def test_a_table_without_a_header_or_words_is_refused(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_document(text, ".csv")
    assert "header" in caught.value.how


def test_json_on_one_line_is_no_table() -> None:
    found = detect(
        '[{"speaker": "Ann", "start": 0, "text": "S."}, {"speaker": "Bo", "start": 1, "text": "S."}]', ".txt"
    )
    assert found is not None
    assert found.name.startswith("JSON of speech recognition")


def test_prose_with_commas_is_no_table() -> None:
    found = detect("From the start, words and text were slow, time and again.\n\nSo it was.\n", ".txt")
    assert found is not None
    assert found.name.startswith("text")


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
NAME = st.text(st.characters(codec="ascii", categories=["Lu", "Nd"]), min_size=1, max_size=8).filter(
    lambda name: name not in ("NULL", "NONE", "NAN")
)


@given(
    st.lists(st.tuples(NAME, st.integers(0, 10**6), st.lists(CELL, min_size=1).map(" ".join)), min_size=1),
    st.sampled_from(",;\t"),
)
def test_what_the_csv_module_writes_is_read_as_it_was(rows: list[tuple[str, int, str]], delimiter: str) -> None:
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writerow(["Who", "Start ms", "Text"])
    table.writerows((name, start, f"x {text}") for name, start, text in rows)
    read = columns.read(out.getvalue()).cues
    assert [cue.start_ms for cue in read] == [start for _, start, _ in rows]
    assert [cue.speaker for cue in read if cue.speaker and not cue.speaker.startswith("Speaker ")] == [
        name for name, *_ in rows if not (name.isdecimal() and name.isascii() and len(name) < 5)
    ]


def test_a_start_and_an_end_in_one_cell_and_names_in_bold() -> None:
    text = "\tTimespan\tContent\tSpeaker\n1\t0:03.0 - 0:09.5\tWhat won?\t**Ann Lee**\n"
    text += "2\t0:10.0 - 0:12.0\tSlow writes.\tBo\n"
    assert [(cue.start_ms, cue.end_ms, cue.speaker, cue.text) for cue in read_document(text).cues] == [
        (3000, 9500, "Ann Lee", "What won?"),
        (10000, 12000, "Bo", "Slow writes."),
    ]


def test_a_word_to_a_row_with_its_mark_as_rev_writes_it() -> None:
    head = "token|speaker|ts|endTs|punctuation|case|tags|wer_tags\n"
    text = head + "Slow|1|1.02|1.20||UC|[]|[]\ndisks|1|1.20|1.55|?|LC|[]|[]\nYes|2|2.90|3.20|.|UC|[]|[]\n"
    assert [(cue.start_ms, cue.end_ms, cue.speaker, cue.text) for cue in read_document(text, ".nlp").cues] == [
        (1020, 1200, "Speaker 1", "Slow"),
        (1200, 1550, "Speaker 1", "disks?"),
        (2900, 3200, "Speaker 2", "Yes."),
    ]


def test_without_a_header_a_row_of_one_cell_goes_on_with_the_words_above() -> None:
    rows = [f"0:{at:02},0:{at + 1:02},{name},We go on." for at, name in enumerate(("Ann", "Bo") * 20)]
    text = "\n".join((*rows, "0:50,0:59,Ann,We end", "and go.")) + "\n"
    assert said(text)[-1] == ("Ann", 50_000, 59_000, "We end\nand go.")
