"""One file of insights to insights."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from textwrap import shorten
from typing import Any

from generator.model import ContentError, Insight, Problem, Reading
from generator.model.address import dropped_id
from generator.model.stated import day_of
from generator.read.fields.metadata import dated, from_name, merge
from generator.read.formats.heads.stated import stated
from generator.read.insights.items import insight_items, sentences
from generator.read.insights.note_apps import author, linked_to, plain_notes, snips
from generator.read.insights.note_marks import section_days
from generator.read.insights.origin import Item
from generator.read.insights.pages import PAGES, marked_page
from generator.read.insights.rows import DATA, READ, rows
from generator.read.sources.source import Opened, Source, opened

MOST_WORDS = 80
MOST_SENTENCES = 3
_WORDS = (".txt", ".text")
"""Texts in which a tag, `&amp;` or a backslash is what somebody wrote."""
MOST_INSIGHTS = 2_000
"""Of one file."""

_SPLIT = "An insight says one thing in one to three sentences: split it, or trim it"
_TOP = 4
"""Lines with words among which one may date a text."""
_FIRST, _NEAR = 2000, 366
"""The year before which nothing was noted of a podcast, and the days that a heading and a name may be apart."""
_POSTED = re.compile(r"(?P<who>[^\W\d_][\w.'’ -]{1,40}?)\s*\(?@\w{1,30}\)?\s*[·∙•|,–-]?\s*(?P<day>.{6,40})")


def read_insights(source: Source) -> Reading[tuple[Insight, ...]]:
    """The insights of one file in its order, and everything to be said about it."""
    return opened("insights", source, _insights, ())


def _insights(source: Source, file: Opened) -> Reading[tuple[Insight, ...]]:
    path = source.path
    _, name_fields, problems = from_name(source.stem, path)
    last, guessed = dated(path, source.facts)
    if source.suffix in DATA:
        items, found = _rows(file.body, source)
        if not items:
            return (), found  # All its rows are held back.
        told: dict[str, Any] = {}
    else:
        items, found, told = _written(file.body, source)
        items = _authored(items, file)
    layers = (*file.layers, ("text", told), ("file name", {"date": name_fields["date"]}), *last)
    known = merge(layers)
    undated = known.source["date"] == "mtime" and not (items and all(item.day for item in items))
    problems = (*file.problems, *problems, *found, *((guessed,) if undated else ()))
    if len(items) > MOST_INSIGHTS:
        raise ContentError(f"The file has {len(items):,} insights, more than {MOST_INSIGHTS:,}", "Part it, by day say")
    if not items:
        return (), (*problems, Problem(path, 0, "There is no insight in the file", "Write one a paragraph", "warning"))
    insights = tuple(_insight(item, path, known.values) for item in items)
    return insights, (
        *problems,
        *(problem for item in items for problem in (*_untimed(item, path), *_long(item, path))),
        *_unlinked(items, insights, path),
        *_untold(items, path),
    )


def _written(body: str, source: Source) -> tuple[tuple[Item, ...], tuple[Problem, ...], dict[str, Any]]:
    """The insights of a text, what is said of it, and the day and speaker that it states."""
    lines: tuple[int, ...] = ()
    if source.suffix in PAGES:
        body, lines = marked_page(body)
    days = section_days(body)
    body, told = _dated(body, from_name(source.stem, source.path)[0].day)
    told = {**told, "speaker": told.get("speaker") or author(body), "link": linked_to(body)}
    plain = plain_notes(body)
    played = snips(body)
    items = tuple(
        replace(one, link=one.link or played.get(one.line, ""), day=one.day or day_of(days.get(one.line, "")))
        for one in insight_items(plain, source.suffix not in _WORDS)
    )
    alone = [day for item in items if (day := day_of(item.text))]
    items = tuple(item for item in items if not day_of(item.text))
    # Or a line such as `**Date:** March 3, 2024` at the top.
    told = {"date": day_of(stated(body).fields.get("date", "")) or (alone[0] if alone else None), **told}
    left = _left_out(body, plain, source.path)
    if lines:
        items = tuple(replace(item, line=lines[item.line - 1]) for item in items)
        left = tuple(replace(one, line=lines[one.line - 1]) for one in left)
    return items, left, told


def _authored(items: tuple[Item, ...], file: Opened) -> tuple[Item, ...]:
    """The insights with the author of what front matter links to; beside quoted words others are the reader's own."""
    stated = merge(file.layers).values
    author = ", ".join(stated.get("author", ())) if stated.get("link") and not stated.get("speaker") else ""
    if not author:
        return items
    quoted = {number for number, line in enumerate(file.body.split("\n"), 1) if line.lstrip().startswith(">")}
    theirs = (not quoted or item.line in quoted for item in items)
    return tuple(
        replace(item, speaker=item.speaker or author * theirs_too)
        for item, theirs_too in zip(items, theirs, strict=True)
    )


