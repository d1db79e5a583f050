"""Transcripts as files read back in the formats they claim to be."""

import io
import json
from dataclasses import replace
from html import unescape

import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from generator.interface import ENGLISH
from generator.model import Cue, Transcript, Turn
from generator.model.moment import caption as clock
from generator.write.downloads import captions, downloads, markdown, podcast_json, text, vtt
from generator.write.downloads import srt as write_srt
from generator.write.escape import plain
from tests.write.sample import library

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30).filter(plain)
TIMES = st.lists(st.integers(0, 100_000_000), min_size=1, max_size=5, unique=True).map(sorted)


def timed(cues: tuple[Cue, ...]):  # type: ignore[no-untyped-def]
    episode = library().episodes[0]
    return replace(episode, transcript=Transcript(episode.transcript.turns, cues))


@given(TIMES, st.lists(WORDS, min_size=5, max_size=5))
def test_vtt_and_srt_read_back(times: list[int], words: list[str]) -> None:
    cues = tuple(Cue(said, start, None, None) for start, said in zip(times, words, strict=False))
    episode = timed(cues)
    expected = [(start, end) for start, end, _, _ in captions(episode.transcript)]
    read = webvtt.from_buffer(io.StringIO(vtt(episode)))
    assert [caption.start for caption in read] == [clock(start, ".") for start, _ in expected]
    assert [unescape(caption.text) for caption in read] == [plain(cue.text) for cue in cues]
    subtitles = list(srt.parse(write_srt(episode)))
    assert [round(item.start.total_seconds() * 1000) for item in subtitles] == [start for start, _ in expected]
    assert [item.content for item in subtitles] == [plain(cue.text) for cue in cues]


def test_every_caption_ends_after_it_begins_and_before_the_next() -> None:
    cues = (Cue("one", 0), Cue("two", 500, 400), Cue("three", 2000))
    assert [(start, end) for start, end, _, _ in captions(Transcript((), cues))] == [
        (0, 500),
        (500, 2000),
        (2000, 3000),
    ]


def test_podcast_json_has_seconds_and_speakers() -> None:
    segments = json.loads(podcast_json(library().episodes[0]))["segments"]
    assert segments[1] == {
        "startTime": 44.0,
        "endTime": 83.5,
        "body": library().episodes[0].transcript.turns[1].text,
        "speaker": "Bo",
    }


def test_text_and_markdown_name_a_speaker_once_a_speech() -> None:
    episode = library().episodes[0]
    assert text(episode).count("Bo:\n") == 4
    assert markdown(episode).count("**Bo:** ") == 4
    assert r"\[00:44\]" in markdown(episode)


def test_markdown_of_markup_is_words() -> None:
    episode = replace(library().episodes[0], title="# *a* <b>")
    assert markdown(episode).startswith("# \\# \\*a\\* \\<b\\>\n")


def test_no_transcript_no_files() -> None:
    assert downloads(replace(library().episodes[0], transcript=Transcript()), ENGLISH) == ()


def test_a_talk_of_which_little_has_a_time_has_no_captions_and_of_one_that_has_no_word_is_lost() -> None:
    sparse = Transcript(
        tuple(Turn(f"t-{n}", "Words of a talk.", "AB"[n % 2], 60_000 * n if n < 2 else None) for n in range(9))
    )
    assert captions(sparse) == []
    turns = [Turn(f"t-{n}", "It was a long night.", "A", 1000 * n, None) for n in range(1, 20)]
    aside = Turn("t-b", "Hm.", "B")
    found = captions(Transcript((aside, *turns[:9], aside, replace(turns[9], start_ms=None), *turns[10:])))
    assert (found[0][0], found[0][3]) == (1000, "B: Hm. It was a long night.")
    assert found[8][3] == "It was a long night. B: Hm. It was a long night."
    assert sum(len(words.split()) for _, _, _, words in found) == 19 * 5 + 2 * 2
