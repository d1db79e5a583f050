"""Markdown blocks as a transcript uses them: headings, paragraphs, list items; comments and rules left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_ITEM = re.compile(r" {0,3}(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_QUOTE = re.compile(r" {0,3}(?:> ?)+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block."""

    text: str
    """Its lines, joined by line breaks, inline markup still in it."""
    line: int
    """Of its first line, from 1."""
    level: int = 0
    """1 to 6 for a heading, 0 for a paragraph."""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The blocks in order; each item of a list is a paragraph."""
    text = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), text)
    held: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        heading = _HEADING.match(line)
        item = _ITEM.match(line)
        if heading or item or not line.strip() or _RULE.match(line):
            if held:
                yield Paragraph("\n".join(held), first)
            held = []
            if heading and heading.group(2):
                yield Paragraph(heading.group(2), number, len(heading.group(1)))
            if not item or _RULE.match(line):
                continue
            line = line[item.end() :]
        if not held:
            first = number
        held.append(_QUOTE.sub("", line.strip()))
    if held:
        yield Paragraph("\n".join(held), first)