def _rows(body: str, source: Source) -> Reading[tuple[Item, ...]]:
    """The insights of a file of data, and what is said of what isn't read in it."""
    found = rows(body, source.suffix)
    how = "Write it as 2024-12-31; the file's own date is taken"
    problems = [Problem(source.path, line, f"`{stands}` is no date", how, "warning") for line, stands in found.wrong]
    if found.unread:
        what = f"What stands under {', '.join(f'`{name}`' for name in found.unread)} is not read"
        problems.append(Problem(source.path, 1, what, READ, "note"))
    return found.items, tuple(problems)


def _insight(item: Item, path: str, known: Any) -> Insight:
    # An item's own origin stands for itself: the file's episode doesn't go with another speaker's time and link.
    return Insight(
        id=dropped_id(item.text),
        text=item.text,
        date=item.day or known["date"],
        path=path,
        line=item.line,
        speaker=item.speaker or known.get("speaker") or None,
        episode=item.episode or known.get("episode", ""),
        start_ms=item.start_ms,
        link=item.link or known.get("link") or next(iter(item.linked), ""),
        topics=item.topics or known.get("topics", ()),
    )


def _untimed(item: Item, path: str) -> tuple[Problem, ...]:
    if not item.bad_time:
        return ()
    what = f"`{item.bad_time}` is no time: the insight links to its episode, and to no moment of it"
    return (Problem(path, item.line, what, "Write it as in `14:32` or `1:14:32`", "warning"),)


def _unlinked(items: Sequence[Item], insights: Sequence[Insight], path: str) -> tuple[Problem, ...]:
    """What is said of addresses in the words: an insight has one link."""
    pairs = zip(items, insights, strict=True)
    lost = [(item.line, to) for item, insight in pairs for to in item.linked if to != insight.link]
    what = "An insight has one link: {} more in the words are shown nowhere, the first `{}`"
    return _noted(path, lost, what, "End the insight with the one that it needs, `— [title](https://…)`", 80)


def _untold(items: Sequence[Item], path: str) -> tuple[Problem, ...]:
    """What is said of words behind the names of those who said something."""
    lost = [(item.line, item.untold) for item in items if item.untold]
    what = "What stands behind a name is shown nowhere: `{1}`, {0} times in all"
    return _noted(path, lost, what, "Write into the words of the insight what readers should know")


def _noted(path: str, lost: Sequence[tuple[int, str]], what: str, how: str, longest: int = 60) -> tuple[Problem, ...]:
    """One note on what of each line is shown nowhere, on the first line; `what` is filled with how many, and which."""
    if not lost:
        return ()
    line, first = lost[0]
    return (Problem(path, line, what.format(len(lost), shorten(first, longest)), how, "note"),)


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
    what = "What a note app says of itself is left out, {} lines of it from `{}` on"
    return _noted(path, lost, what, "If one is an insight, write it without the label or heading before it")


def _day_at_the_end(heading: str) -> date | None:
    """The day that a heading ends with: `Insights – Nov 20, 2025`, `Insights (2025-11-20)`."""
    parts = re.split(r"\s[–—|·-]\s|[:(]\s*|,\s(?=[^\W\d_]+ \d)", heading.rstrip(") "))
    return day_of(parts[-1]) if len(parts) > 1 else None


def _dated(body: str, named: date | None) -> tuple[str, dict[str, Any]]:
    """The text without the line near its top that is only a day, or says who posted it when, and what that says.

    A heading that ends with a day far from that which the file is `named` by is about that day.
    """
    lines = body.split("\n")
    for at in [at for at, line in enumerate(lines) if line.strip()][:_TOP]:
        words = lines[at].strip().strip("*_# ")
        posted = _POSTED.fullmatch(words)
        if lines[at].lstrip().startswith("#") and (found := _day_at_the_end(words)):
            if found.year >= _FIRST and (named is None or abs((found - named).days) <= _NEAR):
                return body, {"date": found}
            continue
        if found := day_of(posted["day"] if posted else re.split(r"\s[·∙•|]\s", words)[0]):
            lines[at] = ""
            return "\n".join(lines), {"date": found, "speaker": posted["who"] if posted else ""}
    return body, {}
