"""The lines of a text in which heads are looked for."""

import re
from typing import NamedTuple

from generator.read.formats.clock import clock
from generator.read.formats.markdown import paragraphs

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


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text, without the blank ones, list marks and a time that stands before every one."""
    found = [
        Line(line, paragraph.line + at, paragraph.level, at == 0, paragraph.item, bool(_CODE.match(paragraph.text)))
        for paragraph in paragraphs(text)
        for at, line in enumerate(paragraph.text.split("\n"))
    ]
    if len(found) > 3 and clock(stuck := found[0].text.partition(" ")[0]) is not None:
        begun = [line for line in found if line.text.startswith(stuck + " ")]
        if len(begun) * 5 >= len(found) * 4:
            cut = len(stuck)
            found = [
                line._replace(text=line.text[cut:].strip()) if line.text.startswith(stuck + " ") else line
                for line in found
            ]
    return tuple(line for line in found if line.text)
