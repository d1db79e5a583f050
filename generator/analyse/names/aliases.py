"""Which entity of an episode a new name is only another form of: a first name, a short form, a misspelling."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from generator.analyse.names.calls import calls
from generator.analyse.names.capitals import everyday
from generator.analyse.names.gazetteer import Gazetteer
from generator.analyse.names.sightings import Gathered, Sightings, of_entry
from generator.analyse.names.tokens import fold, key, split
from generator.model.entity import EntityKind

_ALIKE, _ALIKE_LETTERS = 86, 6
"""Similarity (0 to 100) and length from which a rarer name is a misspelling of another in the same episode."""


class Identity:
    """Remembers what the names of an episode are called by."""

    def __init__(self, found: Gathered, full_names: Iterable[str], names: Gazetteer) -> None:
        self._found = found
        self._names = names
        self._called = calls(full_names)
        self._shorts: dict[str, str] = {}
        shared = set()
        for letters, item in found.items():
            for part in _ends(item):
                if self._shorts.setdefault(part, letters) != letters:
                    shared.add(part)
        for part in shared:
            del self._shorts[part]

    def of(self, letters: str, kind: EntityKind, count: int, single: bool) -> Sightings | None:
        """The entity that a name of this key stands for, seen `count` times; None where it is a new one."""
        found = self._found
        if letters in found:
            return found[letters]
        if single:
            longer = found.get(key(self._called.get(letters, ""))) or found.get(self._shorts.get(letters, ""))
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


def _ends(item: Sightings) -> set[str]:
    """The folded first word of a name of several, and the last unless it is everyday: they may stand for it."""
    parts = [fold(part) for part in split(item.name)]
    if len(parts) < 2 or item.kind in {"concept", "person"}:
        return set()
    return {part for part in (parts[0], parts[-1]) if len(part) > 2 and (part == parts[0] or not everyday(part))}
