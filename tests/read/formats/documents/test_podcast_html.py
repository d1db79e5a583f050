import pytest

from generator.model import ContentError
from generator.read.formats import detect, read_document


def test_cite_time_and_paragraphs():
    text = """<!doctype html><html lang="en"><head><title>Leases</title><style>p {}</style></head><body>
<h2>Opening</h2>
<cite>Ada:</cite> <time>0:05</time> <p>Rock &amp; roll, it&#39;s <b>fine</b>.<br>Next.</p>
<p>More of it.</p>
<cite>Ben</cite><p>No time here.</p>
<time>1:00:00</time><p>Late.</p></body></html>"""
    document = read_document(text, ".html")
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("Ada", 5000, "Rock & roll, it's fine. Next."),
        ("Ada", None, "More of it."),
        ("Ben", None, "No time here."),
        ("Ben", 3600000, "Late."),
    ]
    assert document.headings == ((0, "Opening"),)
    assert document.metadata == {"language": "en", "title": "Leases"}


def test_it_is_known_in_a_text_file():
    found = detect("<cite>Ada:</cite>\n<time>0:00</time>\n<p>Hi.</p>", ".txt")
    assert found is not None
    assert found.name.startswith("Podcasting 2.0 HTML")


def test_a_page_that_says_nothing_is_refused():
    with pytest.raises(ContentError, match="no paragraph"):
        read_document("<html><p></p></html>", ".html")


def test_a_time_before_the_words_of_a_paragraph_is_no_word() -> None:
    page = r"<cite>Ann:</cite><p>\[00:06:13.02\] Disks \[laughs\] lie.</p><cite>Bo:</cite><p>They do.</p>"
    assert [(cue.start_ms, cue.speaker, cue.text) for cue in read_document(page).cues] == [
        (373020, "Ann", "Disks [laughs] lie."),
        (None, "Bo", "They do."),
    ]
