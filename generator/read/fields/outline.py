"""Summaries and chapters as a producer writes them; what is wrong raises ValueError, as in `values`."""

import re
from collections.abc import Mapping
from typing import Any

from generator.model import Chapter, Section
from generator.read.fields.values import duration, entries, paragraphs, text

_CHAPTER = re.compile(r"\(?\[?((?:\d{1,3}:)?\d{1,3}:\d{2})\]?\)?\s*(?:[-–—:]\s*)?(\S.*)")

_STARTS = ("start", "time", "timestamp", "start_time")
"""What the time of a chapter is called, ours first."""


def sections(value: Any) -> tuple[Section, ...] | str:
    """A summary: headed bullets (a mapping or a pair each), a list of bullets, or words, which are a description."""
    if isinstance(value, str):
        return paragraphs(value)
    if not isinstance(value, list | tuple):
        raise ValueError("is neither a text nor a list")
    result: list[Section] = []
    for item in entries(value):
        if isinstance(item, tuple):
            result.append(Section(text(item[0]), tuple(text(bullet) for bullet in item[1])))
        elif isinstance(item, Mapping):
            if set(item) - {"heading", "bullets"}:
                raise ValueError("has a section with fields other than `heading` and `bullets`")
            bullets = item.get("bullets") or []
            if not isinstance(bullets, list | tuple):
                raise ValueError("has a section whose `bullets` are no list")
            said = tuple(text(bullet) for bullet in entries(bullets) if bullet)
            result.append(Section(text(item.get("heading") or ""), said))
        elif result and not result[-1].heading:
            result[-1] = Section("", (*result[-1].bullets, text(item)))
        else:
            result.append(Section("", (text(item),)))
    return tuple(result)


def chapters(value: Any) -> tuple[Chapter, ...]:
    """Chapters, each `12:30 Title` or a mapping of `start` and `title`; one a line will do."""
    items = str(value).splitlines() if isinstance(value, str) else value
    if not isinstance(items, list | tuple):
        raise ValueError("is neither a list nor lines")
    result: list[Chapter] = []
    for item in entries(items):
        if isinstance(item, Mapping):
            start = next((item[name] for name in _STARTS if item.get(name) is not None), None)
            if not item.get("title") or start is None or set(item) - {"title", *_STARTS}:
                raise ValueError("has a chapter with fields other than `start` and `title`, or without one of them")
            result.append(Chapter(text(item["title"]), "", duration(start), given=True))
        elif item and str(item).strip():
            found = _CHAPTER.fullmatch(text(item))
            if not found:
                raise ValueError(f"has the chapter `{text(item)[:60]}`, which does not begin with a time")
            result.append(Chapter(found[2].strip(), "", duration(found[1]), given=True))
    return tuple(sorted(result, key=lambda chapter: chapter.start_ms or 0))
