"""Captions that a program wrote several times for a player to show: each once.

Two kinds, told by what stands in the file. *Highlighted*: whisper and whisperX with `highlight_words`, stable-ts and
editors of short videos write a sentence once for each of its words, that word underlined or coloured. *Split*: where
two captions overlap, some programs write three: `A`, `A` with `B`, `B`.
"""

import re
from collections.abc import Sequence

from generator.read.formats.captions.captions import Caption

_TOUCHING_MS = 60
"""Between the end of one copy and the start of the next."""
_MOVED_MS = 3000
"""The same where the mark moved on to a later word, which no two captions of their own do."""
_BLIP_MS = 50
"""A shorter caption is a step of rolling captions, which `turns.repeats` unrolls."""
_TAG = re.compile(r"</?(?!v[\s.>])[a-z][^<>]*>", re.IGNORECASE)
_LONGEST = 1000
"""Characters of a caption in which a part can be marked; nobody reads a longer one."""
_MARKED = re.compile(r"<(?!v[\s.>])([a-z]+)[^<>]*>(.*?)</\1>", re.IGNORECASE | re.DOTALL)
_TIMED_WORD = re.compile(r"<\d")


def without_copies(captions: Sequence[Caption]) -> list[Caption]:
    """The captions; copies of one are one, which begins with the first and ends with the last of them."""
    shown: list[Caption] = []
    coming = list(reversed(captions))
    lit = -1
    while coming:
        caption = coming.pop()
        before = shown[-1] if shown else None
        now = _lit(caption.text) if caption.text.find("<", 1) > 0 else -1
        if before and _is_copy(before, caption, lit, now):
            shown[-1] = before._replace(end_ms=caption.end_ms)
            lit = max(lit, now)
            continue
        lit = now
        if before and coming and before.text in caption.text and (parted := _parted(before, caption, coming[-1])):
            coming.pop()
            shown[-1], later, goes_on = parted
            (coming if goes_on else shown).append(later)
            continue
        shown.append(caption)
    return shown


def _follows(before: Caption, caption: Caption, within_ms: int) -> bool:
    if before.end_ms is None or caption.start_ms is None:
        return False
    return -_TOUCHING_MS <= caption.start_ms - before.end_ms <= within_ms


def _is_copy(before: Caption, caption: Caption, lit: int, now: int) -> bool:
    """Whether a caption is the one before again, another of its words marked; `lit` and `now` are the marks' places."""
    if max(lit, now) < 0 or 0 <= now <= lit:
        return False
    return _follows(before, caption, _MOVED_MS if 0 <= lit < now else _TOUCHING_MS) and (
        _bare(before.text) == _bare(caption.text)
    )


def _lit(text: str) -> int:
    """Where a part of the text is marked; -1 where no part is, or all of it."""
    if len(text) > _LONGEST or _TIMED_WORD.search(text):
        return -1
    start = 0
    while found := _MARKED.search(text, start):
        if _bare(found[2]) != _bare(text):
            return found.start()
        start = found.start(2)
    return -1


def _bare(text: str) -> str:
    return " ".join(_TAG.sub("", text).split())


def _parted(before: Caption, both: Caption, after: Caption) -> tuple[Caption, Caption, bool] | None:
    """The two overlapping captions that a program wrote as three (`A`, `A` with `B`, `B`); None for any other three.

    And whether the second may overlap with the caption after it, too.
    """
    one, two, three = (_lines(caption.text) for caption in (before, both, after))
    rest = two[len(one) :] if two[: len(one)] == one else two[: -len(one)] if two[-len(one) :] == one else []
    if not one or not rest or rest == one or three not in (one, rest):
        return None
    if not (_follows(before, both, _TOUCHING_MS) and _follows(both, after, _TOUCHING_MS)):
        return None
    if any((caption.end_ms or 0) - (caption.start_ms or 0) < _BLIP_MS for caption in (before, both, after)):
        return None
    if three == one:
        return before._replace(end_ms=after.end_ms), both._replace(text="\n".join(rest)), False
    return before._replace(end_ms=both.end_ms), after._replace(start_ms=both.start_ms, at=both.at), True


def _lines(text: str) -> list[str]:
    """The lines without the dashes that tell two speakers apart."""
    return [line.strip().lstrip("-–— ") for line in text.split("\n")]
