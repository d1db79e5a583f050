"""Which list in a JSON transcript is the talk: programs keep words, sentences and utterances side by side."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.read.formats.pieces.pieces import Piece, label, names_speaker, piece
from generator.read.formats.pieces.word_cues import began, joined

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
        """How many letters all its pieces have."""
        return sum(letters(one) for one in self.pieces)

    @property
    def by_word(self) -> bool:
        """Whether its entries are words rather than sentences."""
        said = [one.text for one in self.pieces if one.text.strip()]
        return len(said) > 2 and sum(len(text.split()) for text in said) < 1.2 * len(said)


def letters(one: Piece) -> int:
    """How many letters a piece has, or its parts together."""
    return len((one.text or joined(one.parts)).strip())


def said_in(value: Any) -> Listed | None:
    """The list with the talk: nearly all of it, timed and with speakers where any is, sentences rather than words."""
    found = [(one, one.letters) for one in _lists(value, {}, (), 0)]
    most = max((size for _, size in found), default=0)
    if not most:
        return None
    # Nearly all of the talk: each sentence may have a list of its words.
    whole = [_labelled(one, value) for one, size in found if size * 10 >= most * 7]

    def worth(one: Listed) -> tuple[bool, ...]:
        timed = sum(began(piece, 1.0) is not None for piece in one.pieces)
        return (
            timed * 2 >= len(one.pieces),
            any(speaks(piece) for piece in one.pieces),
            not one.by_word,
            any(piece.times.start for piece in one.pieces),
        )

    return _once(max(whole, key=worth))


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
            if key == "words" and isinstance(inner, list):
                inner = [_word(one) for one in inner]
            if isinstance(inner, (dict, list)) and not _OTHER.search(re.sub(r"[^a-z]", "", key.lower())):
                yield from _lists(inner, names, (*around, value), depth + 1)


def _word(entry: Any) -> Any:
    """A word whose text is called its `name`, as Speechmatics' first format has it, under its usual key."""
    if isinstance(entry, dict) and entry.keys() & {"time", "start"} and not entry.keys() & {"text", "word", "content"}:
        return {"word" if key == "name" else key: value for key, value in entry.items()}
    return entry


def _names(holder: Mapping[str, Any]) -> dict[str, str]:
    """Speaker by id, where an object lists the speakers of what is in it, or maps their ids to names."""
    names: dict[str, str] = {}
    for key in ("speakers", "participants", "speaker_names", "speakerNames", "speaker_map", "speakerMap"):
        listed = holder.get(key)
        if isinstance(listed, dict) and all(isinstance(one, str) for one in listed.values()):
            listed = [{"id": number, "name": name} for number, name in listed.items()]
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, dict) and "text" not in one and isinstance(one.get("name"), str):
                number = label(one.get("id", one.get("speaker_id")), {})
                if number and (name := " ".join(one["name"].split())):
                    names[number.removeprefix("Speaker ")] = name
    return names


def _labelled(listed: Listed, value: Any) -> Listed:
    """The list with the speakers that the file keeps in a list of its own, as (from, to, who).

    A piece that two are said to speak at once is nobody's: its speaker is empty.
    """
    if any(speaks(one) for one in listed.pieces):
        return listed
    spans = [
        (*span, one.speaker)
        for holder in {id(one): one for one in (value, *listed.around) if isinstance(one, dict)}.values()
        for one in _turns(holder)
        if (span := _span(one))
    ]
    if not spans:
        return listed
    spans.sort(key=lambda span: span[0])
    starts = [span[0] for span in spans]

    def who(one: Piece, by_word: bool) -> Piece:
        """The piece with its speaker; where nobody speaks it all, with those of its words."""
        if not (said := _span(one)):
            return one
        start, stop = said
        at = bisect_right(starts, start) - 1
        # Who speaks for half of a word speaks it; a sentence wants nearly all.
        least = (0.5 if by_word else 0.9) * (stop - start)
        near = spans[max(0, at - 1) : max(0, at) + 2]
        named = {name for first, last, name in near if min(stop, last) - max(start, first) >= least}
        if not named and one.parts:
            return replace(one, parts=tuple(who(part, True) for part in one.parts))
        return replace(one, speaker=named.pop() if len(named) == 1 else "" if named else None)

    return Listed(tuple(who(one, listed.by_word) for one in listed.pieces), listed.around)


def _span(one: Piece) -> tuple[float, float] | None:
    """From when to when, in the file's own unit; None where it doesn't say."""
    first, last = (one.parts[0], one.parts[-1]) if one.parts and not one.times.start else (one, one)
    start, end, length = (time and time.amount * (time.unit or 1000.0) for time in (first.times.start, *last.times[1:]))
    if end is None and length is not None and last.times.start:
        end = last.times.start.amount * (last.times.start.unit or 1000.0) + length
    return (start, end) if start is not None and end is not None and end > start else None


def _turns(holder: Mapping[str, Any]) -> Iterator[Piece]:
    """The entries of any of its lists that name a speaker and two times, and have no text."""
    for inner in (inner for key, inner in holder.items() if key != "words"):
        listed = inner.get("segments") if isinstance(inner, dict) else inner
        if not isinstance(listed, list) or not any(isinstance(one, dict) and names_speaker(one) for one in listed[:3]):
            continue
        for one in listed:
            if isinstance(one, dict) and (read := piece(one, {})).speaker and not letters(read):
                yield read


def _once(listed: Listed) -> Listed:
    """The list without what its last entry says again: every word, now with its speaker (as Google's diarisation)."""
    *others, last = listed.pieces
    if others and speaks(last) and not any(speaks(one) for one in others):
        before = sum(letters(one) for one in others)
        words = replace(last, text="")
        # It may have a text of its own as well, of its last sentence.
        if letters(words) * 10 >= before * 9 and letters(words) >= 2 * len(last.text.strip()):
            return Listed((words,), listed.around)
    return listed
