"""Labelled lines above the first words of a text: `Host: Ann Lee`, `**Date:** March 3, 2024`, `- Length: 45 min`."""

import re
from pathlib import Path
from typing import NamedTuple

from generator.model.listing import phrase_lists
from generator.model.people import AND
from generator.read.fields import values
from generator.read.fields.languages import ABROAD
from generator.read.formats.heads.literal import shown
from generator.read.formats.heads.names import is_name

_REACH = 30
"""Lines at the top of a file among which they stand."""
_ABOVE = 3
"""Lines of a title that may stand above the first of them."""
_LONGEST_TITLE = 120
_ROLES = {word: field for word, field in ABROAD.items() if field not in ("audio", "image")} | {
    label: field for field, labels in phrase_lists(Path(__file__).with_name("labels.txt")).items() for label in labels
}
"""What a line calls a field, to the field; `notes` is what is said of a recording and is none."""
_PEOPLE = ("hosts", "guests", "people")
_READ = {
    "date": values.day, "duration": values.duration, "number": values.number, "season": values.number,
    "link": values.url, "media": values.url, "language": values.language, "topics": values.names,
    "description": values.prose,
}  # fmt: skip
_OF_HEADINGS = frozenset(("date", "duration", "hosts", "guests", "people", "link", "media", "show"))
"""What a heading states, too: `### Meeting duration: 1 hour`; of others it is the title of what stands below."""
FACTS = frozenset(label for label, field in _ROLES.items() if field in _READ)
"""What nobody is called."""
_LINE = re.compile(
    r"(?:[-*+•>]\s+)?(?P<mark>\*\*|__|\*|_|)(?P<label>[^\W\d_](?:[^\W\d_]|[ /]){1,24}?)\s*"
    r"(?:[:：](?P=mark)?|(?P=mark)[:：])\s*(?P<value>\S.*)"
)
_HEADING = re.compile(r"#{1,6}\s")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}|[|: -]{5,}|(?:<[^<>]*>\s*)+")
_ROW = re.compile(r"\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|")
_LINKED = re.compile(r"\[([^\[\]]*)\]\(([^()\s]+)\)")
_PARTS = re.compile(rf"(?:\s*[,;&、]\s*|\s+)(?:{AND}|with)\s+|\s*[,;&、]\s*")
_ENDED = re.compile(r"[.!?…][\"”’]*$")
_SAID = re.compile(r"[.!?…]$|(?:\S+\s+){3}\S")
_NUMBERED = re.compile(r"#?(\d{1,4})\s*[-–—:.,|]\s*(\S.*)")
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
    # Of a page that begins with its show notes empty lines stand in their place.
    blank = re.match(r"\s*", text)
    reach = _REACH + (blank[0].count("\n") if blank else 0)
    lines = text.split("\n", reach)
    fields: dict[str, str] = {}
    taken: list[int] = []
    noted: list[str] = []
    above = 0
    headed: int | None = None
    for at, line in enumerate(lines[:reach]):
        bare = _ROW.sub(r"\1: \2", shown(line).strip().rstrip("\\").strip())
        if not bare or _RULE.fullmatch(bare):
            taken += [at] if "|" in bare and taken else []
            continue
        heading = _HEADING.match(bare)
        found = _LINE.fullmatch(bare[heading.end() :] if heading else bare)
        label = found["label"].strip().lower() if found else ""
        field = _ROLES.get(label)
        if heading and field not in _OF_HEADINGS:
            headed = at
            continue
        if found and field is not None and not _recurs(found["label"], text):
            written = found["value"].strip("*_ ")
            if label in ABROAD and field in ("show", "topics") and _ENDED.search(written):
                # Words of somebody whose name another language has for a field: `Temi: Good evening, all.`
                break
            given = _given(field, written, text, any(each.startswith("# ") for each in lines[:at]))
            if not given and field in _PEOPLE and _SAID.search(written):
                # Words of somebody who is called by what he does.
                break
            fields = {**given, **fields}
            if not given or (field in _PEOPLE and _bare(found["value"].strip("*_ .")) != _bare(given[field])):
                # Where they work, or what is no field: for the show notes, as it stands.
                noted.append(bare)
            taken.append(at)
            # A heading over nothing else is none of a chapter.
            taken += [headed] if headed is not None and not lines[headed].startswith("# ") else []
            headed = None
            continue
        above += 1
        if taken or above > _ABOVE or len(bare) > _LONGEST_TITLE:
            break
    if not fields:
        return Stated(text, fields)
    for at in taken:
        lines[at] = ""
    notes = {"notes": "\n\n".join(noted)} if noted else {}
    return Stated("\n".join(lines), {**fields, **notes})


def _bare(names: str) -> str:
    """A list of names without what stands between them."""
    return _PARTS.sub("", names)


def _recurs(label: str, text: str) -> bool:
    """Whether a label stands before more than one line, as a speaker's does."""
    return len(re.findall(rf"^\W*{re.escape(label)}\W{{0,4}}[:：]", text, re.IGNORECASE | re.MULTILINE)) > 1


def _given(field: str, written: str, text: str, titled: bool) -> dict[str, str]:
    """The fields that a line gives, as they stand on it; none where its value can be none of its field.

    `titled`: whether a heading above is the title.
    """
    if field in _PEOPLE:
        names = _names(written, text)
        return {field: ", ".join(names)} if names else {}
    if field == "number" and (numbered := _NUMBERED.fullmatch(written)):
        return {"number": numbered[1]} | ({} if titled else {"title": numbered[2]})
    written = _LINKED.sub(r"\2" if field in ("link", "media") else r"\1", written)
    try:
        _READ.get(field, values.title)(written)
    except ValueError:
        return {"title": written} if field == "number" and not titled else {}
    return {field: written} if field != "notes" else {}


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
