import io

import pypdf
import pytest

from generator.model import ContentError
from generator.read.formats import read_document, unpacked
from tests.read.conftest import Content, said
from tests.read.formats.documents.pdf import pdf

Said = list[tuple[int | None, str | None, str]]

HEAD, FOOT = "                         Slow disks, a talk", "                               Page {} of 3"
TALK = (
    "Ann Lee: Disks are slow, and nobody knows why they are, nor who",
    "made them so, in all the years that we have looked for a rea-",
    "son.",
    "",
    "Bo Roe: The reason was a cache, which is what it always was in",
)
ONWARD = (
    "every year before this one, and will be again in the next.",
    "",
    "Ann Lee: Page 2 of the report says so.",
    "",
    "Bo Roe: It says that a well-known cache lies, and a well-",
    "known disk too.",
)


def read(*pages: str) -> Said:
    document = read_document(unpacked(pdf(*pages)) or "", ".pdf")
    paragraphs: Said = []
    for cue in document.cues:
        if paragraphs and paragraphs[-1][1] == cue.speaker and cue.start_ms is None:
            paragraphs[-1] = (*paragraphs[-1][:2], f"{paragraphs[-1][2]} {cue.text}")
        else:
            paragraphs.append((cue.start_ms, cue.speaker, cue.text))
    return paragraphs


def page(number: int, *lines: str) -> str:
    return "\n".join((HEAD, "", *lines, "", "", FOOT.format(number)))


def test_what_stands_in_two_columns_is_read_one_after_the_other():
    left = ("Ann Lee: Disks are slow, and nobody", "knows why they are, nor who made", "them so in all the years.", "")
    left += (
        "Bo Roe: The reason was a cache, which",
        "is what it always was in each year",
        "before this one, and will be again",
    )
    right = ("next year, as everybody knows.", "", "Ann Lee: Page two of the report says", "so, and it is right.", "")
    right += ("Bo Roe: It says that a known cache", "lies, and that a disk does so, too.")
    lines = [f"{one:<44}{other}" for one, other in zip(left, right, strict=True)]
    assert [(name, words[:9], words[-9:]) for _, name, words in read("\n".join(lines))] == [
        ("Ann Lee", "Disks are", "he years."),
        ("Bo Roe", "The reaso", "dy knows."),
        ("Ann Lee", "Page two ", "is right."),
        ("Bo Roe", "It says t", " so, too."),
    ]


def test_what_repeats_on_each_page_is_not_said_and_a_turn_goes_on_over_it():
    assert read(page(1, *TALK), page(2, *ONWARD), page(3, "Ann Lee: Good night.")) == [
        (
            None,
            "Ann Lee",
            "Disks are slow, and nobody knows why they are, nor who made them so, in all the years"
            " that we have looked for a reason.",
        ),
        (
            None,
            "Bo Roe",
            "The reason was a cache, which is what it always was in every year before this one,"
            " and will be again in the next.",
        ),
        (None, "Ann Lee", "Page 2 of the report says so."),
        (None, "Bo Roe", "It says that a well-known cache lies, and a well-known disk too."),
        (None, "Ann Lee", "Good night."),
    ]


def test_a_name_at_the_top_of_each_page_is_no_header():
    turns = [f"{name}\nDisk {number} is slow.\n" for number, name in enumerate(["Ann Lee", "Bo Roe"] * 10)]
    pages = ["\n".join(turns[at : at + 10]) for at in (0, 10)]
    assert [speaker for _, speaker, _ in read(*pages)] == ["Ann Lee", "Bo Roe"] * 10


def test_names_and_times_above_the_words():
    talk = "Ann Lee    0:03\nDisks are slow.\n\nBo Roe    0:09\nAnd caches lie.\n\nAnn Lee    1:02\nDo they?"
    assert read(talk) == [
        (3000, "Ann Lee", "Disks are slow."),
        (9000, "Bo Roe", "And caches lie."),
        (62000, "Ann Lee", "Do they?"),
    ]


def test_columns_of_times_names_and_words():
    talk = (
        "0:03    Ann Lee    Disks are slow, and",
        "                   nobody knows why.",
        "0:09    Bo Roe     And caches lie.",
        "1:02    Ann Lee    Do they?",
        "1:04    Bo Roe     They do.",
        "1:08    Ann Lee    So.",
    )
    assert read("\n".join(talk))[:3] == [
        (3000, "Ann Lee", "Disks are slow, and nobody knows why."),
        (9000, "Bo Roe", "And caches lie."),
        (62000, "Ann Lee", "Do they?"),
    ]


