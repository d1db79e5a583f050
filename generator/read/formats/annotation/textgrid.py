"""Praat's TextGrid, long or short: tiers of intervals, each tier a speaker's, or one of words or sounds.

Praat itself reads the free-standing numbers and the quoted texts, and takes all else for comments:
https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.model import ContentError, Cue
from generator.read.formats.clock import in_order
from generator.read.formats.document import Document
from generator.read.formats.format import Format, begins
from generator.read.formats.heads.names import is_name
from generator.read.formats.markup import plain
from generator.read.formats.pieces.lists import Listed
from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import Time, Times
from generator.read.formats.pieces.word_cues import grouped, joined

_SIGN = re.compile(r'\s*(?:File type\s*=\s*)?"ooTextFile[^"]*"\s*(?:Object class\s*=\s*)?"TextGrid"')
_TOKEN = re.compile(r'"((?:[^"]|"")*)"|(?<!\S)(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?!\S)')
_KIND = re.compile(r"[\s_-]*\b(?:words?|utterances?|transcri\w*|orthograph\w*|text|ort)$", re.IGNORECASE)
_SOUNDS = re.compile(r"phon|sampa|syll|tones?\b|\bpos\b|pitch|\bipa\b|\bMAU\b|\bKAN\b", re.IGNORECASE)
"""Names of tiers that say again, sound by sound, what another has in words."""
_SILENCES = frozenset(("sil", "sp", "spn", "<p:>", "<sil>", "#"))
"""What aligners write where nothing is said."""
_MEND = "Export it from Praat as a text file again, or as a table: `start,end,speaker,text`"


def read(text: str) -> Document:
    """One cue an interval with words, or a sentence of a tier of words. Raises ContentError for a broken file."""
    tokens = (found[1] if found[1] is not None else float(found[2]) for found in _TOKEN.finditer(text))
    try:
        tiers = [(name, pieces) for name, pieces in _tiers(tokens) if pieces]
    except (StopIteration, RuntimeError, ValueError, TypeError) as error:
        raise ContentError("The TextGrid ends, or stops making sense, before its last interval", _MEND, 1) from error
    return tiered(tiers, "No interval of the TextGrid has words", _MEND)


def tiered(tiers: Sequence[tuple[str, Sequence[Piece]]], lacking: str, how: str) -> Document:
    """One cue a piece, or a sentence of a tier of words, in order of time; several tiers name who speaks in each.

    What has no time of its own stays behind the one before it in its tier. Raises ContentError, with what is lacking,
    if there are no words.
    """
    spoken = [(name, pieces) for name, pieces in tiers if not _SOUNDS.search(name)] or tiers
    tracks: list[list[Cue]] = []
    for name, pieces in spoken:
        tracks.append([])
        speaker = _KIND.sub("", " ".join(name.split())) or None
        if len(spoken) == 1 and not (speaker and " " in speaker and is_name(speaker)):
            speaker = None
        runs = grouped(pieces, 1.0) if Listed(tuple(pieces)).by_word else ((piece,) for piece in pieces)
        for run in runs:
            start, end = run[0].times.start, run[-1].times.end
            if words := plain(joined(run)):
                tracks[-1].append(Cue(words, start and round(start.amount), end and round(end.amount), speaker))
    if not any(tracks):
        raise ContentError(lacking, how, 1)
    return Document(tuple(in_order(*tracks)))


def _tiers(tokens: Iterator[str | float]) -> Iterator[tuple[str, list[Piece]]]:
    """Name and filled intervals (or points) of each tier. Raises StopIteration and its like where tokens are amiss."""
    *_, count = islice(tokens, 5)
    for _ in range(int(count)):
        kind, name, _, _, size = (next(tokens) for _ in range(5))
        if not isinstance(kind, str) or not isinstance(name, str):
            raise ValueError
        pieces = []
        for _ in range(int(size)):
            start = Time(float(next(tokens)) * 1000, 1.0)
            end = Time(float(next(tokens)) * 1000, 1.0) if kind == "IntervalTier" else None
            said = str(next(tokens)).replace('""', '"').strip()
            if said and said not in _SILENCES:
                pieces.append(Piece(said, Times(start, end, None)))
        yield name, pieces


FORMAT = Format(
    "Praat TextGrid",
    (".textgrid",),
    begins(_SIGN),
    read,
    looks='`"ooTextFile"`, `"TextGrid"`, tiers of `xmin`, `xmax`, `text`',
    taken="text, times; the name of a tier as speaker where several have words",
    left="tiers of sounds and syllables",
)
