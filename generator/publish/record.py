"""Notes in `content/addresses.txt` which addresses were published, so that none of them is ever lost."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.atomic import write_atomically
from generator.model import Published


def record(published: Iterable[Published], path: Path, text: Callable[[Iterable[Published], str], str]) -> bool:
    """Write the record to `path`, in one step, if it differs, and say whether; `text` makes it of the one there."""
    before = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    after = text(published, before)
    if after == before:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, after)
    return True
