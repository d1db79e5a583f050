"""Which terms an episode is about: each weighed against English talk at large, by a model in `weights.txt`."""

import math
from collections.abc import Iterable
from operator import mul
from pathlib import Path

from generator.analyse.language.rarity import rarity
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.terms import DESCRIBES, PARTS, Term
from generator.analyse.talk.vocabulary import keys
from generator.model import Topic, listing

_, WEIGHTS = listing.fitted_line(Path(__file__).with_name("weights.txt"), "terms")
_TYPISTS = frozenset("laughter laughs chuckle chuckles sighs applause music cetera".split())
"""What typists put for sounds, and the second half of "et cetera"."""


def weighed(found: dict[str, Term], site: tuple[Topic, ...] = ()) -> list[tuple[float, str]]:
    """(weight, key) of the terms, best first; given names left out. `site` are the site's own topics."""
    known = keys(site)
    by_feature = tuple(WEIGHTS[name] for name in FEATURES)
    weights = []
    for key, term in found.items():
        if is_subject(key, term):
            weights.append((sum(map(mul, by_feature, measures(key, term, known))), key))
    return sorted(weights, key=lambda pair: (-pair[0], pair[1]))


def is_subject(key: str, term: Term) -> bool:
    """Whether a term may be what a talk is about: no given name, and no mark of who typed it."""
    words = set(map(str.lower, term.words))
    return len(key) > 1 and _TYPISTS.isdisjoint(words) and wordlist("first_names").isdisjoint(words)


FEATURES = (
    *(
        "count",
        "spread",
        "rarity",
        "least rarity",
        "two words",
        "three words",
        "capital",
        "verb",
        "describes",
        "inside",
    ),
    *("length", "at the start", "at the end", "in the vocabulary"),
)
"""What `measures` gives, in order."""


def measures(key: str, term: Term, known: frozenset[str]) -> tuple[float, ...]:
    """The values of `FEATURES`, which `WEIGHTS` weighs; `known` are the keys of the vocabulary."""
    count, size = term.count, len(term.words)
    rare = list(map(rarity, term.stems))
    capital = term.capitals / count
    return (
        math.log(count),
        math.log(PARTS - term.tenths.count(0)),
        math.log(0.5 + sum(rare) / size),
        math.log(0.5 + min(rare)),
        size == 2,
        size == 3,
        capital,
        term.verb / count if size == 1 else 0.0,
        capital < 0.5 and term.words[-1].lower().endswith(DESCRIBES),
        min(1.0, term.inside / count),
        math.log(len(key)),
        term.tenths[0] / count,
        term.tenths[-1] / count,
        key in known,
    )


def distinct(ranked: Iterable[str], most: int) -> list[str]:
    """The first keys of which none is part of another."""
    taken: list[str] = []
    for key in ranked:
        if len(taken) == most:
            break
        if not any(key in other or other in key for other in taken):
            taken.append(key)
    return taken
