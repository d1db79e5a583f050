"""The stages know the model and nothing of one another; modules stay small."""

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
