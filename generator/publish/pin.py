"""Fixes each digest issue whose day has come in a file under `content/digests/`, so that it never changes."""

from collections.abc import Callable
from pathlib import Path

from generator.model import DigestIssue, Library


def due(library: Library) -> tuple[DigestIssue, ...]:
    """The issues to pin: their day has come, and no file fixes them yet."""
    return tuple(issue for issue in library.issues if not issue.pinned and issue.date <= library.site.today)


def pin(issues: tuple[DigestIssue, ...], content: Path, text: Callable[[DigestIssue], str]) -> None:
    """Write one file an issue. A file that is there is a person's or an earlier run's, and stays as it is."""
    folder = content / "digests"
    for issue in issues:
        path = folder / f"{issue.date.isoformat()}.yml"
        if path.exists():
            continue
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        partial.write_text(text(issue), encoding="utf-8")
        partial.replace(path)
