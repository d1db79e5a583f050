"""Text from anywhere as it may be printed: nothing in it steers a terminal or a CI runner."""

import re
from typing import Final

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Control characters, those that turn the direction of writing, and halves of characters."""
_COMMAND: Final = re.compile(r"^(\s*)(?=::|##\[)", re.MULTILINE)
"""What GitHub's and Azure's runners take for a command where it begins a line."""
_HALF: Final = re.compile(
    r"(?<!\\)((?:\\\\)*)(?:\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2})",
    re.IGNORECASE,
)


def whole_json(text: str) -> str:
    """JSON without the escapes of half a character, as a program leaves them that cuts text by length.

    JSON may hold them, and no file in UTF-8 can.
    """
    return _HALF.sub(r"\1", text) if "\\ud" in text or "\\uD" in text else text


def printable(text: str) -> str:
    r"""The text with `\u001b` and the like in place of what steers, and a `\` before what a runner would obey.

    Line breaks and tabs stay. An escape is also what JSON has for the character.
    """
    shown = _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return _COMMAND.sub(r"\1\\", shown)
