"""Which tests enter which function: found by running them all once, and kept in a file for the next time."""

import ast
import json
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

_MOST = 200
"""Tests for one break."""


class Touching:
    """For each function of a file the tests that enter it."""

    def __init__(self, tests: dict[str, list[str]], seconds: dict[str, float]) -> None:
        """`tests` by `FILE:FUNCTION`, `seconds` of CPU time by test."""
        self._tests, self._seconds = tests, seconds

    @classmethod
    def of(cls, root: Path, files: list[str], kept: Path) -> "Touching":
        """What `kept` holds, or else what a run of the test files below `root` shows, which is then kept there."""
        if not kept.exists():
            command = (sys.executable, "-m", "tests.mutants.touching", str(kept), *files)
            subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
        return cls(**json.loads(kept.read_text(encoding="utf-8")))

    def tests(self, file: str, source: bytes, line: int, seconds: float, root: Path) -> list[str]:
        """The tests that enter the function around a line (from 1), up to so many seconds in all.

        First those that compare with what was reviewed, which notice most, then the quickest.

        Those of all functions of the file where the line is in none, or in one whose results are remembered: only
        the first test of a run enters that. Of what is entered only while modules are loaded, by whoever comes first,
        those of the files that import it, too.
        """
        function = _around(ast.parse(source), line)
        key = f"{file}:{function}"
        keys = [key] if key in self._tests else self._of(file)
        if not any("::" in test for key in keys for test in self._tests[key]):
            keys += self._of(*_importers(file, root))
        found = {test for key in keys for test in self._tests.get(key, ()) if _is_there(test, root)}
        chosen, spent = [], 0.0
        reviewed = {test for test in found if "UPDATE_GOLDEN" in (root / test.partition("::")[0]).read_text()}
        for test in sorted(found, key=lambda test: (test not in reviewed, self._seconds.get(test, 0.0), test))[:_MOST]:
            if spent + self._seconds.get(test, 0.0) <= seconds:
                spent += self._seconds.get(test, 0.0)
                chosen.append(test)
        return chosen

    def _of(self, *files: str) -> list[str]:
        return [key for key in self._tests if key.partition(":")[0] in files]


def _is_there(test: str, root: Path) -> bool:
    """Whether a test is still in its file; one that fails and is not there would end the command."""
    file, _, name = test.partition("::")
    return (root / file).is_file() and f"def {name}(" in (root / file).read_text() if name else (root / file).is_file()


def _importers(file: str, root: Path) -> list[str]:
    dotted, _, name = file.removesuffix(".py").replace("/", ".").rpartition(".")
    named = re.compile(rf"from {re.escape(dotted)}\.{name} import|from {re.escape(dotted)} import [^\n]*\b{name}\b")
    paths = sorted((root / "generator").rglob("*.py"))
    return [path.relative_to(root).as_posix() for path in paths if named.search(path.read_text(encoding="utf-8"))]


def _around(tree: ast.AST, line: int, name: str = "") -> str:
    """The qualified name of the innermost function around a line; empty for none, and for one that remembers."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef | ast.ClassDef) and child.lineno <= line <= (child.end_lineno or 0):
            inside = f"{name}.{child.name}".lstrip(".")
            if isinstance(child, ast.ClassDef):
                return _around(child, line, inside)
            remembers = any("cache" in ast.unparse(one) for one in child.decorator_list)
            return "" if remembers else _around(child, line, f"{inside}.<locals>") or inside
    return ""


class _Recorder:
    """Notes what a test enters; for the whole file, what is entered while it is read or a fixture is made."""

    def __init__(self) -> None:
        self.entered: defaultdict[str, set[CodeType]] = defaultdict(set)
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def _noting(self, name: str) -> Iterator[None]:
        entered, begun = self.entered[name], time.process_time()

        def enter(frame: FrameType, event: str, argument: object) -> None:
            entered.add(frame.f_code)

        sys.settrace(enter)
        yield
        sys.settrace(None)
        self.seconds[name] += time.process_time() - begun

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Any:
        with self._noting(collector.nodeid):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Any:
        with self._noting(item.nodeid.partition("::")[0]):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Any:
        with self._noting(item.nodeid.partition("[")[0]):
            return (yield)

    def found(self, root: Path) -> dict[str, Any]:
        """What is kept."""
        tests: defaultdict[str, list[str]] = defaultdict(list)
        ours = f"{root}{os.sep}generator{os.sep}"
        for test, codes in sorted(self.entered.items()):
            for code in codes:
                if code.co_filename.startswith(ours):
                    tests[f"{Path(code.co_filename).relative_to(root).as_posix()}:{code.co_qualname}"].append(test)
        return {"tests": tests, "seconds": self.seconds}


if __name__ == "__main__":
    recorder = _Recorder()
    pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[2:]], plugins=[recorder])
    Path(sys.argv[1]).write_text(json.dumps(recorder.found(Path.cwd())), encoding="utf-8")
