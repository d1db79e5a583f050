"""Files that are no text, named for what they are by their first bytes, with the way out."""

import io
import zipfile

from generator.model import ContentError

_TEXT = "Save it as .docx or as plain text, and drop that"
_AUDIO = "This is a recording, not a transcript", "Keep recordings elsewhere and name this one with `audio:`"
_PICTURE = "This is a picture, not a transcript", "Keep it in static/, or name it with `image:`"
_SIGNS: tuple[tuple[int, bytes, tuple[str, str]], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("This is an old Word file (.doc), or one with a password", _TEXT)),
    (0, b"\x1f\x8b", ("This is a packed file (gzip)", "Unpack it first")),
    (0, b"7z\xbc\xaf\x27\x1c", ("This is an archive (7z)", "Unpack it first")),
    (0, b"Rar!\x1a\x07", ("This is an archive (RAR)", "Unpack it first")),
    (0, b"SQLite format 3\0", ("This is a database, not a transcript", "Export the transcript as text")),
    (0, b"ID3", _AUDIO),
    (0, b"\xff\xfb", _AUDIO),
    (0, b"OggS", _AUDIO),
    (0, b"fLaC", _AUDIO),
    (0, b"RIFF", _AUDIO),
    (0, b"\x1aE\xdf\xa3", _AUDIO),
    (4, b"ftyp", _AUDIO),
    (0, b"\x89PNG\r\n", _PICTURE),
    (0, b"\xff\xd8\xff", _PICTURE),
    (0, b"GIF8", _PICTURE),
)
_PACKED = {
    "xl/": "an Excel sheet",
    "ppt/": "a PowerPoint file",
    "index/": "a file of Apple's iWork",
    "meta-inf/container.xml": "an e-book (EPUB)",
    "content.xml": "an OpenDocument file that is no text",
}


def refuse(data: bytes) -> None:
    """Raise ContentError for a file that is no text and is known."""
    for at, sign, (what, how) in _SIGNS:
        if data.startswith(sign, at):
            raise ContentError(what, how)
    if data.startswith(b"PK\x03\x04"):
        kind = _package(data)
        raise ContentError(
            f"This is {kind}, not a transcript", _TEXT if kind != "an archive (ZIP)" else "Unpack it first"
        )


def _package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = [name.lower() for name in packed.namelist()[:1000]]
    except Exception:
        return "an archive (ZIP)"  # A damaged one, which zipfile meets with errors of many kinds.
    return next(
        (kind for sign, kind in _PACKED.items() if any(name.startswith(sign) for name in names)), "an archive (ZIP)"
    )
