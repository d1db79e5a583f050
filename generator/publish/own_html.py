"""The HTML of a page that a person wrote, put right: each id once, and one bullet before each list item."""

import re

_ID = re.compile(r"(<[A-Za-z][^<>]*?\sid\s*=\s*)(\"|')(.+?)\2", re.DOTALL)
FRAME = frozenset({"ic"})
"""Ids of the frame around every page's content (`base.html`)."""
_ITEM = re.compile(
    r"<li>(?=\s*(?:<p>\s*)?[\u2022\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff])",
)
"""An item whose first sign is an arrow, a symbol, a bullet or an emoji (Unicode blocks Arrows to Miscellaneous Symbols
and Arrows, and the pictographs of the first supplementary plane)."""


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


def own_bullets(html: str) -> str:
    """The HTML with the class `signed` for each list item that begins with a sign of its own, such as an emoji."""
    return _ITEM.sub('<li class="signed">', html)
