"""The only scan module that touches `content/`: looks at what is there, and writes whole files or none."""

import contextlib
import os
import re
import tempfile
from pathlib import Path, PurePosixPath

from generator.scan.decide import Known, Present
from generator.scan.sidecar import load

_TEMPORARY = ".scan-"
_SIDECARS = (".yml", ".yaml")
_GUID = re.compile(r"^(guid): *[\"']?(.+?)[\"']? *$", re.MULTILINE)


class NotOurs(Exception):
    """A file is in the place already, and holds something else."""


class Survey:
    """What lies below `content/episodes/`; looked at again and again in one scan, so a sidecar is read once."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._facts: dict[tuple[str, int, int], tuple[Present, str, str]] = {}

    def known(self) -> tuple[Known, tuple[str, ...]]:
        """What is there now, and the sidecars that could not be read, as sentences."""
        sidecars: dict[str, list[Present]] = {}
        stems: dict[str, str] = {}
        folders: dict[str, str] = {}
        problems = []
        episodes = self._content / "episodes"
        for path in sorted(episodes.rglob("*")):
            name = path.relative_to(self._content).as_posix()
            if path.name.startswith(".") or not path.is_file():
                continue
            if path.suffix.lower() not in _SIDECARS:
                stems.setdefault(path.name.partition(".")[0].lower(), name)
                continue
            present, guid, problem = self._sidecar(path, name)
            if problem:
                problems.append(problem)
            if guid:
                sidecars.setdefault(guid, []).append(present)
            if present.feed and path.parent.parent == episodes:
                folders.setdefault(present.feed, path.parent.name)
        return Known({guid: tuple(found) for guid, found in sidecars.items()}, stems, folders), tuple(problems)

    def _sidecar(self, path: Path, name: str) -> tuple[Present, str, str]:
        """A sidecar, its GUID, and what is wrong with it."""
        status = path.stat()
        key = (name, status.st_mtime_ns, status.st_ino)
        if key not in self._facts:
            self._facts[key] = _facts(path, name)
        return self._facts[key]


def _facts(path: Path, name: str) -> tuple[Present, str, str]:
    text, problem = "", ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        fields = load(text)
    except (OSError, ValueError) as error:
        problem = f"{name}: the sidecar cannot be read: {error}"
        # A slip in somebody's YAML must not bring the episode in a second time.
        fields = dict(_GUID.findall(text))
    scan = fields.get("scan")
    feed = str(scan.get("feed", "")) if isinstance(scan, dict) else ""
    return Present(name, feed), str(fields.get("guid") or ""), problem


def read(content: Path, name: str) -> str:
    """The text of one file."""
    return (content / name).read_text(encoding="utf-8-sig")


def exists(content: Path, name: str) -> bool:
    """Whether there is a file of that name."""
    return (content / name).exists()


def refuse_strangers(content: Path, place: str, suffix: str) -> None:
    """Raise NotOurs where an episode of that name has files that a killed scan cannot have left."""
    path = _inside(content, place)
    ours = {path.name + suffix, path.name + ".chapters.json"}
    for found in sorted(path.parent.glob(f"{path.name}.*")):
        if found.name not in ours:
            raise NotOurs(f"{found.relative_to(content).as_posix()} is there by hand")


def create(content: Path, name: str, data: bytes) -> bool:
    """Write a new file, whole or not at all; False where the same bytes are there already.

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
        return False
    except OSError:
        # A file system without hard links.
        if path.exists():
            raise NotOurs(f"{name} is there by hand") from None
        temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync(path.parent)
    return True


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
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
