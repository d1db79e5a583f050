r"""Changelog Markdown: `**Name:** text`, later paragraphs of the same speaker bare, times as `\[01:33\]` within.

https://github.com/thechangelog/transcripts
"""

import re

from generator.model import Cue
from generator.read.document import Document
from generator.read.formats.clock import TIME, clock
from generator.read.formats.markdown import Paragraph, paragraphs
from generator.read.formats.markup import unmarked

_BOLD = re.compile(r"\*\*([^*\n:]{1,60}?)(?::\*\*|\*\*:|\*\*(?=\s*$))[ \t]*")
_STAMP = re.compile(rf"\\?\[({TIME})\\?\]\s*")
_SPAN = re.compile(r"\s*(?:to|[-–—])\s*\Z")
_BREAKS = frozenset("break breaks jingle music outro intro sponsor sponsors ad ads clip".split())


def sniff(text: str) -> bool:
    """Whether at least two paragraphs, and a fair share of them, begin with a bold name and a colon."""
    found = re.findall(r"^\*\*[^*\n:]{1,60}(?::\*\*|\*\*:)", text, re.MULTILINE)
    return len(found) > 1 or (len(found) == 1 and text.lstrip().startswith(found[0]))


def read(text: str) -> Document:
    """One cue a paragraph, cut at the times within; `**Break:**` ends a turn and is not shown."""
    cues: list[Cue] = []
    breaks: list[int] = []
    headings: list[tuple[int, str]] = []
    metadata: dict[str, str] = {}
    speaker: str | None = None
    for paragraph in paragraphs(text):
        if paragraph.level:
            _head(paragraph, metadata, headings, len(cues))
            continue
        words = paragraph.text
        if found := _BOLD.match(words):
            label = unmarked(found.group(1)).strip()
            words = words[found.end() :]
            if label.lower() in _BREAKS:
                speaker = None
                words = _SPAN.sub("", _STAMP.sub("", words))
            else:
                speaker = label
        breaks.append(len(cues))
        cues += _timed(words, speaker, cues)
    return Document(
        tuple(cues), metadata, tuple(headings), breaks=tuple(at for at in dict.fromkeys(breaks) if at < len(cues))
    )


def _head(paragraph: Paragraph, metadata: dict[str, str], headings: list[tuple[int, str]], at: int) -> None:
    """A first-level heading at the top is the title, any other one a chapter."""
    title = unmarked(paragraph.text)
    if paragraph.level == 1 and not at and "title" not in metadata:
        metadata["title"] = title
    else:
        headings.append((at, title))


def _timed(words: str, speaker: str | None, before: list[Cue]) -> list[Cue]:
    """The cues of one paragraph: a new one at each time in it."""
    parts = _STAMP.split(words)
    cues = [Cue(unmarked(parts[0]), None, None, speaker)]
    cues += [
        Cue(unmarked(said), clock(stamp), None, speaker) for stamp, said in zip(parts[1::2], parts[2::2], strict=True)
    ]
    return [cue for cue in cues if cue.text]
