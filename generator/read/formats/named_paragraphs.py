"""Text or Markdown in which `Name: text` begins a speaker's words; later paragraphs go on."""

from generator.model import Cue
from generator.read.document import Document
from generator.read.formats.markdown import paragraphs
from generator.read.formats.markup import unmarked
from generator.read.formats.names import prefix, speakers

_HEAD = 3
"""Lines, a title among them, within which a transcript with names gives the first."""


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]


def sniff(text: str) -> bool:
    """Whether lines begin with the names of people who speak again: the first lines, or one line in twelve."""
    lines = _lines(text)
    known = speakers(lines)
    marked = [at for at, line in enumerate(lines) if (found := prefix(line)) and found[0] in known]
    return len(marked) > 1 and (marked[0] < _HEAD or len(marked) * 12 >= len(lines))


def read(text: str) -> Document:
    """One cue a paragraph or `Name:` line; headings are chapters, a first-level one at the top the title."""
    known = speakers(_lines(text))
    cues: list[Cue] = []
    headings: list[tuple[int, str]] = []
    metadata: dict[str, str] = {}
    speaker: str | None = None
    for paragraph in paragraphs(text):
        if paragraph.level:
            title = unmarked(paragraph.text)
            if paragraph.level == 1 and not cues and "title" not in metadata:
                metadata["title"] = title
            else:
                headings.append((len(cues), title))
            continue
        said: list[str] = []
        for line in paragraph.text.split("\n"):
            found = prefix(line)
            if found and found[0] in known:
                cues += _cue(said, speaker)
                speaker, line = found
                said = []
            said.append(line)
        cues += _cue(said, speaker)
    return Document(tuple(cues), metadata, tuple(headings), breaks=tuple(range(len(cues))))


def _cue(said: list[str], speaker: str | None) -> list[Cue]:
    words = unmarked("\n".join(said))
    return [Cue(words, None, None, speaker)] if words else []
