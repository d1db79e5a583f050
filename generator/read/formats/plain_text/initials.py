"""Initials before what was said in minutes, and the list of those present that gives them their names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.read.formats.heads.names import is_name

_INITIALS = re.compile(r"(?![A-Z][a-z]+$)(?=[a-z]*[A-Z])[A-Za-z]{2,4}")
"""`Bo` is a name, whoever is present."""
_FULL_NAME = r"[^\W\d_][\w.'’-]{0,40}(?: [^\W\d_][\w.'’-]{0,40}){1,3}"
_EXPLAINED = re.compile(
    rf"({_FULL_NAME})(?: - [^()\n]{{2,40}})? \(([A-Z]{{2,4}})\)|^\| *({_FULL_NAME}) *\| *([A-Z]{{2,4}}) *\|",
    re.MULTILINE,
)
"""`Ann Lee (ALE)` in a list of those present, or a row of a table of them."""
_CALLED = (
    "present|attendees|attendance|in attendance|participants|roll call|anwesend|teilnehmer|teilnehmerinnen|présents"
    "|presentes|asistentes|presenti|aanwezig"
)
_PRESENT = re.compile(
    rf"^[ \t]*(?:#+[ \t]*|\*\*|[-*+•][ \t]+)?(?:introduction of )?(?:{_CALLED})(?:\*\*)?[ \t]*:?(?:\*\*)?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""The heading of a list of those present."""
_BELOW = re.compile(r"\n([^\n]*)")
_MOST = 300
"""Lines of such a list."""
_ITEM = re.compile(rf"[ \t]*(?:[-*+•]|\d+\.)[ \t]+\[?({_FULL_NAME})(?=\]|[ \t]*(?:$|[(,;–—@<|-]))")
_ALONE = re.compile(rf"[ \t]*({_FULL_NAME})[ \t]*\\?")


def initials(labels: Iterable[str], text: str) -> dict[str, str]:
    """Label to name, of those labels that are initials and that the text gives to one full name, and to no other.

    It says so, or lists those present, of whom one name alone has these initials.
    """
    wanted = {label for label in labels if _INITIALS.fullmatch(label)}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in _EXPLAINED.finditer(text) if wanted else ():
        name, label = row[1] or row[3], row[2] or row[4]
        if label in wanted and name[0] == label[0] and is_name(name):
            found[label].add(name)
    listed = {*_present(text)} if wanted else set()
    # A text in capitals calls somebody `BO`.
    called = {word.casefold() for name in listed for word in name.split()}
    for label in wanted - found.keys():
        if label.casefold() in called:
            continue
        found[label] = {name for name in listed if _of(name) == label.casefold()}
    meant = {label: names.pop() for label, names in found.items() if len(names) == 1}
    return {label: name for label, name in meant.items() if list(meant.values()).count(name) == 1}


def _present(text: str) -> Iterator[str]:
    """The names in the lists of those present: items, or lines that are names alone."""
    for heading in _PRESENT.finditer(text):
        for below in islice(_BELOW.finditer(text, heading.end()), _MOST - 1):
            line = below[1]
            if found := _ITEM.match(line) or _ALONE.fullmatch(line):
                yield found[1]
            elif line.strip() and not line.lstrip().startswith(("-", "*", "+", "•")):
                break


def _of(name: str) -> str:
    """The first letters of a name's words, small."""
    return "".join(part[0] for part in re.split(r"[ -]+", name.casefold()) if part)
