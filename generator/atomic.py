"""Writes files atomically: whoever is killed on the way, or reads meanwhile, has the old one or the new one."""

import os
from pathlib import Path


def write_atomically(path: Path, data: str | bytes, *, durable: bool = False, mode: int = 0o666) -> None:
    """Put a text (as UTF-8) or bytes into the place of a file; where `durable`, on the disk before this returns.

    `mode` are the file's rights, less those that the umask takes. A killed run leaves `.NAME.part`. Raises OSError.
    """
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)  # Whatever it is: never written through a link.
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(data.encode() if isinstance(data, str) else data)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    part.replace(path)
    if durable:
        sync(path.parent)


def sync(folder: Path) -> None:
    """Have the names of a folder on the disk, as a new file needs; not every system lets one ask for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
