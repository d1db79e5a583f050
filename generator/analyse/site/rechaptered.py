"""Chapters as the owner wants them: under other titles, from other places on."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Analysis, Chapter, Correction, Episode


def rechaptered(
    found: Analysis, episode: Episode, edits: Sequence[Correction]
) -> tuple[Analysis, frozenset[Correction]]:
    """The analysis with chapters, and the parts of its summary named like them, retitled and moved; what was heeded."""
    heeded = set()
    chapters = []
    titles: dict[str, str] = {}
    for chapter in found.chapters:
        for one in edits:
            if one.what.casefold() == chapter.title.casefold():
                heeded.add(one)
                titles[chapter.title] = one.to or chapter.title
                chapter = _edited(chapter, one, episode)
                break
        chapters.append(chapter)
    if not heeded:
        return found, frozenset()
    index = episode.transcript.index
    chapters.sort(key=lambda chapter: (index.get(chapter.turn, -1), chapter.start_ms or 0))
    summary = tuple(replace(part, heading=titles.get(part.heading, part.heading)) for part in found.summary)
    return replace(found, chapters=tuple(chapters), summary=summary), frozenset(heeded)


def _edited(chapter: Chapter, one: Correction, episode: Episode) -> Chapter:
    chapter = replace(chapter, title=one.to or chapter.title, given=True)
    if turn := episode.transcript.turn(one.at):
        return replace(chapter, turn=turn.id, start_ms=turn.start_ms)
    if not one.at.isdecimal():
        return chapter
    nearest = episode.transcript.nearest(int(one.at))
    return replace(chapter, turn=nearest.id if nearest else chapter.turn, start_ms=int(one.at))
