"""Word files: what Teams, Otter, Rev, Descript and people put into them, dropped as .docx or under another name."""

import io
import zipfile
from collections.abc import Callable

import pytest

from generator.model import Episode
from tests.read.conftest import Content, said
from tests.read.formats.documents.word import SPACE, STYLES, paragraph, run, table, word

Spoken = list[tuple[str | None, int | None, str]]

ANN, BO = "Object storage is the new disk, mostly.", "Slow writes are fine for search, though."
TURNS: Spoken = [("Ann Lee", 3000, ANN), ("Bo Roe", 14_000, BO), ("Ann Lee", 25_000, "And caches lie to you.")]
HEADS = [("Ann Lee", "0:03", ANN), ("Bo Roe", "0:14", BO), ("Ann Lee", "0:25", "And caches lie to you.")]


def episode(content: Content, data: bytes, name: str = "episodes/2026-01-02-talk.docx") -> Episode:
    (only,) = content({name: data}).episodes
    return only


def spoken(one: Episode) -> Spoken:
    return [(turn.speaker, turn.start_ms, turn.text) for turn in one.transcript.turns]


SHAPES: dict[str, Callable[[str, str, str], str]] = {
    "Teams": lambda who, when, text: paragraph(run(who, bold=True), run(f"   {when}"), run(f"\n{text}")),
    "Teams, before 2023": lambda who, when, text: paragraph(f"0:0:{int(when[2:])}.0 --> 0:0:59.250\n{who}\n{text}"),
    "Otter": lambda who, when, text: paragraph(f"{who}  {when} ") + paragraph(text),
    "Rev": lambda who, when, text: paragraph(f"{who} (00:0{when}):") + paragraph(text),
    "Descript": lambda who, when, text: paragraph(f"[00:0{when}] ", run(f"{who}:", bold=True), f" {text}"),
}


@pytest.mark.parametrize("tool", SHAPES)
def test_names_and_times_of(tool: str, content: Content) -> None:
    one = episode(content, word(*(SHAPES[tool](*head) for head in HEADS)))
    assert spoken(one) == TURNS
    assert [person.name for person in one.people] == ["Ann Lee", "Bo Roe"]


@pytest.mark.parametrize("name", ["<v {}>", "{}: "])
@pytest.mark.parametrize("head", [(), ("WEBVTT",)])
def test_captions_pasted_into_word(name: str, head: tuple[str, ...], content: Content) -> None:
    lines = [
        line
        for number, (who, when, text) in enumerate(HEADS, 1)
        for line in (str(number), f"00:0{when}.000 --> 00:00:59.000", name.format(who) + text)
    ]
    library = content({"episodes/2026-01-02-talk.docx": word(*head, *lines)})
    assert spoken(library.episodes[0]) == TURNS
    assert said(library) == []


def test_a_table_with_a_header(content: Content) -> None:
    rows = [(when, who, text) for who, when, text in HEADS]
    assert spoken(episode(content, word("Hot takes", table(("Time", "Speaker", "Text"), *rows)))) == TURNS


def test_bold_names_headings_and_words_that_look_like_marks(content: Content) -> None:
    data = word(
        paragraph("Hot takes", style="Title"),
        paragraph("Disks", style="Heading2"),
        paragraph(run("Ann Lee:", bold=True), " It is *very* slow, see a_b_c and [one](two)."),
        paragraph("Caches", style="Heading2"),
        paragraph(run("Bo Roe:", bold=True), " R&D <b>costs</b> ", run("a lot", bold=True), " – 24‑48 hours."),
        paragraph(run("Ann Lee:", bold=True), " Yes."),
        extra={"word/styles.xml": STYLES},
    )
    one = episode(content, data)
    assert spoken(one) == [
        ("Ann Lee", None, "It is *very* slow, see a_b_c and [one](two)."),
        ("Bo Roe", None, "R&D <b>costs</b> a lot – 24‑48 hours."),
        ("Ann Lee", None, "Yes."),
    ]
    assert [chapter.title for chapter in one.chapters] == ["Disks", "Caches"]


def test_the_bytes_decide_whatever_the_name(content: Content) -> None:
    data = word("Ann Lee: Disks are slow.", "Bo Roe: They are.", "Ann Lee: Quite.")
    assert [who for who, *_ in spoken(episode(content, data, "episodes/2026-01-02-talk.txt"))] == [
        "Ann Lee",
        "Bo Roe",
        "Ann Lee",
    ]


