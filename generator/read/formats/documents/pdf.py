"""PDFs: the text of their pages as it stands on them, without what repeats on each, its lines made paragraphs.

What pypdf calls layout keeps the place of words: an indent, a gap between lines and a column of times tell apart
what belongs together.
"""

import io
import logging

from generator.model import ContentError
from generator.read.formats.document import Document
from generator.read.formats.foreign import EXPORT
from generator.read.formats.format import Format, by_bytes
from generator.read.formats.plain_text import plain
from generator.read.formats.plain_text.printed import text_of

_MOST = 2000
"""Pages of one."""
_SENTENCE = 12
"""Words of a paragraph; what slides and forms have are fewer."""
_SLIDE = 100
"""Words of a page that is wider than it is high, the last aside: those of a talk that was printed are more."""


def unpacked(data: bytes) -> str | None:
    """The text of a PDF; None for other bytes. Raises ContentError for one that is damaged, encrypted or a scan."""
    if not data.startswith(b"%PDF-"):
        return None
    text = text_of(_pages(data))
    if not plain.sniff(text):
        raise ContentError("The PDF has no text: its pages are pictures", "Have its text recognised (OCR). " + EXPORT)
    return text


def read(text: str) -> Document:
    """The paragraphs of a PDF in which neither names nor times recur. Raises ContentError for slides and forms."""
    document = plain.read(text)
    told = sum(len(words) for words in (block.split() for block in text.split("\n\n")) if len(words) > _SENTENCE)
    if told * 2 < len(text.split()):
        how = "If it is one, export it as text or Word; else move it to static/"
        raise ContentError("The PDF has neither names, nor times, nor sentences: it is no transcript", how)
    return document


def _pages(data: bytes) -> list[str]:
    import pypdf  # noqa: PLC0415 - only who has such a file waits for it

    logging.getLogger(pypdf.__name__).setLevel(logging.CRITICAL)
    try:
        file = pypdf.PdfReader(io.BytesIO(data))
        if file.is_encrypted and not file.decrypt(""):
            raise ContentError("The PDF has a password", "Save it without one. " + EXPORT)
        if len(file.pages) > _MOST:
            raise ContentError(f"The PDF has {len(file.pages):,} pages, which no transcript does", EXPORT)
        pages = [page.extract_text(extraction_mode="layout") for page in file.pages]
        wide = all(page.mediabox.width > page.mediabox.height for page in file.pages)
        if wide and sum(len(page.split()) for page in pages) < _SLIDE * max(1, len(pages) - 1):
            raise ContentError("The PDF has slides: wide pages of few words", "Drop the transcript; move it to static/")
        return pages
    except ContentError:
        raise
    except Exception as error:
        # pypdf raises what a damaged file leads it to: its own errors, KeyError, RecursionError, zlib.error.
        raise ContentError("The PDF can't be read: it is damaged, or encrypted", EXPORT) from error


FORMAT = Format(
    "PDF",
    (".pdf",),
    by_bytes,
    read,
    unpack=unpacked,
    looks="what shows, courts, Rev, Otter or Descript publish",
    taken="as plain text, in the order of the page",
    left="what repeats on each page, numbers of lines, pictures; a scan has no text",
)
