"""Timed captions, the common ground of WebVTT and SRT: a line of times, then text up to the next one.

Written here because the well-known parsers (webvtt-py, srt, pysubs2) leave out what they can't read without saying
where, and give one voice a caption; a dropped file's problems must be named by line. The tests hold this one against
them. It reads what players show: only an empty line ends a caption (a line of one blank is part of it), times are read
with single digits, frames, a rounded `60.000` or a mistyped arrow, and text after an empty line is not lost.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from generator.read.formats.clock import LATEST

_TIME = r"(?:(\d{1,9}) ?: ?)?(\d{1,9}) ?: ?(\d{1,2})(?: ?([.,:;]) ?(\d{1,9}))?"
_ARROW = r"(?:-{1,3}|- -|[–—−]{1,2}|=)[ \t]?(?:>|&gt;)|→"
TIMES = re.compile(
    rf"^[ \t]*(?=\d){_TIME}[ \t]*({_ARROW})(?:[ \t]*{_TIME}(?=\s|\Z))?([^\n]*)$", re.ASCII | re.MULTILINE
)
"""Its groups: five of the start (hours, minutes, seconds, mark, fraction), arrow, five of the end, rest."""
_ANY_TIMES = re.compile(rf"{TIMES.pattern}|^(?=[^\n]*\d:\d)[^\n]*-->[^\n]*$", TIMES.flags)
_BARE = re.compile(r"\s*\d[\d\s:.,;]*-->")
_SETTINGS = re.compile(r"(?:\s*[\w-]+:\S+)*\s*", re.ASCII)
_NAMED = re.compile(r"\s*[\[(<][^\[\]()<>:]{1,40}[\])>]\s*")
_COUNTER = re.compile(r"\s*(?:\d+|[0-9a-f]{8}-[0-9a-f-]{20,}\S*)\s*", re.ASCII)
_PARTED = re.compile(r"(?<=[a-z]{3})-\n(?=[a-z]{2})")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
MEND_TIMES = "Write the cue's times as 00:01:02.000 --> 00:01:05.000"
"""What is said of times that can't be read."""


class Caption(NamedTuple):
    """One caption as written."""

    text: str
    """With its tags and line breaks; a word that was parted at its hyphen is one again."""
    start_ms: int | None
    end_ms: int | None
    """Both None where the times can't be read; the end alone where it is missing or before the start."""
    at: int
    """Where its line of times begins in the text."""


_Mark = tuple[int, int, int | None, int | None, str]
"""A line of times: where it begins, where the next line does, start and end in ms, and what stands behind them."""


@dataclass(frozen=True, slots=True)
class Captions:
    """What a caption file holds."""

    captions: list[Caption] = field(default_factory=list)
    unreadable: list[tuple[int, str]] = field(default_factory=list)
    """(place, line) of times that can't be read; the captions below them are kept."""
    joined: list[tuple[int, str]] = field(default_factory=list)
    """(place, block) of what follows an empty line in a caption: kept as a part of it."""
    asides: list[tuple[int, str]] = field(default_factory=list)
    """(place, block) of what is in no caption: header, comments, styles, strays."""


def captions(text: str, aside: Callable[[str], bool] = lambda block: False) -> Captions:
    """The captions of a text whose lines end with `\\n`; `aside` tells blocks between them that are not said."""
    found = _captions(text, aside, TIMES)
    if len(found.captions) != text.count("-->"):
        # An arrow in speech, or a line of times that can't be read: a slower look at each.
        found = _captions(text, aside, _ANY_TIMES)
    return found


def with_gaps(text: str) -> str:
    """The text of a program that parts captions by lines of blanks with empty lines in their place."""
    return text if "\n\n" in text.strip("\n") else re.sub(r"^[ \t]+$", "", text, flags=re.MULTILINE)


def complaints(text: str, found: Captions, strays: Sequence[tuple[int, str]]) -> tuple[tuple[int, str, str], ...]:
    """The warnings (line, what, how) about captions read from a text, and about blocks of it that were left out."""

    def line(at: int) -> int:
        return text.count("\n", 0, at) + 1

    result = [(line(at), f"The cue's time can't be read: {mark[:60]}", MEND_TIMES) for at, mark in found.unreadable]
    what = "Text that belongs to no cue was left out"
    result += [
        (line(at), f"{what}: {_start(block)}", "Remove the blank line before it, or give it times")
        for at, block in strays
    ]
    if found.joined:
        at, block = found.joined[0]
        more = f" (and {len(found.joined) - 1} more like it)" if len(found.joined) > 1 else ""
        what = f"Text after a blank line was read as part of the cue above it: {_start(block)}{more}"
        result.append((line(at), what, "Remove the blank line, or begin it with NOTE if nobody says it"))
    return tuple(sorted(result))


