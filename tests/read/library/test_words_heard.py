"""What the build would hear in a file that a feed brought."""

import pytest

from generator.model import ContentError
from generator.read.library.words_heard import words

CHAPTERS = (
    b'{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Hello"}, {"startTime": 60, "title": "Disks"}]}'
)


@pytest.mark.parametrize(
    ("name", "data", "heard"),
    [
        ("talk.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Disks lie.\n", "Disks lie."),
        ("talk.txt", b"Disks lie.\n\nThey do.\n", "Disks lie.\nThey do."),
        ("talk.chapters.json", CHAPTERS, "Hello\nDisks"),
    ],
)
def test_words_of_transcripts_and_titles_of_chapters(name: str, data: bytes, heard: str) -> None:
    assert words(name, data) == heard


@pytest.mark.parametrize(
    ("name", "data"), [("talk.exe", b"Disks lie."), ("talk.vtt", b"%PDF-1.7"), ("talk.srt", b"1\n")]
)
def test_what_the_build_would_leave_out_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(ContentError):
        words(name, data)