@pytest.mark.parametrize(("mark", "words"), [("<w:vanish/>", "They do."), ('<w:vanish w:val="0"/>', "They mostly do.")])
def test_hidden_text_is_not_said(mark: str, words: str, content: Content) -> None:
    hidden = f"<w:r><w:rPr>{mark}</w:rPr><w:t>mostly </w:t></w:r>"
    first = paragraph(run("Ann Lee:", bold=True), " Caches lie.")
    one = episode(content, word(first, paragraph(run("Bo Roe:", bold=True), " They ", hidden, "do.")))
    assert spoken(one) == [("Ann Lee", None, "Caches lie."), ("Bo Roe", None, words)]


def test_what_a_style_hides_is_not_said_unless_it_is_shown_after_all(content: Content) -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}">{}<w:rPr>{}</w:rPr></w:style>'
    hides, based = style.format("Note", "", "<w:vanish/>"), style.format("Aside", '<w:basedOn w:val="Note"/>', "")
    styles = f'<w:styles xmlns:w="{SPACE}">{hides}{based}</w:styles>'.encode()
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Or do they?</w:t></w:r>'
    marked = '<w:r><w:rPr><w:rStyle w:val="Aside"/></w:rPr><w:t>never </w:t></w:r>'
    talk = [
        paragraph(run("Ann Lee:", bold=True), " Caches ", marked, "lie."),
        paragraph("Cut this.", style="Note"),
        paragraph("And this.", style="Aside"),
        paragraph(run("Bo Roe:", bold=True), " They do."),
        paragraph("Not that: ", shown, style="Note"),
        paragraph(run("Ann Lee:", bold=True), " So."),
    ]
    said = " ".join(
        turn.text for turn in episode(content, word(*talk, extra={"word/styles.xml": styles})).transcript.turns
    )
    assert said == "Caches lie. They do. Or do they? So."


def test_a_carriage_return_parts_words(content: Content) -> None:
    lines = "<w:p><w:r><w:t>Ann Lee: Caches</w:t><w:cr/><w:t>lie.</w:t></w:r></w:p>"
    one = episode(content, word(lines, "Bo Roe: They do.", "Ann Lee: So."))
    assert spoken(one)[0] == ("Ann Lee", None, "Caches lie.")


def test_a_sidecar_and_an_insertion_that_was_tracked(content: Content) -> None:
    deleted = "<w:del w:id='2' w:author='x'><w:r><w:delText>gone</w:delText></w:r></w:del>"
    inserted = f"<w:ins w:id='1' w:author='x'>{run('and inserted ')}</w:ins>"
    changed = f"<w:p>{run('Plain ')}{inserted}{deleted}{run('words.')}</w:p>"
    library = content({"episodes/talk.docx": word(changed), "episodes/talk.yml": "title: Given\ndate: 2026-01-02\n"})
    (one,) = library.episodes
    assert (one.title, one.transcript.turns[0].text) == ("Given", "Plain and inserted words.")


@pytest.mark.parametrize(
    "data",
    [
        word("x")[:-40],
        word("x", extra={"word/document.xml": b"<w:document>"}),
        word(
            "x", extra={"word/document.xml": f'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="{SPACE}"/>'.encode()}
        ),
        word("x", extra={"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>'}),
        word("x").replace(b"PK\x01\x02", b"PK\x01\x03"),
        word("x", extra={"word/big.xml": b" " * 2_000_000}),
        word("x", extra={f"media/{n}": b"" for n in range(10_001)}),
        word(paragraph("")),
    ],
    ids=["cut off", "broken", "entities", "entities in styles", "no list", "swollen", "crowded", "empty"],
)
def test_what_is_damaged_swollen_or_empty_is_refused(data: bytes, content: Content) -> None:
    library = content({"episodes/2026-01-02-talk.docx": data})
    assert library.episodes == ()
    assert len(said(library)) == 1
    assert library.problems[0].how


def package(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (package("content.xml"), "OpenDocument"),
        (package("xl/workbook.xml"), "Excel"),
        (package("notes.txt"), "ZIP"),
        (b"PK\x03\x04 cut off", "damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0W\0o\0r\0d" * 50, "old Word file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"ID3\x04\0\0\0\0", "recording"),
        (b"\0\0\0\x20ftypM4A \0", "recording"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b\x08\0", "gzip"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".txt", ".vtt"])
def test_what_is_no_text_is_named_for_what_it_is(data: bytes, what: str, suffix: str, content: Content) -> None:
    library = content({f"episodes/2026-01-02-talk{suffix}": data})
    assert library.episodes == ()
    assert what in library.problems[0].what
    assert library.problems[0].how
