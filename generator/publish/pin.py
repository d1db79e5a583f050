"""What a build writes into `content/`: each digest issue whose day has come, and the addresses that were published.

An issue in `content/digests/` never changes, and no address in `content/addresses.txt` is ever lost.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator.atomic import write_atomically
from generator.model import DigestIssue, DigestItem, Library, Published


def due(library: Library) -> tuple[DigestIssue, ...]:
    """The issues to pin: their day has come, and no file fixes them yet. Each item says what its episode is called."""
    return tuple(
        replace(issue, items=tuple(replace(item, origin=_origin(item, library)) for item in issue.items))
        for issue in library.issues
        if not issue.pinned and issue.date <= library.site.today
    )


def _origin(item: DigestItem, library: Library) -> str:
    episode = library.episode.get(item.insight.episode)
    return episode.title if episode else ""


def pin(issues: tuple[DigestIssue, ...], content: Path, text: Callable[[DigestIssue], str]) -> tuple[str, ...]:
    """Write one file an issue; returns the paths below `content` of those written.

    A file that is there is a person's or an earlier run's, and stays as it is.
    Nothing is written through a folder that is a link: it is not read either, and may lead anywhere.
    """
    folder = content / "digests"
    written = []
    for issue in issues:
        path = folder / f"{issue.date.isoformat()}.yml"
        if folder.is_symlink() or os.path.lexists(path):
            continue
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text(issue))
        written.append(path.relative_to(content).as_posix())
    return tuple(written)


def record(published: Iterable[Published], path: Path, text: Callable[[Iterable[Published], str], str]) -> bool:
    """Write the record to `path`, in one step, if it differs, and say whether; `text` makes it of the one there."""
    before = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    after = text(published, before)
    if after == before:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, after)
    return True
