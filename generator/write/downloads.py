"""Writes a transcript as files: WebVTT, SubRip and JSON where there are times, text and Markdown always."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from generator.interface import Words
from generator.model import Cue, Episode, Page, Transcript, Turn, address
from generator.model.downloads import CAPTIONS, WORDS
from generator.model.moment import caption, stamp
from generator.write.escape import plain

READING_MS_PER_CHARACTER = 60
"""How long the last caption stays, where nothing says when it ends: readers manage some 17 characters a second."""

_MARKS = re.compile(r"([\\`*_{}\[\]<>|~])")
_LEADING = re.compile(r"^([#+-]|\d+(?=[.)]))")
_LIKE_A_NAME = re.compile(r"[^\W\d_].{1,60}?:\s")


@dataclass(frozen=True, slots=True)
class Download:
    """One file beside an episode's page."""

    place: str
    label: str
    type: str


def downloads(episode: Episode, words: Words) -> tuple[Download, ...]:
    """What an episode offers; nothing where it has no transcript."""
    base = address.episode(episode.slug)
    return tuple(
        Download(f"{base}transcript.{name}", words(f"form_{name}"), kind) for name, kind in _forms(episode).items()
    )


def _forms(episode: Episode) -> Mapping[str, str]:
    """Suffix to type of each file."""
    if not episode.transcript.turns:
        return {}
    return CAPTIONS | WORDS if captions(episode.transcript) else WORDS


def download_pages(episode: Episode, key: Callable[[object], str]) -> Iterator[Page]:
    """The files themselves; `key` gives the hash of what one is made of."""
    for suffix in _forms(episode):
        made = partial(WRITERS[suffix], episode)
        yield Page(
            f"{address.episode(episode.slug)}transcript.{suffix}", made, episode.path, key=key((suffix, episode))
        )


def captions(transcript: Transcript) -> list[tuple[int, int, str, str]]:
    """(start ms, end ms, speaker, text) of each caption, in order of time; empty where most has no time.

    An end that the source does not give is the next start, so that nothing is shown longer than it was said.
    """
    parts: tuple[Cue | Turn, ...] = transcript.cues or transcript.turns
    timed = _timed(parts) if transcript.captioned else []
    result = []
    for number, (start, part) in enumerate(timed):
        following = timed[number + 1][0] if number + 1 < len(timed) else None
        end = part.end_ms
        if end is None or end <= start:
            end = (
                following
                if following and following > start
                else start + max(1000, len(part.text) * READING_MS_PER_CHARACTER)
            )
        result.append((start, end, part.speaker or "", plain(part.text)))
    return result


def _timed(parts: tuple[Cue | Turn, ...]) -> list[tuple[int, Cue | Turn]]:
    """The parts with their starts in ms, in order of time; the words of one without are said within the one before."""
    timed: list[tuple[int, Cue | Turn]] = []
    first = ""
    for part in filter(lambda part: part.text, parts):
        if part.start_ms is not None:
            timed.append((part.start_ms, replace(part, text=first + part.text)))
            first = ""
            continue
        before = timed[-1][1].speaker if timed else None
        words = f"{part.speaker}: {part.text}" if part.speaker and part.speaker != before else part.text
        if timed:
            timed[-1] = (timed[-1][0], replace(timed[-1][1], text=f"{timed[-1][1].text} {words}"))
        else:
            first += f"{words} "
    return sorted(timed, key=lambda item: item[0])


def vtt(episode: Episode) -> str:
    """WebVTT (W3C), with `<v Name>` voices; no NOTE, before which some readers take nothing for WebVTT.

    A voice is closed only where nobody known goes on, so that no reader takes it for the voice of what follows.
    """
    blocks = ["WEBVTT"]
    shown = captions(episode.transcript)
    for number, (start, end, speaker, words) in enumerate(shown, 1):
        voice = f"<v {escape(plain(speaker), quote=False)}>" if speaker else ""
        closed = "</v>" if speaker and number < len(shown) and not shown[number][2] else ""
        blocks.append(f"{caption(start, '.')} --> {caption(end, '.')}\n{voice}{escape(words, quote=False)}{closed}")
    return "\n\n".join(blocks) + "\n"


def srt(episode: Episode) -> str:
    """SubRip, `Name:` where the speaker changes and before words that look like a name; `>>` for nobody known."""
    blocks, before = [], ""
    for number, (start, end, speaker, words) in enumerate(captions(episode.transcript), 1):
        if speaker != before or (speaker and _LIKE_A_NAME.match(words)):
            words = f"{plain(speaker)}: {words}" if speaker else f">> {words}"
        before = speaker
        blocks.append(f"{number}\n{caption(start, ',')} --> {caption(end, ',')}\n{words}\n")
    return "\n".join(blocks)


def podcast_json(episode: Episode) -> str:
    """Podcasting 2.0 JSON transcript, version 1.0.0; times in seconds. Without `speaker` where nobody has a name."""
    shown = captions(episode.transcript)
    named = any(speaker for _, _, speaker, _ in shown)
    segments = [
        {"startTime": start / 1000, "endTime": end / 1000, "body": words} | ({"speaker": speaker} if named else {})
        for start, end, speaker, words in shown
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def text(episode: Episode) -> str:
    """Plain text: one paragraph a turn, the speaker's name where it changes."""
    lines = [plain(episode.title), " · ".join(filter(None, (episode.show, episode.date.isoformat()))), ""]
    before: str | None = None
    for turn in episode.transcript.turns:
        if turn.speaker and turn.speaker != before:
            lines.append(f"{plain(turn.speaker)}:")
        before = turn.speaker
        lines += [plain(turn.text), ""]
    return "\n".join(lines)


def markdown(episode: Episode) -> str:
    """Clean Markdown that reads back as it is: `**Name:** text`, times in brackets."""
    lines = [f"# {_md(episode.title)}", "", " · ".join(filter(None, (_md(episode.show), episode.date.isoformat()))), ""]
    for turn in episode.transcript.turns:
        name = f"**{_md(turn.speaker)}:** " if turn.speaker and not turn.continued else ""
        time = f"\\[{stamp(turn.start_ms)}\\] " if turn.start_ms is not None else ""
        lines += [f"{name}{time}{_md(turn.text)}", ""]
    return "\n".join(lines)


def _md(words: str) -> str:
    escaped = _MARKS.sub(r"\\\1", plain(words))
    return _LEADING.sub(lambda match: match[1] + "\\" if match[1].isdigit() else "\\" + match[1], escaped)


WRITERS: dict[str, Callable[[Episode], str]] = {
    "vtt": vtt,
    "srt": srt,
    "json": podcast_json,
    "txt": text,
    "md": markdown,
}
"""Suffix to what writes the file."""
