"""Recordings in the content folder: one with a transcript's name is its episode's, and `audio` may name one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.model import Enclosure, Episode, Problem, address
from generator.read.file_name import recording_of
from generator.read.values import media_type

PLAYED = (".mp3", ".m4a", ".aac", ".opus", ".ogg", ".oga", ".flac", ".wav", ".mp4", ".m4v", ".webm", ".mov")
"""Suffixes of recordings, the one to be taken first."""


def recorded(episodes: Iterable[Episode], sizes: Mapping[str, int]) -> tuple[tuple[Episode, ...], tuple[Problem, ...]]:
    """The episodes with their recordings, and a warning for each that `audio` names and that is not there.

    `sizes` are the bytes of each file below the content folder that is copied to the site, by path. What a person
    wrote wins; the address of a recording is its place in the site.
    """
    beside: dict[tuple[str, str], str] = {}
    playable = [path for path in sizes if _suffix(path) in PLAYED]
    for path in sorted(playable, key=lambda path: PLAYED.index(_suffix(path))):
        beside.setdefault(recording_of(path), path)
    result: list[Episode] = []
    problems: list[Problem] = []
    for episode in episodes:
        named = episode.audio.url if episode.audio and "://" not in episode.audio.url else ""
        path = named or ("" if episode.audio else beside.get(recording_of(episode.path), ""))
        if path in sizes:
            given = episode.audio.type if episode.audio else ""
            audio = Enclosure(address.file(path), sizes[path], given or media_type(path))
            source = episode.source if named else {**episode.source, "audio": "recording"}
            episode = replace(episode, audio=audio, source=source)
        elif named:
            how = "Write its path below the content folder, as in episodes/42.mp3, or its whole address"
            problems.append(Problem(episode.path, 0, f"There is no recording `{named}`", how, "warning"))
            episode = replace(episode, audio=None)
        result.append(episode)
    return tuple(result), tuple(problems)


def unpublished(drafts: Iterable[str], sizes: Iterable[str]) -> frozenset[str]:
    """The recordings of drafts."""
    held = {recording_of(path) for path in drafts}
    return frozenset(path for path in sizes if _suffix(path) in PLAYED and recording_of(path) in held)


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
