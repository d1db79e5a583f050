"""Which entity of an episode a new name is only another form of: a first name, a short form, a misspelling."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from generator.analyse.names.calls import calls
from generator.analyse.names.capitals import everyday
from generator.analyse.names.gazetteer import Gazetteer
from generator.analyse.names.sightings import Gathered, Sightings, of_entry
from generator.analyse.names.tokens import fold, key, split
from generator.model.entity import EntityKind

_ALIKE, _ALIKE_LETTERS = 86, 6
"""Similarity (0 to 100) and length from which a rarer name is a misspelling of another in the same episode."""

_SOUNDS = 70
"""Similarity of both names from which somebody is a known person misheard."""
_FAMILIAR = ("ie", "y")
"""Endings of given names among friends."""


class Identity:
    """The entities of an episode by all that they are called: full names, first names, short forms.

    What a machine `heard` may be spelled otherwise: Brian, where Bryan Roe is speaking.
    """

    def __init__(self, found: Gathered, full_names: Iterable[str], names: Gazetteer, heard: bool = False) -> None:
        self._found = found
        self._heard = heard
        self._names = names
        self._called = calls(full_names)
        self._same: Gathered = {}
        """Who is named by another full name, by its key."""
        self._shorts: dict[str, str] = {}
        shared = set()
        for letters, item in found.items():
            for part in _ends(item):
                if self._shorts.setdefault(part, letters) != letters:
                    shared.add(part)
        for part in shared:
            del self._shorts[part]

    def of(self, letters: str, kind: EntityKind, count: int, parts: Sequence[str]) -> Sightings | None:
        """The entity that a name of this key and these folded parts, seen `count` times, stands for; None: a new."""
        found = self._found
        if same := found.get(letters) or self._same.get(letters):
            return same
        longer = None
        if len(parts) == 1:
            called = key(self._called.get(letters, ""))
            longer = found.get(called) or self._same.get(called) or found.get(self._shorts.get(letters, ""))
            longer = longer or self._familiar(letters, kind)
        elif longer := self._namesake(parts) if kind == "person" else self._longer(letters, kind):
            self._same[letters] = longer
        if longer:
            return longer
        near = self._misspelt(letters, kind, count)
        if near:
            return near
        entry = self._names.near(letters)
        return of_entry(self._names.entries[entry], found) if entry is not None else None

    def add(self, letters: str, item: Sightings) -> None:
        """Makes a new entity known by its key and its short forms."""
        self._found[letters] = item
        for part in _ends(item):
            self._shorts.setdefault(part, letters)

    def _familiar(self, letters: str, kind: EntityKind) -> Sightings | None:
        """The one person credited whom a lone name stands for: Dan or @danroe for Daniel Roe, Robbie for Robert."""
        if everyday(letters):
            return None
        credited = [item for item in self._found.values() if item.credited]
        for item in credited:
            names = [fold(part) for part in split(item.name)]
            before = letters.removesuffix(names[-1])
            if len(names) > 1 and before not in ("", letters) and names[0].startswith(before):
                return item
        stem = next((letters.removesuffix(end) for end in _FAMILIAR if letters.endswith(end)), "")
        if stem[-2:-1] == stem[-1:]:
            stem = stem[:-1]
        if kind in ("company", "event") or not (stem or kind == "person"):
            return None
        meant = [item for item in credited if fold(split(item.name)[0]).startswith(stem or letters)]
        if self._heard and not meant:
            meant = [item for item in credited if _sounds(fold(split(item.name)[0]), letters)]
        return meant[0] if len(meant) == 1 and len(stem or letters) > 2 else None

    def _namesake(self, parts: Sequence[str]) -> Sightings | None:
        """Who is named shorter or longer: Alex Roe for Alexander Roe, and of those credited Alex for Alex Roe."""
        for item in self._found.values():
            first, *rest = [fold(part) for part in split(item.name)]
            free = not rest and item.credited and all(len(split(form)) == 1 for form in item.forms)
            if item.kind == "person" and (
                (free and first == parts[0])
                or (rest and rest[-1] == parts[-1] and _begins(first, parts[0]))
                or (rest and first == parts[0] and _begins(rest[-1], parts[-1]))
                or (
                    rest and (item.credited or item.known) and _sounds(first, parts[0]) and _sounds(rest[-1], parts[-1])
                )
            ):
                return item
        return None

    def _longer(self, letters: str, kind: EntityKind) -> Sightings | None:
        """What a name of several words is the end of: Zorb Labs of Quux Zorb Labs."""
        longer = (item for key, item in self._found.items() if key.endswith(letters) and item.kind == kind)
        return next((item for item in longer if not item.known), None)

    def _misspelt(self, letters: str, kind: EntityKind, count: int) -> Sightings | None:
        if len(letters) < _ALIKE_LETTERS:
            return None
        best: tuple[float, int, str] | None = None
        for other, item in self._found.items():
            if other[0] != letters[0] or abs(len(other) - len(letters)) > 2 or item.forms.total() < count:
                continue
            if (kind == "person") != (item.kind == "person") or item.kind == "concept":
                continue
            longer, shorter = sorted((letters, other), key=len, reverse=True)
            if longer.startswith(shorter) and longer.removesuffix("s") != shorter:
                continue
            score = fuzz.ratio(letters, other)
            if score >= _ALIKE and (best is None or (score, item.forms.total(), other) > best):
                best = (score, item.forms.total(), other)
        return self._found[best[2]] if best else None


def _sounds(one: str, other: str) -> bool:
    """Whether one of two words may be the other misheard: Cantrell and Cantrill, Brian and Bryan."""
    return one[0] == other[0] and fuzz.ratio(one, other) >= _SOUNDS


def _begins(one: str, other: str) -> bool:
    """Whether one of two words begins with the other, of three letters and more."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.startswith(short)


def _ends(item: Sightings) -> set[str]:
    """The folded first word of a name of several, and the last unless it is everyday: they may stand for it."""
    parts = [fold(part) for part in split(item.name)]
    if len(parts) < 2 or item.kind in {"concept", "person"}:
        return set()
    return {part for part in (parts[0], parts[-1]) if len(part) > 2 and (part == parts[0] or not everyday(part))}
