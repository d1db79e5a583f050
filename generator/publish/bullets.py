"""List items that bring a sign of their own for a bullet, such as an emoji: they get no second one."""

import re

_ITEM = re.compile(
    r"<li>(?=\s*(?:<p>\s*)?[\u2022\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff])",
)
"""An item whose first sign is an arrow, a symbol, a bullet or an emoji (Unicode blocks Arrows to Miscellaneous Symbols
and Arrows, and the pictographs of the first supplementary plane)."""


def own_bullets(html: str) -> str:
    """The HTML with the class `signed` for each such item."""
    return _ITEM.sub('<li class="signed">', html)
