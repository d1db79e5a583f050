"""A preview shows what is dropped, whenever that happens."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.memory.unchanged import times
from generator.plugin import InfracastPlugin


@pytest.mark.parametrize(("dropped", "built"), [(False, 0), (True, 1)])
def test_what_is_dropped_during_the_first_build_is_built(tmp_path: Path, dropped: bool, built: int) -> None:
    (tmp_path / "talk.txt").write_text("Somebody speaks.")
    plugin = InfracastPlugin()
    plugin.content, plugin.seen = tmp_path, times(tmp_path)
    if dropped:
        (tmp_path / "another.txt").write_text("Somebody else speaks.")
    server, builds = SimpleNamespace(watch=lambda path: None, unwatch=lambda path: None), list[int]()
    config = cast(Any, SimpleNamespace(docs_dir="docs"))
    plugin.on_serve(cast(Any, server), config=config, builder=lambda: builds.append(1))
    assert len(builds) == built
