"""An index: names in groups with a line on each, and other lists beside; its kind needs no template of its own."""

from collections.abc import Sequence

from generator.model import Page
from generator.write.page_maker import PageMaker
from generator.write.views import Tag

Row = tuple[Tag, str, str]
"""A name, its facts in short and what is said of it."""
Group = tuple[str, Sequence[Row]]
"""Rows below a heading; below none where it is empty."""
Beside = tuple[str, str, Sequence[tuple[str, str, int | None]]]
"""Other lists: what they are to a screen reader, the heading, and of each name, address and perhaps size."""


def index_page(
    maker: PageMaker,
    kind: str,
    place: str,
    *,
    title: str,
    description: str,
    lede: str,
    groups: Sequence[Group],
    beside: Beside,
    top: Sequence[Tag] = (),
    more: int = 0,
) -> Page:
    """The page of one kind at an address; `top` are the chief names, `more` is how many are on no list."""
    return maker.page(
        kind,
        place,
        layout="_index",
        title=title,
        description=description,
        lede=lede,
        groups=groups,
        beside=beside,
        top=top,
        more=more,
        here=place,
    )
