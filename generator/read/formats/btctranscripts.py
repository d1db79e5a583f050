"""btctranscripts Markdown: `Name: 00:01:30` on a line of its own, what was said below, `## ` sections between.

https://github.com/bitcointranscripts/bitcointranscripts; the time may be missing (`Name:`).
"""

import re

from generator.model import Cue
from generator.read.document import Document
from generator.read.formats.clock import TIME, clock
from generator.read.formats.markdown import paragraphs
from generator.read.formats.markup import unmarked
from generator.read.formats.names import NAME

_LABEL = re.compile(rf"^\**({NAME})\**\s*:\**[ \t]*(?:[\[(]?({TIME})[\])]?)?\**[ \t]*$", re.MULTILINE)

_NOTE = re.compile(r"\[[^\[\]]+\]")


def sniff(text: str) -> bool:
    """Whether names stand on lines of their own, with a time once at least or four times without."""
    found = [match.groups() for match in _LABEL.finditer(text)]
    timed = sum(1 for _, stamp in found if stamp)
    return (
        timed > 1
        or (timed == 1 and len(text) < 2000)
        or (len(found) > 3 and len({name for name, _ in found}) * 2 <= len(found))
    )


def read(text: str) -> Document:
    """One cue a paragraph; sections are chapters, a first-level heading at the top the title."""
    cues: list[Cue] = []
    headings: list[tuple[int, str]] = []
    metadata: dict[str, str] = {}
    speaker: str | None = None
    start_ms: int | None = None
    for paragraph in paragraphs(text):
        if paragraph.level:
            title = unmarked(paragraph.text)
            if paragraph.level == 1 and not cues and "title" not in metadata:
                metadata["title"] = title
            else:
                headings.append((len(cues), title))
            continue
        lines = paragraph.text.split("\n")
        said: list[str] = []
        for line in [*lines, ""]:
            label = _LABEL.fullmatch(line)
            if (label or not line) and said:
                if words := unmarked("\n".join(said)):
                    # A note of the editor, such as `[removed sponsor segment]`, is nobody's speech.
                    note = _NOTE.fullmatch(words) is not None
                    cues.append(Cue(words, start_ms, None, None if note else speaker))
                said, start_ms = [], None
            if label:
                speaker, start_ms = " ".join(label.group(1).split()), clock(label.group(2) or "")
            elif line:
                said.append(line)
    return Document(tuple(cues), metadata, tuple(headings), breaks=tuple(range(len(cues))))
