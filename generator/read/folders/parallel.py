"""Transcripts in a folder beside that of the pages that present them: `_transcripts/24.md` and `_episodes/24.md`."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.model.grouped import grouped
from generator.read.fields.file_name import SPOKEN, bare, file_name, recording_of
from generator.read.fields.metadata import settled
from generator.read.folders.one_folder import folder_of
from generator.read.formats.format import MARKDOWN

_NUMBER = re.compile(r"(?:^|[^a-z])(?:ep|episode|e|#)[ ._-]?0*(\d{1,4})(?!\d)|^0*(\d{1,4})(?=[ ._-]|$)", re.IGNORECASE)
NAMING = r"(?:transcript|transcription|captions|subtitles)(?:[_-]?(?:file|path|url|src))?"
"""A field that names the file of a page's transcript."""
_NAMED = re.compile(
    rf"^{NAMING}:[ \t]*[\"']?([^\s\"']+\.\w{{2,5}})[\"']?[ \t\r]*$".encode(), re.IGNORECASE | re.MULTILINE
)
_FEWEST = 3
"""Numbers that two folders have in common, before they are taken for those of the same episodes."""


def presented(texts: Iterable[str]) -> dict[str, str]:
    """Transcript to its page: the one of its name in a folder beside, else the one of its name or number in any.

    Those count where most transcripts of a folder find a page so, and each of them one.
    """
    texts = tuple(texts)
    spoken = [path for path in texts if any(map(SPOKEN.fullmatch, PurePosixPath(path).parts[1:-1])) or _is_called(path)]
    talks = frozenset(spoken)
    pages = [path for path in texts if path not in talks and path.lower().endswith(MARKDOWN)]
    found: dict[str, str] = {}
    named = grouped((recording_of(path), path) for path in pages)
    for path in spoken:
        if len(own := named.get(recording_of(path), [])) == 1:
            found[path] = own[0]
    known = grouped((folder_of(path), (key, path)) for path in pages for key in _keys(path))
    for paths in grouped((folder_of(path), path) for path in spoken).values():
        rest = [path for path in paths if path not in found]
        most: dict[str, str] = {}
        for pairs in known.values():
            once = {key: those[0] for key, those in grouped(pairs).items() if len(those) == 1}
            most = max(most, {path: once[key] for path in rest for key in _keys(path) if key in once}, key=len)
        if len(most) >= max(_FEWEST, len(rest) / 2):
            found |= most
    return found


def named_by(pages: Mapping[str, bytes], texts: Iterable[str]) -> dict[str, str]:
    """Transcript to the page whose fields name its file, as in `transcript: a/1.srt`, in any folder, of any suffix.

    `pages` are the bytes at their tops; a name that several files or pages have is none.
    """
    stems = grouped((PurePosixPath(path).stem.casefold(), path) for path in texts if path not in pages)
    named = [(found[1].decode(errors="replace"), page) for page, top in pages.items() if (found := _NAMED.search(top))]
    meant = [(stems.get(PurePosixPath(name).stem.casefold(), ()), page) for name, page in named]
    known = grouped((paths[0], page) for paths, page in meant if len(paths) == 1)
    return {path: those[0] for path, those in known.items() if len(those) == 1}


def _is_called(path: str) -> bool:
    """Whether a file's name says that it is a transcript, as `42-transcript.txt` does beside `42.md`."""
    stem = PurePosixPath(path).stem
    return bare(stem) not in (stem.casefold(), "")


def _keys(path: str) -> tuple[str, ...]:
    """The number and the name by which a page and a transcript know each other; the last one counts most."""
    return tuple(dict.fromkeys(key for key in (_number(path), bare(PurePosixPath(path).stem)) if key))


def _number(path: str) -> str:
    """The number in a file's name; empty for none, or a date."""
    stem = PurePosixPath(path).stem
    day = file_name(stem).day
    found = _NUMBER.search(stem if not day else re.sub(r"\d{4}[-_.]?\d{2}[-_.]?\d{2}", " ", stem).strip(" ._-"))
    return (found[1] or found[2]) if found else ""


def told_there(found: Mapping[str, Any], page: str, transcript: str) -> dict[str, Any]:
    """The fields of a page, settled, a picture that they name by its file alone in the page's own folder."""
    fields = settled(found)
    image = fields.get("image", "")
    if not image or "/" in image or folder_of(page) == folder_of(transcript):
        return fields
    return {**fields, "image": f"{folder_of(page)}/{image}"}
