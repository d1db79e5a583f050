"""The transcript formats: an ordered table, and the choice among them by what a text holds."""

import re
from dataclasses import replace

from generator.model import ContentError
from generator.read.fields.front_matter import front_matter
from generator.read.formats import binary, foreign
from generator.read.formats.annotation import audacity, chat, elan, exmaralda, sclite, tei, textgrid, transcriber
from generator.read.formats.captions import lrc, microdvd, sami, sbv, srt, substation, timedtext, ttml, webvtt
from generator.read.formats.data import chapters_json, speech_json
from generator.read.formats.document import Document
from generator.read.formats.documents import opendocument, page_html, pdf, podcast_html, rtf, word
from generator.read.formats.format import PROSE, WORDS, Format
from generator.read.formats.heads import literal
from generator.read.formats.heads.caption_names import unsure
from generator.read.formats.heads.cast import cast
from generator.read.formats.overlaps import apart
from generator.read.formats.pieces import json_text
from generator.read.formats.plain_text import court, plain, podcast_page, spoken, talk_page
from generator.read.formats.tables import columns

_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*\{\s*\")")
"""How JSON begins, which `{% include %}` and `{{< audio >}}` do not."""

FORMATS: tuple[Format, ...] = (
    webvtt.FORMAT,
    srt.FORMAT,
    sbv.FORMAT,
    substation.FORMAT,
    microdvd.FORMAT,
    lrc.FORMAT,
    ttml.FORMAT,
    timedtext.FORMAT,
    transcriber.FORMAT,
    tei.FORMAT,
    textgrid.FORMAT,
    elan.FORMAT,
    exmaralda.FORMAT,
    chat.FORMAT,
    sami.FORMAT,
    audacity.FORMAT,
    court.FORMAT,
    sclite.FORMAT,
    speech_json.FORMAT,
    columns.FORMAT,
    podcast_html.FORMAT,
    page_html.FORMAT,
    word.FORMAT,
    opendocument.FORMAT,
    rtf.FORMAT,
    pdf.FORMAT,
    talk_page.FORMAT,
    podcast_page.FORMAT,
    spoken.FORMAT,
)
"""The more telling sign first; text, with names and times or without, takes what is left."""


def unpacked(data: bytes) -> str | None:
    """The text of a file that keeps its words in a package; None for a file that is text.

    Raises ContentError for any other file, with what it is.
    """
    text = next((text for row in FORMATS if (text := row.unpack(data)) is not None), None)
    if text is None:
        binary.refuse(data)
    return text


def detect(text: str, suffix: str = "") -> Format | None:
    """The format a text is in, by its content; the suffix decides only where that leaves a choice.

    None for a text without words, or for one that is or should be JSON but is no transcript. Raises ContentError for
    what is something else, such as a PDF.
    """
    suffix = suffix.lower()
    foreign.refuse(text)
    if _JSON.match(text):
        return next((row for row in FORMATS if ".json" in row.suffixes and row.sniff(text)), None)
    found = next((row for row in FORMATS if row.sniff(text)), None)
    if found and found.read is spoken.read:
        foreign.refuse_xml(text)
        if suffix not in PROSE and not spoken.sniff(text):
            return None if suffix == ".json" else next((row for row in FORMATS if suffix in row.suffixes), found)
    if found and found.read is srt.read and suffix == ".vtt":
        # A WebVTT file that lost its first line; read as SRT it would lose its voices.
        return next(row for row in FORMATS if row.read is webvtt.read)
    return found


def read_document(text: str, suffix: str = "") -> Document:
    """The document a text holds, its front matter among the metadata (and above what the text says).

    Raises ContentError for a text that is no transcript.
    """
    fields, body = front_matter(text)
    found = detect(body, suffix)
    if found is None:
        if fields and not plain.sniff(body):
            return Document(metadata=fields)
        _refuse(body)
        raise ContentError("The JSON is no transcript", speech_json.NO_TALK, 1)
    if (
        suffix.lower() in (*WORDS, ".log", ".pdf")
        and ".txt" in found.suffixes
        and (words := literal.literal(body)) != body
    ):
        document = literal.restored((detect(words, suffix) or found).read(words))
    else:
        document = found.read(body)
    document = cast(unsure(apart(document), body))
    foreign.refuse_cues(document.cues)
    return replace(document, metadata={**document.metadata, **fields}) if fields else document


def _refuse(text: str) -> None:
    """Raise ContentError with the reason a text is no transcript."""
    plain.refuse(text)
    json_text.parse(text)
    if chapters_json.is_chapters(text):
        how = "Name it like its episode, with the ending .chapters.json"
        raise ContentError("This is a list of chapters, not a transcript", how, 1)
