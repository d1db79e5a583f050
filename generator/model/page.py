"""A finished page, ready for the disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One file below the generated docs folder."""

    path: str
    """Relative, with forward slashes, such as `episodes/hot-takes/index.md`."""
    text: str
    source: str = ""
    """The content file it stands for, for the error when two want one URL."""
    data: bytes = b""
    """The content of a file that is not text; `text` is empty then."""
