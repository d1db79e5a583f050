"""The transcript as an episode's page shows it: chapters, in them speeches, in these turns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generator.interface import Words
from generator.model import Chapter, Episode, Turn
from generator.model.moment import stamp
from generator.write.escape import web
from generator.write.outline import Point

NONE: Mapping[str, str] = {}
NO_LINES: Mapping[str, Point] = {}
YOUTUBE = "https://www.youtube-nocookie.com"
VOICES = 6
"""How many speakers are told apart by colour; their names tell apart the rest."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn with its times and its link."""

    id: str
    text: str
    at: str
    """The link of its time: the video at the second, else the turn itself."""
    stamp: str
    """Empty where the source has no clock."""
    start: int | None
    end: int | None
    former: tuple[str, ...] = ()
    """Ids of turns that mails link to, and whose words are here now."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Turns of one speaker, until another speaks."""

    speaker: str
    """Empty where the source names none."""
    voice: int
    """1 to `VOICES`, 0 without a speaker."""
    turns: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter and what is said in it; `title` is empty for what comes before the first."""

    id: str
    title: str
    stamp: str
    start: int | None
    at: str
    """Where the rail leads: the heading, or the video at the second where there is no transcript."""
    speeches: tuple[Speech, ...]
    length: str = ""
    """How long it takes to hear, where the source has a clock."""
    line: Point | None = None
    """What was said in it, in one sentence."""


def chapter_views(
    episode: Episode,
    chapters: tuple[Chapter, ...],
    words: Words,
    former: Mapping[str, str] = NONE,
    lines: Mapping[str, Point] = NO_LINES,
) -> tuple[ChapterView, ...]:
    """The transcript cut at its chapters. A chapter whose turn is not there has no speeches.

    `former` gives ids of turns that are no more, each with the turn that has its words; `lines` one sentence for
    the turn that a chapter begins with.
    """
    turns, index = episode.transcript.turns, episode.transcript.index
    by_start = {index[chapter.turn]: chapter for chapter in reversed(chapters) if chapter.turn in index}
    starts = sorted(by_start)
    ends = _ends(turns)
    voices = {name: number % VOICES + 1 for number, name in enumerate(episode.transcript.speakers)}
    speeches = partial(_speeches, episode, ends, voices, former)
    times = [_first(by_start[begin].start_ms, turns[begin].start_ms) for begin in starts]
    # A time for some chapters only looks like a mistake.
    clocked = None not in times
    times.append(_first(episode.duration_ms or None, ends.get(turns[-1].id)) if turns else None)
    before = turns[: starts[0] if starts else None]
    result = [ChapterView("", "", "", None, "", speeches(before))] if before else []
    for number, (begin, end) in enumerate(pairwise((*starts, len(turns)))):
        chapter, time, until = by_start[begin], times[number], times[number + 1]
        anchor = "c-" + chapter.turn.removeprefix("t-")
        view = ChapterView(
            anchor,
            chapter.title,
            stamp(time) if clocked else "",
            time,
            f"#{anchor}",
            speeches(turns[begin:end]),
            words.minutes(until - time) if time is not None and until is not None and until > time else "",
            lines.get(chapter.turn),
        )
        result.append(view)
    apart = (chapter for chapter in chapters if chapter.turn not in index and chapter.start_ms is not None)
    return *result, *(_apart(episode, chapter, clocked) for chapter in apart)


def _apart(episode: Episode, chapter: Chapter, clocked: bool) -> ChapterView:
    """A chapter that no turn begins: it leads to the video, where there is one."""
    video, start = web(episode.video), chapter.start_ms
    at = video_at(video, start) if video and start is not None else ""
    return ChapterView("", chapter.title, stamp(start) if clocked else "", start, at, ())


def _first(one: int | None, other: int | None) -> int | None:
    return one if one is not None else other


def video_at(video: str, ms: int) -> str:
    """The link to a recording at a second, as YouTube (`t=`) and others (`#t=`, W3C media fragments) read it."""
    seconds = ms // 1000
    if "youtube.com" in video or "youtu.be" in video:
        return f"{video}{'&' if '?' in video else '?'}t={seconds}s"
    return f"{video.partition('#')[0]}#t={seconds}{'s' if 'vimeo.com' in video else ''}"


def frame(video: str) -> str:
    """The host of the player that opens in the page for a video; empty where the video only leads away."""
    for host, player in (("youtube.com", YOUTUBE), ("youtu.be", YOUTUBE), ("vimeo.com", "https://player.vimeo.com")):
        if re.match(rf"https?://(?:[\w-]+\.)*{re.escape(host)}/", video):
            return player
    return ""


def _ends(turns: tuple[Turn, ...]) -> dict[str, int]:
    """Turn id to the ms at which it ends: as given, else where the next begins."""
    ends: dict[str, int] = {}
    following: int | None = None
    for turn in reversed(turns):
        end = turn.end_ms if turn.end_ms is not None else following
        if end is not None and turn.start_ms is not None:
            ends[turn.id] = end
        following = turn.start_ms if turn.start_ms is not None else following
    return ends


def _speeches(
    episode: Episode,
    ends: dict[str, int],
    voices: dict[str, int],
    former: Mapping[str, str],
    turns: tuple[Turn, ...],
) -> tuple[Speech, ...]:
    video = web(episode.video)
    groups: list[tuple[str, list[TurnView]]] = []
    for turn in turns:
        speaker = turn.speaker or ""
        start = turn.start_ms
        at = video_at(video, start) if video and start is not None else f"#{turn.id}"
        here = tuple(sorted(old for old, now in former.items() if now == turn.id))
        view = TurnView(turn.id, turn.text, at, stamp(start), start, ends.get(turn.id), here)
        if not groups or groups[-1][0] != speaker:
            groups.append((speaker, []))
        groups[-1][1].append(view)
    return tuple(Speech(speaker, voices.get(speaker, 0), tuple(views)) for speaker, views in groups)
