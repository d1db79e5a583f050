"""Transcripts in a folder beside that of the pages that present them: `_transcripts/24.md` and `_episodes/24.md`."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model.grouped import grouped
from generator.read.file_name import SPOKEN, recording_of
from generator.read.formats.format import MARKDOWN


def presented(texts: Iterable[str]) -> dict[str, str]:
    """Transcript to the one page of its name in such another folder."""
    found: dict[str, str] = {}
    for paths in grouped((recording_of(path), path) for path in texts).values():
        spoken = [path for path in paths if any(map(SPOKEN.fullmatch, PurePosixPath(path).parts[1:-1]))]
        pages = [path for path in paths if path not in spoken and path.lower().endswith(MARKDOWN)]
        if spoken and len(pages) == 1:
            found |= dict.fromkeys(spoken, pages[0])
    return found
