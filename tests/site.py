"""A site planted from the shipped seeds and built by the real command, for tests that look at the result."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from generator import resources
from generator.cli import app

EPOCH = "1795176000"  # 2026-11-20 12:00 UTC
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def run(folder: Path, *command: str, check: bool = True, **env: str) -> subprocess.CompletedProcess[str]:
    """A command of ours in a folder, its output captured, the day fixed."""
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "200", **env},
    )
    if check:
        assert result.returncode == 0, result.stdout + result.stderr
    return result


def call(folder: Path, *command: str, check: bool = True, **env: str) -> Result:
    """A command of ours in this process: seconds are saved, and nothing but the start-up is left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in {"SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "200", **env}.items():
            patch.setenv(name, value)
        result = CliRunner().invoke(app, command)
    if check:
        assert result.exit_code == 0, result.output
    return result


def plant(folder: Path) -> Path:
    """The seeds, as `infracast new` plants them."""
    shutil.copytree(resources.seeds(), folder, dirs_exist_ok=True)
    return folder


def build(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """`infracast build` in a folder."""
    return run(folder, "generator.cli", "build", *arguments, check=check)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
