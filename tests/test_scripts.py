"""What the pages' scripts decide, without a page: `node --test` runs tests/scripts/ beside the scripts themselves."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
def test_what_scripts_decide(tmp_path: Path) -> None:
    for folder in (ROOT / "theme/assets/js", ROOT / "tests/scripts"):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    result = subprocess.run(["node", "--test", "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
