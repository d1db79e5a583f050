"""A file that is no text is called what it is, with the way out of that."""

import io
import zipfile

import pytest

from generator.model import ContentError
from generator.read.formats.binary import refuse

RECORDING, PICTURE = ("This is a recording", "`audio:`"), ("This is a picture", "`image:`")


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x")  # of 1980: the bytes name the test
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(8), ("old Word file (.doc)", ".docx or as plain text")),
        (b"\x1f\x8b\x08\x00", ("packed file (gzip)", "Unpack")),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", ("an archive (7z)", "Unpack")),
        (b"Rar!\x1a\x07\x01\x00", ("an archive (RAR)", "Unpack")),
        (b"SQLite format 3\0\x10", ("a database", "Export the transcript")),
        (b"ID3\x04\x00", RECORDING),
        (b"\xff\xfb\x90\x64", RECORDING),
        (b"OggS\x00\x02", RECORDING),
        (b"fLaC\x00\x00", RECORDING),
        (b"RIFF\x24\x08\x00\x00WAVE", RECORDING),
        (b"\x1aE\xdf\xa3\x01\x00", RECORDING),
        (b"\x00\x00\x00\x20ftypM4A ", RECORDING),
        (b"\x89PNG\r\n\x1a\n", PICTURE),
        (b"\xff\xd8\xff\xe0", PICTURE),
        (b"GIF89a", PICTURE),
        (packed("[Content_Types].xml", "xl/workbook.xml"), ("an Excel sheet", ".docx or as plain text")),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), ("a PowerPoint file", ".docx or as plain text")),
        (packed("Index/Document.iwa"), ("Apple's iWork", ".docx or as plain text")),
        (packed("mimetype", "META-INF/container.xml"), ("an e-book (EPUB)", ".docx or as plain text")),
        (packed("mimetype", "content.xml"), ("an OpenDocument file", ".docx or as plain text")),
        (packed("talk.vtt"), ("an archive (ZIP)", "Unpack it first")),
        (packed("talk.vtt")[:20], ("an archive (ZIP)", "Unpack it first")),
    ],
)
def test_it_is_named_and_refused(data: bytes, said: tuple[str, str]) -> None:
    with pytest.raises(ContentError) as caught:
        refuse(data)
    assert (said[0] in caught.value.what, said[1] in caught.value.how) == (True, True), caught.value.what


@pytest.mark.parametrize("data", [b"WEBVTT\n", b"A RIFF on caches.", b"....ftp", b" GIF89a", b"PK and I", b""])
def test_text_is_let_pass_whatever_it_speaks_of(data: bytes) -> None:
    refuse(data)
