"""What a link blog or a newsletter says of each link: its title, perhaps its author, and words quoted from it below.

Each line keeps its number; where the words stand, and who wrote them, goes behind them, as `origin` reads it.
"""

import re

from generator.read.formats.heads.names import is_name
from generator.read.insights.origin import BY

_TITLE = re.compile(
    r"(?P<lead>[ \t]*)(?P<mark>(?:[-*+•]|\d{1,3}[.)]|#{2,6})[ \t]+|)(?P<bold>\*\*|__|)\[(?P<title>[^\[\]]{2,200})\]"
    r"\((?P<to>https?://[^()\s]+)\)(?P=bold)(?:,?[ \t]+(?:by|von|par|por|di)[ \t]+(?P<who>[^\[\]()]{2,60}?))?[ \t]*"
)
"""A link on a line of its own, by itself or as an item or a heading, and who wrote what it leads to."""
_QUOTED = re.compile(r"(?P<lead>[ \t]*)>[ \t]?(?P<words>.*)")
_LISTED = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)]|#{1,6})[ \t]")
_ENDED = re.compile(r"[.?!…:;,–—-]$")


def told_of_links(text: str) -> str:
    """The text with the words quoted below a link as an insight from there; other words go on behind the title.

    `- [Caches lie](https://ex.org/a) by Ann Lee` above an indented `> They do.` is `- They do.`, said by Ann Lee there.
    """
    if "](http" not in text:
        return text
    lines = text.split("\n")
    result = list(lines)
    for at, line in enumerate(lines):
        found = _TITLE.fullmatch(line) if "](http" in line else None
        if not found or (below := _next(lines, at + 1)) == len(lines):
            continue
        item = bool(found["mark"]) and "#" not in found["mark"]
        more = _goes_on(lines, below, found)
        if _QUOTED.match(lines[below]) and (more or not item):
            last = below
            while last + 1 < len(lines) and _QUOTED.match(lines[last + 1]):
                last += 1
            end = last
            while item and _goes_on(lines, after := _next(lines, end + 1), found):
                end = after
            _quote(result, below, last, found)
            who = (found["who"] or "").strip()
            # What follows it in the same item is the editor's.
            theirs = end == last and " " in who and is_name(who)
            result[end] += f" (source: {found['to']})" + (BY + who if theirs else "")
            if "#" not in found["mark"]:
                result[at] = ""
        elif item and more and not _ENDED.search(found["title"]):
            result[at] = f"{line.rstrip()}:"
    return "\n".join(result)


def _quote(result: list[str], first: int, last: int, title: re.Match[str]) -> None:
    """Make the quoted lines an item where the title stood."""
    for at in range(first, last + 1):
        quoted = _QUOTED.fullmatch(result[at])
        words = quoted["words"].strip() if quoted else ""
        result[at] = f"{title['lead']}{'- ' if at == first else '  '}{words}"


def _goes_on(lines: list[str], at: int, title: re.Match[str]) -> bool:
    """Whether a line is more of the item that a title begins, and no item within it."""
    return at < len(lines) and _indent(lines[at]) > len(title["lead"].expandtabs(4)) and not _LISTED.match(lines[at])


def _next(lines: list[str], at: int) -> int:
    """The next line from there that is not blank."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())
