"""The HTML of a page that a person wrote, put right: each id once."""

import re

_ID = re.compile(r"(<[A-Za-z][^<>]*?\sid\s*=\s*)(\"|')(.+?)\2", re.DOTALL)
FRAME = frozenset({"ic"})
"""Ids of the frame around every page's content (`base.html`)."""


def unique_ids(html: str) -> str:
    """The HTML with `-2`, `-3` … after an id that the frame or an earlier element has. What is unique stays."""
    taken = {*FRAME, *(found[3] for found in _ID.finditer(html))}
    seen = set(FRAME)

    def renamed(found: re.Match[str]) -> str:
        name, number = found[3], 2
        if name in seen:
            while f"{name}-{number}" in taken:
                number += 1
            name = f"{name}-{number}"
            taken.add(name)
        seen.add(name)
        return f"{found[1]}{found[2]}{name}{found[2]}"

    return _ID.sub(renamed, html)
