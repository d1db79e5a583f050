"""Labelled lines above the first words of a text: `Host: Ann Lee`, `**Date:** March 3, 2024`, `- Length: 45 min`."""

import re
from typing import NamedTuple

from generator.read import values
from generator.read.formats.literal import shown
from generator.read.formats.names import is_name

_REACH = 30
"""Lines at the top of a file among which they stand."""
_ABOVE = 3
"""Lines of a title that may stand above the first of them."""
_LONGEST_TITLE = 120
_LABELS = {
    "hosts": "host|hosts|hosted by|presenter|presenters|presented by|moderator|moderators|interviewer",
    "guests": "guest|guests|interviewee|interviewees",
    "people": "speaker|speakers|participants|attendees|panelists|panellists|featuring|with",
    "date": "date|published|published on|publish date|publication date|released|release date|aired|air date|recorded"
    "|recorded on|recording date|created|episode date",
    "duration": "duration|length|runtime|running time",
    "title": "title|episode title",
    "show": "show|podcast|podcast name|series",
    "number": "episode number|episode",
}
_ROLES = {label: field for field, labels in _LABELS.items() for label in labels.split("|")}
_PEOPLE = ("hosts", "guests", "people")
_LINE = re.compile(
    r"(?:[-*+•>]\s+)?(?P<mark>\*\*|__|\*|_|)(?P<label>[A-Za-z][A-Za-z ]{2,24}?)\s*"
    r"(?:[:：](?P=mark)?|(?P=mark)[:：])\s*(?P<value>\S.*)"
)
_HEADING = re.compile(r"#{1,6}\s")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}")
_PARTS = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_WORKS = re.compile(r"\b(?:of|at|for|the)\b|\.", re.IGNORECASE)
"""What stands in where somebody works, or in a sentence, and in no name."""


class Stated(NamedTuple):
    """A text whose head has been read."""

    text: str
    """Without the lines that state something; each left an empty line, so that the others keep their numbers."""
    fields: dict[str, str]


def stated(text: str) -> Stated:
    """What the lines above the first words state, by the names of fields.

    A label that comes again below is a speaker's (`Host: Welcome`), and a value that is none of its field is words.
    """
    lines = text.split("\n", _REACH)
    fields: dict[str, str] = {}
    taken: list[int] = []
    above = 0
    headed: int | None = None
    for at, line in enumerate(lines[:_REACH]):
        bare = shown(line).strip().rstrip("\\").strip()
        if not bare or _RULE.fullmatch(bare):
            continue
        if _HEADING.match(bare):
            headed = at
            continue
        found = _LINE.fullmatch(bare)
        field = _ROLES.get(found["label"].lower(), "") if found else ""
        value = _value(field, found["value"].strip("*_ "), text) if found and field else ""
        if found and value and not _recurs(found["label"], text):
            fields.setdefault(field, value)
            if field in _PEOPLE and _PARTS.sub("", found["value"].strip("*_ .")) != _PARTS.sub("", value):
                # Where they work, or who they are: for the show notes, as it stands.
                fields["notes"] = "\n\n".join((*filter(None, [fields.get("notes")]), bare))
            taken.append(at)
            # A heading over nothing else is none of a chapter.
            taken += [headed] if headed is not None and not lines[headed].startswith("# ") else []
            headed = None
            continue
        above += 1
        if taken or above > _ABOVE or len(bare) > _LONGEST_TITLE:
            break
    for at in taken:
        lines[at] = ""
    return Stated("\n".join(lines), fields) if taken else Stated(text, fields)


def _recurs(label: str, text: str) -> bool:
    """Whether a label stands before more than one line, as a speaker's does."""
    return len(re.findall(rf"^\W*{re.escape(label)}\W{{0,4}}[:：]", text, re.IGNORECASE | re.MULTILINE)) > 1


def _value(field: str, written: str, text: str) -> str:
    """The value of a field as it stands on its line; empty where it can be none."""
    if field in _PEOPLE:
        return ", ".join(_names(written, text))
    read = {"date": values.day, "duration": values.duration, "number": values.number}.get(field, values.title)
    try:
        read(written)
    except ValueError:
        return ""
    return written


def _names(written: str, text: str) -> list[str]:
    """The names in a list of them, without where people work; none where it begins with something else."""
    found: list[str] = []
    for part in _PARTS.split(re.sub(r"\s*\([^()]*\)", "", written)):
        full = " " in part and is_name(part) and not _WORKS.search(part)
        if full or (part and re.search(rf"^\W*{re.escape(part)}\b\W{{0,4}}[:：]", text, re.MULTILINE)):
            found.append(part)
        elif not found:
            return []
    return found
