"""Draws the pictures that are shown when a page is shared (Open Graph): 1200 by 630 pixels."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PIL import Image, ImageDraw

from generator.model import Failed, Library, Page, Picture, address
from generator.model.attempt import Mapper
from generator.publish.typeface import clipped, drawable, fitted, font

SIZE = (1200, 630)
COVER = 1400
"""Pixels each way of the cover art that a site without its own gets: the least that Apple takes."""
_MARGIN = 84
_WIDTH = SIZE[0] - 2 * _MARGIN
_PAPER, _INK, _ACCENT = (251, 250, 246), (26, 28, 31), (11, 107, 95)
_SHADES = 8
"""Of ink, and of accent, from dark to paper: edges are as smooth to the eye as with 128, in half the bytes."""
# Largest first: a long title is set smaller rather than cut.
_TITLE_SIZES = (76, 64, 54, 46, 40)
_MOST_LINES = 5


def undrawn(function: Callable[[Any], Any], wanted: Sequence[Any]) -> list[Any]:
    """A mapper in place of one that draws, where only the names of the files matter: each picture is empty."""
    return [b""] * len(wanted)


def cards(wanted: Sequence[Picture], mapper: Mapper) -> Iterator[Page]:
    """Each picture as a file; where drawing fails, one with the site's name alone."""
    for card, data in zip(wanted, mapper(draw, wanted), strict=True):
        if isinstance(data, Failed):
            data = draw(replace(card, kicker="", title=card.site))
        yield Page(address.card(card.place), "", data=data)


def cover(library: Library) -> Iterator[Page]:
    """Cover art for the feeds, with the site's name, where the owner has set no `image`."""
    if library.site.image:
        return
    ink = Image.new("L", (COVER, COVER), 255)
    pen = ImageDraw.Draw(ink)
    for number, word in enumerate(("~/", *library.site.name.split()[:5])):
        pen.text((120, 120 + number * 190), clipped(word, 150, COVER - 240), font=font(150), fill=0)
    image = ink.point(_AS_ACCENT)
    image.paste(1, (0, COVER - 90, COVER, COVER))
    image.putpalette(_PALETTE)
    data = io.BytesIO()
    image.convert("RGB").save(data, "PNG")
    yield Page("cover.png", "", data=data.getvalue())


def draw(card: Picture) -> bytes:
    """The PNG.

    Two colours at once: drawn in grey, whose levels become shades of ink on paper at even places of the palette and of
    accent on paper at odd ones, which takes a fifth of the time that finding the colours of a full picture takes.
    """
    ink, accent = Image.new("L", SIZE, 255), Image.new("L", (SIZE[0], 120), 255)
    pen = ImageDraw.Draw(ink)
    ImageDraw.Draw(accent).text((_MARGIN, _MARGIN - 10), clipped(card.kicker, 30, _WIDTH), font=font(30), fill=0)
    size, lines = fitted(card.title if drawable(card.title) else card.site, _TITLE_SIZES, _WIDTH, _MOST_LINES)
    for number, line in enumerate(lines):
        pen.text((_MARGIN, 150 + number * size * 1.22), line, font=font(size), fill=0)
    pen.text((_MARGIN, SIZE[1] - _MARGIN), f"~/{clipped(card.site, 30, _WIDTH)}", font=font(30), fill=90)
    image = ink.point(_AS_INK)
    image.paste(accent.point(_AS_ACCENT), (0, 0))
    image.paste(1, (0, 0, 14, SIZE[1]))
    image.putpalette(_PALETTE)
    data = io.BytesIO()
    image.save(data, "PNG", bits=4)
    return data.getvalue()


def _shade(place: int) -> tuple[int, ...]:
    """The colour at a place of the palette."""
    share, colour = place // 2 / (_SHADES - 1), _ACCENT if place % 2 else _INK
    return tuple(round(dark + (light - dark) * share) for dark, light in zip(colour, _PAPER, strict=True))


_PALETTE = [part for place in range(2 * _SHADES) for part in _shade(place)]
_AS_INK = [2 * round(level / 255 * (_SHADES - 1)) for level in range(256)]
"""Level of grey to its place in the palette."""
_AS_ACCENT = [place + 1 for place in _AS_INK]
