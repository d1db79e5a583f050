"""Any other HTML, from a site or made of a Word file: read as a text file with the same lines would be."""

import re
from dataclasses import replace

from generator.model import ContentError
from generator.read.formats.captions import srt, webvtt
from generator.read.formats.document import Document
from generator.read.formats.documents.html_text import Page, page
from generator.read.formats.documents.page_core import core
from generator.read.formats.format import Format
from generator.read.formats.plain_text import plain, spoken
from generator.read.formats.plain_text.preface import titled
from generator.read.formats.tables import columns

_SIGN = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<!--"
    r"|<(?:html|body|main|article|section|div|p|h[1-6]|b|strong|ul|ol|dl|table|span|time)[\s>])",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"</(?:p|div|li|td|h[1-6]|dd|article)\s*>|<br\s*/?>|<p>", re.IGNORECASE)
_ARROW = re.compile(r"\d\s*--(?:&gt;|>)\s*\d")
_CAPTIONS = (webvtt.FORMAT, srt.FORMAT)
_PARAGRAPH = re.compile(r"\n\s*\n")


def sniff(text: str) -> bool:
    """Whether the text begins like HTML and is HTML throughout: Markdown may begin with a tag, too."""
    if not _SIGN.match(text) or not _BLOCK.search(text):
        return False
    blocks = [block for block in _PARAGRAPH.split(text[:20_000]) if block.strip()]
    return sum("<" not in block for block in blocks) * 4 <= len(blocks)


def read(text: str) -> Document:
    """What the page says, with names and times where its lines have them; `<title>`, else `<h1>`, is the title.

    Raises ContentError if nothing is said.
    """
    # Teams once wrote captions into Word files, and people paste them: `0:0:3.0 --> 0:0:6.5`, a name above the words.
    text = core(text)
    found = _captions(text) or page(text)
    if not plain.sniff(found.text):
        raise ContentError("The HTML holds no paragraph of text", "Put what was said into <p>, the name into <cite>", 1)
    read = next((form.read for form in (*_CAPTIONS, columns.FORMAT) if form.sniff(found.text)), spoken.read)
    document: Document = read(found.text)
    title = titled(found.title, str(document.metadata.get("title", "")))
    stated = {name: value for name, value in (("title", title), ("language", found.language)) if value}
    warnings = tuple((found.lines[line - 1] if line else 0, what, how) for line, what, how in document.warnings)
    headings = tuple(heading for heading in document.headings if heading[0] < len(document.cues))
    return replace(document, metadata={**document.metadata, **stated}, headings=headings, warnings=warnings)


def _captions(text: str) -> Page | None:
    """The page's lines without the blank ones between paragraphs, where they are captions."""
    if not _ARROW.search(text):
        return None
    found = page(text, marks=False)
    kept = [(line, words) for line, words in zip(found.lines, found.text.split("\n"), strict=True) if words.strip()]
    shown = "\n".join(words for _, words in kept)
    if not any(form.sniff(shown) for form in _CAPTIONS):
        return None
    return Page(shown, tuple(line for line, _ in kept), found.title, found.language)


FORMAT = Format(
    "HTML",
    (".html", ".htm", ".xhtml"),
    sniff,
    read,
    looks="any other page: `<p><strong>Name:</strong> text</p>`, `<p><b>Name</b> 0:03</p>`, tables",
    taken="what the same lines would give in a text file; `<title>`, `lang`, Open Graph's title and site, its day",
    left="scripts, menus, sidebars, lists of links, footers, footnotes",
)
