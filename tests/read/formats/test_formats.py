from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import ContentError
from generator.read.formats import FORMATS, detect, read_document
from generator.read.text.repair import decode
from tests.read.conftest import to_transcript

SHARED = Path(__file__).resolve().parents[3] / "../shared"
FILES = sorted(path for folder in ("corpus", "seeds") for path in (SHARED / folder).rglob("*") if path.is_file())
SUFFIXES = [".vtt", ".srt", ".json", ".html", ".md", ".txt", ""]

PIECES = """
WEBVTT~~|00:01.000 --> 00:02.000~|1~|0:00~|[S 1] [0:01] |**Ada:** |Ada Park: |---~|title: x~|<cite>A</cite>|<p>
{"segments": [|{"body": "x"}|]}|# |- |~|~~|words here. |<v Ben>|&amp;|\u2028|é|* _|\\[00:01\\] |<!--|`|(
Episode Date: May 1, 2024|X May 1, 20249 min~|3 links~|What's Discussed~|Full Transcript~|00:00:01,5 --> |>> |::
"""
PIECE = st.sampled_from([piece.replace("~", "\n") for line in PIECES.strip().split("\n") for piece in line.split("|")])


def test_names_are_unique_and_the_last_row_takes_the_rest():
    assert len({row.name for row in FORMATS}) == len(FORMATS)
    assert FORMATS[-1].sniff("any word")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_does_not_hide_the_content(suffix):
    found = detect("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n", suffix)
    assert found is not None
    assert found.name.startswith("WebVTT")


def test_a_webvtt_file_without_its_first_line_keeps_its_voices():
    cues = read_document("00:01.000 --> 00:02.000\n<v Ada>Hi.\n", ".vtt").cues
    assert [(cue.speaker, cue.text) for cue in cues] == [("Ada", "Hi.")]


def test_the_suffix_breaks_a_tie():
    found = detect("no signature here", ".vtt")
    assert found is not None
    assert found.name.startswith("WebVTT")


@given(st.lists(PIECE, max_size=25).map("".join) | st.text(max_size=120), st.sampled_from(SUFFIXES))
def test_any_text_gives_a_document_or_a_reason(text, suffix):
    for row in FORMATS:
        row.sniff(text)
    try:
        document = read_document(text, suffix)
    except ContentError as refused:
        error = refused
        document = None
    if document is None:
        assert error.what
        assert error.how
        assert 0 <= error.line <= text.count("\n") + 1
        return
    transcript, _ = to_transcript(document)
    assert all(turn.text for turn in transcript.turns)
    assert all(0 <= line <= text.count("\n") + 1 for line, _, _ in document.warnings)
    assert list(document.breaks) == sorted(set(document.breaks))


@pytest.mark.skipif(not FILES, reason="the shared corpus is not beside the repository")
def test_every_shared_file_gives_turns_or_a_reason():
    refused = []
    for path in FILES:
        if path.suffix == ".xml":
            continue
        text, _ = decode(path.read_bytes())
        try:
            document = read_document(text, path.suffix)
        except ContentError as error:
            refused.append((path.name, error.what))
            continue
        transcript, _ = to_transcript(document)
        assert transcript.turns or document.metadata.get("summary"), path.name
        assert not any("\ufffd" in turn.text for turn in transcript.turns)
    assert refused == [("exampleComplex.json", "This is a list of chapters, not a transcript")]
