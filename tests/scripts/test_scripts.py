"""What our scripts decide without a page: `node --test`, each file beside the scripts as a browser gets them.

Those whose work is the page itself (graph, mark, moved, player, search, site, transcript, video) decide nothing
without one: `tests/browser` has them in Chromium, Firefox and WebKit.
"""

import re
import shutil
import subprocess
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from generator import resources

HERE = Path(__file__).parent


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.js")))
def test_the_scripts_decide_right(name: str, tmp_path: Path) -> None:
    shutil.copytree(resources.theme() / "assets/js", tmp_path, dirs_exist_ok=True)
    shutil.copy(HERE / name, tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    run = subprocess.run(["node", "--test", name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_no_script_imports_one_that_imports_it() -> None:
    """However they are imported: at the top, or when they are needed."""
    scripts = (resources.theme() / "assets/js").glob("*.js")
    imports = {one.name: set(re.findall(r"\"\./([\w.]+)\"", one.read_text("utf-8"))) for one in scripts}
    assert "words.js" in imports["find.js"]
    TopologicalSorter(imports).prepare()
