"""TEI, as parliaments and archives keep talks: `<u who="#ann"><seg>words</seg></u>`, `<sp><speaker>Ann</speaker>`.

https://tei-c.org/release/doc/tei-p5-doc/en/html/TS.html
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.model import ContentError, Cue
from generator.read.formats.clock import clock, seconds
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.names import called
from generator.read.formats.xml_text import attribute, element, local, rooted

_MEND = 'Write <u who="#ann"><seg>words</seg></u>, and <person xml:id="ann"><persName>Ann Lee</persName></person>'
_UNSAID = frozenset(
    "note desc incident kinesic vocal pause stage speaker gap event figure bibl writing shift spangrp".split()
)
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞČŠŽĐŁŚŻ][^\W\d_A-Z])")
"""Between the names in `LeeAnn`, of whom the head of another file tells."""
_LOW = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
"""Between those in `Ann_Lee`."""
_BEFORE_ID = re.compile(r".*[#:/]")
"""Where the person is described: `#ann`, `people.xml#ann`, `pers:ann`."""
_PARTS = frozenset(("seg", "p", "ab", "l"))


def read(text: str) -> Document:
    """One cue for each paragraph of what somebody says. Raises ContentError, for broken XML with the line."""
    root = element(text)
    names = {attribute(one, "id"): _named(one) for one in root.iter() if local(one) == "person"}
    times = _times(root)
    cues: list[Cue] = []
    breaks: list[int] = []
    headings: list[tuple[int, str]] = []
    for one in _outer(root):
        if local(one) == "head":
            headings.append((len(cues), _said(one)))
            continue
        who = _BEFORE_ID.sub("", attribute(one, "who").partition(" ")[0])
        label = next((_said(part) for part in one if local(part) == "speaker"), "").rstrip(".: ")
        breaks.append(len(cues))
        for part in _paragraphs(one):
            if words := _said(part):
                start, end = (_time(part, name, times) or _time(one, name, times) for name in ("start", "end"))
                cues.append(
                    Cue(words, start, end, label or names.get(who) or _LOW.sub(" ", _HUMP.sub(" ", who)) or None)
                )
    if not cues:
        raise ContentError("No <u> or <sp> of the TEI has words", _MEND, 1)
    header = next((one for one in root.iter() if local(one) == "teiheader"), root)
    title = next((words for one in header.iter() if local(one) == "title" and (words := _said(one))), "")
    told = (one for setting in header.iter() if local(setting) in ("setting", "recording") for one in setting.iter())
    # A corpus says in other places when it came out.
    day = next(
        (when for one in (*told, *header.iter()) if local(one) == "date" and (when := attribute(one, "when"))), ""
    )
    found = {"title": title, "date": day, "language": attribute(root, "lang")}
    return Document(
        tuple(cues), {name: value for name, value in found.items() if value}, tuple(headings), breaks=tuple(breaks)
    )


def _outer(root: Element) -> Iterator[Element]:
    """What is said and headed in the body, in its order; nothing within another of them."""
    for one in root:
        if local(one) in ("annotationblock", "u", "sp", "head"):
            yield one
        elif local(one) != "teiheader":
            yield from _outer(one)


def _paragraphs(one: Element) -> list[Element]:
    """What is said, part by part; as a whole where words stand beside the parts, or parts within each other."""
    parts = [part for part in one.iter() if local(part) in _PARTS]
    return parts if " ".join(map(_said, parts)) == _said(one) else [one]


def _said(one: Element) -> str:
    """The words of an element, without notes and noises; words and marks that are elements are parted as in print."""
    return " ".join("".join(_pieces(one)).split())


def _pieces(one: Element) -> Iterator[str]:
    yield " " * (local(one) == "w" or local(one) in _PARTS) + (one.text or "")
    for part in one:
        if local(part) not in _UNSAID:
            yield from _pieces(part)
        yield " " * (local(part) in _PARTS) + (part.tail or "")


def _named(person: Element) -> str:
    """The name of a person: `<forename>Ann</forename> <surname>Lee</surname>`, `Lee, Ann`."""
    name = next((one for one in person.iter() if local(one) in ("persname", "name")), None)
    if name is None:
        return ""
    parts = [_said(part) for kind in ("forename", "surname") for part in name.iter() if local(part) == kind]
    return " ".join(parts) or called(_said(name))[0]


def _times(root: Element) -> dict[str, int]:
    """Milliseconds of each moment that the timeline names."""
    found: dict[str, int] = {}
    for one in root.iter():
        if local(one) == "when":
            since = found.get(attribute(one, "since").lstrip("#"), 0)
            length, given = seconds(attribute(one, "interval")), clock(attribute(one, "absolute"))
            found[attribute(one, "id")] = given if given is not None else since + (length or 0)
    return found


def _time(one: Element, name: str, times: dict[str, int]) -> int | None:
    """When an element starts or ends: a moment of the timeline, or a clock of its own (`smil:begin`).

    Its first anchor may tell its start.
    """
    written = attribute(one, name)
    if name == "start" and not written:
        anchors = (attribute(inner, "synch") for inner in one.iter())
        written = attribute(one, "begin") or next(filter(None, anchors), "")
    moment = times.get(written.lstrip("#"))
    return moment if moment is not None else clock(written)


FORMAT = Format(
    "TEI",
    (".tei", ".xml"),
    rooted("TEI", "teiCorpus"),
    read,
    looks="`<TEI>` with `<u who>`, `<annotationBlock who>` or `<sp><speaker>`",
    taken="text, times by the timeline, names by `<person>`, headings as chapters, title, date, language",
    left="notes, noises, stage directions",
)
