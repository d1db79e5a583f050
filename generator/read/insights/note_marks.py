"""What a text of notes says beside its words: comments, addresses told below, titles of boxes, moments, days.

Each line keeps its number. What belongs to words goes behind them, as `origin` reads it.
"""

import re

from generator.model.stated import day_of
from generator.read.formats.heads.names import is_name
from generator.read.formats.reference_links import referred
from generator.read.insights.origin import BY, ON

_COMMENT = re.compile(
    r"<!--(?:(?!<!--).)*?-->|^[ \t]*%%(?:(?!%%).)*%%[ \t]*$|<(iframe|video|audio)\b(?:(?!</?\1\b).){0,2000}</\1>",
    re.DOTALL | re.MULTILINE,
)
"""A player of another site is none of the words, either."""
_BOX = re.compile(r"(\s{0,3}>\s?)\[!([\w-]+)\][+-]?\s*(\S.*)")
_QUOTED = ("quote", "cite", "quotation")
_MOMENT = re.compile(
    r"(\s*)(?:[-*+•]\s+){0,2}\[(?:\d{1,2}:)?\d{1,3}:\d{2}\]\((https?://[^()\s]+)\)\s*(?:[-–—:|]\s+)?(?=\S)(.*)"
)
"""A time that links to its moment, before the words: `[1:13](https://…?t=73) Caches lie.`"""
_SIGN = re.compile(
    r"\s*(?:[\U0001f464\U0001f5e3\U0001f399\U0001f3a4]\ufe0f?\s*(?P<who>\S.{1,60}?)"
    r"|\U0001f517\s*(?P<link>https?://\S+))\s*"
)
"""Below words a head, a mouth or a microphone stands for who said them, links of a chain for where."""
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)[\s#]*")
_SYNCED = re.compile(r"[^\w]*(?:new )?highlights (?:first synced|added)\b(?: by \S+)?(.*)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…][\"”’)]*(?:\s|$)")
_BELOW = 7
"""The level of a day that stands in no heading: a heading ends what is below it."""


def told_beside(text: str) -> str:
    """The text in as many lines, without comments; addresses, moments, days and names stand where they belong."""
    if "<" in text or "%%" in text:
        text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    lines = [_begun(line) for line in referred(text).split("\n")]
    return "\n".join(_signed(_boxes(lines) if "[!" in text else lines))


def section_days(text: str) -> dict[int, str]:
    """Of the lines below a heading, or a line, that is a day alone, from 1, that day; where only one has a day, none.

    So logs have it, and what Readwise adds at each synchronisation.
    """
    result: dict[int, str] = {}
    level, day, stated = 0, "", 0
    for number, line in enumerate(text.split("\n"), 1):
        heading = _HEADING.fullmatch(line)
        words = re.sub(r"[\[\]*_]", "", heading[2] if heading else line).strip(" -\t")
        own = len(heading[1]) if heading else _BELOW
        synced = _SYNCED.fullmatch(words) if "ighlights" in words else None
        said = synced[1].strip() if synced else words
        if len(said) < 60 and day_of(said):
            level, day, stated = own, said, stated + 1 + 2 * bool(synced)
        elif heading and own <= level:
            day = ""
        elif day:
            result[number] = day
    return result if stated > 1 else {}


def _begun(line: str) -> str:
    """A line without the moment that it begins with: its link, unless it ends with another."""
    found = _MOMENT.fullmatch(line)
    if not found:
        return line
    own = re.search(r"\]\(https?://[^()\s]+\)\)?\s*$", found[3])
    return f"{found[1]}- {found[3]}" + ("" if own else f" (source: {found[2]})")


def _signed(lines: list[str]) -> list[str]:
    """The lines with what pictures tell of the words right above them behind these.

    Where a picture begins a paragraph, each name is that of the words below.
    """
    result = list(lines)
    words = -1
    below = any(
        _begins(above, line, after) for above, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False)
    )
    for at, line in enumerate(lines):
        sign = _SIGN.fullmatch(line)
        if sign and sign["who"] and below:
            last = at + 1
            while last < len(lines) and lines[last].strip() and not _SIGN.fullmatch(lines[last]):
                last += 1
            if last > at + 1 and is_name(sign["who"]):
                result[at], result[last - 1] = "", result[last - 1] + BY + sign["who"]
            words = last - 1
            continue
        if not sign or words < 0 or not (sign["link"] or is_name(sign["who"])):
            words = at if line.strip() else -1
            continue
        told, source, rest = result[words].partition(" (source: ")
        said, by, who = told.partition(BY)
        linked = f"{said} (source: {sign['link']}){by}{who}"
        result[words] = f"{told} — {sign['who']}{source}{rest}" if sign["who"] else linked
        result[at] = ""
    return result


def _begins(above: str, line: str, below: str) -> bool:
    """Whether a picture of somebody begins a paragraph, of which words are the next line."""
    sign = _SIGN.fullmatch(line)
    return bool(sign and sign["who"] and not above.strip() and below.strip() and not _SIGN.fullmatch(below))


def _boxes(lines: list[str]) -> list[str]:
    """Without the title of a box over its words: it is a heading, but for a day or, over a quotation, a name."""
    result = list(lines)
    for at, line in enumerate(lines):
        below = at + 1
        while below < len(lines) and lines[below].lstrip().startswith(">"):
            below += 1
        box = _BOX.fullmatch(line)
        worded = [n for n in range(at + 1, below) if lines[n].strip("> \t")]
        if not box or not worded:
            continue
        title = re.sub(r"[\[\]*_]", "", box[3]).strip()
        day = _day_within(title)
        who = title if box[2].lower() in _QUOTED and " " in title and is_name(title) and not day else ""
        if _SENTENCE.search(title) and not (day or who):
            continue  # The words begin with it.
        result[at] = box[1]
        for n in worded:
            last = n + 1 not in worded or re.match(r"[>\s]*[-*+•]\s", lines[n + 1])
            if last and (day or who):
                result[n] += (BY + who if who else "") + (ON + day if day else "")
    return result


def _day_within(title: str) -> str:
    """The day that a title ends with, or has before a time: `Updated on Thu Feb 29 2024 12:43:17 GMT-0700`."""
    words = title.split()[:12]
    for at in range(len(words)):
        for day in (" ".join(words[at:]), *(" ".join(words[at : at + size]) for size in (4, 3, 1))):
            if day_of(day):
                return day
    return ""
