"""Files as tools really write them (shared beside the repository): what a reader of the page has to find."""

from pathlib import Path

import pytest

from generator.model import ContentError
from generator.read.formats import read_document
from generator.read.text.repair import decode
from tests.read.conftest import to_transcript

WILD = Path(__file__).resolve().parents[3] / "../shared/inputs/wild"
pytestmark = pytest.mark.skipif(not WILD.is_dir(), reason="the shared inputs are not beside the repository")

READ = """
audacity.txt                 | -                       | 1  1
bold-time-name.md            | Ann Lee, Bo Roe         | 10 10
bold-time.md                 | -                       | 3  3
bold-underscore.md           | Ann Lee, Bo Roe         | 10 0
bracket-name-colon.vtt       | SPEAKER_00, SPEAKER_01  | 3  3
danyel.vtt                   | Ann Lee, Bo Roe         | 2  2
davinci.txt                  | Ann Lee, Bo Roe         | 4  4
descript.md                  | Ann Lee, Bo Roe         | 10 10
fathom.txt                   | Ann Lee, Bo Roe         | 4  4
gemini-meet.md               | Ann Lee, Bo Roe         | 6  2
heading-speaker.md           | Speaker 1, Speaker 2    | 10 0
liquid-first.md              | Ann Lee, Bo Roe         | 6  0
meet-doc.txt                 | Ann Lee, Bo Roe         | 10 2
notta-over-an-hour.txt       | Ann Lee, Bo Roe         | 10 10
once-one-word.srt            | Sarah, Tom, Gillian     | 5  5
otter-markdown.md            | Emma, Kelly             | 10 10
otter-markdown2.md           | Emma, Kelly             | 10 10
otter.txt                    | Ann Lee, Bo Roe         | 10 10
podcast-namespace.srt        | Sarah, Gillian          | 3  3
podcast-namespace.vtt        | John, Tom               | 3  3
pybytes.txt                  | Ann Lee, Bo Roe         | 10 10
rev-inline.txt               | Ann Lee, Bo Roe         | 10 10
rev.txt                      | Ann Lee, Bo Roe         | 10 10
riverside.txt                | Ann Lee, Bo Roe         | 10 10
role-in-name.srt             | Ann Lee, Bo Roe         | 6  6
shortcode-first.md           | Ann Lee, Bo Roe         | 6  0
rtf.txt                      | Ann Lee, Bo Roe         | 2  0
sonix.txt                    | Ann Lee, Bo Roe         | 4  4
teams-docx-as-text.txt       | Ann Lee, Bo Roe         | 10 10
teams-spoken-times.txt       | Ann Lee, Bo Roe         | 3  3
tinydiarize.vtt              | -                       | 4  4
transcribo-arrow.md          | Ann Lee, Bo Roe         | 4  4
turboscribe-inline.txt       | -                       | 4  4
voice-dash.vtt               | Ann Lee                 | 2  2
whisper-cpp.txt              | speaker 0, speaker 1    | 10 0
whisper-cpp.vtt              | speaker 0, speaker 1    | 10 10
wrapped-colon.vtt            | -                       | 1  1
zoom-lower-name.vtt          | Ann Lee, bo roe         | 4  4
zoom-phone.vtt               | Ann Lee, 14155550100    | 4  4
zoom-saved-cc.txt            | Ann Lee, Bo Roe         | 4  4
zoom-tab.txt                 | Ann Lee, Bo Roe         | 4  4
"""
"""File, speakers, turns, turns with a time."""

REFUSED = """
chapters.vtt        | chapters
error-page.html     | error
pdf.txt             | PDF
thumbnails.vtt      | thumbnails
timestamps-only.txt | chapters
"""

LAST = {
    "notta-over-an-hour.txt": 3_702_000,
    "riverside.txt": 3_702_120,
    "davinci.txt": 3_744_000,
    "zoom-saved-cc.txt": 127_000,
    "zoom-tab.txt": 127_000,
    "teams-spoken-times.txt": 3_624_000,
}
"""Milliseconds at which the last turn begins."""


def rows(table: str) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().split("\n")]


@pytest.mark.parametrize(("name", "speakers", "counts"), rows(READ))
def test_it_is_read(name: str, speakers: str, counts: str) -> None:
    path = WILD / name
    transcript, chapters = to_transcript(read_document(decode(path.read_bytes())[0], path.suffix))
    turns, timed = map(int, counts.split())
    assert (", ".join(transcript.speakers) or "-") == speakers
    assert [len(transcript.turns), sum(turn.start_ms is not None for turn in transcript.turns)] == [turns, timed]
    assert transcript.turns[-1].start_ms == LAST.get(name, transcript.turns[-1].start_ms)
    said = " ".join(turn.text for turn in transcript.turns)
    assert not any(
        stray in said for stray in ("*", "__", " -", "otter.ai", "0:0", "SPEAKER_TURN", "computer generated")
    )
    assert not any("00:" in chapter.title for chapter in chapters)


@pytest.mark.parametrize(("name", "what"), rows(REFUSED))
def test_it_is_refused_by_its_name(name: str, what: str) -> None:
    path = WILD / name
    with pytest.raises(ContentError, match=what):
        read_document(decode(path.read_bytes())[0], path.suffix)
