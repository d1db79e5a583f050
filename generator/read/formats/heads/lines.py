"""The lines of a text in which heads are looked for."""

import re
from typing import NamedTuple

from generator.read.formats.clock import clock
from generator.read.formats.markdown import MARK, TASK, paragraphs

_CODE = re.compile(r"(?:```|~~~)[ \t]*(?!te?xt\b|transcript)\w", re.IGNORECASE)


class Line(NamedTuple):
    """One line that is not blank."""

    text: str
    number: int
    """In the file, from 1."""
    level: int
    """1 to 6 for a heading."""
    opens: bool
    """Whether a paragraph begins with it."""
    item: bool = False
    """Whether it is an item of a list, or a part of one."""
    code: bool = False
    """Whether it stands in a fence that names a language of programs: `image: nginx` is nobody's name."""
    depth: int = -1
    """The columns before the mark of the item of a list, nested ones too, that it begins; -1 where it begins none."""


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text, without the blank ones, list marks and a time that stands before every one."""
    raw = text.split("\n")
    found = []
    for paragraph in paragraphs(text):
        code = bool(_CODE.match(paragraph.text))
        for at, line in enumerate(paragraph.text.split("\n")):
            number = paragraph.line + at
            mark = MARK.match(raw[number - 1]) if paragraph.item else None
            depth = len(mark[1].expandtabs(4)) if mark else -1
            line = TASK.sub("", MARK.sub("", line, count=1)) if at and mark else line
            found.append(Line(line, number, paragraph.level, at == 0, paragraph.item, code, depth))
    if len(found) > 3 and clock(stuck := found[0].text.partition(" ")[0]) is not None:
        begun = [line for line in found if line.text.startswith(stuck + " ")]
        if len(begun) * 5 >= len(found) * 4:
            cut = len(stuck)
            found = [
                line._replace(text=line.text[cut:].strip()) if line.text.startswith(stuck + " ") else line
                for line in found
            ]
    return tuple(line for line in found if line.text)
