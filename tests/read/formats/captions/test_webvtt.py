import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.formats import detect, read_document

FULL = """WEBVTT - a title
Language: en

STYLE
::cue { color: red }

REGION
id:left
width:40%

NOTE
title: The quiet deploy
date: 2024-03-05

intro
00:00:01.000 --> 00:00:04.500 align:start position:10%
<v Ada Park>Hello &amp; <i>welcome</i>.
Second line.</v>

00:05.000 --> 00:07.000
<v.loud Ben>Thanks.</v> <v Ada Park>Sure.

100:00:01.000 --> 100:00:02.000
<c.yellow>Late</c> <00:00:01.500>words
"""


def test_every_part_of_the_format():
    document = read_document(FULL, ".vtt")
    assert [(cue.speaker, cue.text, cue.start_ms, cue.end_ms) for cue in document.cues] == [
        ("Ada Park", "Hello & welcome.\nSecond line.", 1000, 4500),
        ("Ben", "Thanks.", 5000, 7000),
        ("Ada Park", "Sure.", 5000, 7000),
        (None, "Late words", 360001000, 360002000),
    ]
    assert document.metadata == {"language": "en", "title": "The quiet deploy", "date": "2024-03-05"}
    assert document.warnings == ()


def test_it_is_known_by_content_whatever_the_suffix():
    found = detect(FULL, ".txt")
    assert found is not None
    assert found.name.startswith("WebVTT")


def test_a_bad_time_is_named_by_line_and_the_words_are_kept():
    document = read_document("WEBVTT\n\n00:00:99.000 --> 00:01:00.000\nHi there.\n\n00:02.000 -->\nNo end.\n", ".vtt")
    assert [(cue.text, cue.start_ms, cue.end_ms) for cue in document.cues] == [
        ("Hi there.", None, None),
        ("No end.", 2000, None),
    ]
    assert [line for line, _, _ in document.warnings] == [3]


def test_a_bad_time_right_below_words_is_no_speech_and_an_arrow_in_speech_is():
    said, times = "We go\n0:61:99.000 --> 00:03.000", "00:01.000 --> 00:02.000"
    found = read_document(f"WEBVTT\n\n{times}\n{said}\nfrom 1:0 --> there.\n", ".vtt")
    assert [cue.text for cue in found.cues] == ["We go", "from 1:0 --> there."]
    assert [line for line, *_ in found.warnings] == [5]


def test_an_end_before_the_start_is_left_out():
    assert read_document("WEBVTT\n\n00:09.000 --> 00:08.000\nOdd.\n").cues[0].end_ms is None


def test_a_word_parted_at_its_hyphen_is_one_again():
    cues = read_document("WEBVTT\n\n00:01.000 --> 00:02.000\nThe best-\npaid work, I th-\nthink.\n").cues
    assert cues[0].text.split() == ["The", "best-paid", "work,", "I", "th-", "think."]


def test_a_file_without_words_is_refused():
    with pytest.raises(ContentError, match="no cue"):
        read_document("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", ".vtt")


WORDS = st.lists(st.sampled_from(["queue", "lease", "shard", "and"]), min_size=1, max_size=6).map(" ".join)
CUES = st.lists(st.tuples(st.integers(0, 10**8), st.integers(1, 9000), WORDS), min_size=1, max_size=8)


@given(CUES)
def test_it_agrees_with_webvtt_py(given_cues):
    captions = webvtt.WebVTT()
    for start, length, words in given_cues:
        captions.captions.append(webvtt.Caption(_stamp(start), _stamp(start + length), words))
    theirs = webvtt.from_string(captions.content)
    ours = read_document(captions.content, ".vtt").cues
    assert [(_stamp(cue.start_ms), _stamp(cue.end_ms), cue.text) for cue in ours] == [
        (str(caption.start), str(caption.end), caption.text) for caption in theirs
    ]


def _stamp(ms: int) -> str:
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def test_webex_names_who_speaks_beside_the_number_of_a_caption() -> None:
    text = (
        'WEBVTT\n\n1 "Ann Lee" (1)\n00:01.000 --> 00:02.000\nHello.\n\n'
        '2 "Bo Roe" (2)\n00:99.000 --> 00:04.000\nHi.\n\n3 "Bo Roe" (2)\n00:05.000 --> 00:06.000\nSo.\n'
    )
    document = read_document(text)
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ann Lee", "Hello."),
        ("Bo Roe", "Hi."),
        ("Bo Roe", "So."),
    ]
    assert [line for line, _, _ in document.warnings] == [8]


def test_an_object_in_the_place_of_words_says_who_spoke_them() -> None:
    said = '{"startDateTime":"2024-03-05T10:00:00Z","speakerName":"Ann Lee","spokenText":"a < b, isn\'t it?"}'
    broken = '{"speakerName":"Ann Lee","spokenText":"it is}'
    document = read_document(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{said}\n\n00:03.000 --> 00:04.000\n{broken}\n")
    assert (document.cues[0].speaker, document.cues[0].text) == ("Ann Lee", "a < b, isn't it?")
    assert "it is" in document.cues[1].text
