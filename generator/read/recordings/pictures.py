"""Pictures in the content folder: those that records name, and those that lie beside a transcript."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.model import Episode, Problem, Profile, Reading, Show, address
from generator.model.grouped import grouped
from generator.read.fields.file_name import recording_of

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif", ".ico"})
_COVERS = ("cover", "artwork", "image", "poster", "thumbnail", "thumb", "card", "featured")
"""Names of the picture of a folder's recording, the best first."""

Pictured = TypeVar("Pictured", Episode, Profile, Show)


def covered(episodes: Iterable[Episode], media: Iterable[str], own: Collection[str]) -> tuple[Episode, ...]:
    """The episodes, each that names no picture with the one beside it: of its name, or a cover in a folder of its own.

    `media` are the files that are copied to the site, `own` the folders of one recording.
    """
    pictures = sorted(path for path in media if PurePosixPath(path).suffix.lower() in PICTURES)
    beside = grouped((recording_of(path, own), path) for path in pictures)
    result = []
    for episode in episodes:
        folder, name = recording_of(episode.path, own)
        near = [] if episode.image else beside.get((folder, name), [])
        named = {PurePosixPath(path).stem.casefold(): path for path in near}
        only = near[0] if len(near) == 1 or (near and name) else ""
        found = next((named[name] for name in _COVERS if name in named), only)
        source = {**episode.source, "image": "picture"}
        result.append(replace(episode, image=found, source=source) if found else episode)
    return tuple(result)


def pictured(records: Iterable[Pictured], files: Collection[str]) -> Reading[tuple[Pictured, ...]]:
    """The records with the addresses of their pictures, and a warning for each that is not below the content folder.

    `files` are those that are copied to the site.
    """
    result = []
    problems = []
    for record in records:
        place = _picture(record.image, record.path, files)
        if place is None:
            problems.append(no_picture(record.path, record.image))
        result.append(record if record.image == place else replace(record, image=place or ""))
    return tuple(result), tuple(problems)


def faced(episodes: Iterable[Episode], files: Collection[str]) -> Reading[tuple[Episode, ...]]:
    """The same for the pictures that episodes give of their people."""
    result = []
    problems = []
    for episode in episodes:
        shown = [(person, _picture(person.image, episode.path, files)) for person in episode.people]
        problems += [no_picture(episode.path, person.image) for person, place in shown if place is None]
        result.append(replace(episode, people=tuple(replace(person, image=place or "") for person, place in shown)))
    return tuple(result), tuple(problems)


def _picture(image: str, path: str, files: Collection[str]) -> str | None:
    """The address of a picture that `path` names; None where it is to be a file that is not there.

    It is named from the content folder, from `path` or, as an address of the site, from `static/`.
    """
    if not image or "://" in image:
        return image
    places = (image, (PurePosixPath(path).parent / image).as_posix(), f"static/{image}")
    return next((address.file(place) for place in places if place in files), None)


def no_picture(path: str, image: str) -> Problem:
    """The warning for a picture that `path` names and that is not there."""
    how = "Write its path below the content folder, as in images/42.png"
    return Problem(path, 0, f"There is no picture `{image}`", how, "warning")
