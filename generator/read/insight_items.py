"""A text to its insights: which lines belong together, and the origin that an item may end with.

An origin is what follows the last spaced dash (`—`, `–` or `--`) after a finished sentence, parts with commas between:
a speaker; an episode, as `[title](slug)` or as a slug with a time, `slug @ 14:32`; a link, as `[title](https://…)` or
bare. ` (source: https://…)` at the end is a link, too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from generator.model import address
from generator.model.stated import day_of, length_of
from generator.read.formats.names import called

_BULLET = re.compile(
    r"(?:\s*[-*+•]|\s{0,3}\d{1,3}[.)]|\s{0,3}[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s+(?=\S)"
)
_NESTED = re.compile(r"\s{2,}\S")
_HEADING = re.compile(r"(?:\s*[-*+]\s+|\s{0,3})#{1,6}\s|\s{0,3}(?:[=-]{3,}|\*{3,})\s*$")
_FINISHED = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_UNWRAPPED = 120
"""Characters; no editor breaks lines later, so a longer line is a paragraph."""
_TAGLINE = 110
_ADDRESS_US = re.compile(r"\b(?:we|our|us|i|my|this|here|today|daily|weekly)\b", re.IGNORECASE)
_ADDRESS_YOU = re.compile(r"\b(?:you|your|subscribe|newsletter|insights?|inbox|readers?)\b", re.IGNORECASE)

_SOURCE = re.compile(
    r"\s*[(\[]source:\s*(https?://[^\s()\[\]<>]+(?:\([^\s()]*\)[^\s()\[\]<>]*)*)\s*[)\]]\s*$", re.IGNORECASE
)
_DASH = re.compile(r"(?:^|\s)(?:—|–|―|--)\s+|(?<=[\"”’»])\s-\s+")
_TIME = r"(?:\d{1,2}:)?\d{1,3}:\d{2}"
_EPISODE = re.compile(
    rf"(?:\[[^\]]*\]\(([a-z0-9-]+)\)|([a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9-]+(?=\s*@)))(?:\s*@\s*({_TIME}))?"
)
_LINK = re.compile(r"(?:\[[^\]]*\]\((https?://\S+)\)|(https?://\S+))")
_NAME = re.compile(r"[^\W\d_][\w.'’ -]{1,60}")
_NUMBER = re.compile(r"[\W\d]{0,4}")
"""What stood before a picture says nothing."""
BY, ON = "\ue000", "\ue001"
"""What the readers of exports put before who said the words, and before the day, where the app says both."""


@dataclass(frozen=True, slots=True)
class Item:
    """One insight as it is written."""

    text: str
    line: int
    """The line of the file it begins on, from 1."""
    speaker: str = ""
    episode: str = ""
    start_ms: int | None = None
    link: str = ""
    bad_time: str = ""
    """What stands where a time would and is none."""
    day: date | None = None
    """Its own day; the file's where it has none."""
    topics: tuple[str, ...] = ()


def insight_items(text: str) -> tuple[Item, ...]:
    """The insights of a text in order: each list item, paragraph or unwrapped line is one.

    Headings, rules and an opening line that introduces the rest are none.
    """
    paragraphs = _paragraphs(text)
    lines = text.split("\n")
    first, *rest = (_BULLET.match(lines[line - 1]) is not None for line, _ in paragraphs) if paragraphs else (True,)
    if rest and not first and all(rest) and len(paragraphs[0][1]) <= _TAGLINE and not _told(paragraphs[0][1]):
        paragraphs = paragraphs[1:]
    if len(paragraphs) > 2 and _introduces(paragraphs[0][1], [words for _, words in paragraphs[1:]]):
        paragraphs = paragraphs[1:]
    items = (with_origin(line, words) for line, words in paragraphs)
    return tuple(one for one in items if not _NUMBER.fullmatch(one.text) or one.speaker or one.episode)


