"""Cues to turns: what a format reader found becomes what a person reads and a link points at."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Chapter, Cue, Transcript, Turn
from generator.model.address import digest
from generator.read.formats.document import Document
from generator.read.turns.answers import answers
from generator.read.turns.paragraphing import CUTTABLE, cuts
from generator.read.turns.repeats import unrolled, without_repeats
from generator.read.turns.sentences import ends

_CLINGING = re.compile(r"[,.!?;:…%)\]}»”]+|['’](?:s|ll|re|ve|d|m)|n['’]t", re.IGNORECASE)
_MAY_CLING = (*(f" {mark}" for mark in ",.!?;:…%)]}»”'’"), " n'", " n’", " N'", " N’")
_SILENT = re.compile(r"[^\w ]+")
_SILENCED = bytes(byte if _SILENT.sub("", chr(byte)) else 32 for byte in range(128)) + bytes(range(128, 256))
"""The same for the bytes of ASCII."""
_LONGEST_TITLE, _LONGEST_NAME = 300, 100
"""Characters of a chapter's title, and of a speaker's name: what is longer than a name was said."""
_SILENCE_MS = 1200
"""A pause this long between cues is a good place for a paragraph."""


def captions(document: Document) -> list[Cue]:
    """The document's cues, as many as it has, without what rolls over from one to the next and times that run back."""
    return unrolled(_sound([_named(cue) for cue in document.cues]))


def turned(document: Document, cues: Sequence[Cue], source: Sequence[Cue]) -> tuple[Transcript, tuple[Chapter, ...]]:
    """The transcript of the words in `cues`, and the chapters that the document's headings give.

    `source` has the words as the document has them, which the downloads with times keep where the two differ.
    A turn holds words of one speaker, never across a heading, a paragraph of the source or, of nobody known, the answer
    to a question; a long one is cut at sentence ends near 60 to 120 words. A turn starts (ends) when the cue of its
    first (last) word does; where several turns start in one cue only the first knows its time, and a time that runs
    backwards is left out.
    """
    headings = sorted(document.headings)
    heads = {at for at, _ in headings}
    turns, starts = _turns(cues, heads, sorted({*document.breaks, *heads, *answers(cues)}))
    spoken = tuple(cue for cue in source if cue.text)
    finer = len(spoken) > len(turns) or any(cue.text != said.text for cue, said in zip(source, cues, strict=True))
    finer = finer and all(cue.start_ms is not None for cue in spoken)
    return Transcript(tuple(turns), spoken if finer else ()), tuple(_chapters(headings, turns, starts))


def _turns(cues: Sequence[Cue], heads: set[int], breaks: Sequence[int]) -> tuple[list[Turn], list[int]]:
    """The turns, and for each the position of the cue that it begins in."""
    turns: list[Turn] = []
    starts: list[int] = []
    seen: Counter[str] = Counter()
    last_speaker: str | None = None
    last_cue = -1
    for first, stop in _runs(cues, heads):
        if heads and any(at in heads for at in range(starts[-1] + 1 if starts else 0, first + 1)):
            last_speaker = None
        for words, parts in _pieces(cues, first, stop, breaks):
            text = " ".join(words)
            start, end = cues[parts[0]], cues[parts[-1]]
            known = parts[0] not in starts[-1:]
            if last_cue == parts[-1]:
                turns[-1] = replace(turns[-1], end_ms=None)
            turns.append(
                Turn(
                    _id(text, seen),
                    text,
                    start.speaker,
                    start.start_ms if known else None,
                    end.end_ms,
                    continued=start.speaker is not None and start.speaker == last_speaker,
                )
            )
            starts.append(parts[0])
            last_speaker, last_cue = start.speaker, parts[-1]
    return turns, starts


def _chapters(headings: Iterable[tuple[int, str]], turns: Sequence[Turn], starts: Sequence[int]) -> Iterator[Chapter]:
    """A chapter for each heading, at the first turn that begins behind it; none where nothing is said there."""
    for at, title in headings:
        position = bisect_right(starts, at - 1)
        if position < len(turns):
            yield Chapter(title[:_LONGEST_TITLE], turns[position].id, turns[position].start_ms, given=True)


