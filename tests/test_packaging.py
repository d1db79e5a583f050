"""The wheel works outside a checkout, and the generated Markdown in another engine."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests import site as sites

PORTABLE = """site_name: Portable
site_url: https://example.com/
docs_dir: .infracast/docs
site_dir: other
theme: {name: material, font: false}
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition]
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a clean environment that has our wheel, and our dependencies by reference."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(sites.ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("infracast-*.whl")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    # A path file names our own dependencies; path files in there, such as that of this checkout, are not read.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "env" / "bin"


def test_the_wheel_builds_a_site_with_its_own_theme_and_seeds(installed: Path, tmp_path: Path) -> None:
    env = {**os.environ, "SOURCE_DATE_EPOCH": sites.EPOCH, "PYTHONPATH": ""}
    where = [str(installed / "python"), "-c", "import generator; print(generator.__file__)"]
    package = subprocess.run(where, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout
    assert str(installed.parent) in package
    subprocess.run([str(installed / "infracast"), "new", "show"], cwd=tmp_path, env=env, check=True)
    assert "INFRACAST: v" in (tmp_path / "show/.github/workflows/publish.yml").read_text()
    subprocess.run([str(installed / "infracast"), "build"], cwd=tmp_path / "show", env=env, check=True)
    assert (tmp_path / "show/site/index.html").is_file()
    assert list((tmp_path / "show/site/assets/infracast").rglob("*.css"))


def test_another_engine_builds_the_generated_markdown(tmp_path: Path) -> None:
    sites.build(sites.plant(tmp_path))
    (tmp_path / "portable.yml").write_text(PORTABLE)
    sites.run(tmp_path, "zensical", "build", "-f", "portable.yml")
    ours = {path.parent.name for path in (tmp_path / "site/episodes").rglob("index.html")}
    theirs = {path.parent.name for path in (tmp_path / "other/episodes").rglob("index.html")}
    assert ours <= theirs
