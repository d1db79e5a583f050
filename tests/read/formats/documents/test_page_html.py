"""HTML without the marks of Podcasting 2.0: names in bold, times beside them, tables, and the words as they were."""

import pytest

from generator.model import ContentError
from generator.read.formats import detect, read_document
from generator.read.formats.documents.html_text import page

Spoken = list[tuple[str | None, int | None, str]]


def spoken(html: str, suffix: str = ".html") -> Spoken:
    return [(cue.speaker, cue.start_ms, cue.text) for cue in read_document(html, suffix).cues]


@pytest.mark.parametrize(
    "name", ["<strong>{}:</strong> ", "<b>{}</b>: ", "<strong>{}</strong>: ", "<span><b>{}:</b></span> ", "{}: "]
)
def test_bold_names(name: str) -> None:
    html = "".join(
        f"<p>{name.format(who)}{text}</p>\n"
        for who, text in (("Ann Lee", "Disks are slow."), ("Bo Roe", "They are."), ("Ann Lee", "Quite."))
    )
    assert spoken(html) == [
        ("Ann Lee", None, "Disks are slow."),
        ("Bo Roe", None, "They are."),
        ("Ann Lee", None, "Quite."),
    ]
    assert spoken(html, ".txt") == spoken(html)


def test_names_with_times_and_the_words_below() -> None:
    turns = (("Ann Lee</b> 0:03", "Disks are slow."), ("Bo Roe</b> 0:14", "They are."), ("Ann Lee</b> 0:24", "Quite."))
    html = "".join(f"<p><b>{head}</p><p>{text}</p>" for head, text in turns)
    assert spoken(html) == [
        ("Ann Lee", 3000, "Disks are slow."),
        ("Bo Roe", 14_000, "They are."),
        ("Ann Lee", 24_000, "Quite."),
    ]


@pytest.mark.parametrize(
    "shape",
    [
        "<p><span>{who}</span><span>{when}</span><span>{text}</span></p>",
        "<div>{who}</div><div>{when}</div><div>{text}</div>",
        "<div><span>[{when}]</span><b>{who}</b></div><p>{text}</p>",
        "<h3>{who} ({when})</h3><p>{text}</p>",
        '<p><time datetime="PT3S">{when}</time> <strong>{who}</strong>: {text}</p>',
        "<tr><td>{when}</td><td>{who}</td><td>{text}</td></tr>",
    ],
)
def test_names_and_times_in_elements_of_their_own(shape: str) -> None:
    turns = (("Ann Lee", "0:03", "Disks are slow."), ("Bo Roe", "0:14", "They are."), ("Ann Lee", "0:24", "Quite."))
    html = "<body>" + "".join(shape.format(who=who, when=when, text=text) for who, when, text in turns) + "</body>"
    assert spoken(html) == [
        ("Ann Lee", 3000, "Disks are slow."),
        ("Bo Roe", 14_000, "They are."),
        ("Ann Lee", 24_000, "Quite."),
    ]


def test_a_page_around_it() -> None:
    html = """<!DOCTYPE html>
<html lang="de"><head><title>Hot &amp; takes</title><style>p {}</style><script>var a = "<p>x</p>";</script></head>
<body><nav><ul><li>Home</li></ul></nav><main><h1>Hot takes</h1><h2>Disks</h2>
<div><p>Disks are <em>slow</em>,<br>mostly.</p><p>Rock&nbsp;&amp;&nbsp;roll &lt;b&gt; a*b*c</p></div></main>
<footer>(c)</footer></body></html>"""
    document = read_document(html, ".html")
    assert " ".join(cue.text for cue in document.cues) == "Disks are slow, mostly. Rock & roll <b> a*b*c"
    assert document.metadata == {"title": "Hot & takes", "language": "de"}
    assert document.headings == ((0, "Disks"),)


