"""Several transcripts of one recording, as programs export them: the best is the episode's, the others give way."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator.model import Episode, Problem, Reading
from generator.model.people import is_nobody
from generator.read.episodes.episode import placed
from generator.read.fields.file_name import recording_of
from generator.read.recordings.sound import BY_HAND

_SUFFIXES = (".vtt", ".srt", ".json")
"""Those of the formats with times; the first wins where nothing else tells."""
_CORRECTED = re.compile(r"(?:^|[^a-z])(?:corrected|final|edited|clean(?:ed)?|reviewed)(?:[^a-z]|$)", re.IGNORECASE)
"""What the better of two transcripts is called."""
_LOG = re.compile(r"(?:^|.*[^a-z])irc(?:[^a-z].*)?|.*\.log", re.IGNORECASE)
"""What was typed in a meeting, where a bot wrote down in its own name what was said."""
_CALLED = {"duration": "duration_ms"}
"""Fields that the record of an episode calls otherwise."""


def one_recording(
    episodes: Iterable[Episode], drafts: Collection[str], own: Collection[str]
) -> Reading[tuple[Episode, ...]]:
    """The episodes, one for all files of a name in a folder, and a note for each transcript that is passed over.

    The transcript with times and speakers wins; what front matter of another says is taken over. Two files that were
    given two slugs are two episodes. Where a file of the name is a draft (`drafts`: its path), all are. `own` are the
    folders of one recording.
    """
    held = {recording_of(path, own) for path in drafts}
    groups: dict[tuple[str, str, str], list[Episode]] = {}
    for episode in episodes:
        if recording_of(episode.path, own) not in held:
            given = episode.slug if episode.source.get("slug") == "front matter" else ""
            groups.setdefault((*recording_of(episode.path, own), given), []).append(episode)
    for folder, name, given in [key for key in groups if key[2]]:
        # Its slug is that of the recording, unless another file has one of its own.
        if len([key for key in groups if key[:2] == (folder, name) and key[2]]) == 1:
            groups.setdefault((folder, name, ""), []).extend(groups.pop((folder, name, given)))
    return best_of(groups.values())


def best_of(groups: Iterable[list[Episode]]) -> Reading[tuple[Episode, ...]]:
    """The best of the transcripts of each recording, completed by the others, and a note for each that gives way."""
    kept: list[Episode] = []
    problems: list[Problem] = []
    for group in groups:
        best, *others = sorted(group, key=lambda one: (_worth(one, group), one.path))
        kept.append(_completed(best, others))
        for other in others:
            what = f"`{best.path}` is of the same recording, and is shown in its place"
            how = "Delete the one that you don't need, or give it a `slug:` if it is another episode"
            problems.append(Problem(other.path, 0, what, how, "note"))
    return tuple(kept), tuple(problems)


def _worth(episode: Episode, group: Iterable[Episode]) -> tuple[Any, ...]:
    """What sorts the best transcript first: whole, with times and names, names before times; corrected before raw.

    A log comes last of what is whole.
    """
    transcript = episode.transcript
    torso = 2 * transcript.words < max(one.transcript.words for one in group)
    named = any(not is_nobody(name) for name in transcript.speakers)
    log = _LOG.fullmatch(PurePosixPath(episode.path).name) is not None
    suffix = PurePosixPath(episode.path).suffix.lower()
    place = _SUFFIXES.index(suffix) if suffix in _SUFFIXES else len(_SUFFIXES)
    raw = not _CORRECTED.search(PurePosixPath(episode.path).stem)
    return torso, log, -(transcript.timed + named), not named, raw, place


def _completed(best: Episode, others: Iterable[Episode]) -> Episode:
    """The episode with what a person wrote about it in another of its files."""
    for other in others:
        told = {
            name: place
            for name, place in other.source.items()
            if place in BY_HAND and best.source.get(name) not in BY_HAND and name != "scan"
        }
        if "title" in told and best.source.get("slug") == "title":
            told["slug"] = "title"
        values = {_CALLED.get(name, name): getattr(other, _CALLED.get(name, name)) for name in told}
        if "chapters" in values:
            values["chapters"] = tuple(placed(chapter, best.transcript) for chapter in values["chapters"])
        best = replace(best, **values, source={**best.source, **told})
    return best
