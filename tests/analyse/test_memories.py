"""What is remembered while talks are analysed saves time, and changes nothing that is found in any of them."""

import pkgutil
from importlib import import_module
from typing import Any

import pytest

from generator import analyse
from generator.analyse.episode import analyse_episode
from generator.analyse.language import known
from generator.analyse.language.lookup import Lookup
from generator.model import Analysis
from tests.analyse.test_talks import TALKS, spoken

MODULES = [import_module(one.name) for one in pkgutil.walk_packages(analyse.__path__, f"{analyse.__name__}.")]
HELD = {id(held): held for module in MODULES for held in vars(module).values()}.values()
LOOKUPS = [held for held in HELD if isinstance(held, Lookup)]
REMEMBERED: list[Any] = [held for held in HELD if hasattr(held, "cache_clear")]


def found(order: int) -> list[Analysis]:
    """What is found in each talk, the talks taken forwards (1) or backwards (-1)."""
    return [analyse_episode((spoken(path).episode, (), ())) for path in TALKS[::order]][::order]


def test_neither_what_came_before_nor_what_was_forgotten_changes_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(LOOKUPS) > 3
    assert len(REMEMBERED) > 10
    before = found(1)
    for lookup in LOOKUPS:
        lookup.clear()
        monkeypatch.setattr(lookup, "_most", 5)
    for function in REMEMBERED:
        function.cache_clear()
    monkeypatch.setattr(known, "_NOW", [known.Known()])
    monkeypatch.setattr(known, "MOST", 5)
    assert found(-1) == before
    assert all(len(lookup) <= 5 for lookup in LOOKUPS)