def test_a_table_of_speakers_and_a_table_that_is_mere_layout() -> None:
    rows = [("Time", "Speaker", "Text"), ("0:03", "Ann", "Disks<br>are slow."), ("0:14", "Bo", "They are.")]
    html = "".join("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows)
    assert spoken(f"<table><tbody>{html}</tbody></table>") == [
        ("Ann", 3000, "Disks are slow."),
        ("Bo", 14_000, "They are."),
    ]
    assert page("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>").text.split("\n") == ["", "One.", "Two."]


def test_markdown_that_begins_with_a_tag_is_markdown() -> None:
    text = '<p align="center">A logo</p>\n\n# Hot takes\n\nDisks are slow.\n\nThey are.\n'
    found = detect(text, ".md")
    assert found is not None
    assert found.name.startswith("text")


def test_lines_are_those_of_the_page() -> None:
    html = "<html>\n<body>\n<p>One.</p>\n\n<p>\nTwo.</p><p>Three.</p>\n</body></html>"
    found = page(html)
    assert [(line, text) for line, text in zip(found.lines, found.text.split("\n"), strict=True) if text] == [
        (3, "One."),
        (6, "Two."),
        (6, "Three."),
    ]


def test_a_page_that_says_nothing_is_refused() -> None:
    with pytest.raises(ContentError, match="no paragraph"):
        read_document("<html><body><script>x</script><p> </p></body></html>", ".html")


def test_words_for_browsers_that_cannot_play_are_nobodys() -> None:
    shown = '<p>One.</p><audio src="a.mp3">Your browser cannot play it.</audio><p>Two.</p>'
    assert [cue.text for cue in read_document(f"<html><body>{shown}</body></html>", ".html").cues] == ["One.", "Two."]
    left_open = "<p>One.</p><audio src=a.mp3><p>Two.</p>"
    assert [cue.text for cue in read_document(f"<html><body>{left_open}</body></html>", ".html").cues][-1] == "Two."
    both = read_document(f"<html><body>{left_open}{shown}</body></html>", ".html").cues
    assert [cue.text for cue in both if "browser" not in cue.text] == ["One.", "Two.", "One.", "Two."]


@pytest.mark.parametrize(
    ("named", "heading", "title"),
    [
        ("Slow disks", "Welcome", "Slow disks"),
        ("Episode 1 Transcript - The Cellar", "Slow disks", "Slow disks"),
        ("Transcript of Slow disks", "", "Slow disks"),
        ("M:", "Slow disks", "Slow disks"),
    ],
)
def test_a_page_that_is_called_a_transcript_has_its_heading_s_title(named: str, heading: str, title: str) -> None:
    talk = "<p><b>Ann:</b> One.</p><p><b>Bo:</b> Two.</p><p><b>Ann:</b> Three.</p>"
    html = f"<html><head><title>{named}</title></head><body><h1>{heading}</h1><h2>Transcript</h2>{talk}</body></html>"
    assert read_document(html, ".html").metadata["title"] == title


def test_who_speaks_may_be_told_by_a_class_and_buttons_are_no_words() -> None:
    turns = "".join(
        f'<div class="turn"><p class="speaker">{name}</p><p><a href="#">▶</a> {words}</p></div>'
        for name, words in [
            ("Ann Lee", "Cables break."),
            ("Bo Roe", "Right"),
            ("Ann Lee", "Anchors."),
            ("Bo Roe", "Right"),
        ]
    )
    page = (
        f'<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{turns}</body></html>'
    )
    assert [(name, words) for name, _, words in spoken(page)] == [
        ("Ann Lee", "Cables break."), ("Bo Roe", "Right"), ("Ann Lee", "Anchors."), ("Bo Roe", "Right"),
    ]  # fmt: skip


def test_a_table_whose_head_has_no_row_of_its_own() -> None:
    rows = "".join(
        f"<tr><td>0h00m0{at}s</td><td>Cables break, and it was said {at} times over.</td></tr>" for at in range(4)
    )
    page = (
        f"<html><body><table><thead><th>Time</th><th>Transcript</th></thead><tbody>{rows}</tbody></table></body></html>"
    )
    assert spoken(page) == [(None, at * 1000, f"Cables break, and it was said {at} times over.") for at in range(4)]
