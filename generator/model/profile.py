"""Somebody as the site presents them, whatever episode they are on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What `content/people/` says of one person."""

    name: str
    path: str
    """The file it is from, relative to the content folder."""
    bio: str
    """Markdown."""
    image: str
    """A picture: an address, absolute or from the site's root on."""
    links: tuple[str, ...]
    """Web addresses, the most telling first."""
    shows: tuple[str, ...]
    """The shows that they host."""
    line: int
    """The line in that file; 0 where all of it is about them."""
