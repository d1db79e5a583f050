"""JSON of speech recognition: `speech/` holds the same two sentences in the shape that each program documents."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.formats import detect, read_document

Said = list[tuple[str | None, int | None, int | None, str]]

SAMPLES = Path(__file__).parent / "speech"
SPEAKERS: dict[str, tuple[str | None, str | None]] = {
    "assemblyai-words.json": ("A", "B"),
    "assemblyai.json": ("A", "B"),
    "aws-call-analytics.json": ("AGENT", "CUSTOMER"),
    "aws-transcribe-before-2023.json": ("spk_0", "spk_1"),
    "aws-transcribe.json": ("spk_0", "spk_1"),
    "azure-batch.json": ("Speaker 1", "Speaker 2"),
    "azure-fast.json": ("Speaker 1", "Speaker 2"),
    "azure-video-indexer.json": ("Ann", "Bo"),
    "deepgram-paragraphs.json": ("Speaker 0", "Speaker 1"),
    "deepgram-utterances.json": ("Speaker 0", "Speaker 1"),
    "deepgram-words.json": ("Speaker 0", "Speaker 1"),
    "elevenlabs.json": ("speaker_0", "speaker_1"),
    "fireflies-downloaded.json": ("Ann", "Bo"),
    "fireflies.json": ("Ann", "Bo"),
    "gladia.json": ("Speaker 0", "Speaker 1"),
    "google-v1-diarised.json": ("Speaker 1", "Speaker 2"),
    "google-v2.json": ("Speaker 1", "Speaker 2"),
    "insanely-fast-whisper.json": ("SPEAKER_00", "SPEAKER_01"),
    "json-lines.jsonl": ("Ann", "Bo"),
    "podlove.json": ("Ann", "Bo"),
    "recall.json": ("Ann", "Bo"),
    "rev-ai.json": ("Speaker 0", "Speaker 1"),
    "rev-com.json": ("Ann", "Bo"),
    "speechmatics-v1.json": ("F1", "M2"),
    "speechmatics.json": ("S1", "S2"),
    "stream.json": ("Ann", "Bo"),
    "vosk.json": (None, None),
    "whisper-cpp.json": (None, None),
    "whisperx.json": ("SPEAKER_00", "SPEAKER_01"),
    "youtube-transcript-api-several.json": (None, None),
    "youtube-transcript-api.json": (None, None),
    "youtube.json3": (None, None),
}


def said(value: Any, suffix: str = ".json") -> Said:
    text = value if isinstance(value, str) else json.dumps(value)
    cues = read_document(text, suffix).cues
    return [(cue.speaker, cue.start_ms, cue.end_ms, " ".join(cue.text.split())) for cue in cues]


def test_every_sample_has_its_speakers() -> None:
    assert sorted(path.name for path in SAMPLES.iterdir()) == sorted(SPEAKERS)


@pytest.mark.parametrize("sample", SPEAKERS)
def test_who_said_what_when(sample: str) -> None:
    text = (SAMPLES / sample).read_text()
    first, second = SPEAKERS[sample]
    expected = [(first, 250, 1250, "Disks are slow."), (second, 1500, 3000, "Caches lie, though.")]
    found = detect(text, ".json")
    assert found is not None
    assert found.name.startswith("JSON of speech recognition")
    assert said(text) == expected
    assert said(text, ".txt") == expected, "the content tells the format, too"
    assert read_document(text, ".json").warnings == ()


def test_title_and_language() -> None:
    assert read_document((SAMPLES / "fireflies.json").read_text(), ".json").metadata == {"title": "Hot takes"}
    stated = {
        "speechmatics": "en",
        "assemblyai": "en_us",
        "google-v2": "en-us",
        "whisper-cpp": "en",
        "azure-fast": "en-US",
        "podlove": "",
    }
    for name, language in stated.items():
        assert read_document((SAMPLES / f"{name}.json").read_text()).metadata.get("language", "") == language
    segments = [{"start": 0, "end": 1, "text": "Hallo."}]
    assert read_document(json.dumps({"language": "german", "segments": segments})).metadata == {"language": "de"}


# Segments of made-up talks, written in every way that times, texts and speakers are written.

WORD = st.from_regex(r"[A-Za-z]{1,9}", fullmatch=True)
SENTENCE = st.lists(WORD, min_size=2, max_size=8).map(lambda words: " ".join(words) + ".")


@st.composite
def talks(draw: st.DrawFn) -> Said:
    at = draw(st.integers(0, 4_000_000))
    result: Said = []
    for text in draw(st.lists(SENTENCE, min_size=2, max_size=6)):
        at += draw(st.integers(0, 900))
        end = at + len(text) * draw(st.integers(40, 120))
        result.append((draw(st.sampled_from(["Ann", "Bo"])), at, end, text))
        at = end
    return result


def _clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def _spread(start: int, end: int, text: str) -> list[tuple[str, int, int]]:
    """Each word with a time of its own."""
    words = text.split()
    edges = [start + (end - start) * n // len(words) for n in range(len(words) + 1)]
    return list(zip(words, edges, edges[1:], strict=False))


def _each(**fields: Callable[[str | None, int, int, str], Any]) -> Callable[[Said], list[dict[str, Any]]]:
    """A writer of one object a segment; each field is made of (speaker, start, end, text)."""
    return lambda talk: [{name: make(*segment) for name, make in fields.items()} for segment in talk]  # type: ignore[arg-type]


SECONDS = _each(
    speaker=lambda who, start, end, text: who,
    start=lambda who, start, end, text: start / 1000,
    end=lambda who, start, end, text: end / 1000,
    text=lambda who, start, end, text: f" {text}",
)
MILLISECONDS = _each(
    speaker=lambda who, start, end, text: who,
    start=lambda who, start, end, text: start,
    end=lambda who, start, end, text: end,
    text=lambda who, start, end, text: text,
)
TICKS = _each(
    speaker=lambda who, start, end, text: who,
    offsetInTicks=lambda who, start, end, text: start * 10_000,
    durationInTicks=lambda who, start, end, text: (end - start) * 10_000,
    nBest=lambda who, start, end, text: [{"display": text}],
)
ISO = _each(
    speakerName=lambda who, start, end, text: who,
    offset=lambda who, start, end, text: f"PT{start // 60_000}M{start % 60_000 / 1000}S",
    duration=lambda who, start, end, text: f"PT{(end - start) / 1000}S",
    display=lambda who, start, end, text: text,
)
CLOCKS = _each(
    voice=lambda who, start, end, text: who,
    startTime=lambda who, start, end, text: _clock(start),
    endTime=lambda who, start, end, text: _clock(end),
    sentence=lambda who, start, end, text: text,
)
SUFFIXED = _each(
    name=lambda who, start, end, text: who,
    content=lambda who, start, end, text: text,
    **{"from": lambda who, start, end, text: f"{start / 1000}s", "to": lambda who, start, end, text: f"{end / 1000}s"},
)
WORDS = _each(
    participant=lambda who, start, end, text: {"name": who},
    words=lambda who, start, end, text: SECONDS([(None, *span, word) for word, *span in _spread(start, end, text)]),  # type: ignore[list-item]
)


def _items(talk: Said) -> list[dict[str, Any]]:
    return [
        {"speaker_label": who, "start_time": str(begin / 1000), "end_time": str(stop / 1000), "alternatives": [content]}
        for who, start, end, text in talk
        for word, begin, stop in _spread(start or 0, end or 0, text)
        for content in [{"content": word}]
    ]


WRITERS: dict[str, Callable[[Said], Any]] = {
    "seconds": lambda talk: {"segments": SECONDS(talk)},
    "milliseconds": lambda talk: {"utterances": MILLISECONDS(talk)},
    "ticks": lambda talk: {"phrases": TICKS(talk)},
    "ISO durations": ISO,
    "clocks": lambda talk: {"entries": CLOCKS(talk)},
    "words": lambda talk: {"results": {"items": _items(talk)}},
    "words in turns": WORDS,
    "lines": lambda talk: "\n".join(map(json.dumps, SUFFIXED(talk))),
}


@pytest.mark.parametrize("way", WRITERS)
@settings(max_examples=25)
@given(talks())
def test_a_talk_written_in_any_way_is_read_as_it_was(way: str, talk: Said) -> None:
    assert said(WRITERS[way](talk)) == talk


@pytest.mark.parametrize(
    ("start", "end", "text", "expected"),
    [
        (3, 6, "Object storage is the new disk.", 3000),
        (0, 60, "[Music]", 0),
        (7200, 7260, "[Music]", 7_200_000),
        (250, 6350, "Object storage is the new disk.", 250),
        (3_600_000, 3_601_000, "Yes.", 3_600_000),
        (3_600_000_000_000, 3_601_000_000_000, "Yes.", 3_600_000),
    ],
)
def test_a_bare_number_is_in_the_unit_that_somebody_could_speak_in(
    start: int, end: int, text: str, expected: int
) -> None:
    assert said([{"start": start, "end": end, "text": text}])[0][1] == expected


def test_milliseconds_are_told_by_where_the_next_segment_begins_if_none_has_an_end() -> None:
    segments = [{"start": n * 3000, "text": "We keep the caches warm, all of them."} for n in range(100)]
    assert [start for _, start, _, _ in said(segments)] == [n * 3000 for n in range(100)]


def test_a_long_utterance_is_cut_at_its_sentences_so_that_its_middle_has_a_time() -> None:
    sentences = [f"This is sentence {n} of a turn that goes on and on." for n in range(8)]
    words = [part for n, text in enumerate(sentences) for part in _spread(n * 4000, n * 4000 + 3500, text)]
    long = {
        "utterances": [
            {
                "speaker": "A",
                "start": 0,
                "end": 31500,
                "text": " ".join(sentences),
                "words": [{"text": word, "start": start, "end": end, "speaker": "A"} for word, start, end in words],
            }
        ]
    }
    assert said(long) == [("A", n * 4000, n * 4000 + 3500, text) for n, text in enumerate(sentences)]


def test_channels_stand_for_speakers_and_are_woven_together() -> None:
    def channel(number: int, *spans: tuple[float, float, str]) -> dict[str, Any]:
        return {
            "channel_index": number,
            "words": [{"text": word, "start": start, "end": end} for start, end, word in spans],
        }

    both = {"transcripts": [channel(0, (0, 1, "Ready?"), (4, 5, "Good.")), channel(1, (2, 3, "Yes."))]}
    assert said(both) == [
        ("Channel 0", 0, 1000, "Ready?"),
        ("Channel 1", 2000, 3000, "Yes."),
        ("Channel 0", 4000, 5000, "Good."),
    ]


def test_a_word_in_parts_is_one_word() -> None:
    parts = [("Ob", 1), ("ject", 1), (" 3", 1), (".", 1), ("5", 2), (" is", 2), (" slow", 2), (".", 2)]
    tokens = [{"text": text, "start_ms": n * 200, "speaker": str(who)} for n, (text, who) in enumerate(parts)]
    assert said({"tokens": tokens}) == [
        ("Speaker 1", 0, None, "Object 3.5"),
        ("Speaker 2", 1000, None, "is slow."),
    ]


@pytest.mark.parametrize(
    "segment",
    [
        {"ts": "00:00:03.000", "end_ts": "00:00:06.000", "text": "Disks are slow.", "users": [{"username": "Ann"}]},
        {"startMs": 3000, "endMs": 6000, "speaker": "Ann", "text": {"sentence": {"text": "Disks are slow."}}},
        {"start_time_ms": 3000, "end_time_ms": 6000, "speaker": {"name": "Ann"}, "words": "Disks are slow."},
        {
            "timeOffset": 3.0,
            "duration": 3,
            "from": {"name": "Ann"},
            "text": "Disks are slow.",
            "startTime": "2026-01-01T",
        },
        {
            "start": {"seconds": "3"},
            "end": {"seconds": 6, "nanos": 0},
            "speaker": ["Ann"],
            "caption": "Disks are slow.",
        },
    ],
)
def test_other_ways_to_nest_a_segment(segment: dict[str, Any]) -> None:
    assert said({"anything": {"0": segment}}) == [("Ann", 3000, 6000, "Disks are slow.")]


def test_what_python_prints_is_read_as_well() -> None:
    printed = "[{'text': 'Disks are slow.', 'start': 0.25, 'duration': 1.0},\n {'text': \"It's so.\", 'start': 1.5}]"
    assert said(printed, ".txt") == [(None, 250, 1250, "Disks are slow."), (None, 1500, None, "It's so.")]


def test_speakers_in_a_list_of_their_own() -> None:
    words = [
        {"time": 250 * n, "duration": 200, "text": word} for n, word in enumerate(("So", "it", "is.", "Is", "it?"))
    ]
    turns = [{"time": 0, "duration": 750, "speaker": "Ann"}, {"time": 750, "duration": 500, "speaker": "Bo"}]
    assert said({"transcript": {"paragraphs": turns, "words": words}}) == [
        ("Ann", 0, 700, "So it is."),
        ("Bo", 750, 1200, "Is it?"),
    ]


def test_speakers_by_their_ids() -> None:
    segments = [{"speakerLabel": f"spk_{n}", "start": n, "end": n + 1, "text": "So it is."} for n in range(3)]
    found = said({"speakers": {"spk_0": "Ann", "spk_1": "Bo"}, "segments": segments})
    assert [name for name, *_ in found] == ["Ann", "Bo", "spk_2"]
    numbered = [{"speaker": n, "start": n, "end": n + 1, "text": "So it is."} for n in range(2)]
    assert [name for name, *_ in said({"speaker_map": {"0": "Ann", "1": "Bo"}, "segments": numbered})] == ["Ann", "Bo"]


def test_a_word_that_two_speak_over_is_nobodys() -> None:
    words = [
        {"start": n / 4, "end": n / 4 + 0.2, "word": word} for n, word in enumerate(("One", "two", "three", "four"))
    ]
    turns = [{"start": 0, "end": 0.7, "speaker": "A"}, {"start": 0.26, "end": 5, "speaker": "B"}]
    assert said({"diarization": turns, "words": words}) == [
        ("A", 0, 200, "One"),
        (None, 250, 700, "two three"),
        ("B", 750, 950, "four"),
    ]


def test_words_without_blanks_are_joined_without_blanks() -> None:
    items = [
        {"alternatives": [{"content": word}], "start_time": n, "end_time": n + 0.5} for n, word in enumerate("今日は雨")
    ]
    assert said({"results": items})[0][3] == "今日は雨"


def test_blanks_with_times_of_their_own_hide_no_end_of_a_sentence_and_no_pause() -> None:
    spans = [(0, 0.5, "Disks"), (0.6, 1, "fail."), (1.1, 1.5, "Caches"), (1.6, 2, "lie"), (5, 5.5, "though")]
    words: list[dict[str, Any]] = []
    for start, end, text in spans:
        if words:
            blank = {"text": " ", "start": words[-1]["end"], "end": start, "type": "spacing", "speaker_id": "speaker_0"}
            words.append(blank)
        words.append({"text": text, "start": start, "end": end, "type": "word", "speaker_id": "speaker_0"})
    assert [(start, text) for _, start, _, text in said({"text": "", "words": words})] == [
        (0, "Disks fail."),
        (1100, "Caches lie"),
        (5000, "though"),
    ]


def test_an_unknown_speaker_is_nobody_and_numbers_are_told_apart() -> None:
    speakers = [0, 1, None, "", True, "2", "Ann Lee"]
    segments = [{"speaker": one, "start": n, "end": n + 1, "text": "So it is."} for n, one in enumerate(speakers)]
    assert [who for who, *_ in said({"segments": segments})] == [
        "Speaker 0",
        "Speaker 1",
        None,
        None,
        None,
        "Speaker 2",
        "Ann Lee",
    ]


def test_what_is_sound_is_kept_and_the_rest_named_by_line() -> None:
    text = """{"segments": [
  {"start": 1, "end": 2, "text": "Fine."},
  {"start": "soon", "end": 3, "text": "No start."},
  {"start": 4, "end": 2, "text": "Backwards."},
  {"start": 5, "end": 6, "text": null}
]}"""
    assert said(text) == [
        (None, 1000, 2000, "Fine."),
        (None, None, None, "No start."),
        (None, 4000, None, "Backwards."),
    ]
    warnings = read_document(text, ".json").warnings
    assert [(line, "start" in what or "text" in what) for line, what, _ in warnings] == [(3, True), (5, True)]


def test_a_broken_line_of_json_lines_costs_itself() -> None:
    text = '{"start": 0, "end": 1, "text": "One."}\n\n{"start": 1, "end"\n{"start": 2, "end": 3, "text": "Three."}\n'
    assert said(text) == [(None, 0, 1000, "One."), (None, 2000, 3000, "Three.")]
    assert [line for line, _, _ in read_document(text).warnings] == [3]


@pytest.mark.parametrize(
    "text", ['{"segments": [{"text": " "}, {"text": ""}]}', '{"results": {"utterances": []}, "text": ""}']
)
def test_nothing_said_is_refused(text: str) -> None:
    with pytest.raises(ContentError, match=r"No segment|no transcript"):
        read_document(text, ".json")


KEYS = ("text", "words", "start", "end", "speaker", "segments", "results", "offsets", "alternatives")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=20,
)


@given(ANYTHING)
def test_any_other_json_is_read_or_refused_with_a_way_out(value: Any) -> None:
    try:
        document = read_document(json.dumps(value), ".json")
    except ContentError as error:
        how = error.how
    else:
        how = document.cues[0].text
    assert how


def test_words_in_lists_and_speakers_beside_them_as_watson_writes() -> None:
    words = [["cables", 1.0, 1.4], ["break", 1.4, 2.0], ["why", 2.0, 2.5]]
    labels = [{"from": start, "to": end, "speaker": int(start >= 2)} for _, start, end in words]
    said_once = {"transcript": "cables break %HESITATION why ", "timestamps": words, "confidence": 0.9}
    text = json.dumps({"results": [{"alternatives": [said_once], "final": True}], "speaker_labels": labels})
    assert said(text) == [("Speaker 0", 1000, 2000, "cables break"), ("Speaker 1", 2000, 2500, "why")]


def test_what_the_last_result_says_again_with_speakers_is_said_once() -> None:
    def words(text: str, at: int, **speaker: int) -> list[dict[str, Any]]:
        return [
            {"word": word, "startTime": f"{at + n}s", "endTime": f"{at + n + 1}s", **speaker}
            for n, word in enumerate(text.split())
        ]

    texts = ["Cables break at the anchor.", "Which one was it then?", "Bye."]
    results = [{"alternatives": [{"transcript": text, "words": words(text, 10 * at)}]} for at, text in enumerate(texts)]
    every = [one for at, text in enumerate(texts) for one in words(text, 10 * at, speakerTag=1 + at % 2)]
    results[-1]["alternatives"][0]["words"] = every
    assert [(name, line) for name, _, _, line in said(json.dumps({"results": results}))] == [
        ("Speaker 1", "Cables break at the anchor."), ("Speaker 2", "Which one was it then?"), ("Speaker 1", "Bye."),
    ]  # fmt: skip


def test_words_with_their_punctuation_and_facts_beside_the_text() -> None:
    words = [
        {"word": word.lower().strip("."), "punct": word, "start": at, "end": at + 1}
        for at, word in enumerate("Cables break. Why not.".split())
    ]
    assert [line for _, _, _, line in said(json.dumps({"retval": {"words": words}}))] == ["Cables break.", "Why not."]
    blocks = [
        {"text": "Cables break.", "data": {"speaker": "Ann", "start": 1.5}},
        {"text": "Why?", "data": {"speaker": "Bo", "start": 4}},
    ]
    assert [(name, start, line) for name, start, _, line in said(json.dumps({"blocks": blocks}))] == [
        ("Ann", 1500, "Cables break."), ("Bo", 4000, "Why?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [
        {"title": "Slow disks", "date": "2024-03-04", "duration": 1800, "text": "Disks"},
        {"id": 4, "title": "Slow disks", "description": "Ann Lee on disks.", "content": ""},
        [
            {"objectID": "1", "title": "Slow disks", "url": "/1/", "content": "About disks and caches, at length."},
            {"objectID": "2", "title": "Caches", "url": "/2/", "content": "About caches and what they cost."},
        ],
        {
            "docs": [
                {"location": f"episodes/{n}/", "title": "Disks", "text": "We talk about disks today."} for n in "123"
            ]
        },
    ],
)
def test_what_holds_no_talk_is_refused_with_a_way_out(value: Any) -> None:
    with pytest.raises(ContentError, match=r"no transcript|holds no talk|No segment") as caught:
        read_document(json.dumps(value), ".json")
    assert "yml" in caught.value.how


def test_a_talk_whose_segments_have_addresses_is_one() -> None:
    talk = [{"text": "Disks are slow.", "start": n, "url": f"#t={n}"} for n in range(4)]
    assert len(said(talk)) == 4
    assert said({"text": "Disks are slow, and caches lie."}) == [(None, None, None, "Disks are slow, and caches lie.")]


def test_a_page_in_json_as_otranscribe_keeps_it() -> None:
    said = [("Ann Lee", "0:03", "What won?"), ("Bo Roe", "0:09", "Slow writes."), ("Ann Lee", "1:00:05", "Ah.")]
    span = '<span class="timestamp" data-timestamp="3.5">{}</span>'
    page = "".join(f"<p>{span.format(time)}<b>{name}:</b> {words}</p>" for name, time, words in said)
    document = read_document(json.dumps({"text": page, "media": "talk.mp3", "media-time": 12.5}), ".otr")
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("Ann Lee", 3000, "What won?"),
        ("Bo Roe", 9000, "Slow writes."),
        ("Ann Lee", 3605000, "Ah."),
    ]


def test_words_by_the_names_that_language_models_give_them() -> None:
    rows = [("0:03", "Ann", "Disks are slow."), ("0:09", "Bo", "They are.")]
    for name in ("dialogue", "speech", "said"):
        text = json.dumps({"transcript": [{"time": time, "speaker": who, name: words} for time, who, words in rows]})
        cues = read_document(text, ".json").cues
        assert [(cue.start_ms, cue.speaker, cue.text) for cue in cues] == [
            (3000, "Ann", "Disks are slow."),
            (9000, "Bo", "They are."),
        ]


@pytest.mark.parametrize("hour", ["00", "10", "23"])
def test_times_of_a_day_count_from_the_first(hour: str) -> None:
    later = f"{(int(hour) + 1) % 24:02}"
    stamps = (f"2025-03-03T{hour}:59:50.500Z", f"2025-03-0{4 if hour == '23' else 3}T{later}:00:03Z")
    text = json.dumps([{"start_timestamp": stamp, "text": "Disks are slow."} for stamp in stamps])
    assert [cue.start_ms for cue in read_document(text, ".json").cues] == [0, 12500]


@pytest.mark.parametrize("key", ["date", "publishedAt", "recording_start_time"])
def test_what_stands_around_the_talk_dates_and_describes_it(key: str) -> None:
    said = [{"speaker_name": name, "start_ts": at * 4.5, "words_str": "It was slow."} for at, name in enumerate("AB")]
    told = {"title": "Cables", key: "2025-01-13T09:00:00Z", "summary": {"description": "No."}, "subtitle": "Two talk."}
    document = read_document(json.dumps({**told, "speech_segments": said}), ".json")
    assert [(cue.speaker, cue.start_ms) for cue in document.cues] == [("A", 0), ("B", 4500)]
    assert document.metadata == {"title": "Cables", "date": "2025-01-13T09:00:00Z", "description": "Two talk."}


def test_a_talk_that_is_one_text_is_read_as_its_lines_are_elsewhere() -> None:
    lines = [f"[0:0{at}] {name}: It was slow." for at, name in enumerate(("Ann Lee", "Bo Roe") * 2)]
    document = read_document(json.dumps({"date": "2025-01-13", "transcript": "\n".join(lines)}), ".json")
    assert [(cue.speaker, cue.start_ms) for cue in document.cues] == [
        (name, at * 1000) for at, name in enumerate(("Ann Lee", "Bo Roe") * 2)
    ]
    assert document.metadata == {"date": "2025-01-13"}


@pytest.mark.parametrize(
    ("who", "text", "name"),
    [
        ({"from": "Bo Roe"}, ["It ", {"type": "bold", "text": "was"}, " slow."], "Bo Roe"),
        ({"user": "U1", "user_profile": {"real_name": "Bo Roe"}}, "It was slow.", "Bo Roe"),
        ({"source": "system", "start_timestamp": "2025-01-13T09:00:04Z"}, "It was slow.", "system"),
    ],
)
def test_chats_and_recorders_name_who_speaks_and_what_in_their_own_ways(who: Any, text: Any, name: str) -> None:
    first = {**who, **({"source": "microphone"} if "source" in who else {}), "text": "Was it?"}
    if "start_timestamp" in first:
        first["start_timestamp"] = "2025-01-13T09:00:00Z"
    document = read_document(json.dumps([first, {**who, "text": text}]), ".json")
    assert (document.cues[-1].speaker, document.cues[-1].text) == (name, "It was slow.")


@pytest.mark.parametrize("nobody", ["None", "null", "NaN", " "])
def test_words_of_a_speaker_called_none_are_nobodys(nobody: str) -> None:
    said = [{"speaker": "Ann", "start": 0, "text": "Disks."}, {"speaker": nobody, "start": 2, "text": "Applause."}]
    assert [cue.speaker for cue in read_document(json.dumps(said), ".json").cues] == ["Ann", None]


@pytest.mark.parametrize(
    "said",
    [
        {
            "speaker": {"display_name": "Ann Lee", "matched_invitee": "a@ex.org"},
            "text": "Disks.",
            "timestamp": "00:00:04",
        },
        {"speaker": "Ann Lee", "transcription": "Disks.", "timestamp": "00:04"},
        {"user": {"displayName": "Ann Lee"}, "text": "Disks.", "start": 4},
    ],
)
def test_a_name_in_an_object_and_words_called_a_transcription_are_read(said: dict[str, Any]) -> None:
    (cue, *_) = read_document(json.dumps([said, said]), ".json").cues
    assert (cue.speaker, cue.start_ms, cue.text) == ("Ann Lee", 4000, "Disks.")


@pytest.mark.parametrize(
    ("most", "timed", "cues"), [(150, True, 15), (80, True, 1), (150, False, 1)], ids=["all", "some", "without times"]
)
def test_a_long_segment_is_cut_at_its_sentences_where_its_words_are_all_there_with_times(
    most: int, timed: bool, cues: int
) -> None:
    said = [f"word{number}{'.' * (number % 10 == 9)}" for number in range(150)]
    words = [{"word": word, "start": at * 0.4, "end": at * 0.4 + 0.3} for at, word in enumerate(said[:most])]
    words = words if timed else [{"word": word} for word in said]
    text = json.dumps({"segments": [{"start": 0.0, "end": 60.0, "text": " ".join(said), "words": words}]})
    found = read_document(text, ".json").cues
    assert len(found) == cues
    assert " ".join(cue.text for cue in found) == " ".join(said)
