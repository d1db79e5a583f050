"""Whom initials stand for, where a text says so: `Ann Lee (ALE)` among those present, or a row of a table of them."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.read.formats.names import is_name

_INITIALS = re.compile(r"[A-Z]{2,4}")
_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}"
_TOLD = re.compile(
    rf"({_NAME})(?: - [^()\n]{{2,40}})? \(([A-Z]{{2,4}})\)|^\| *({_NAME}) *\| *([A-Z]{{2,4}}) *\|", re.MULTILINE
)


def legend(labels: Iterable[str], text: str) -> dict[str, str]:
    """Label to name, of those labels that are initials and that the text gives to one full name, and to no other."""
    wanted = {label for label in labels if _INITIALS.fullmatch(label)}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for told in _TOLD.finditer(text) if wanted else ():
        name, label = told[1] or told[3], told[2] or told[4]
        if label in wanted and name[0] == label[0] and is_name(name):
            found[label].add(name)
    return {label: names.pop() for label, names in found.items() if len(names) == 1}
