"""Short forms of names: a transcript often writes `Ann Lee` where she first speaks, and `Ann` or `AL` from then on."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.model.people import AND, is_nobody

_SEVERAL = re.compile(rf"[&,()\[\]/+]| {AND} ")
"""What stands in a label of two people, or of one who is told apart."""


def is_short_for(label: str, name: str) -> bool:
    """Whether a label is a first name, initials, or a first name and an initial (`Ann L.`) of a full name.

    Or a surname in capitals, as the press writes it (`LEE`): `Lee` may be somebody's first name.
    """
    words = name.casefold().split()
    short = label.casefold().replace(".", "")
    if len(words) < 2 or _SEVERAL.search(name) or not short:
        return False
    initials = "".join(word[0] for word in words)
    if label.isupper() and 1 < len(label) == len(words) and short == initials:
        return True
    return short in (words[0], f"{words[0]} {words[-1][0]}") or (label.isupper() and short == words[-1])


def short_forms(labels: Sequence[str]) -> dict[str, str]:
    """Which of a talk's labels, in the order in which they speak, are short for which name that stood before.

    Nobody's words come under another's name: the full name has to be silent once the short one has spoken, no other
    name may begin so, and no second short form may mean the same.
    """
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, label in enumerate(labels):
        first.setdefault(label, at)
        last[label] = at
    found: dict[str, str] = {}
    for label, begins in first.items():
        meant = [name for name in first if name != label and is_short_for(label, name) and not is_nobody(name)]
        if len(meant) == 1 and last[meant[0]] < begins and not is_nobody(label):
            found[label] = meant[0]
    once = Counter(found.values())
    return {label: name for label, name in found.items() if once[name] == 1}
