"""The version of what is remembered covers every module that makes it: no edit leaves what is out of date."""

from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import grimp
import pytest

from generator import build, load, plugin
from generator.memory.version import GROUND
from generator.model import Site

PACKAGE = Path(build.__file__).parent
SITE = Site(today=date(2025, 11, 20))
VERSIONS = "generator.memory.version"
"""Makes the hash, so that an edit of it gives another."""


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("generator")


def _read(content: Path) -> None:
    load.read_content(content, SITE, content / "work")


def _analyse(content: Path) -> None:
    load.load(content, SITE, content / "work")


def _generate(content: Path) -> None:
    build.generate(load.load(content, SITE, content / "work"), content, content / "work", pinning=False)


def _index(content: Path) -> None:
    made = plugin.InfracastPlugin()
    made.work = content / "work"
    assert made._pieces


@pytest.mark.parametrize(
    ("remembered", "asks", "run"),
    [
        ("generator.read.library", "generator.load", _read),
        ("generator.analyse.episode", "generator.load", _analyse),
        ("generator.publish.cards", "generator.build", _generate),
        ("generator.write", "generator.write.page_maker", _generate),
        ("generator.publish.feeds", "generator.publish.feeds", _generate),
        ("generator.publish.search", "generator.plugin", _index),
    ],
)
def test_every_module_behind_what_is_remembered_is_in_its_version(
    remembered: str,
    asks: str,
    run: Callable[[Path], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    imports: grimp.ImportGraph,
) -> None:
    asked: list[tuple[Path, ...]] = []
    monkeypatch.setattr(import_module(asks), "code_version", lambda *parts: str(asked.append((*parts, *GROUND))))
    run(tmp_path)
    behind = _behind(remembered, imports)
    assert len(behind) > 20
    # A build asks for several: one of them is that of this memory.
    assert min(({*_outside(behind, parts)} for parts in asked), key=len) == set()


def _behind(module: str, imports: grimp.ImportGraph) -> set[str]:
    """The modules that one imports, straight or not, and those of its folder."""
    own = {module, *imports.find_descendants(module)}
    return own.union(*(imports.find_upstream_modules(one) for one in own))


def _outside(modules: set[str], parts: tuple[Path, ...]) -> Iterator[str]:
    for module in modules - {VERSIONS}:
        path = PACKAGE.parent.joinpath(*module.split("."))
        files = (path.with_suffix(".py"), path / "__init__.py")
        if path != PACKAGE and not any(file.is_relative_to(part) for file in files for part in parts if file.exists()):
            yield module
