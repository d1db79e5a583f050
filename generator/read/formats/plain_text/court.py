"""The record of a court as text: pages whose lines are numbered anew on each, as a PDF would have them."""

from generator.read.formats.document import Document
from generator.read.formats.format import WORDS, Format
from generator.read.formats.plain_text import spoken
from generator.read.formats.plain_text.printed import pages_of, text_of


def sniff(text: str) -> bool:
    """Whether its lines are numbered page by page."""
    return bool(pages_of(text))


def read(text: str) -> Document:
    """What is said, without the numbers of the lines, what repeats on each page, and the index of words behind it."""
    return spoken.read(text_of(pages_of(text)))


FORMAT = Format(
    "record of a court",
    WORDS,
    sniff,
    read,
    looks="pages of lines numbered from 1: ` 3  MR. LEE:  We object.`",
    taken="as the same printed: names, `Q.` and `A.`, paragraphs",
    left="numbers of lines, what repeats on each page, the index of words",
)
