"""Hand-written text: essays and plain pages."""

from dataclasses import dataclass
from datetime import date

from generator.model import prose

Day = date
_NO_PROSE = ("", *"#>`|-*<!~+=[")
"""How a heading, a quotation, a list, code, HTML or a picture begins."""


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

    @property
    def about(self) -> str:
        """What it is about, as plain text: its description, failing that its first paragraph that is prose."""
        opening = next((part for part in self.body.split("\n\n") if part.strip()[:1] not in _NO_PROSE), "")
        return self.description or " ".join(prose.plain(opening).split())


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
