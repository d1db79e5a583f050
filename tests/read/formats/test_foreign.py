"""What is no transcript is named for what it is, and text that was not understood says so."""

import pytest

from generator.model import ContentError
from generator.read.formats import read_document

CHAPTERS = "0:00 Welcome\n2:10 Why queues\n10:30 Paging on age\n22:00 Predictions\n"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("%PDF-1.7\n1 0 obj\n", "PDF"),
        ("Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420\n", "SCC"),
        (";; made by hand\nSPEAKER talk 1 0.50 3.20 <NA> <NA> ann <NA> <NA>\n", "RTTM"),
        ("TITLE: Lamps\nFCM: NON-DROP FRAME\n\n001  AX  V  C  00:00:00:00\n", "cuts"),
        ("PK\x03\x04 word/document.xml", "office"),
        ('<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<rss><channel/></rss>', "feed"),
        ('<?xml version="1.0"?>\n<play><line>Hello.</line></play>', "XML"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><text>Hello.</text></svg>', "picture"),
        ("WEBVTT\nKind: chapters\n\n00:00.000 --> 00:09.000\nWelcome\n", "chapters"),
        ("WEBVTT\nKind: metadata\n\n00:00.000 --> 00:09.000\n{}\n", "player"),
        (
            "WEBVTT\n\n00:00.000 --> 00:05.000\na.jpg#xywh=0,0,9,9\n\n00:05.000 --> 00:09.000\na.jpg#xywh=9,0,9,9\n",
            "thumb",
        ),
        ("<!doctype html><html><head><title>Sign in</title></head><body><p>Your name</p></body></html>", "sign-in"),
        ("<html><head><title>404 Not Found</title></head><body><p>Nothing here.</p></body></html>", "error"),
        (CHAPTERS, "chapters"),
        (CHAPTERS.replace("\n", ": what the disks cost, who pays for them, and why\n"), "chapters"),
        ("Timestamps:\n\n" + CHAPTERS.replace("\n", ")\n").replace("0:00", "(0:00").replace(" ", ") ", 1), "chapters"),
    ],
)
def test_it_is_refused_by_its_name(text, what):
    with pytest.raises(ContentError, match=what) as refused:
        read_document(text, ".txt" if not text.startswith("<") else ".html")
    assert refused.value.how
    assert refused.value.line in (0, 1), "what a file is, is said of its first line"


@pytest.mark.parametrize(
    "text",
    [
        "0:00 so when it rains\n0:04 it pours and pours\n3:09 and then it stops\n",
        "0:00 so when it rains it pours for days\n0:12 and the roof leaks in the hall\n0:24 so we moved the disks\n",
        "{% include player.html %}\n\nIt rains, and it pours.\n",
        "{{< audio src=a.mp3 >}}\n\nIt rains, and it pours.\n",
        "404 is what the page said, and then we went home.\n",
        "<p>The error was not found for a week.</p>\n<p>Then it was.</p>\n",
    ],
)
def test_speech_is_not_refused(text):
    said = " ".join(cue.text for cue in read_document(text, ".md").cues)
    assert "{" not in said
    assert said


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("We met.\nAnd then 0:03 it fell over.\nAs 0:09 said.\nIt was 0:12 by then.\nSo 0:05 it went.\nYes.\n", 2),
        ("\n".join(f"It was on\nthe day {at} at 0:0{9 - at} that it went on and on" for at in range(9)), 2),
    ],
)
def test_times_that_were_not_understood_are_shown(text, line):
    document = read_document(text, ".txt")
    assert [(at, "Times seem" in what) for at, what, _ in document.warnings] == [(line, True)]


def test_prose_gives_no_warning():
    text = (
        "We met at 10:30 in the hall.\n\nReason: it rained.\n\nAt noon we left, as John 3:16 says.\n\nNote: a coat.\n"
    )
    assert read_document(text, ".txt").warnings == ()


def test_a_page_with_a_line_for_its_site_s_program_is_a_talk_where_it_holds_one() -> None:
    player = '<div class="audio">\n<audio src="{{ page.audio_url }}"></audio>\n</div>\n\n'
    said = (
        "<p><strong>Ann</strong>: We moved the index, and it was slow.</p>\n<p><strong>Bo</strong>: Why was it?</p>\n"
    )
    assert {cue.speaker for cue in read_document(player + said * 60, ".md").cues} == {"Ann", "Bo"}
    with pytest.raises(ContentError, match="template"):
        read_document(player + said, ".md")
