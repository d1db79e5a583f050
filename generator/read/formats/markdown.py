"""Markdown blocks as a transcript uses them: headings, paragraphs, list items; without comments, styles and rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.read.formats.reference_links import referred

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(\S.*))?$")
_LONGEST_HEADING = 300
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
MARK = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
"""What an item of a list begins with, one within another too, whose mark stays in the text of its paragraph."""
TASK = re.compile(r"\A\[[ xX]\][ \t]+(?=\S)")
"""The box of a task in a list."""
_UNDERLINED = re.compile(r"[^\W_](?:[^:：|]{0,78}[^\s.,;:!?…|])?")
"""What may be a heading by the line below it, `===` or `---`."""
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
_ITEM = re.compile(r" {0,3}" + MARK.pattern.removeprefix(r"([ \t]*)"))
_TEMPLATE = re.compile(
    r" {0,3}(?:\{\{[<%].*[>%]\}\}|\{:.*\}|(?=[{[])(?:\{%.*%\})? *(?:\[[^\]]+\]: *<?(?:https?:|/|#|\{\{)\S*.*)?)\s*$"
)
"""A line for the program that makes the page: a shortcode, an attribute, a link's address."""
LONG_TEMPLATE = re.compile(r"^ {0,3}\{%[^{}%]*\n[^{}%]*%\}", re.MULTILINE)
"""One that goes on over several lines."""
_CONTENTS = re.compile(r" {0,3}\{: *toc\b")
"""Kramdown's mark that puts a table of contents in the place of the list above it."""
_HIDDEN = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"))
FENCES = frozenset(("```", "~~~"))
"""What stands around code, slides and other lines that are one block, blank ones too."""
_ITEMS, _RULES, _TEMPLATES = frozenset("-*+•"), frozenset("*-_="), frozenset("{[")
"""What they begin with: most lines begin with none of it."""
_QUOTE = re.compile(r"\A(?:> ?)+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block."""

    text: str
    """Its lines, joined by line breaks, inline markup still in it."""
    line: int
    """Of its first line, from 1."""
    level: int = 0
    """1 to 6 for a heading, 0 for a paragraph."""
    item: bool = False
    """Whether it is an item of a list."""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The blocks in order; each item of a list is a paragraph."""
    text = referred(_without_hidden(text), named=True)
    if "{%" in text:
        text = LONG_TEMPLATE.sub(lambda found: "\n" * found[0].count("\n"), text)
    held: list[str] = []
    first = 0
    listed = False
    fenced, left = "", {mark: text.count(mark) for mark in FENCES}
    for number, line in enumerate([*text.split("\n"), ""], 1):
        mark = line.strip()[:3]
        if mark in FENCES:
            left[mark] -= 1
        if fenced or (mark in FENCES and left[mark] > 0):
            if not fenced and held:
                yield Paragraph("\n".join(held), first, item=listed)
                held = []
            first = first if fenced else number
            held.append(line.strip())
            fenced = "" if fenced and mark == fenced else fenced or mark
            if not fenced:
                yield Paragraph("\n".join(filter(None, held)), first)
                held, listed = [], False
            continue
        lead = line.lstrip()[:1]
        heading = _HEADING.match(line) if lead == "#" and len(line) <= _LONGEST_HEADING else None
        item = _ITEM.match(line) if lead in _ITEMS or lead.isdecimal() else None
        rule = (lead in _RULES and _RULE.match(line)) or (lead in _TEMPLATES and _TEMPLATE.match(line))
        if heading or item or not lead or rule:
            if rule and len(held) == 1 and not listed and _UNDERLINE.match(line) and _UNDERLINED.fullmatch(held[0]):
                yield Paragraph(held[0], first, 1 if lead == "=" else 2)
            elif held and not _CONTENTS.match(line):
                yield Paragraph("\n".join(held), first, item=listed)
            held = []
            listed = bool(item)
            if heading and (title := _title(heading.group(2) or "")):
                yield Paragraph(title, number, len(heading.group(1)))
            if not item or rule:
                continue
            line = TASK.sub("", line[item.end() :])
        if not held:
            first = number
        line = line.strip()
        held.append(_QUOTE.sub("", line) if line[:1] == ">" else line)
    if held:
        yield Paragraph("\n".join(held), first, item=listed)


def _title(written: str) -> str:
    """A heading's words, without the hashes that may close it."""
    title = written.rstrip()
    bare = title.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else title


def _without_hidden(text: str) -> str:
    """The text without HTML comments, styles and scripts; their line breaks stay, so that lines keep their numbers.

    What stands within a line or in a fence is shown, not meant.
    """
    for begins, ends in _HIDDEN:
        kept: list[str] = []
        at = fences = 0
        while (start := text.find(begins, at)) >= 0 and (stop := text.find(ends, start)) >= 0:
            stop += len(ends)
            fences += text.count("```", at, start)
            shown = begins != "<!--" and (fences % 2 or text[text.rfind("\n", 0, start) + 1 : start].strip())
            kept += [text[at:start], text[start:stop] if shown else "\n" * text.count("\n", start, stop)]
            at = stop
        text = "".join([*kept, text[at:]])
    return text
