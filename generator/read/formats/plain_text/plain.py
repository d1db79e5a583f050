"""Words and nothing else: hard-wrapped lines, or paragraphs of text or Markdown, without speakers."""

import re
from collections.abc import Sequence
from statistics import median

from generator.model import ContentError, Cue
from generator.read.formats.document import Document
from generator.read.formats.format import Row
from generator.read.formats.heads.caption_names import TURN
from generator.read.formats.markdown import MARK, paragraphs
from generator.read.formats.markup import unmarked

CHANGE = re.compile(r"(?:^|(?<=\S))[ \t]*(?<!\S)>>+[ \t]*(?=\S)", re.MULTILINE)
"""Where somebody else begins, as captions mark it."""
MARKED = 3
"""How often that stands in a text that is so marked."""
_LINE_IS_PARAGRAPH = 160
"""Characters; where the usual line is longer, nobody wrapped it and each line is a paragraph."""


def sniff(text: str) -> bool:
    """Whether there is a word in it."""
    return any(character.isalnum() for character in text)


def read(text: str) -> Document:
    """One cue a line; blank lines, list items and headings part paragraphs, headings are chapters.

    So do a line that is a question and the one after it, where the lines before them end before they are full: there
    somebody asks, and somebody answers.

    Raises ContentError for a text that has no words.
    """
    refuse(text)
    cues: list[Cue] = []
    breaks: list[int] = []
    headings: list[tuple[int, str]] = []
    metadata: dict[str, str] = {}
    if len(CHANGE.findall(text)) >= MARKED:
        text = CHANGE.sub("\n\n", text)
    blocks = list(paragraphs(text))
    lengths = [len(line) for block in blocks if not block.level for line in block.text.split("\n")]
    fullest = max(lengths, default=0)
    long_lines = bool(lengths) and median(lengths) > _LINE_IS_PARAGRAPH
    for block in blocks:
        words = unmarked(block.text)
        if block.level == 1 and not cues and "title" not in metadata:
            metadata["title"] = words
        elif block.level:
            headings.append((len(cues), words))
        else:
            breaks.append(len(cues))
            lines = [line.rstrip() for line in block.text.split("\n")]
            for number, line in enumerate(lines):
                nested = MARK.match(line) if number and block.item else None
                if long_lines or nested or _is_own(lines, number, fullest):
                    breaks.append(len(cues))
                line = line[nested.end() :] if nested else line
                for at, part in enumerate(TURN.split(line)):
                    if at:
                        breaks.append(len(cues))
                    cues += [Cue(said)] if (said := unmarked(part)) else []
    positions = tuple(at for at in dict.fromkeys(breaks) if at < len(cues))
    return Document(tuple(cues), metadata, tuple(headings), breaks=positions)


def _is_own(lines: Sequence[str], at: int, full: int) -> bool:
    """Whether a line answers the question that ends the one before it, or is a whole question that the next answers."""
    if not at or not _ended(lines[at - 1], lines[at], full):
        return False
    asks = lines[at].endswith("?") and at + 1 < len(lines) and _ended(lines[at], lines[at + 1], full)
    return lines[at - 1].endswith("?") or (asks and lines[at - 1].endswith((".", "!")))


def _ended(line: str, following: str, full: int) -> bool:
    """Whether a line was ended, not wrapped: the first word of the next one would have fitted."""
    first = following.split(maxsplit=1)[:1]
    return bool(first) and len(line) + 1 + len(first[0]) <= full


def refuse(text: str) -> None:
    """Raise ContentError for a text without words."""
    if not sniff(text):
        raise ContentError("The file holds no words", "Put a transcript into it, or remove it")


ROW = Row("plain text, Markdown", "hard-wrapped lines or paragraphs", "text, `# ` as title, other headings as chapters")
"""It is read by `spoken`, where no names or times recur."""
