"""Reads and writes files below `content/`: whole or not at all, and never in the place of somebody else's."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.atomic import sync
from generator.model import address

CHAPTERS = ".chapters.json"
_LARGEST = 64 * 1024 * 1024

_TEMPORARY = ".scan-"
SIDECARS = (".yml", ".yaml")


class NotOurs(Exception):
    """A file is in the place already, and holds something else."""


def transcripts(content: Path) -> Iterator[str]:
    """Every transcript below `content/episodes/`, whoever dropped it."""
    for path in sorted((content / "episodes").rglob("*")):
        name = path.relative_to(content).as_posix()
        beside = path.suffix.lower() in SIDECARS or name.lower().endswith(CHAPTERS)
        if not beside and not path.name.startswith(".") and path.is_file() and path.stat().st_size <= _LARGEST:
            yield name


def text_hash(data: bytes) -> str:
    """What tells whether a transcript is still as it came."""
    return address.digest(data.decode("utf-8", "replace"), 16)


def read(content: Path, name: str) -> str:
    """The text of a file below the content folder, in UTF-8. Raises OSError, UnicodeDecodeError."""
    return (content / name).read_text(encoding="utf-8-sig")


def drop(content: Path, place: str, suffix: str, text: bytes, sidecar: str, marks: bytes, begun: bool = False) -> None:
    """Write one new episode; the sidecar first, so that there is no moment at which its text passes for a person's.

    `begun`: a killed scan left the sidecar alone there. Raises NotOurs where anything else has the name.
    """
    path = _inside(content, place)
    for found in sorted(path.parent.glob(f"{path.name}.*")):
        ours = {suffix: text, CHAPTERS: marks or None, ".yml": None if begun else sidecar.encode()}
        ending = found.name.removeprefix(path.name)
        if ending not in ours or (ours[ending] is not None and found.read_bytes() != ours[ending]):
            raise NotOurs(f"{found.relative_to(content).as_posix()} is there by hand")
    if begun:
        replace(content, f"{place}.yml", sidecar.encode())
    else:
        create(content, f"{place}.yml", sidecar.encode())
    if marks:
        create(content, place + CHAPTERS, marks)
    create(content, place + suffix, text)


def create(content: Path, name: str, data: bytes) -> None:
    """Write a new file, whole or not at all.

    Raises NotOurs where other bytes are there: nothing that lies in `content/` is overwritten.
    """
    path = _inside(content, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path, data)
    try:
        # A link fails where the name is taken, which a rename would not.
        os.link(temporary, path)
    except FileExistsError:
        if path.read_bytes() != data:
            raise NotOurs(f"{name} is there by hand") from None
    except OSError:
        # A file system without hard links.
        if path.exists():
            raise NotOurs(f"{name} is there by hand") from None
        temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync(path.parent)


def replace(content: Path, name: str, data: bytes) -> None:
    """Put new bytes in the place of a file, at once."""
    path = _inside(content, name)
    _temporary(path, data).replace(path)
    _sync(path.parent)


def sweep(content: Path) -> None:
    """Remove the temporary files that a killed scan left."""
    for path in (content / "episodes").rglob(f"{_TEMPORARY}*.tmp"):
        path.unlink(missing_ok=True)


def _inside(content: Path, name: str) -> Path:
    """The path of a name, made sure to lie in `content/episodes/` whatever links are on the way."""
    parts = PurePosixPath(name)
    path = content / parts
    root = (content / "episodes").resolve()
    if parts.is_absolute() or ".." in parts.parts or not path.resolve().is_relative_to(root):
        raise NotOurs(f"{name} lies outside {content.name}/episodes")
    return path


def _temporary(path: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=_TEMPORARY, suffix=".tmp", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # mkstemp makes private files; these are to be read like any other in the folder.
    Path(name).chmod(0o644)
    return Path(name)


def _sync(folder: Path) -> None:
    with contextlib.suppress(OSError):
        sync(folder)
