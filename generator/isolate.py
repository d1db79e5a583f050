"""Finds the items with which a step over the whole library raises, so that it can go on without them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.model import Attempt, Failed, Insight, Library, Problem

# Field of the library, and the file that an item of it came from.
_KINDS: tuple[tuple[str, Callable[[Any], str]], ...] = (
    ("episodes", lambda item: str(item.path)),
    ("insights", lambda item: str(item.path)),
    ("posts", lambda item: str(item.path)),
    ("pages", lambda item: str(item.path)),
    ("media", str),
)

Item = tuple[str, int]
"""(field of the library, position in it)."""


def without_culprits(library: Library, trial: Callable[[Library], object]) -> Library:
    """The library, as it was read, without the items that make `trial` raise, each with a problem instead.

    Found by halving: one among many costs about two runs over all. What raises only together with others, or without
    any item, is not found: the library is then the one that was given, and the step that raised will raise again.
    """
    read = replace(library, insights=tuple(insight for insight in library.insights if insight.line))
    every = [(field, number) for field, _ in _KINDS for number in range(len(getattr(read, field)))]
    attempt: Attempt[Sequence[Item], object] = Attempt(lambda items: trial(_only(read, items)))
    if isinstance(attempt(()), Failed):
        return library
    bad = dict(_culprits(attempt, every))
    kept = _only(read, [item for item in every if item not in bad])
    problems = {_problem(read, item, failed) for item, failed in bad.items()}
    return replace(kept, problems=tuple(sorted({*library.problems, *problems})))


def _culprits(attempt: Attempt[Sequence[Item], object], items: Sequence[Item]) -> Iterator[tuple[Item, Failed]]:
    if not items or not isinstance(failed := attempt(items), Failed):
        return
    if len(items) == 1:
        yield items[0], failed
        return
    half = len(items) // 2
    yield from _culprits(attempt, items[:half])
    yield from _culprits(attempt, items[half:])


def _only(library: Library, items: Sequence[Item]) -> Library:
    kept: dict[str, Any] = {
        field: tuple(getattr(library, field)[at] for kind, at in items if kind == field) for field, _ in _KINDS
    }
    there = {episode.slug for episode in kept["episodes"]}
    kept["insights"] = tuple(_unbound(insight, there) for insight in kept["insights"])
    return replace(library, **kept)


def _unbound(insight: Insight, there: set[str]) -> Insight:
    """The insight without its episode, where that is not there."""
    return insight if insight.episode in there else replace(insight, episode="", turn="", start_ms=None)


def _problem(library: Library, item: Item, failed: Failed) -> Problem:
    field, at = item
    return failed.at(dict(_KINDS)[field](getattr(library, field)[at]), "It is left out of the site")
