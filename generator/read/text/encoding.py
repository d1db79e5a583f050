"""The encoding of a file: UTF-8, UTF-16, what its head declares, or the code page that its letters speak for."""

import codecs
import re
from collections.abc import Sequence

import chardet

_DECLARED = re.compile(
    rb"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})|\A\s*<\?xml\b[^<>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,30})",
    re.IGNORECASE,
)
_HEAD = 2048
"""Bytes in which a page or XML says how it is encoded."""
_FEW, _FOREIGN = 8, 0.01
"""Bytes, and the share of a file's, that must be none of ASCII's for a code page but Windows-1252 to be tried."""
_SAMPLE = 200_000
"""Bytes that tell a code page."""


def decoded(data: bytes, notes: list[tuple[int, str]]) -> str:
    """The characters, without a byte order mark; a note, (line, what), on each line that is not UTF-8 as the rest."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            data = data[len(mark) :]
            if encoding != "utf-8":
                return data.decode(encoding, "replace")
    if unmarked := _without_mark(data):
        return data.decode(unmarked, "replace")
    # What a crash left unwritten.
    data = data.rstrip(b"\0")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if (declared := _as_declared(data)) is not None:
            return declared
        lines = data.split(b"\n")
    read = [_utf8(line) for line in lines]
    if all(text is None or text.isascii() for text in read) and (page := _code_page(lines)):
        notes += [
            (number, f"This is not UTF-8; it was read as {page}") for number, text in enumerate(read, 1) if text is None
        ]
        return data.decode(page)
    for at, line in enumerate(lines):
        if read[at] is None:
            # The five bytes that Windows-1252 does not use stay control characters, which are dropped later.
            read[at] = line.decode("sloppy-windows-1252")
            notes.append((at + 1, "This is not UTF-8; it was read as Windows-1252"))
    return "\n".join(text or "" for text in read)


def _as_declared(data: bytes) -> str | None:
    """The characters in the encoding that the head of a page or of XML names; None where it names none that fits."""
    if not (found := _DECLARED.search(data, 0, _HEAD)):
        return None
    name = (found[1] or found[2]).decode("ascii").lower()
    if name.startswith("utf"):  # No UTF-8, as it turned out, and what is read as bytes is none of the others.
        return None
    try:
        # Browsers read Latin-1 so, too.
        return data.decode("cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else name)
    except (LookupError, UnicodeError):
        return None


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _without_mark(data: bytes) -> str | None:
    """The UTF-16 that a file without its mark is in: every other byte of Western text is NUL."""
    zeros = [data[:4000][first::2].count(0) / max(1, len(data[:4000]) // 2) for first in (0, 1)]
    if zeros[0] < 0.1 and zeros[1] > 0.5:
        return "utf-16-le"
    return "utf-16-be" if zeros[1] < 0.1 and zeros[0] > 0.5 else None


def _code_page(lines: Sequence[bytes]) -> str | None:
    """The code page of a file, by its lines that are not ASCII; None for Windows-1252 and where nothing is sure."""
    foreign = [line for line in lines if not line.isascii()]
    sample = b"\n".join(foreign)[:_SAMPLE]
    if sum(byte > 127 for byte in sample) < max(_FEW, _FOREIGN * min(_SAMPLE, sum(map(len, lines)))):
        return None
    page = chardet.detect(sample, encoding_era=chardet.EncodingEra.MODERN_WEB)["encoding"] or "Windows-1252"
    try:
        b"\n".join(lines).decode(page)
    except (UnicodeDecodeError, LookupError):
        return None
    # UTF-16 would have other lines.
    return None if page in ("Windows-1252", "ISO-8859-1", "ascii") or page.lower().startswith("utf") else page
