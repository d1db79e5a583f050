"""WebVTT in segments, as players stream it (RFC 8216, 3.5), joined to one file: the header stands before each."""

import re
from collections.abc import Callable
from itertools import pairwise

from generator.read.formats.captions.captions import Caption, Captions, captions
from generator.read.formats.clock import clock

_HEAD = re.compile(r"^WEBVTT[ \t]*$|(?<=\n\n)WEBVTT[ \t][^\n]*$|(?<=\S)WEBVTT[ \t]*$", re.MULTILINE)
"""At the start of a line; behind words, where the segment before ends without a line end."""
_MAP = re.compile(r"^X-TIMESTAMP-MAP=(?=.*?MPEGTS:(\d{1,12}))(?=.*?LOCAL:([\d:.]{5,15}))", re.MULTILINE)
_TICKS_PER_MS = 90
_WRAP_MS = 2**33 // _TICKS_PER_MS
"""MPEG's clock has 33 bits."""


def segmented(text: str, aside: Callable[[str], bool]) -> Captions:
    """The captions of a WebVTT text, on the clock of its first segment; what two segments share is there once."""
    heads = [head.start() for head in _HEAD.finditer(text)] if text.count("WEBVTT") > 1 else []
    if len(heads) < 2:
        return captions(text, aside)
    whole = Captions()
    shown: set[tuple[int | None, int | None, str]] = set()
    origin: int | None = None
    for begin, stop in pairwise([0, *heads[1:], len(text)]):
        part = captions(text[begin:stop], aside)
        shift = 0
        if (found := _MAP.search(text, begin, stop)) and (local := clock(found[2])) is not None:
            start = int(found[1]) // _TICKS_PER_MS - local
            origin = start if origin is None else origin
            shift = start - origin + (_WRAP_MS if start - origin < -_WRAP_MS // 2 else 0)
        for ours, theirs in (
            (whole.unreadable, part.unreadable), (whole.joined, part.joined), (whole.asides, part.asides)
        ):  # fmt: skip
            ours.extend((at + begin, block) for at, block in theirs)
        for number, caption in enumerate(part.captions):
            placed = _moved(caption, shift, begin)
            last = whole.captions[-1] if whole.captions else None
            if last and number == 0 and last.text == placed.text and last.end_ms == placed.start_ms is not None:
                # A caption that a segment's end cut in two.
                whole.captions[-1] = last._replace(end_ms=placed.end_ms)
            elif placed[1] is None or (placed.start_ms, placed.end_ms, placed.text) not in shown:
                whole.captions.append(placed)
            shown.add((placed.start_ms, placed.end_ms, placed.text))
    return whole


def _moved(caption: Caption, shift: int, begin: int) -> Caption:
    start, end = (None if ms is None else max(0, ms + shift) for ms in (caption.start_ms, caption.end_ms))
    return Caption(caption.text, start, end, caption.at + begin)
