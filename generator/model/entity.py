"""Entities: the people, companies, products, concepts and events that a show speaks of."""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "company", "product", "concept", "event"]
PLURALS: dict[EntityKind, str] = {
    "person": "People",
    "company": "Companies",
    "product": "Products",
    "concept": "Concepts",
    "event": "Events",
}
"""What many of a kind are called: the heading of their index and, in small letters, their folder."""
ENTITY_KINDS = tuple(PLURALS)
NO_ENTITY: Literal["none"] = "none"
"""The kind of a glossary entry that strikes a name out."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A name that the site knows, curated in the package or in `content/glossary.yml`."""

    name: str
    """The canonical form."""
    kind: EntityKind | Literal["none"]
    """`none` strikes the name out, with all its forms: it is never an entity."""
    aliases: tuple[str, ...] = ()
    """Other forms, matched without regard to case unless the form is all capitals or a common word."""
    misheard: tuple[str, ...] = ()
    """Forms speech recognition writes by mistake, matched exactly as written."""
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity in one episode."""

    entity: str
    """The entity's slug."""
    name: str
    """Its canonical name."""
    kind: EntityKind
    turns: tuple[str, ...]
    """The ids of the turns that name it, in order, each once; empty where only metadata names it."""
    count: int
    """How often it is named."""
    aliases: tuple[str, ...] = ()
    """The other forms used in this episode, as written."""
    link: str = ""
    known: bool = False
    """True where a glossary or the episode's metadata names it, False where it was found in the text alone."""


@dataclass(frozen=True, slots=True)
class Connection:
    """Two entities that belong together."""

    a: str
    b: str
    """Slugs, `a < b`."""
    weight: float
    """Strength of association (normalised pointwise mutual information over turns), 0 to 1, not a count."""
    turns: tuple[str, ...]
    """The turns behind it; for the whole site `SLUG#TURN`."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity across the whole site."""

    slug: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    """Other forms that a glossary knows, misheard ones too: they are searched for, not shown."""
    link: str = ""
    note: str = ""
    mentions: tuple[tuple[str, Mention], ...] = ()
    """(episode slug, mention), newest episode first."""

    @property
    def count(self) -> int:
        """How often the whole site names it."""
        return sum(mention.count for _, mention in self.mentions)
