"""What one says into the words of another, as noScribe writes it: `So it was. //Bo: Yes.// And then …`."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.model import Cue
from generator.read.formats.document import Document

_MARK = "//"
_SLASHES = re.compile(r"\s*(?<![:/])//(?!/)\s*")
_LABEL = re.compile(r"([^\W\d_][\w .'-]{0,40}?):\s+(?=\S)")


def apart(document: Document) -> Document:
    """The document with a cue for what each of them says; only the first of several knows its time.

    Slashes are such marks where a speaker's label follows them, or they begin one.
    """
    if not any(_MARK in f"{cue.speaker}{cue.text}" for cue in document.cues):
        return document
    known = {cue.speaker.strip("/ ") for cue in document.cues if cue.speaker}
    cues: list[Cue] = []
    places: list[int] = []
    for cue in document.cues:
        places.append(len(cues))
        cues += _parted(cue, known)
    places.append(len(cues))
    return replace(
        document,
        cues=tuple(cues),
        headings=tuple((places[at], title) for at, title in document.headings),
        breaks=tuple(places[at] for at in document.breaks),
    )


def _parted(cue: Cue, known: Collection[str]) -> Iterator[Cue]:
    parts = _SLASHES.split(cue.text)
    labels = [found for part in parts[1:] if (found := _LABEL.match(part)) and found[1] in known]
    begun = (cue.speaker or "").startswith(_MARK)
    if not (labels or begun):
        yield cue
        return
    usual = (cue.speaker or "").strip("/ ") or None
    said: list[tuple[str | None, str]] = []
    for number, part in enumerate(parts):
        found = _LABEL.match(part) if number else None
        speaker = found[1] if found and found[1] in known else usual
        words = part[found.end() :] if found and speaker == found[1] else part
        if words.strip():
            said.append((speaker, words))
    for number, (speaker, words) in enumerate(said):
        start, end = (cue.start_ms, cue.end_ms if len(said) == 1 else None) if not number else (None, None)
        yield Cue(words, start, end, speaker)
