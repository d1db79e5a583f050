"""The typeface of the pictures that are drawn: DejaVu Serif, shipped here so that every machine draws alike.

It has Latin, Greek, Cyrillic, arrows, fractions and mathematics (dejavu-fonts.github.io, `fonts/LICENSE`). A sign that
it lacks, such as an emoji or a Chinese one, is left out rather than drawn as an empty box.
"""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FONT = Path(__file__).parent / "fonts/DejaVuSerifCondensed-Bold.ttf"
_NOTHING = "\uffff"
"""A code point that no typeface has: what is drawn for it stands for whatever is missing."""


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The typeface at a size in pixels."""
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def has(sign: str) -> bool:
    """Whether the typeface can draw a sign."""
    return sign.isspace() or bytes(font(32).getmask(sign)) != bytes(font(32).getmask(_NOTHING))


def drawable(text: str) -> str:
    """The text without the signs that the typeface lacks."""
    return " ".join("".join(sign for sign in text if has(sign)).split())


def fitted(text: str, sizes: tuple[int, ...], width: int, most: int) -> tuple[int, list[str]]:
    """The largest of the sizes (largest first) at which a text has at most so many lines, and these; else cut."""
    text = drawable(text)
    for size in sizes:
        lines = _wrapped(text, size, width)
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], lines[most - 1].rstrip(".,; ") + " …"]


def clipped(text: str, size: int, width: int) -> str:
    """As much of the beginning of a text as fits into one line of that width."""
    text = drawable(text)
    while text and font(size).getlength(text) > width:
        text = text[:-2]
    return text


def _wrapped(text: str, size: int, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font(size).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(clipped(word, size, width))
    return lines
