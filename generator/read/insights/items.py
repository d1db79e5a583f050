"""A text to its insights: which lines belong together."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.read.formats.heads.names import is_name
from generator.read.insights.origin import BY, DASH, QUOTED, SOURCE, Item, with_origin

_BULLET = re.compile(
    r"(?:\s*[-*+•]|\s{0,3}\d{1,3}[.)]|\s{0,3}[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s+(?=\S)"
)
_NESTED = re.compile(r"\s{2,}\S")
_HEADING = re.compile(r"(?:\s*[-*+]\s+|\s{0,3})#{1,6}\s|\s{0,3}(?:[=-]{3,}|\*{3,})\s*$")
_FINISHED = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_UNWRAPPED = 120
"""Characters; no editor breaks lines later, so a longer line is a paragraph."""
_ADDRESS = re.compile(r"\]\([^()\s]*\)|https?://\S+")
"""No editor breaks an address, so that its line may be longer than all others."""
_TAGLINE = 110
_ADDRESS_US = re.compile(r"\b(?:we|our|us|i|my|this|here|today|daily|weekly)\b", re.IGNORECASE)
_ADDRESS_YOU = re.compile(r"\b(?:you|your|subscribe|newsletter|insights?|inbox|readers?)\b", re.IGNORECASE)

_NUMBER = re.compile(r"[\W\d]{0,4}")
"""What stood before a picture says nothing."""


def insight_items(text: str, markup: bool = True) -> tuple[Item, ...]:
    """The insights of a text in order: each list item, paragraph or unwrapped line is one; `markup` as `plain_words`.

    Headings, rules and an opening line that introduces the rest are none.
    """
    lines = text.split("\n")
    paragraphs = _signed(_paragraphs(text), lines)
    first, *rest = (_listed(lines, line) for line, _ in paragraphs) if paragraphs else (True,)
    if rest and not first and all(rest) and len(paragraphs[0][1]) <= _TAGLINE and not _told(paragraphs[0][1]):
        paragraphs = paragraphs[1:]
    if len(paragraphs) > 2 and _introduces(paragraphs[0][1], [words for _, words in paragraphs[1:]]):
        paragraphs = paragraphs[1:]
    items = (with_origin(line, words, markup) for line, words in paragraphs)
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


def _listed(lines: Sequence[str], line: int) -> bool:
    return _BULLET.match(lines[line - 1]) is not None


def _signed(paragraphs: Sequence[tuple[int, str]], lines: Sequence[str]) -> list[tuple[int, str]]:
    """Who stands as the only item of a list below a quotation said it: `"Caches lie."` and `- Ann Lee`."""
    result: list[tuple[int, str]] = []
    for at, (line, words) in enumerate(paragraphs):
        alone = _listed(lines, line) and not any(_listed(lines, other) for other, _ in paragraphs[at + 1 : at + 2])
        above = result[-1] if result else (0, "")
        if (
            alone
            and QUOTED.fullmatch(above[1])
            and not _listed(lines, above[0])
            and " " in words
            and is_name(words.strip("*_"))
        ):
            result[-1] = (above[0], f"{above[1]} — {words}")
        else:
            result.append((line, words))
    return result


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
            n
            for n, (_, line) in enumerate(lines)
            if n and _is_long(line) and not line[0].islower() and not _NESTED.match(block[n][1])
        ]
        cut = rest[0] if rest else len(lines)
        return [_one(lines[:cut]), *(_joined(block[cut:], only) if rest else [])]
    apart = any(_is_long(line) for _, line in lines) and not _is_wrapped([line for _, line in lines])
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


def _is_long(line: str) -> bool:
    return len(_ADDRESS.sub("", line)) > _UNWRAPPED


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether a line ends within a sentence, or within a link: one that is long then only has a long word."""
    return any(
        not _is_long(line) and not _FINISHED.search(line) and (below[0].islower() or line.count("[") > line.count("]"))
        for line, below in pairwise(lines)
    )


def _one(lines: Sequence[tuple[int, str]]) -> tuple[int, str]:
    return lines[0][0], " ".join(line for _, line in lines)


def _bare(line: str) -> str:
    return SOURCE.sub("", line)


def _told(words: str) -> bool:
    """Whether words are a sentence, or name where they come from."""
    return bool(BY in words or _FINISHED.search(words) or SOURCE.search(words) or DASH.search(words))


def _introduces(first: str, rest: Sequence[str]) -> bool:
    """Whether a short line before longer ones speaks to the reader, or is no sentence at all (a title, `Today:`)."""
    if BY in first:
        return False
    if first.endswith(":") and len(first) <= _TAGLINE:
        return True
    if len(first) > _TAGLINE or len(first) * 2 > median(len(words) for words in rest) or SOURCE.search(first):
        return False
    return not _FINISHED.search(first) or bool(_ADDRESS_US.search(first) and _ADDRESS_YOU.search(first))