def test_numbers_of_lines_as_a_court_prints_them():
    first = (
        "     Q.  Was the disk slow when you",
        "came in that night?",
        "     A.  It was.",
        "     Q.  Who else saw it?",
    )
    second = ("     A.  Nobody, for all the others", "were asleep.", "     Q.  And you?")
    pages = ["\n\n".join(f"{number:>2}  {line}" for number, line in enumerate(page, 1)) for page in (first, second)]
    assert [(speaker, words) for _, speaker, words in read(*pages)] == [
        ("Q", "Was the disk slow when you came in that night?"),
        ("A", "It was."),
        ("Q", "Who else saw it?"),
        ("A", "Nobody, for all the others were asleep."),
        ("Q", "And you?"),
    ]


def test_signs_of_markdown_in_a_pdf_are_words():
    talk = "Ann Lee: Call __init__ and 2*3*4.\n\nBo Roe: Then <div>.\n\nAnn Lee: Yes.\n\nBo Roe: So."
    assert [words for _, _, words in read(talk)][:2] == ["Call __init__ and 2*3*4.", "Then <div>."]


def test_sentences_without_names_are_read_and_slides_are_not():
    told = "Disks are slow, and nobody knows why they are, nor who made them so, nor when.\n\nSo they stay."
    assert [words for _, _, words in read(told)] == [" ".join(told.split())]
    with pytest.raises(ContentError, match="no transcript"):
        read("Slow disks\n\nWhy caches lie\n\nWhat we did", "Thank you")


def locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf("Disks are slow.")))
    writer.encrypt("lamp", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_wide_pages_of_few_words_are_slides():
    pages = ("Ann Lee: Disks are slow.\n\nBo Roe: Nobody knows why.", "Ann Lee: We do.\n\nBo Roe: So tell.")
    assert len(read_document(unpacked(pdf(*pages)) or "", ".pdf").cues) == 4
    with pytest.raises(ContentError, match="slides"):
        unpacked(pdf(*pages, wide=True))
    assert unpacked(pdf("Ann Lee: Disks are slow, and so are lamps.\n\n" * 12, "Bo Roe: Thank you.", wide=True))


@pytest.mark.parametrize(
    ("data", "what", "how"),
    [
        (b"%PDF-1.7\n", "can't be read", "Export the transcript"),
        (pdf("Disks are slow.")[:300], "can't be read", "Export the transcript"),
        (locked(), "password", "Save it without one"),
        (pdf("", ""), "no text", "OCR"),
    ],
    ids=["empty", "cut off", "locked", "scan"],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, what: str, how: str):
    with pytest.raises(ContentError) as raised:
        unpacked(data)
    assert what in raised.value.what
    assert how in raised.value.how


def test_a_pdf_is_an_episode_unless_it_goes_with_a_transcript(content: Content):
    talk = pdf("Ann Lee: Disks are slow.\n\nBo Roe: And caches lie.\n\nAnn Lee: Do they?\n\nBo Roe: They do.")
    words = "date: 2026-01-02\n"
    library = content(
        {
            "episodes/lamps.pdf": talk,
            "episodes/lamps.yml": words,
            "episodes/42.txt": f"---\n{words}---\nDisks are slow.",
            **{f"episodes/{name}.pdf": talk for name in ("42", "42-slides")},
            "episodes/24/transcript.txt": f"---\n{words}---\nCaches lie.",
            "episodes/24/slides.pdf": talk,
            "pages/plan.pdf": talk,
        }
    )
    assert {one.path for one in library.episodes} == {
        "episodes/24/transcript.txt",
        "episodes/42.txt",
        "episodes/lamps.pdf",
    }
    (lamps,) = (one for one in library.episodes if one.path.endswith(".pdf"))
    assert lamps.transcript.speakers == ("Ann Lee", "Bo Roe")
    assert set(library.media) == {
        "episodes/42.pdf",
        "episodes/42-slides.pdf",
        "episodes/24/slides.pdf",
        "pages/plan.pdf",
    }
    assert not said(library)


def test_the_index_of_words_behind_a_courts_record_and_its_cover_are_no_speech():
    index = "\n".join(f"disk{at} {at}:4 {at}:9,12    slow {at}:1    cache {at}:7" for at in range(1, 30))
    cover = "DISK ET AL.,      :\n\n    Petitioners   : No. 7\n\nAPPEARANCES:\n\nP R O C E E D I N G S\n"
    document = read_document(unpacked(pdf(cover, "\n".join((*TALK, *ONWARD)), index)) or "", ".pdf")
    assert {cue.speaker for cue in document.cues} == {"Ann Lee", "Bo Roe"}
    assert document.cues[-1].text.endswith("known disk too.")
    assert "Petitioners" in str(document.metadata["notes"])
