"""The stages know the model and nothing of one another; modules stay small."""

import subprocess
import sys
import tomllib
from pathlib import Path

from importlinter.application.use_cases import lint_imports
from importlinter.configuration import configure

ROOT = Path(__file__).resolve().parents[1]
configure()


def test_imports_flow_one_way() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), is_debug_mode=False)


def test_no_module_is_two_modules() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 300
    }
    assert long == {}


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [path for path in (ROOT / "generator").rglob("*.py") if path.stem in drawers]


def test_where_commands_start_nothing_is_imported() -> None:
    """Each worker of a pool imports it anew: with the command line in it, that was half the time of a small build."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    start = scripts["infracast"].partition(":")[0]
    look = f"import sys, {start}; print(*sorted(name for name in sys.modules if name.startswith('generator')))"
    said = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["generator", start]