def sentences(text: str) -> int:
    """About how many sentences a text has; abbreviations and initials end none."""
    plain = re.sub(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|Dr|Mr|Ms|Mrs|Inc|No|St|[A-Z](?:\.[A-Z])*)\.", "X", text)
    return len(re.findall(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9]|\s*$)", plain)) or 1


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """(first line, words) of each, with hard wraps undone."""
    blocks: list[list[tuple[int, str]]] = [[]]
    item = ""
    """The list item that a line may go on with, even behind an empty line, where it is indented further."""
    for number, line in enumerate(text.split("\n"), 1):
        gap = not blocks[-1] or blocks[-1][-1][0] < number - 1
        if _HEADING.match(line):
            blocks.append([])
            item = ""
        elif not line.strip("-*+• \t"):
            continue
        elif _BULLET.match(line):
            blocks.append([(number, line)])
            item = line
        elif gap and not (item and _indent(line) > _indent(item)):
            blocks.append([(number, line)])
            item = ""
        else:
            blocks[-1].append((number, line))
    blocks = [block for block in blocks if block]
    only = len(blocks) == 1
    return [paragraph for block in blocks for paragraph in _joined(block, only)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _joined(block: Sequence[tuple[int, str]], only: bool) -> list[tuple[int, str]]:
    marker = _BULLET.match(block[0][1])
    listed = marker is not None
    lines = [(number, " ".join(line.split())) for number, line in block]
    if marker:
        lines[0] = (block[0][0], " ".join(block[0][1][marker.end() :].split()))
    if listed:
        # After a list item an unindented long line is a paragraph of its own, else the item goes on.
        rest = [
            n for n, (_, line) in enumerate(lines) if n and len(line) > _UNWRAPPED and not _NESTED.match(block[n][1])
        ]
        cut = rest[0] if rest else len(lines)
        return [_one(lines[:cut]), *(_joined(block[cut:], only) if rest else [])]
    apart = any(len(line) > _UNWRAPPED for _, line in lines)
    # Lines that are all whole sentences, in a text without a blank line, are one insight each.
    apart = apart or (only and all(_FINISHED.search(_bare(line)) and line[:1] not in "—–" for _, line in lines))
    if not apart:
        return [_one(lines)]
    result: list[tuple[int, str]] = []
    for number, line in lines:
        if result and re.match(r"(?:—|–|--)\s", line):
            result[-1] = (result[-1][0], f"{result[-1][1]} {line}")
        else:
            result.append((number, line))
    return result


def _one(lines: Sequence[tuple[int, str]]) -> tuple[int, str]:
    return lines[0][0], " ".join(line for _, line in lines)


def _bare(line: str) -> str:
    return _SOURCE.sub("", line)


def _told(words: str) -> bool:
    """Whether words are a sentence, or name where they come from."""
    return bool(BY in words or _FINISHED.search(words) or _SOURCE.search(words) or _DASH.search(words))


def _introduces(first: str, rest: Sequence[str]) -> bool:
    """Whether a short line before longer ones speaks to the reader, or is no sentence at all (a title, `Today:`)."""
    if BY in first:
        return False
    if first.endswith(":") and len(first) <= _TAGLINE:
        return True
    if len(first) > _TAGLINE or len(first) * 2 > median(len(words) for words in rest) or _SOURCE.search(first):
        return False
    return not _FINISHED.search(first) or bool(_ADDRESS_US.search(first) and _ADDRESS_YOU.search(first))


def with_origin(line: int, words: str) -> Item:
    """An insight with the origin that it ends with."""
    link = ""
    words, by, told = words.partition(BY)
    if found := _SOURCE.search(words):
        link, words = found[1], words[: found.start()]
    if by:
        who, _, day = told.partition(ON)
        speaker = ", ".join(called(one.strip())[0] for one in who.split(";"))
        return Item(words.rstrip(), line, speaker, link=link, day=day_of(day))
    dashes = list(_DASH.finditer(words))
    if dashes and _FINISHED.search(words[: dashes[-1].start()].rstrip()):
        text = words[: dashes[-1].start()].rstrip()
        if origin := _origin(words[dashes[-1].end() :]):
            speaker, episode, time, named = origin
            start_ms = length_of(time)
            bad = time if start_ms is None else ""
            return Item(text, line, speaker, episode, start_ms, named or link, bad)
    return Item(words.rstrip(), line, link=link)


def _origin(tail: str) -> tuple[str, str, str, str] | None:
    """(speaker, episode, time as it is written, link) of an origin; None where what follows the dash is none."""
    speaker, episode, time, link = "", "", "", ""
    for part in re.split(r",\s+(?![^\[]*\])", tail.strip()):
        part = part.strip()
        if (found := _LINK.fullmatch(part)) and not link:
            link = found[1] or found[2]
        elif (found := _EPISODE.fullmatch(part)) and not episode:
            episode = found[1] or found[2]
            time = found[3] or ""
        elif not speaker and not episode and not link and _NAME.fullmatch(part) and address.slug(part) != part:
            speaker = part
        else:
            return None
    return speaker, episode, time, link
