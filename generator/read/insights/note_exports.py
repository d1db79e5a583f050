"""Files of quotations in the ways of one program: Kindle's clippings, what Apple Books copies, tables of Markdown."""

import re

from generator.model.stated import day_of
from generator.read.insights.origin import BY, ON

HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*)")
_SOURCE = " (source: "
_TOLD = re.compile(rf"(?=[{BY}{ON}])|(?={re.escape(_SOURCE)})")
_RULE = "=========="
_CLIPPING = re.compile(r"\s*- .*\|.*")
_THOUGHT = re.compile(
    r"\s*- [^|\d]*\b(?:note|notiz|nota|notitie|notatka|заметка|메모)\b|\s*- .*(?:笔记|筆記|メモ)", re.IGNORECASE
)
"""What a reader thinks stands in entries of their own (`- Your Note on page 5 | …`)."""
_NUMBERED_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_AUTHOR = re.compile(r".*\(([^()]+)\)\s*$")
_WHO = frozenset(("who", "speaker", "author", "by", "said by", "person", "name"))
_SAID = frozenset(("quote", "insight", "highlight", "takeaway", "text", "words", "what"))
_ALONE = re.compile(r"(?:\[[^\[\]]*\]\(<?)?(https?://[^()\s<>]+)>?\)?")
_EXCERPT = re.compile(r"Excerpt From:?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"This material may be protected by copyright\.?", re.IGNORECASE)


def clippings(lines: list[str]) -> list[str] | None:
    """Kindle's file, None of another: title and author, place and time, a blank line, the words, a rule."""
    if not any(line.strip() == _RULE for line in lines) or not any(map(_CLIPPING.fullmatch, lines)):
        return None
    result: list[str] = []
    author = day = ""
    thought = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if _CLIPPING.fullmatch(below):
            found = _AUTHOR.fullmatch(line)
            author, day = found[1] if found else "", _added_on(below)
            thought = _THOUGHT.match(below) is not None
        titled = _CLIPPING.fullmatch(line) or _CLIPPING.fullmatch(below) or line.strip() == _RULE or not line.strip()
        result.append("" if titled or thought else f"{line.strip()}{BY}{author}{ON}{day}")
    return result


def excerpts(lines: list[str]) -> list[str]:
    """What Apple Books copies: the words, `Excerpt From`, a title, its author, a link and a line on copyright."""
    copied, closed = (sum(bool(mark.fullmatch(line.strip())) for line in lines) for mark in (_EXCERPT, _COPYRIGHT))
    if not copied or copied != closed:
        return lines
    result: list[str] = []
    below: list[str] | None = None
    """What stands below `Excerpt From` so far."""
    for line in map(str.strip, lines):
        if _EXCERPT.fullmatch(line):
            below = []
        elif _COPYRIGHT.fullmatch(line):
            named = [one for one in below or () if not one.startswith("http")]
            if len(named) > 1:
                added(result, f"{BY}{named[1]}")
            below = None
        elif below is None:
            result.append(line)
            continue
        elif line:
            below.append(line)
        result.append("")
    return result


def _added_on(line: str) -> str:
    """The day in `- Your Highlight on page 5 | Added on Sunday, May 1, 2022 1:02:03 PM`, in whatever language."""
    words = line.rpartition("|")[2].split()
    dated = (" ".join(words[at:]) for at in range(len(words)))
    written = _NUMBERED_DAY.search(line)
    return written[0] if written else next((day for day in dated if day_of(day)), "")


def table_rows(lines: list[str]) -> list[str]:
    """The rows of a table as items, who said each behind it."""
    result: list[str] = []
    names: list[str] = []
    for at, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.lstrip()[:1] == "|" else []
        below = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if cells and re.fullmatch(r"\|?[\s|:-]+-[\s|:-]*", below) and "|" in below:
            names = [name.lower() for name in cells]
            result.append("")
        elif cells and names:
            who = next((cell for name, cell in zip(names, cells, strict=False) if name in _WHO), "")
            told = [cell for name, cell in zip(names, cells, strict=False) if name in _SAID and cell]
            words = told[0] if told else max(cells, key=lambda cell: len(_ALONE.sub("", cell)))
            link = next((found[1] for cell in cells if cell != words and (found := _ALONE.fullmatch(cell))), "")
            source = f" (source: {link})" if link else ""
            rule = not words.strip(" :-")
            result.append("" if rule else f"- {words}{source}{BY + who if who and who != words else ''}")
        else:
            names = names if cells else []
            result.append(line)
    return result


def added(before: list[str], what: str) -> bool:
    """Whether the last words above got something behind them, before what tells who said them, when and where."""
    for at in range(len(before) - 1, -1, -1):
        if before[at].strip():
            if HEADING.fullmatch(before[at]):
                return False
            words, *told = _TOLD.split(before[at], maxsplit=1)
            linked = _SOURCE in what and any(_SOURCE in one for one in told)
            before[at] = "".join((words.rstrip(), "" if linked else what, *told))
            return True
    return False
