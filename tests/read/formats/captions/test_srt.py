from datetime import timedelta

import pytest
import srt
from hypothesis import given
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.formats import detect, read_document

TWO = """1
00:00:00,100 --> 00:00:02,000
Ada: The queue was full
and nobody noticed.

2
00:00:02,000 --> 00:00:04,000
Reason: nobody looked.

3
00:00:04,000 --> 00:00:06,000
Ben: I <i>did</i>.

with a line after a gap

4
00:00:06,000 --> 00:00:07,000
Ada: Fine.

5
00:00:07,000 --> 00:00:08,000
Ben: Good.
"""


def test_a_name_holds_until_the_next():
    document = read_document(TWO, ".srt")
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ada", "The queue was full\nand nobody noticed."),
        ("Ada", "Reason: nobody looked."),
        ("Ben", "I did.\nwith a line after a gap"),
        ("Ada", "Fine."),
        ("Ben", "Good."),
    ]


def test_windows_line_ends_missing_numbers_and_long_recordings():
    text = "100:00:01,5 --> 100:00:02,000 X1:1\r\nLate.\r\n\r\n100:00:02,000 --> 100:00:03,000\r\nLater.\r\n".replace(
        "\r\n", "\n"
    )
    assert [(cue.text, cue.start_ms) for cue in read_document(text, ".srt").cues] == [
        ("Late.", 360001500),
        ("Later.", 360002000),
    ]


def test_a_change_of_speaker_without_a_name_is_no_name():
    text = "1\n00:00:01,000 --> 00:00:02,000\n>> Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> Hi.\n"
    document = read_document(text)
    assert [(cue.speaker, cue.text) for cue in document.cues] == [(None, "Hello."), (None, "Hi.")]
    assert document.breaks == (0, 1)


def test_a_bad_time_is_named_by_line():
    document = read_document("1\n00:00:01,000 --> 00:00:02,000\nA.\n\n2\n00:61:01,000 --> 00:62:02,000\nB.\n", ".srt")
    assert [(line, document.cues[1].start_ms) for line, _, _ in document.warnings] == [(6, None)]


def test_no_cue_is_refused():
    with pytest.raises(ContentError, match="no cue"):
        read_document("1\n00:00:01,000 --> 00:00:02,000\n\n", ".srt")


WORDS = st.lists(st.sampled_from(["queue", "lease", "shard", "and"]), min_size=1, max_size=6).map(" ".join)
CUES = st.lists(st.tuples(st.integers(0, 10**8), st.integers(1, 9000), WORDS), min_size=1, max_size=8)


@given(CUES)
def test_it_agrees_with_srt(given_cues):
    subtitles = [
        srt.Subtitle(number, timedelta(milliseconds=start), timedelta(milliseconds=start + length), words)
        for number, (start, length, words) in enumerate(given_cues, 1)
    ]
    text = srt.compose(subtitles, reindex=False)
    found = detect(text, ".txt")
    assert found is not None
    assert found.name.startswith("SRT")
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text).cues] == [
        (start, start + length, words) for start, length, words in given_cues
    ]


def test_what_stands_behind_the_times_is_a_name_or_words():
    names = "".join(
        f"00:00:0{at},000 --> 00:00:0{at + 1},000 [{name}]\nSaid {at}.\n\n"
        for at, name in enumerate("Ann Bo Ann Bo".split())
    )
    assert [(cue.speaker, cue.text) for cue in read_document(names, ".srt").cues] == [
        ("Ann", "Said 0."),
        ("Bo", "Said 1."),
        ("Ann", "Said 2."),
        ("Bo", "Said 3."),
    ]
    words = "1\n00:00:01,000 --> 00:00:02,000 The first half\nand the second.\n"
    assert [cue.text for cue in read_document(words, ".srt").cues] == ["The first half\nand the second."]
    placed = "1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20 Y1:30 Y2:40\nNo place is said.\n"
    assert [cue.text for cue in read_document(placed, ".srt").cues] == ["No place is said."]
