"""Words with a time each to cues: joined as they are written, cut at sentence ends, pauses and changes of speaker."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import milliseconds

_PAUSE_MS = 1200
_LONGEST_MS = 15_000
"""A cue is no longer than what a reader of captions keeps in view."""
_MOST = 60
"""Words and blanks."""
_ENDS = re.compile(r"[.?!。？！…][\"'”’»)\]]*\s*$")
_CLOSING = re.compile(r"[,.!?;:…%)\]}»”。，？！、]+")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Chinese and Japanese are written without blanks; a Korean syllable beside one isn't parted either."""


def joined(words: Iterable[Piece]) -> str:
    """The words as text. Where they bring their own blanks nothing is added; else one between any two."""
    listed = [word for word in words if word.text]
    if any(word.text != word.text.strip() for word in listed):
        return "".join(word.text for word in listed)
    result = ""
    for word in listed:
        apart = result and not word.clings and not _CLOSING.fullmatch(word.text)
        if apart and not (_WIDE.match(result[-1]) and _WIDE.match(word.text)):
            result += " "
        result += word.text
    return result


def grouped(words: Sequence[Piece], bare: float, sentences: bool = True) -> Iterator[tuple[Piece, ...]]:
    """The words in runs of one speaker and, if `sentences`, of one sentence without a pause.

    A word without a speaker (punctuation, or one that the aligner could not place) belongs to the voice before it.
    """
    held: list[Piece] = []
    speaker: str | None = None
    spaced = any(word.text != word.text.strip() for word in words)
    for word in words:
        said = speaker if word.speaker is None else word.speaker
        begins = word.text.strip() and not word.clings and not _CLOSING.fullmatch(word.text.strip())
        if spaced and held and not (word.text[:1].isspace() or held[-1].text[-1:].isspace()):
            # A part of a word: where blanks are written, only they part words.
            begins = ""
        if held and begins and (said != speaker or (sentences and _apart(held, word, bare))):
            yield tuple(held)
            held = []
        if begins or not held:
            speaker = said
        held.append(word)
    if held:
        yield tuple(held)


def began(one: Piece, bare: float) -> int | None:
    """When a piece begins in ms, by its own time or its parts'."""
    own = milliseconds(one.times.start, bare)
    return own if own is not None else next((at for part in one.parts if (at := began(part, bare)) is not None), None)


def ended(one: Piece, bare: float) -> int | None:
    """When a piece ends in ms, by its own end, its length or its parts'."""
    if one.times.end:
        return milliseconds(one.times.end, bare)
    start, length = milliseconds(one.times.start, bare), milliseconds(one.times.length, bare)
    if start is not None and length is not None:
        return start + length
    return next((at for part in reversed(one.parts) if (at := ended(part, bare)) is not None), None)


def _apart(held: Sequence[Piece], word: Piece, bare: float) -> bool:
    """Whether a word begins a new cue."""
    last = next((one for one in reversed(held) if one.text.strip()), held[-1])
    if _ENDS.search(last.text) or len(held) >= _MOST:
        return True
    start = began(word, bare)
    if start is None:
        return False
    first = next((at for one in held if (at := began(one, bare)) is not None), start)
    if start - first > _LONGEST_MS:
        return True
    end = ended(last, bare)
    return end is not None and start - end > _PAUSE_MS
