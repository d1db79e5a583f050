"""Sorts what an episode's page says before its transcript, so that no sentence stands there twice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Analysis, Chapter, Episode, Insight, Section, Take, Turn
from generator.model.moment import stamp
from generator.model.wording import of_oneself, shared
from generator.write.claims import Spoken, spoken_words

CARDS = 3
"""Insights shown whole; the others fold."""
SAME = 0.6
"""The share of the shorter one's words of four letters and more from which on two sentences say the same."""

_LONG_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the summary and where it was said."""

    text: str
    turn: str = ""
    """Empty for a summary that the source gives."""
    stamp: str = ""
    start: int | None = None
    by: str = ""
    """The model that wrote it; empty where none did."""
    quotes: tuple[Spoken, ...] = ()
    """What was said, where `text` is not made of it."""
    speaker: str = ""
    """Who says it, where they speak of themselves."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An episode before its transcript."""

    lines: dict[str, Point]
    """Turn that a chapter begins with, to its one line."""
    summary: list[tuple[str, list[Point]]]
    """(heading, points) that nothing above says."""
    takes: list[Take]
    """Those that no insight says."""
    also: dict[str, list[Take]]
    """Insight id to the takes that say the same."""


def outline(episode: Episode, found: Analysis, chapters: Sequence[Chapter]) -> Outline:
    """The parts of a page in their order; each sentence stands in the first of them that may have it."""
    also: dict[str, list[Take]] = {insight.id: [] for insight in found.insights}
    takes: list[Take] = []
    for take in found.takes:
        same = next((one for one in found.insights if _says_take(one, take)), None)
        (also[same.id] if same else takes).append(take)
    if episode.summary:
        whole = [(section.heading, [Point(bullet) for bullet in section.bullets]) for section in episode.summary]
        return Outline({}, whole, takes, also)
    said = [insight.text for insight in found.insights] + [take.text for take in takes]
    said += [found.announced.text] if found.announced else []
    sections = [(section.heading, _points(episode, section, said)) for section in found.summary]
    # What is written in other words keeps its place in the summary, where its quotes are beside it.
    cut_out = [point for _, row in sections for point in row if not (point.by or point.quotes)]
    lines = _lines(episode, chapters, cut_out)
    used = {point.turn + point.text for point in lines.values()}
    rest = [(heading, [point for point in row if point.turn + point.text not in used]) for heading, row in sections]
    return Outline(lines, [row for row in rest if row[1]], takes, also)


def says_again(text: str, said: Iterable[str]) -> bool:
    """Whether one of the texts has most of the words of this one, or this one most of its."""
    return any(shared(_words(text), other) >= SAME for other in map(_words, said))


@lru_cache(4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_LONG_WORD.findall(text.casefold()))


def _says_take(insight: Insight, take: Take) -> bool:
    return insight.turn == take.turn and says_again(take.text, (insight.text, insight.quote))


def _points(episode: Episode, section: Section, said: Sequence[str]) -> list[Point]:
    points = []
    for number, (bullet, turn) in enumerate(zip(section.bullets, section.turns, strict=False)):
        by = section.by[number] if section.by else ""
        quotes = spoken_words(episode.slug, section.quotes[number]) if section.quotes else ()
        spoken = episode.transcript.turn(turn)
        if spoken and not says_again(bullet, said):
            points.append(_point(bullet, spoken, by, quotes))
    return points


def _point(text: str, turn: Turn, by: str = "", quotes: tuple[Spoken, ...] = ()) -> Point:
    speaker = (not quotes and of_oneself(text) and turn.speaker) or ""
    return Point(text, turn.id, stamp(turn.start_ms), turn.start_ms, by, quotes, speaker)


def announced(episode: Episode, found: Analysis) -> Point | None:
    """What a speaker says that the episode is about, unless the page begins with it as an insight."""
    said = found.announced
    turn = episode.transcript.turn(said.turn) if said else None
    told = [insight.text for insight in found.insights]
    return _point(said.text, turn) if said and turn and not says_again(said.text, told) else None


def _lines(episode: Episode, chapters: Sequence[Chapter], points: Sequence[Point]) -> dict[str, Point]:
    """The first point of each chapter."""
    index = episode.transcript.index
    starts = sorted(index[chapter.turn] for chapter in chapters if chapter.turn in index)
    by_start = {index[chapter.turn]: chapter.turn for chapter in chapters if chapter.turn in index}
    found: dict[str, Point] = {}
    for point in points:
        begin = max((start for start in starts if start <= index[point.turn]), default=None)
        if begin is not None:
            found.setdefault(by_start[begin], point)
    return found
