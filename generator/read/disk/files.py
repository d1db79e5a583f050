"""The only reader module that touches the disk: lists dropped files and hands out their bytes and dates."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo
from pathlib import Path

from generator.model import ContentError, Problem
from generator.model.media import RECORDINGS
from generator.read.disk.history import day_of, history

LARGEST = 64 * 1024 * 1024
"""Bytes; a transcript of a whole day's talk with a time for every word stays below a third of it."""
LARGEST_RECORDING = 512 * 1024 * 1024
"""Bytes; nine hours at 128 kbit/s. It is copied to the site as it is."""

NOISE = frozenset({"thumbs.db", "desktop.ini", "4913", "icon\r"})
"""What file managers and editors leave behind without asking (4913 is Vim's probe)."""
STATIC = "static"
"""The folder whose hidden files count too: `.well-known`, `.htaccess`."""
_NEVER = frozenset({".git", ".ds_store", ".directory"})
TEMPORARY = ("~", ".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload", ".download", ".bak", ".orig")


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in the content folder."""

    files: tuple[str, ...] = ()
    """Paths relative to the content folder, with forward slashes, sorted."""
    modified: dict[str, date] = field(default_factory=dict)
    """Path to the day it last changed, in the site's time zone."""
    committed: dict[str, date] = field(default_factory=dict)
    """Path to the day of git's first commit of it, in the site's time zone; absent where git does not know it."""
    former: dict[str, str] = field(default_factory=dict)
    """Path to the one that git saw it renamed from, both without suffix."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Path to bytes."""
    problems: tuple[Problem, ...] = ()
    refused: frozenset[str] = frozenset()
    """Paths of files that are there and are not handed out."""


def is_noise(name: str, static: bool = False) -> bool:
    """Whether a file or folder is one that no producer dropped: hidden, or an editor's or system's temporary file.

    Below `static/` a hidden one may well be meant.
    """
    lower = name.lower()
    hidden = ("._", "~$", "#") if static else (".", "~$", "#")
    return lower.startswith(hidden) or lower.endswith(TEMPORARY) or lower in NOISE | _NEVER


def list_files(content: Path, zone: tzinfo) -> Listing:
    """Every regular file below `content` that somebody dropped.

    Links that leave the folder, linked folders, special files, names that are not text and giants are
    refused, each with a problem. A content folder that is not there is a problem too.
    """
    if not content.is_dir():
        missing = Problem(".", 0, f"There is no content folder `{content.name}`", "Make it, or name another one")
        return Listing(problems=(missing,))
    root = content.resolve()
    modified: dict[str, date] = {}
    sizes: dict[str, int] = {}
    problems: list[Problem] = []
    refused: set[str] = set()
    for path in _walk(content, problems):
        name = path.relative_to(content).as_posix()
        try:
            name.encode()
            status = _status(path, root)
        except UnicodeEncodeError:
            shown = name.encode(errors="replace").decode()
            problems.append(Problem(shown, 0, "The file's name is not valid text (UTF-8)", "Rename it"))
        except ContentError as error:
            problems.append(error.at(name))
            refused.add(name)
        except (OSError, RuntimeError) as error:
            # RuntimeError: a link that leads to itself, on Pythons before 3.13.
            why = getattr(error, "strerror", "") or "a link leads to itself"
            problems.append(Problem(name, 0, f"The file cannot be read: {why}", "Check its rights"))
            refused.add(name)
        else:
            modified[name] = day_of(status.st_mtime, zone)
            sizes[name] = status.st_size
    known = history(content, zone)
    committed = {name: known.days[name] for name in modified if name in known.days}
    return Listing(
        tuple(sorted(modified)), modified, committed, known.former, sizes, tuple(problems), frozenset(refused)
    )


def names_in(content: Path, folder: str, suffixes: tuple[str, ...]) -> tuple[str, ...]:
    """The files directly in one folder below `content`, with one of the suffixes, sorted; none without the folder.

    What `list_files` refuses is not among them: links that lead out of `content`, a linked folder.
    """
    place, root = content / folder, content.resolve()
    try:
        found = [] if place.is_symlink() else sorted(place.iterdir())
    except OSError:
        return ()
    kept = (path for path in found if path.suffix.lower() in suffixes and not is_noise(path.name) and path.is_file())
    return tuple(path.relative_to(content).as_posix() for path in kept if path.resolve().is_relative_to(root))


def modified(path: Path) -> date:
    """The day a file last changed, UTC. Raises OSError where there is none."""
    return day_of(path.stat().st_mtime, UTC)


def load(content: Path, name: str) -> bytes:
    """The bytes of one file. Raises ContentError where they can't be had: a pipe, say, would be waited for."""
    try:
        with os.fdopen(os.open(content / name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            _ordinary(os.fstat(file.fileno()), LARGEST)
            return file.read()
    except OSError as error:
        raise ContentError(f"The file cannot be read: {error.strerror}", "Check its rights") from error


def _walk(content: Path, problems: list[Problem]) -> Iterator[Path]:
    def report(error: OSError) -> None:
        name = Path(error.filename).relative_to(content).as_posix()
        problems.append(Problem(name, 0, f"The folder cannot be read: {error.strerror}", "Check its rights"))

    for folder, folders, files in os.walk(content, onerror=report):
        here = Path(folder)
        static = here.relative_to(content).parts[:1] == (STATIC,)
        kept = sorted(name for name in folders if not is_noise(name, static))
        for name in kept:
            if (here / name).is_symlink():
                place = (here / name).relative_to(content).as_posix()
                problems.append(Problem(place, 0, "A linked folder is not followed", "Put the files themselves here"))
        folders[:] = kept
        yield from (here / name for name in sorted(files) if not is_noise(name, static))


def _status(path: Path, root: Path) -> os.stat_result:
    if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
        raise ContentError("The link leads out of the content folder", "Put the file itself here")
    status = path.stat()
    static = path.is_relative_to(root / STATIC) or STATIC in path.parts
    _ordinary(status, LARGEST_RECORDING if path.suffix.lower() in RECORDINGS or static else LARGEST)
    return status


def _ordinary(status: os.stat_result, largest: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ContentError("This is not an ordinary file", "Remove it")
    if status.st_size > largest:
        how = "Keep recordings elsewhere and name them with `audio:`"
        raise ContentError(f"The file is larger than {largest >> 20} MB", how)
