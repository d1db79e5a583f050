"""What is code in Markdown, and what a comment hides: a link, or a call to a site's program, is none there.

Fences, also in quotations and items of lists, as of https://spec.commonmark.org/0.31.2/#fenced-code-blocks; blocks
indented by four blanks; code between backticks. A fence that nothing closes is text, as it is to Python-Markdown.
"""

import re
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
_CLOSED = re.compile(r"[ \t]*(?:>[ \t]*)*(?P<mark>`{3,}|~{3,})\s*")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
_HOLDING = re.compile(r" {0,3}(?:[-*+:]\s|\d{1,9}[.)]\s|\[\^[^\[\]]+\]:|!!!|\?\?\?|===|<(?!/))")
"""What begins an item, a footnote, a definition, a box or HTML: indented lines below are more of it."""
_HIDDEN = r"|<!--(?:(?!<!--).)*?-->"
_INLINE = r"(?<![\\`])(?P<tick>`+)(?!`)[^\n]{0,4000}?(?<!`)(?P=tick)(?!`)"
_CODE, _CODE_OR_HIDDEN = re.compile(_INLINE), re.compile(_INLINE + _HIDDEN, re.DOTALL)


def parted(text: str, comments: bool = True) -> Iterator[tuple[str, bool]]:
    """The text in parts, each with whether it is code or, but for `comments=False`, a comment."""
    pattern = _CODE_OR_HIDDEN if comments else _CODE
    at = 0
    for first, last in [*_blocks(text), (len(text), len(text))]:
        for found in pattern.finditer(text, at, first):
            yield text[at : found.start()], False
            yield found[0], True
            at = found.end()
        yield text[at:first], False
        yield text[first:last], True
        at = last


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where each block of code begins and ends."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    unclosed: set[str] = set()
    blank, holding = True, False
    at = place = 0
    while at < len(lines):
        line, end = lines[at], at
        if fence := _FENCE.match(line):
            end = _end(fence["mark"], lines, at, unclosed)
        elif blank and not holding and _INDENTED.match(line):
            end = at + 1
            while end < len(lines) and (_INDENTED.match(lines[end]) or not lines[end].strip()):
                end += 1
        if _HOLDING.match(line):
            holding = True
        elif line.startswith("</") or (blank and line.strip() and not line[0].isspace()):
            holding = False
        blank = not line.strip()
        length = sum(map(len, lines[at : max(end, at + 1)]))
        if end > at:
            yield place, place + length
        at, place = max(end, at + 1), place + length


def _end(mark: str, lines: Sequence[str], at: int, unclosed: set[str]) -> int:
    """The line behind the one that closes a fence, `at` where none does."""
    if not any(mark.startswith(one) for one in unclosed):
        for end in range(at + 1, len(lines)):
            if (found := _CLOSED.fullmatch(lines[end])) and found["mark"].startswith(mark):
                return end + 1
        unclosed.add(mark)
    return at
