"""Recordings in the content folder: one with a transcript's name is its episode's, and `audio` may name one."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.model import Enclosure, Episode, Problem, Reading, address
from generator.model.media import RECORDINGS, media_type, suffix
from generator.read.episodes.episode import placed
from generator.read.fields.file_name import recording_of
from generator.read.recordings.header import Header

_LEAST_BYTES = 250
"""Of a second of sound: 2 kbit/s, half of what the sparest speech codec needs."""
_SLACK_MS = 5000
"""By how much the last caption may outlast its recording."""
BY_HAND = ("sidecar", "front matter")
"""Sources of a field that a person wrote."""


def recorded(
    episodes: Iterable[Episode],
    sizes: Mapping[str, int],
    header: Callable[[str], Header],
    own: Collection[str],
) -> Reading[tuple[Episode, ...]]:
    """The episodes with their recordings, and a warning for each that `audio` names and that is not there.

    `sizes` are the bytes of each file below the content folder that is copied to the site, by path; `header` tells what
    one says of itself; `own` are the folders of one recording. `audio` may name a file by its path
    from the transcript's own folder, too. What a person wrote wins; the address of a recording is its place in the
    site.
    """
    beside: dict[tuple[str, str], str] = {}
    order = list(RECORDINGS)
    for path in sorted(filter(suffix, sizes), key=lambda path: order.index(suffix(path))):
        beside.setdefault(recording_of(path, own), path)
    result: list[Episode] = []
    problems: list[Problem] = []
    for episode in episodes:
        named = episode.audio.url if episode.audio and "://" not in episode.audio.url else ""
        path = named or ("" if episode.audio else beside.get(recording_of(episode.path, own), ""))
        near = PurePosixPath(episode.path).parent.joinpath(path).as_posix()
        path = near if path and path not in sizes and near in sizes else path
        if path in sizes:
            given = episode.audio.type if episode.audio else ""
            audio = Enclosure(address.file(path), sizes[path], given or media_type(path))
            source = episode.source if named else {**episode.source, "audio": "recording"}
            episode = replace(episode, audio=audio, source=source)
            episode = _with_header(episode, header(path), sizes[path])
        elif named:
            how = "Write its path below the content folder, as in episodes/42.mp3, or its whole address"
            problems.append(Problem(episode.path, 0, f"There is no recording `{named}`", how, "warning"))
            episode = replace(episode, audio=None)
        result.append(episode)
    return tuple(result), tuple(problems)


def _with_header(episode: Episode, header: Header, size: int) -> Episode:
    """The episode with its recording's length and chapters, as far as it has none that count for more."""
    source = dict(episode.source)
    length, chapters = episode.duration_ms, episode.chapters
    if source.get("duration") not in BY_HAND and header.length_ms and _believed(header.length_ms, size, episode):
        length, source["duration"] = header.length_ms, "recording"
    if header.chapters and not chapters:
        chapters = tuple(placed(chapter, episode.transcript) for chapter in header.chapters)
        source["chapters"] = "recording"
    return replace(episode, duration_ms=length, chapters=chapters, source=source)


def _believed(ms: int, size: int, episode: Episode) -> bool:
    """Whether a header's length can be true: headers of streams say anything, and some files have to be guessed at.

    A second has its bytes, and the recording goes on for as long as the transcript does.
    """
    ends = (turn.end_ms or turn.start_ms or 0 for turn in episode.transcript.turns)
    return ms + _SLACK_MS >= max(ends, default=0) and size * 1000 / ms >= _LEAST_BYTES


def wordless(
    media: Iterable[str], talks: Iterable[str], episodes: Iterable[Episode], own: Collection[str]
) -> tuple[Problem, ...]:
    """What is said of each recording in `episodes/` that no transcript goes with: no episode comes of it.

    `talks` are the paths of all transcripts, also of those that were held back or could not be read.
    """
    known = {recording_of(path, own) for path in talks}
    played = {episode.audio.url for episode in episodes if episode.audio}
    what = "No episode comes of a recording without its transcript"
    how = "Drop the transcript beside it, as `{}.vtt` or the like"
    return tuple(
        Problem(path, 0, what, how.format(PurePosixPath(path).stem), "warning")
        for path in media
        if path.startswith("episodes/") and suffix(path)
        if recording_of(path, own) not in known and address.file(path) not in played
    )


def unpublished(drafts: Iterable[str], media: Iterable[str], own: Collection[str]) -> frozenset[str]:
    """The recordings of drafts."""
    held = {recording_of(path, own) for path in drafts}
    return frozenset(path for path in media if suffix(path) and recording_of(path, own) in held)