def _named(cue: Cue) -> Cue:
    """The cue, its speaker among its words where that can't be a name."""
    if cue.speaker is None or len(cue.speaker) <= _LONGEST_NAME:
        return cue
    return replace(cue, text=f"{cue.speaker} {cue.text}", speaker=None)


def _sound(cues: Sequence[Cue]) -> list[Cue]:
    """The cues without the times that run backwards: the longest series of starts that does not is believed."""
    timed = [at for at, cue in enumerate(cues) if cue.start_ms is not None]
    starts = [cue.start_ms or 0 for cue in cues]
    if all(starts[a] <= starts[b] for a, b in pairwise(timed)):
        return list(cues)
    # Patience sorting: tails[k] ends the best series of k + 1 starts; before[] leads back along it.
    tails: list[int] = []
    values: list[int] = []
    before: dict[int, int] = {}
    for at in timed:
        place = bisect_right(values, starts[at])
        if place:
            before[at] = tails[place - 1]
        tails[place : place + 1] = [at]
        values[place : place + 1] = [starts[at]]
    doubted = set(timed)
    last: int | None = tails[-1]
    while last is not None:
        doubted.remove(last)
        last = before.get(last)
    return [replace(cue, start_ms=None, end_ms=None) if at in doubted else cue for at, cue in enumerate(cues)]


def _runs(cues: Sequence[Cue], heads: set[int]) -> Iterator[tuple[int, int]]:
    """(first, stop) of the cues one speaker has in a row under one heading."""
    first = 0
    for at in range(1, len(cues) + 1):
        if at == len(cues) or cues[at].speaker != cues[first].speaker or at in heads:
            yield first, at
            first = at


def _pieces(
    cues: Sequence[Cue], first: int, stop: int, breaks: Sequence[int]
) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
    """The turns of one run: for each its words, and for each word the position of its cue."""
    if stop - first == 1 and len(words := cues[first].text.split()) < CUTTABLE and not _clings(cues[first].text):
        if words:
            yield words, [first] * len(words)
        return
    words = []
    parts: list[int] = []
    clings = _clings("\n".join([cues[at].text for at in range(first, stop)]))
    for at in range(first, stop):
        said = cues[at].text.split()
        if clings:
            for word in said:
                if words and _CLINGING.fullmatch(word):
                    words[-1] += word
                else:
                    words.append(word)
                    parts.append(at)
        else:
            words += said
            parts += [at] * len(said)
    inner = breaks[bisect_right(breaks, first) : bisect_right(breaks, stop - 1)]
    edges = sorted({0, *(bisect_right(parts, at - 1) for at in inner), len(words)})
    for begin, end in pairwise(edges):
        yield from _cut(cues, words[begin:end], parts[begin:end])


def _clings(text: str) -> bool:
    """Whether a word of the text may belong to the one before it."""
    text = text.replace("\n", " ")
    return any(start in text for start in _MAY_CLING)


def _cut(cues: Sequence[Cue], words: list[str], parts: list[int]) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
    """One paragraph of the source, cut where it is too long to link into."""

    def pause(at: int) -> float:
        if parts[at] == parts[at - 1]:
            return 0.0
        end, start = cues[parts[at - 1]].end_ms, cues[parts[at]].start_ms
        silent = end is not None and start is not None and start - end >= _SILENCE_MS
        return 2.0 if silent else 1.0

    if parts[0] == parts[-1] and len(words) < CUTTABLE:
        yield words, parts
        return
    closed = ends(words)
    if parts[0] != parts[-1] and len(kept := without_repeats(words, parts, closed)) < len(words):
        words, parts = [words[at] for at in kept], [parts[at] for at in kept]
        closed = ends(words)
    edges = [0, *(cuts(words, closed, pause) if len(words) >= CUTTABLE else ()), len(words)]
    for begin, end in pairwise(edges):
        yield words[begin:end], parts[begin:end]


def _id(text: str, seen: Counter[str]) -> str:
    """`t-` and eight digits of the SHA-256 of the words, without case and punctuation; `-2`, `-3` where they recur."""
    if text.isascii():
        said = b" ".join(text.lower().encode().translate(_SILENCED).split()).decode()
    else:
        said = " ".join(_SILENT.sub(" ", text.casefold()).split())
    base = "t-" + digest(said)
    seen[base] += 1
    return base if seen[base] == 1 else f"{base}-{seen[base]}"
