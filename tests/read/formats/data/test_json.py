import json

import pytest

from generator.model import Chapter, ContentError
from generator.read.formats import read_document
from generator.read.formats.data import chapters_json
from tests.read.conftest import to_transcript

WORD_BY_WORD = json.dumps(
    {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ada", "startTime": at, "endTime": at + 0.5, "body": word}
            for at, word in enumerate(["Queues", "hide", "pain", "."])
        ]
        + [{"speaker": "Ben", "startTime": 4, "endTime": 5, "body": "Indeed &amp; so."}],
    }
)


def test_one_word_a_segment_becomes_turns():
    transcript, _ = to_transcript(read_document(WORD_BY_WORD, ".json"))
    assert [(turn.speaker, turn.text, turn.start_ms, turn.end_ms) for turn in transcript.turns] == [
        ("Ada", "Queues hide pain.", 0, 2500),
        ("Ben", "Indeed & so.", 4000, 5000),
    ]
    assert len(transcript.cues) == 5


def test_what_python_printed_is_read_as_its_json_is():
    assert read_document(str(json.loads(WORD_BY_WORD)), ".json") == read_document(WORD_BY_WORD, ".json")


def segments(*speakers: str | None) -> str:
    parts = [
        {"startTime": at, "body": f"w{at}"} | ({} if name is None else {"speaker": name})
        for at, name in enumerate(speakers)
    ]
    return json.dumps({"version": "1.0.0", "segments": parts})


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ((None, "Ada", None, "Ben", None, "", None), [None, "Ada", "Ada", "Ben", "Ben", None, None]),
        (("Ada", "Ada", None, "Ben"), ["Ada", "Ada", None, "Ben"]),
    ],
)
def test_a_speaker_goes_on_where_names_are_given_when_they_change(given, read):
    assert [cue.speaker for cue in read_document(segments(*given), ".json").cues] == read


def test_what_is_sound_in_a_segment_is_kept_and_the_rest_named_by_line():
    text = """{"segments": [
  {"startTime": 1, "body": "No end."},
  {"startTime": "soon", "endTime": 3, "body": "No start."},
  {"startTime": 4, "endTime": 2, "body": "Backwards.", "speaker": 7},
  {"startTime": 5, "body": null}
]}"""
    document = read_document(text, ".json")
    assert [(cue.text, cue.start_ms, cue.end_ms, cue.speaker) for cue in document.cues] == [
        ("No end.", 1000, None, None),
        ("No start.", None, None, None),
        ("Backwards.", 4000, None, "Speaker 7"),
    ]
    assert [line for line, _, _ in document.warnings] == [3, 5]


def test_whisper():
    text = json.dumps({"text": "x", "language": "en", "segments": [{"start": 0.0, "end": 2.5, "text": " A plan."}]})
    document = read_document(text, ".txt")
    assert [(cue.text, cue.start_ms, cue.end_ms) for cue in document.cues] == [("A plan.", 0, 2500)]
    assert document.metadata == {"language": "en"}


def test_whisperx_splits_a_segment_between_voices():
    words = [
        {"word": "Ready?", "start": 1.0, "end": 1.5, "speaker": "SPEAKER_00"},
        {"word": "7"},
        {"word": "Yes.", "start": 2.0, "end": 2.5, "speaker": "SPEAKER_01"},
    ]
    segment = {"start": 1.0, "end": 2.5, "text": "Ready? 7 Yes.", "speaker": "SPEAKER_00", "words": words}
    cues = read_document(json.dumps({"segments": [segment]}), ".json").cues
    assert [(cue.speaker, cue.text, cue.start_ms, cue.end_ms) for cue in cues] == [
        ("SPEAKER_00", "Ready? 7", 1000, 1500),
        ("SPEAKER_01", "Yes.", 2000, 2500),
    ]


def test_whisper_cpp_and_pipelines():
    cpp = {"transcription": [{"offsets": {"from": 1500, "to": 2000}, "text": " Hm."}]}
    chunks = {"chunks": [{"timestamp": [1.5, None], "text": " Hm."}]}
    assert [(cue.start_ms, cue.end_ms) for cue in read_document(json.dumps(cpp)).cues] == [(1500, 2000)]
    assert [(cue.start_ms, cue.end_ms) for cue in read_document(json.dumps(chunks)).cues] == [(1500, None)]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('{"segments": [\n{"body": "x",\n', 3, "JSON"),
        ('{"segments": [\n{"body" "x"}]}', 2, "JSON"),
        ('{"name": 1}', 1, "no transcript"),
        ('{"version": "1.2.0", "chapters": []}', 1, "chapters"),
        ("[1, 2]", 1, "no transcript"),
        ('{"a":' * 101, 1, "JSON"),
        ('{"segments": [{"body": " "}]}', 1, "No segment"),
    ],
)
def test_what_is_no_transcript_says_why_and_where(text, line, word):
    with pytest.raises(ContentError, match=word) as caught:
        read_document(text, ".json")
    assert caught.value.line == line
    assert caught.value.how


def test_chapters():
    text = json.dumps(
        {
            "version": "1.2.0",
            "chapters": [
                {"startTime": 90.5, "title": " The  outage "},
                {"startTime": 0, "title": "Intro"},
                {"startTime": 30, "title": "Cover", "toc": False},
                {"startTime": 40, "img": "https://example.org/a.jpg"},
                {"startTime": 50, "title": " "},
            ],
        }
    )
    assert chapters_json.read_chapters(text) == (
        Chapter("Intro", "", 0, given=True),
        Chapter("The outage", "", 90500, given=True),
    )


def test_a_chapter_without_a_time_is_named_by_line():
    text = '{"chapters": [\n{"startTime": 1, "title": "A"},\n{"startTime": null, "title": "B"}\n]}'
    with pytest.raises(ContentError) as caught:
        chapters_json.read_chapters(text)
    assert caught.value.line == 3


def test_a_long_silence_at_the_end_does_not_hide_that_times_are_milliseconds():
    said = [(250, 6350, "A queue hides work."), (6500, 9000, "A cache hides it, too."), (9000, 3_600_000, "Bye.")]
    text = json.dumps({"segments": [{"start": start, "end": end, "text": words} for start, end, words in said]})
    assert [(cue.start_ms, cue.end_ms) for cue in read_document(text, ".json").cues] == [one[:2] for one in said]
