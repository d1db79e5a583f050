"""Pages to disk: made and written only where something has changed, and what no page claims any more removed."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.memory.standing import Standing
from generator.model import Page, Problem


def write_pages(pages: Iterable[Page], folder: Path) -> tuple[int, int, tuple[Problem, ...]]:
    """Make `folder` hold exactly `pages`. Returns (pages, of those written, collisions).

    Where two pages want one address the first stands, and the problem names both sources. What the files were made of
    is remembered in `memory(folder)`.
    """
    kept: set[str] = set()
    written = 0
    problems: list[Problem] = []
    _unlink(folder)
    standing = Standing(memory(folder))
    for page in distinct(pages, problems):
        kept.add(page.path)
        if page.key and standing.holds(page.path, page.key, folder):
            continue
        data = page.data or page.text.encode()
        key = page.key or hashlib.sha256(data).hexdigest()
        if not standing.holds(page.path, key, folder):
            written += _write(page.path, folder, data)
            standing.note(page.path, key, folder)
    _sweep(folder, kept)
    standing.save()
    return len(kept), written, tuple(problems)


def memory(folder: Path) -> Path:
    """Where it is remembered what the files of a folder were made of: beside it."""
    return folder.with_name(f"{folder.name}.json")


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


def _write(name: str, folder: Path, data: bytes) -> bool:
    path = folder / name
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        _clear(path, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _unlink(folder: Path) -> None:
    """Remove links, through which another place would be written; all else below `folder` is made by us."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    for here, folders, files in os.walk(folder):
        for name in (*folders, *files):
            if (link := Path(here, name)).is_symlink():
                link.unlink()


def _clear(path: Path, folder: Path) -> None:
    """Remove what is no page from where a page is to be: a folder in a file's place, or the other way round."""
    if path.is_dir():
        shutil.rmtree(path)
    for parent in reversed(path.relative_to(folder).parents[:-1]):
        if (folder / parent).is_file():
            (folder / parent).unlink()


def _sweep(folder: Path, keep: set[str]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in keep:
            path.unlink()
