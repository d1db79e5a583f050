"""Word files (.docx): unpacked within bounds and turned into HTML, which is read as a page is.

mammoth keeps the order of paragraphs and tables, line breaks, bold, tracked insertions and content controls.
"""

import io
import re
import zipfile

from generator.model import ContentError
from generator.read.formats import page_html
from generator.read.formats.format import Format
from generator.read.formats.xml_text import element

_MOST = 10_000
"""Files in one."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of all XML in it, unpacked: a book of a thousand pages has a tenth."""
_RICHEST = 200
"""Unpacked bytes for one packed; Word's XML shrinks to a tenth, or a thirtieth."""
_MAIN = re.compile(r"word/document\d*\.xml")
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_END = re.compile(r"(?<=</p>)|(?<=</tr>)|(?<=</li>)|(?<=</h[1-6]>)")
_MEND = "Open it in Word and save it as .docx again, or as plain text"


def sniff(text: str) -> bool:
    """Never: its bytes tell what it is."""
    return False


def unpacked(data: bytes) -> str | None:
    """The HTML of a Word file, a block a line; None for other bytes.

    Raises ContentError for one that is damaged, encrypted or larger than any transcript.
    """
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if not any(_MAIN.fullmatch(part.filename) for part in parts):
                return None
            _refuse_giant(parts)
            texts = {part.filename: packed.read(part) for part in parts if _is_xml(part)}
    except ContentError:
        raise
    except Exception as error:
        # zipfile raises whatever a damaged package leads it to: zlib.error, RuntimeError, ValueError, OSError.
        raise ContentError("The file, a package such as Word makes, is damaged or encrypted", _MEND) from error
    if any(b"<!DOCTYPE" in text.replace(b"\0", b"") for text in texts.values()):
        raise ContentError("The Word file declares entities of its own, which Word never does", _MEND)
    for name, text in texts.items():
        if _MAIN.fullmatch(name):
            element(text.decode("utf-8", "replace"))
    return _html(data)


def _refuse_giant(parts: list[zipfile.ZipInfo]) -> None:
    texts = [part for part in parts if _is_xml(part)]
    size = sum(part.file_size for part in texts)
    swollen = any(part.file_size > _RICHEST * max(part.compress_size, 4096) for part in texts)
    if len(parts) > _MOST or size > _LARGEST or swollen:
        raise ContentError(f"The Word file unpacks to {size >> 20} MB, which no transcript does", _MEND)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _html(data: bytes) -> str:
    import mammoth  # noqa: PLC0415 - only who has such a file waits for it

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            # A picture says nothing, and may be large.
            convert_image=lambda image: [],
        )
    except Exception as error:
        # mammoth raises whatever its parts raise: KeyError for a missing part, ExpatError, AttributeError.
        raise ContentError("The Word file can't be read", _MEND) from error
    return _END.sub("\n", f"<body>\n{made.value}</body>")


FORMAT = Format(
    "Word (`.docx`)",
    (".docx",),
    sniff,
    page_html.read,
    unpack=unpacked,
    looks="what Teams, Otter, Rev, Descript or a person wrote",
    taken="as HTML; tracked insertions; the line of a problem is its paragraph",
    left="pictures, deletions, comments, footnotes, headers",
)