def _start(block: str) -> str:
    return block.strip().partition("\n")[0][:60]


def _captions(text: str, aside: Callable[[str], bool], times: re.Pattern[str]) -> Captions:
    found = Captions()
    stop = len(text)
    marks = chain(_marks(text, times), [(stop, stop, None, None, "")])
    mark = next(marks)
    opening = text if mark[0] == stop else _without_counter(f"\n{text[: mark[0]]}")[1:]
    found.asides.extend((block.start(), block[0]) for block in _BLOCK.finditer(opening))
    for following in marks:
        at, begin, start, end, rest = mark
        mark = following
        words = text[begin : following[0]]
        # Mostly a gap ends the words, and nothing else is there.
        if words.find("\n\n") != len(words) - 2 or words[:1] == "\n":
            if following[0] < stop:
                words = _without_counter(words)
            if words[:1] == "\n" or "\n\n" in words.rstrip("\n"):
                words = _sorted_out(words, begin, aside, found)
        words = words.strip()
        if start is None:
            found.unreadable.append((at, text[at:begin].strip()))
        elif rest and not _SETTINGS.fullmatch(rest):
            # Words that begin on the line of times, or the speaker's name.
            words = (
                f"{rest.strip()}: {words}" if words and _NAMED.fullmatch(rest) else f"{rest.strip()}\n{words}".strip()
            )
        if "-\n" in words:
            words = _PARTED.sub("-", words)
        found.captions.append(Caption(words, start, end, at))
    return found


def _marks(text: str, times: re.Pattern[str]) -> Iterator[_Mark]:
    """The lines of times, in order; with `_ANY_TIMES` those that can't be read, too."""
    for line in times.finditer(text):
        a, b, c, d, e, arrow, f, g, h, i, j, rest = line.groups()
        if b is None:
            if _is_alone(text, line):
                yield line.start(), line.end() + 1, None, None, ""
        elif g is not None:
            start, end = _ms(a, b, c, d, e), _ms(f, g, h, i, j)
            if end is not None and (start is None or end < start):
                end = None
            yield line.start(), line.end() + 1, start, end, rest
        elif arrow == "-->":
            yield line.start(), line.end() + 1, _ms(a, b, c, d, e), None, rest


def _is_alone(text: str, line: re.Match[str]) -> bool:
    """Whether a line with an arrow and half a time stands where times would: below an empty line or a counter."""
    above = text[: line.start()].removesuffix("\n").rpartition("\n")[2]
    return not above.strip() or _COUNTER.fullmatch(above) is not None or _BARE.match(line[0]) is not None


def _ms(hours: str | None, minutes: str, seconds: str, mark: str | None, fraction: str | None) -> int | None:
    """Milliseconds; frames are dropped, a rounded 60 is let pass; None for what is no time."""
    whole_minutes, whole_seconds = int(minutes), int(seconds)
    if whole_seconds > 60 or (hours and whole_minutes > 60):
        return None
    result = (int(hours or 0) * 60 + whole_minutes) * 60_000 + whole_seconds * 1000
    if fraction:
        if len(fraction) == 3:
            result += int(fraction)
        elif mark in (".", ","):
            result += int(fraction.ljust(3, "0")[:3])
    return result if result < LATEST else None


def _without_counter(chunk: str) -> str:
    """What stands between two lines of times, without the number or name of the caption that follows."""
    above, _, last = chunk.removesuffix("\n").rpartition("\n")
    if not last.strip():
        # A number with an empty line below it, too, where the caption before has words already.
        body, _, number = above.rstrip().rpartition("\n\n")
        return body if body.strip() and number.strip().isdecimal() else chunk
    if above[-1:] == "\n" or (not above and chunk[:1] == "\n"):
        # The only words of a caption are hardly the name of the next.
        named = bool(above.strip()) or " " not in last.strip()
    else:
        # Without an empty line above it only a number is none of the words.
        blank_above = bool(above) and not above.rpartition("\n")[2].strip()
        named = last.strip().isdecimal() or (blank_above and _COUNTER.fullmatch(last) is not None)
    return f"{above}\n" if named else chunk


def _sorted_out(chunk: str, at: int, aside: Callable[[str], bool], found: Captions) -> str:
    """The words in the blocks below a line of times; asides, and what follows them, go where they belong."""
    said: list[str] = []
    apart = False
    for block in _BLOCK.finditer(chunk):
        if apart or (block.start() and aside(block[0])):
            apart = True
            found.asides.append((at + block.start(), block[0]))
            continue
        if said:
            found.joined.append((at + block.start(), block[0]))
        said.append(block[0])
    return "\n".join(said)
