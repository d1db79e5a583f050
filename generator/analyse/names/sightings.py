"""One entity while its mentions in an episode are gathered."""

from collections import Counter
from dataclasses import dataclass, field

from generator.analyse.names.tokens import Atoms, key
from generator.model import GlossaryEntry
from generator.model.entity import NO_ENTITY, EntityKind


@dataclass(slots=True)
class Sightings:
    """An entity and where it was seen; filled by `entities`, then made a `Mention`."""

    name: str
    kind: EntityKind
    known: bool = False
    link: str = ""
    credited: bool = False
    """Whether the source itself credits this person."""
    forms: Counter[str] = field(default_factory=Counter)
    """As written, with how often."""
    places: Counter[int] = field(default_factory=Counter)
    """Which of the texts, with how often."""
    parts: int = 1
    """Atoms of the longest form seen."""

    def see(self, text: Atoms, begin: int, end: int) -> None:
        """Adds the atoms `begin` to `end` (exclusive) of a text."""
        self.forms[text.written(begin, end)] += 1
        self.places[text.place[begin]] += 1
        self.parts = max(self.parts, end - begin)


Gathered = dict[str, Sightings]
"""By the key of the name."""


def of_entry(entry: GlossaryEntry, found: Gathered) -> Sightings:
    """What was seen of a glossary's entry so far; never asked for one that strikes a name out."""
    assert entry.kind != NO_ENTITY
    letters = key(entry.name)
    if letters not in found:
        found[letters] = Sightings(entry.name, entry.kind, True, entry.link)
    return found[letters]
