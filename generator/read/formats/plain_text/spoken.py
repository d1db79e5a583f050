"""Text in which names, times or both stand before what was said, in whatever order and marks (see `heads`)."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.read.formats.clock import TIME
from generator.read.formats.document import Document
from generator.read.formats.format import PROSE, Format
from generator.read.formats.heads.names import is_name
from generator.read.formats.heads.stated import stated
from generator.read.formats.plain_text import plain
from generator.read.formats.plain_text.initials import initials
from generator.read.formats.plain_text.layout import Layout, layout
from generator.read.formats.plain_text.respelt import respelt
from generator.read.formats.plain_text.speeches import RUN_ON, Speeches

_TOP = re.compile(r"\s*(#{2,6})(?=[ \t]+\S)")
_RUNNING = re.compile(rf"\s*[\[(]{TIME}[\])]\s+\S[^\n]*\s[\[(]{TIME}[\])]\s")
_BEFORE_TIME = re.compile(rf"(?<=\S)[ \t]+(?=[\[(]{TIME}[\])]\s)")
_RUN_ON = re.compile(
    r"\*\*([^\W\d_][^*:\n]{1,40}):(?:&nbsp;|\s)*\*\*"
    r"|(?<![\w,;][ \t])(?<!\S)([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,2}):\s"
)
"""A name in bold, or in capitals where no sentence goes on."""
_RUN, _OFTEN = 500, 3
"""Characters of a line in which names run on, and times that each of them does."""
_PROCEEDINGS = re.compile(r"^P ?R ?O ?C ?E ?E ?D ?I ?N ?G ?S$", re.MULTILINE)
"""What ends the cover, the appearances and the contents of a court's record."""


def sniff(text: str) -> bool:
    """Whether heads recur in it."""
    return _layout(stated(respelt(text)).text)[0].found


def read(text: str) -> Document:
    """One cue a paragraph or head; headings are chapters, a first-level one at the top the title.

    Where no head recurs it is read as plain text, with a warning where times or names do. Raises ContentError for a
    text without words.
    """
    text, fields = stated(respelt(_titled(text)))
    # Further down it is a heading within the talk.
    if cover := _PROCEEDINGS.search(text, 0, len(text) // 2):
        fields = {"notes": text[: cover.start()].strip(), **fields}
        text = "\n" * text.count("\n", 0, cover.end()) + text[cover.end() :]
    found, running = _layout(text)
    document = Speeches(found, running).document() if found.found else Document()
    if not document.cues:
        # Heads over nothing, such as `[100000, 0.25]`, are words.
        document = plain.read(text)
    if names := initials({cue.speaker for cue in document.cues if cue.speaker}, text):
        cues = (replace(cue, speaker=names.get(cue.speaker or "", cue.speaker)) for cue in document.cues)
        document = replace(document, cues=tuple(cues))
    return replace(document, metadata={**document.metadata, **fields}, warnings=(*document.warnings, *found.unread))


def _titled(text: str) -> str:
    """The text with the heading it begins with as its title, where no other is as high."""
    found = _TOP.match(text)
    if not found or re.search(rf"^#{{1,{len(found[1])}}}[ \t]", text[found.end() :], re.MULTILINE):
        return text
    return f"{text[: found.start(1)]}#{text[found.end(1) :]}"


def below(lines: Sequence[str], first: int, above: Mapping[str, object]) -> Document:
    """What is said from the line at `first` on, which keeps its number; `above` is what the page's head says of it."""
    said = "\n" * first + "\n".join(lines[first:])
    found = read(said) if plain.sniff(said) else Document()
    return replace(found, metadata={**found.metadata, **above})


def _layout(text: str) -> tuple[Layout, bool]:
    """The layout of a text, and whether its times stand in running text, which is cut before each of them."""
    found = layout(text)
    if found.found:
        return found, False
    if _RUNNING.match(text):
        return layout(_BEFORE_TIME.sub("\n\n", text)), True
    if len(plain.CHANGE.findall(text)) >= plain.MARKED:
        return layout(plain.CHANGE.sub("\n\n>> ", text)), False
    if names := _running_names(text):
        listed = "|".join(map(re.escape, names))
        marked = re.sub(
            rf"(?:\*\*|(?<![\w,;][ \t])(?<!\S))({listed}):(?:&nbsp;|\s)*(?:\*\*|(?<=\s))", r"\n\n**\1:** ", text
        )
        return layout(marked), False
    return found, False


def _running_names(text: str) -> list[str]:
    """The names that stand with a colon again and again within long lines, at a sentence's end, in capitals or bold."""
    long = [line for line in text.split("\n") if len(line) > _RUN]
    counts = Counter(found[1] or found[2] for line in long for found in _RUN_ON.finditer(line))
    counts |= Counter(name for line in long for name in RUN_ON.findall(line))
    names = [name for name, count in counts.items() if count >= _OFTEN and is_name(name)]
    return names if len(names) > 1 and sum(counts[name] for name in names) >= _OFTEN * 4 else []


FORMAT = Format(
    (
        "text with names and times (Otter, Rev, Descript, Riverside, Sonix, Zoom, Teams, Meet, Fathom, "
        "whisper.cpp, changelog.com, btctranscripts, a video page, …)"
    ),
    (*PROSE, ".log", ".rst", ".adoc", ".asciidoc", ".org"),
    plain.sniff,
    read,
    looks="`Ann Lee (0:03)`, `[00:00:03] **Ann Lee:** text`, `Ann Lee: text`, `[SPEAKER_00] [0:03 - 0:09] text`, "
    "`0:03` alone: a name, a time or both, in any order and marks, on their own line or before the words; "
    "the shape that recurs counts; lists of names in AsciiDoc, Org and reStructuredText; `Q.` and `A.`",
    taken="names (initials by the list of those present), times (frames dropped, times of day from the first), text; "
    "`[1:33]` and `**Name:**` within a paragraph; headings as chapters; title, date and length above the first",
    left='`**Break:**`, `**Jingle:**`; credits of the program ("Transcribed by …"); tables in Markdown; emphasis, link '
    "targets",
)
