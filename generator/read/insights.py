"""One file of insights to insights."""

import re
from datetime import date
from textwrap import shorten
from typing import Any

from generator.model import ContentError, Insight, Problem
from generator.model.address import dropped_id
from generator.read.formats.stated import stated
from generator.read.insight_items import Item, insight_items, sentences
from generator.read.metadata import dated, from_name, merge
from generator.read.note_apps import plain_notes
from generator.read.source import Opened, Source, opened
from generator.read.values import day

MOST_WORDS = 80
MOST_SENTENCES = 3
MOST_INSIGHTS = 2_000
"""Of one file."""

_SPLIT = "An insight says one thing in one to three sentences: split it, or trim it"
_HEADING = re.compile(r"#{0,6}\s*([^\n]{6,40}?)\s*#*")


def read_insights(source: Source) -> tuple[tuple[Insight, ...], tuple[Problem, ...]]:
    """The insights of one file in its order, and everything to be said about it."""
    return opened("insights", source, _insights, ())


def _insights(source: Source, file: Opened) -> tuple[tuple[Insight, ...], tuple[Problem, ...]]:
    path = source.path
    _, name_fields, problems = from_name(source.stem, path)
    last, guessed = dated(path, source.facts)
    told = _heading_day(file.body) or _stated_day(file.body)
    layers = (*file.layers, ("text", {"date": told}), ("file name", {"date": name_fields["date"]}), *last)
    known = merge(layers)
    plain = plain_notes(file.body)
    items = insight_items(plain)
    if told and items and _same_day(items[0].text, told):
        items = items[1:]
    problems = (
        *file.problems,
        *problems,
        *_left_out(file.body, plain, path),
        *((guessed,) if known.source["date"] == "mtime" else ()),
    )
    if len(items) > MOST_INSIGHTS:
        raise ContentError(f"The file has {len(items):,} insights, more than {MOST_INSIGHTS:,}", "Part it, by day say")
    if not items:
        return (), (*problems, Problem(path, 0, "There is no insight in the file", "Write one a paragraph", "warning"))
    insights = tuple(_insight(item, path, known.values) for item in items)
    return insights, (*problems, *(problem for item in items for problem in _long(item, path)))


def _insight(item: Item, path: str, known: Any) -> Insight:
    # An item's own origin stands for itself: the file's episode doesn't go with another speaker's time and link.
    return Insight(
        id=dropped_id(item.text),
        text=item.text,
        date=known["date"],
        path=path,
        line=item.line,
        speaker=item.speaker or known.get("speaker") or None,
        episode=item.episode or known.get("episode", ""),
        start_ms=item.start_ms,
        link=item.link or known.get("link", ""),
        topics=known.get("topics", ()),
    )


def _long(item: Item, path: str) -> tuple[Problem, ...]:
    words, number = len(item.text.split()), sentences(item.text)
    if words > MOST_WORDS:
        return (Problem(path, item.line, f"The insight has {words} words, more than {MOST_WORDS}", _SPLIT, "warning"),)
    if number > MOST_SENTENCES:
        return (Problem(path, item.line, f"The insight has {number} sentences", _SPLIT, "warning"),)
    return ()


def _left_out(body: str, plain: str, path: str) -> tuple[Problem, ...]:
    """What is said where words were taken for a note app's own: they may have been an insight."""
    lines = enumerate(zip(body.split("\n"), plain.split("\n"), strict=True), 1)
    lost = [(number, line.strip()) for number, (line, kept) in lines if not kept.strip() and re.search(r"\w", line)]
    if not lost:
        return ()
    number, first = lost[0]
    what = f"What a note app says of itself is left out, {len(lost)} lines of it from `{shorten(first, 60)}` on"
    return (
        Problem(path, number, what, "If one is an insight, write it without the label or heading before it", "note"),
    )


def _heading_day(body: str) -> date | None:
    first = next((line.strip() for line in body.split("\n") if line.strip()), "")
    found = _HEADING.fullmatch(first)
    try:
        return day(found[1]) if found else None
    except ValueError:
        return None


def _stated_day(body: str) -> date | None:
    """The day of a line such as `**Date:** March 3, 2024` at the top."""
    return day(written) if (written := stated(body).fields.get("date")) else None


def _same_day(text: str, stated: date) -> bool:
    try:
        return day(text) == stated
    except ValueError:
        return False
