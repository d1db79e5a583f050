"""A page, ready for the disk."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.published import Published


@dataclass(frozen=True, slots=True)
class Picture:
    """What the picture of a page says, for those who share it."""

    place: str
    """The address of the page; the picture lies beside it, at `address.card`."""
    kicker: str
    title: str
    site: str


@dataclass(frozen=True, slots=True)
class Page:
    """One file below the generated docs folder."""

    path: str
    """Relative, with forward slashes, such as `episodes/hot-takes/index.md`."""
    words: str | Callable[[], str]
    """The text, or the function that makes it: only where it has to be written."""
    source: str = ""
    """The content file it stands for, for the error when two want one URL."""
    data: bytes = b""
    """The content of a file that is not text, which is empty then."""
    published: Published | None = None
    """Its entry in the record of addresses; None where nobody is promised that it stays."""
    picture: Picture | None = None
    """What is drawn to be shown where it is shared; None where it has the picture of the site."""
    key: str = ""
    """A hash of all that the text is made of, where it is made by a function; else empty."""

    @property
    def text(self) -> str:
        """Its text, which is made now where a function makes it; empty for a file of `data`."""
        return self.words if isinstance(self.words, str) else self.words()

    @property
    def place(self) -> str:
        """The address it is served at: `talks.md` and `talks/index.md` are both `talks/`, a file its own path."""
        if not self.path.endswith(".md"):
            return self.path
        return (f"/{self.path}".removesuffix(".md").removesuffix("/index") + "/").lstrip("/")
