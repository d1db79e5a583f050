"""Writes pages to a folder, only those that changed, and removes the files that are no page's any more."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.memory.manifest import TEXT, Manifest, manifest_of
from generator.model import Page, Problem


def write_pages(pages: Iterable[Page], folder: Path) -> tuple[int, int, tuple[Problem, ...]]:
    """Make `folder` hold exactly `pages`. Returns (pages, of those written, collisions).

    Where two pages want one address the first stands, and the problem names both sources. What the files were made of
    stands in `manifest_of(folder)`.
    """
    kept: set[str] = set()
    written = 0
    problems: list[Problem] = []
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    found = set(_found(folder))
    manifest = Manifest(manifest_of(folder))
    for page in distinct(pages, problems):
        kept.add(page.path)
        if page.key and manifest.is_current(page.path, page.key, folder):
            continue
        data = page.data or page.text.encode()
        text = hashlib.sha256(data).hexdigest()
        if not manifest.is_current(page.path, page.key or text, folder):
            written += _write(page.path, folder, data, page.path in found)
            manifest.note(page.path, page.key or text, folder, {TEXT: text})
    for name in found - kept:
        _remove(folder / name, folder)
    manifest.save()
    return len(kept), written, tuple(problems)


def distinct(pages: Iterable[Page], problems: list[Problem]) -> Iterator[Page]:
    """The pages, of those that want one address the first; each of the others is added to `problems`."""
    sources: dict[str, str] = {}
    for page in pages:
        if page.place in sources:
            problems.append(_collision(page, sources[page.place]))
        else:
            sources[page.place] = page.source
            yield page


def _collision(page: Page, first: str) -> Problem:
    both = " and ".join(source or "a generated page" for source in (first, page.source))
    how = "Give one of them another name or `slug:`"
    return Problem(page.source or page.path, 0, f"two sources want the address /{page.place}: {both}", how)


def _write(name: str, folder: Path, data: bytes, there: bool) -> bool:
    path = folder / name
    try:
        if there and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError:
        _clear(path, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return True


def _found(folder: Path, below: str = "") -> Iterator[str]:
    """Every file below a folder; links, through which another place would be written, are removed: we make none."""
    with os.scandir(folder / below) as entries:
        listed = list(entries)
    for entry in listed:
        if entry.is_symlink():
            Path(entry).unlink()
        elif entry.is_dir():
            yield from _found(folder, f"{below}{entry.name}/")
        else:
            yield below + entry.name


def _clear(path: Path, folder: Path) -> None:
    """Remove what is no page from where a page is to be: a folder in a file's place, or the other way round."""
    if path.is_dir():
        shutil.rmtree(path)
    for parent in reversed(path.relative_to(folder).parents[:-1]):
        if (folder / parent).is_file():
            (folder / parent).unlink()


def _remove(path: Path, folder: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    with suppress(OSError):  # Removed already with a folder in whose place a page is now.
        path.unlink()
        for parent in path.parents[: len(path.relative_to(folder).parts) - 1]:
            parent.rmdir()
