"""YouTube's timed text in XML: `<text start="0.5" dur="2">` in seconds, or `<p t="500" d="2000">` in milliseconds."""

import html
import re
from xml.etree.ElementTree import Element

from generator.model import Cue
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain
from generator.read.formats.xml_text import element, local, rooted

_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def read(text: str) -> Document:
    """One cue an element that has words. Raises ContentError, for XML that can't be read with the line."""
    cues = [cue for one in element(text).iter() if local(one) in ("text", "p") and (cue := _cue(one))]
    return captioned(cues, "The timed text holds no words", 'Give it <text start="0.5" dur="2">words</text>')


def _cue(one: Element) -> Cue | None:
    # The words are escaped twice: once as XML, once as the HTML that they were.
    words = plain(html.unescape("".join(one.itertext())))
    factor, first, length = (1000, "start", "dur") if local(one) == "text" else (1, "t", "d")
    start, lasting = (one.get(name, "") for name in (first, length))
    begun = round(float(start) * factor) if _NUMBER.fullmatch(start) else None
    ended = begun + round(float(lasting) * factor) if begun is not None and _NUMBER.fullmatch(lasting) else None
    return Cue(words, begun, ended) if words else None


FORMAT = Format(
    "YouTube timed text",
    (".srv1", ".srv2", ".srv3"),
    rooted("transcript", "timedtext"),
    read,
    looks="`<transcript><text start>`, `<timedtext>`",
    taken="text, times",
)
