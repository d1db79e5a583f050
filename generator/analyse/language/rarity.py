"""How rare a word is in English talk at large: a table shipped with the package, `background.txt`."""

from functools import cache
from pathlib import Path

from generator.analyse.language.lookup import Lookup
from generator.model.listing import lines

PATH = Path(__file__).with_name("background.txt")


@cache
def rarities() -> dict[str, float]:
    """Stem to the binary logarithm of how seldom it is said; see the head of the table."""
    table = {}
    for line in lines(PATH):
        step, *stems = line.split()
        table.update(dict.fromkeys(stems, float(step)))
    return table


@cache
def rarest() -> float:
    """The rarity of a word that the table does not have."""
    return max(rarities().values()) + 1


rarity = Lookup(lambda stem: rarities().get(stem, rarest())).__getitem__
"""How rare a stem is: 0 for "the", about 11 for a name nobody knows."""
