"""Hand-written text: essays and plain pages."""

from dataclasses import dataclass
from datetime import date

Day = date


@dataclass(frozen=True, slots=True)
class Post:
    """An essay, shown in the terminal style."""

    slug: str
    title: str
    date: date
    body: str
    """Markdown, without front matter, title line and signature."""
    path: str
    guid: str
    author: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page a person wrote, taken over as it is."""

    slug: str
    """Its path below the site's root, such as `about`."""
    title: str
    body: str
    """Markdown, with its front matter."""
    path: str
    date: Day | None = None
    """The day in its front matter, where there is one: a page of a day to come waits for it."""
