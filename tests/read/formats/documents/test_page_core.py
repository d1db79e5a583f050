"""Saved web pages: what surrounds a talk on them is nobody's speech, however the page is built."""

import pytest

from generator.read.formats import read_document
from generator.read.formats.documents.page_core import core

TALK = """<p><strong>Ann Lee:</strong> Disks are slow, and they were slow before.</p>
<p><strong>Bo Roe:</strong> Caches lie about it, as caches do every day.</p>
<p><strong>Ann Lee:</strong> So we measure, and then we measure again.</p>
"""
LINKS = '<ul><li><a href="/2">Cables break</a></li><li><a href="/3">Bolts rust</a></li></ul>'
SPOKEN = ["Ann Lee", "Bo Roe", "Ann Lee"]


def speakers(html: str) -> list[str | None]:
    return [cue.speaker for cue in read_document(html, ".html").cues]


@pytest.mark.parametrize(
    "around",
    [
        f"<div class='site-nav'><div>{LINKS}</div></div>{{}}",
        "{}<aside><p>Ann wrote a book.</p></aside><div id=sidebar><p>Subscribe to us.</p></div>",
        "{}<section class='related-episodes'><h3>Related</h3><p>Bolts rust</p></section>",
        f"{{}}<h3>More episodes</h3>{LINKS}",
        "<div><p>Menu</p></div><main>{}</main><div><p>Read on</p></div>",
        "<article>{}</article><p>Leave a reply</p>",
        "{}<div role='complementary'><p>An advertisement.</p></div><div class='share-buttons'><p>Tweet</p></div>",
    ],
)
def test_what_surrounds_a_talk_is_left_out(around: str) -> None:
    html = f"<html><head><title>Disks</title></head><body>\n{around.format(TALK)}</body></html>"
    document = read_document(html, ".html")
    assert [cue.speaker for cue in document.cues] == SPOKEN
    assert (document.headings, document.warnings, document.metadata["title"]) == ((), (), "Disks")


@pytest.mark.parametrize(
    "built",
    [
        "<body><div class='related'>{}</div><p>Short.</p></body>",
        "<body><div class='content-sidebar-wrap has-sidebar'>{}</div></body>",
        "<body><main><p>Short.</p></main>{}</body>",
        "<body><div id=menu><p>Home</p></div>{}",
    ],
)
def test_a_page_that_is_built_otherwise_keeps_its_talk(built: str) -> None:
    assert [who for who in speakers(built.format(TALK)) if who][:3] == SPOKEN


def test_sentences_that_are_links_into_the_recording_are_said() -> None:
    lines = "".join(f'<li><a href="#t={n}">We measure disks, time {n}.</a></li>' for n in range(3))
    assert len(read_document(f"<body><ul>{lines}</ul></body>", ".html").cues) == 3


def test_lines_keep_their_numbers() -> None:
    html = f"<body>\n<nav>\n<p>Home</p>\n</nav>\n{TALK}<aside>\n<p>Ad</p>\n</aside>\n</body>"
    assert core(html).count("\n") == html.count("\n")
    assert "Ann Lee" in core(html).split("\n")[4]
