"""Podcasting 2.0 chapters, JSON 1.2.0: `chapters` of `startTime` and, unless one only shows a picture, `title`.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
"""

from generator.model import Chapter, ContentError
from generator.read.formats.clock import seconds
from generator.read.formats.format import Row
from generator.read.formats.pieces import json_text

_MEND = "Give each chapter a `startTime` in seconds"


def is_chapters(text: str) -> bool:
    """Whether the text is such a file."""
    value = json_text.peek(text)
    return isinstance(value, dict) and isinstance(value.get("chapters"), list) and "segments" not in value


def read_chapters(text: str) -> tuple[Chapter, ...]:
    """The chapters in order of time, each given and without a turn; silent (`toc: false`) and untitled ones left out.

    Raises ContentError, with the line, for a chapter without a time: a list with a hole misleads.
    """
    value = json_text.parse(text)
    listed = value.get("chapters") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        raise ContentError("The JSON has no list of `chapters`", _MEND, 1)
    lines = json_text.lines_of(text, len(listed), "startTime")
    chapters: list[Chapter] = []
    for line, item in zip(lines, listed, strict=True):
        if isinstance(item, dict) and item.get("toc") is False:
            continue
        start_ms = seconds(item.get("startTime")) if isinstance(item, dict) else None
        title = item.get("title") if isinstance(item, dict) else None
        if start_ms is None:
            raise ContentError("A chapter has no time", _MEND, line)
        if isinstance(title, str) and title.strip():
            chapters.append(Chapter(" ".join(title.split()), "", start_ms, given=True))
    return tuple(sorted(chapters, key=lambda chapter: chapter.start_ms or 0))


ROW = Row(
    "Podcasting 2.0 chapters",
    "`EPISODE.chapters.json`",
    "time and title",
    'entries with `"toc": false` or without a title, images',
)
"""What the manual says of it; it is no transcript."""
