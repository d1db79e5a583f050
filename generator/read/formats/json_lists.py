"""Which list in a JSON transcript is the talk: programs keep words, sentences and utterances side by side."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.read.formats.json_pieces import Piece, label, piece, with_speaker
from generator.read.formats.word_cues import began, ended, joined

_DEPTH = 8
_SPOKEN = 4
"""One entry in so many has text at least; YouTube puts a line break or a window between any two captions."""
_OTHER = re.compile(
    "translation|translated|chapter|entit|sentiment|highlight|topic|summar|safety|iabcategor|subtitles|keyword|action"
    "|question|sourcemedia"
)
"""Keys of what is said about a talk, or in another language; never the talk itself."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of what was said."""

    pieces: tuple[Piece, ...]
    around: tuple[Mapping[str, Any], ...] = ()
    """The objects that it stands in, the outermost first, and its first entry."""

    @property
    def letters(self) -> int:
        """How much is said."""
        return sum(letters(one) for one in self.pieces)

    @property
    def by_word(self) -> bool:
        """Whether its entries are words rather than sentences."""
        said = [one.text for one in self.pieces if one.text.strip()]
        return len(said) > 2 and sum(len(text.split()) for text in said) < 1.2 * len(said)


def letters(one: Piece) -> int:
    """The letters of a piece."""
    return len((one.text or joined(one.parts)).strip())


def said_in(value: Any) -> Listed | None:
    """The list with the talk: nearly all of it, timed and with speakers where any is, sentences rather than words."""
    found = [_labelled(one, value) for one in _lists(value, {}, (), 0)]
    most = max((one.letters for one in found), default=0)
    if not most:
        return None

    def worth(one: Listed) -> tuple[bool, ...]:
        timed = sum(began(piece, 1.0) is not None for piece in one.pieces)
        return (
            one.letters * 10 >= most * 7,
            timed * 2 >= len(one.pieces),
            any(speaks(piece) for piece in one.pieces),
            not one.by_word,
            any(piece.times.start for piece in one.pieces),
        )

    return _once(max(found, key=worth))


def speaks(one: Piece) -> bool:
    """Whether it is known who says the piece or a part of it."""
    return one.speaker is not None or any(speaks(part) for part in one.parts)


def _lists(value: Any, names: Mapping[str, str], around: tuple[Mapping[str, Any], ...], depth: int) -> Iterator[Listed]:
    """Every list whose entries have text, outer before inner."""
    if isinstance(value, dict) and value and all(key.isdecimal() for key in value):
        value = list(value.values())
    if isinstance(value, list) and depth < _DEPTH:
        objects = [one for one in value if isinstance(one, dict)]
        pieces = tuple(piece(one, names) for one in value) if objects else ()
        if sum(bool(letters(one)) for one in pieces) * _SPOKEN >= len(objects) > 0:
            yield Listed(pieces, (*around, objects[0]))
            if any(one.times.start for one in pieces):
                return
        for one in value:
            yield from _lists(one, names, around, depth + 1)
    elif isinstance(value, dict) and depth < _DEPTH:
        names = {**names, **_names(value)}
        for key, inner in value.items():
            if isinstance(inner, (dict, list)) and not _OTHER.search(re.sub(r"[^a-z]", "", key.lower())):
                yield from _lists(inner, names, (*around, value), depth + 1)


def _names(holder: Mapping[str, Any]) -> dict[str, str]:
    """Speaker by id, where an object lists the speakers of what is in it."""
    names: dict[str, str] = {}
    for key in ("speakers", "participants"):
        listed = holder.get(key)
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, dict) and "text" not in one and isinstance(one.get("name"), str):
                number = label(one.get("id", one.get("speaker_id")), {})
                if number and (name := " ".join(one["name"].split())):
                    names[number.removeprefix("Speaker ")] = name
    return names


def _labelled(listed: Listed, value: Any) -> Listed:
    """The list with the speakers that the file keeps in a list of its own, as (from, to, who)."""
    if any(speaks(one) for one in listed.pieces):
        return listed
    spans = [
        (start, end, one.speaker)
        for holder in (value, *listed.around)
        for one in (_turns(holder) if isinstance(holder, dict) else ())
        if (start := began(one, 1.0)) is not None and (end := ended(one, 1.0)) is not None
    ]
    if not spans:
        return listed
    pieces = []
    at = 0
    spans.sort(key=lambda span: span[0])
    for one in listed.pieces:
        start, end = began(one, 1.0), ended(one, 1.0)
        if start is not None:
            while at + 1 < len(spans) and spans[at + 1][0] <= start:
                at += 1
            first, last, who = spans[at]
            if first <= start and (start if end is None else end) <= last:
                one = with_speaker(one, who)
        pieces.append(one)
    return Listed(tuple(pieces), listed.around)


def _turns(holder: Mapping[str, Any]) -> Iterator[Piece]:
    """The entries of any of its lists that name a speaker and two times, and have no text."""
    for inner in holder.values():
        listed = inner.get("segments") if isinstance(inner, dict) else inner
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, dict) and (read := piece(one, {})).speaker and not letters(read):
                yield read


def _once(listed: Listed) -> Listed:
    """The list without what its last entry says again: every word, now with its speaker (as Google's diarisation)."""
    *others, last = listed.pieces
    if others and not last.text.strip() and speaks(last) and not any(speaks(one) for one in others):
        before = sum(letters(one) for one in others)
        if letters(last) * 10 >= before * 9:
            return Listed((last,), listed.around)
    return listed
