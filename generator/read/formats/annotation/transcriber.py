"""Transcriber's .trs: `<Turn speaker="spk1" startTime="0"><Sync time="0"/>words`, several speakers by `<Who nb="1"/>`.

https://trans.sourceforge.net/en/transguidFAQ.php and its trans-14.dtd.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.model import Cue
from generator.read.formats.clock import seconds
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain
from generator.read.formats.xml_text import element, rooted

_MEND = 'Write <Turn speaker="spk1" startTime="0"><Sync time="0"/>words</Turn>'


def read(text: str) -> Document:
    """One cue for what somebody says from one time to the next. Raises ContentError, for broken XML with the line."""
    root = element(text)
    names = {one.get("id", ""): one.get("name", "") for one in root.iter("Speaker")}
    topics = {one.get("id", ""): one.get("desc", "") for one in root.iter("Topic")}
    cues: list[Cue] = []
    headings: list[tuple[int, str]] = []
    for section in root.iter("Section"):
        if title := " ".join(topics.get(section.get("topic", ""), "").split()):
            headings.append((len(cues), title))
        for turn in section.iter("Turn"):
            cues += _cues(turn, names)
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    made = captioned(cues, "No turn of the file has words", _MEND, {"language": language} if language else {})
    # Where several turns are cut into captions at names, headings would stand elsewhere.
    return Document(
        made.cues, made.metadata, tuple(headings) if len(made.cues) == len(cues) else (), breaks=made.breaks
    )


def _cues(turn: Element, names: dict[str, str]) -> Iterator[Cue]:
    """The words after each time or speaker that is marked in a turn; noises and comments stand between them."""
    speakers = turn.get("speaker", "").split()
    begun, nth, said = turn.get("startTime", ""), 0, turn.text or ""
    last = turn.get("endTime", "")
    for mark in [*turn, None]:
        if mark is None or mark.tag in ("Sync", "Who"):
            changed = mark.get("time", "") if mark is not None and mark.tag == "Sync" else begun
            if words := plain(" ".join(said.split())):
                who = speakers[nth - 1] if 0 < nth <= len(speakers) else speakers[0] if len(speakers) == 1 else ""
                end = last if mark is None else changed if changed != begun else ""
                yield Cue(words, seconds(begun), seconds(end) if end else None, names.get(who, who) or None)
            begun, said = changed, ""
            nth = int(nb) if mark is not None and mark.tag == "Who" and (nb := mark.get("nb", "")).isdecimal() else 0
        if mark is not None:
            said += f" {mark.tail or ''}"


FORMAT = Format(
    "Transcriber",
    (".trs",),
    rooted("Trans"),
    read,
    looks="`<Trans>` with `<Turn speaker startTime>`, `<Sync time>`",
    taken="text, times, speakers by their names in the head, `Topic` of a section as chapter, language",
    left="noises, comments",
)
