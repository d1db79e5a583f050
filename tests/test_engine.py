"""The site is the same bytes on ProperDocs, which goes on with MkDocs 1.x."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import site as sites

WITHOUT_MKDOCS = """
import sys

class Gone:
    def find_spec(self, name, path=None, target=None):
        if name == "mkdocs":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Gone())
from generator.__main__ import main

sys.argv = ["infracast", "build"]
if __name__ == "__main__":
    main()
"""


def test_properdocs_makes_the_same_site(tmp_path: Path) -> None:
    pytest.importorskip("properdocs", reason="ProperDocs is not installed here")
    ours, theirs = sites.small(tmp_path / "ours"), sites.small(tmp_path / "theirs")
    sites.call(ours, "build")
    script = tmp_path / "without_mkdocs.py"
    script.write_text(WITHOUT_MKDOCS)
    done = subprocess.run(
        [sys.executable, script],
        cwd=theirs,
        env={**os.environ, "SOURCE_DATE_EPOCH": sites.EPOCH},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Built 0 episodes" in done.stdout
    assert sites.tree(ours / "site") == sites.tree(theirs / "site")


def test_no_end_of_life_is_announced_to_a_user(tmp_path: Path) -> None:
    """Material says on each build by `mkdocs` when it ends; ours is no place for that."""
    environment = {name: value for name, value in os.environ.items() if name != "NO_MKDOCS_2_WARNING"}
    command = [Path(sys.executable).with_name("infracast"), "build"]
    done = subprocess.run(
        command, cwd=sites.small(tmp_path), env=environment, capture_output=True, text=True, check=True
    )
    assert "Built" in done.stdout
    assert "end of life" not in done.stdout + done.stderr
    assert "NO_MKDOCS_2_WARNING" not in done.stdout + done.stderr
