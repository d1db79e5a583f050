"""A page that the Markdown engine fails on is shown as it was written, and the build goes on."""

import time
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import rendered
from generator.write.untouched import cut_out
from tests import site as sites


class _Bad(Page):
    def render(self, config: MkDocsConfig, files: Files) -> None:
        if self.markdown == "slow":
            time.sleep(60)
        raise RecursionError("a fault made for the test")


@pytest.mark.parametrize("text", ["a < b", "slow"])
def test_a_page_is_shown_as_written(text: str, caplog: pytest.LogCaptureFixture) -> None:
    config = MkDocsConfig()
    page = _Bad(None, File("talk.md", "docs", "site", True), config)
    page.markdown = text
    rendered.guard(page, lambda file: None, seconds=1)
    page.render(config, Files([]))
    assert page.content == f"<pre>{text.replace('<', '&lt;')}</pre>"
    assert list(page.toc) == []
    assert "talk.md: Markdown can't be made of it" in caplog.text


def test_a_page_that_is_html_is_not_rendered() -> None:
    page = _Bad(None, File("talk.md", "docs", "site", True), MkDocsConfig())
    page.markdown = cut_out("<!-- html -->\n<h1>Title</h1>\n<!-- /html -->\n")
    rendered.guard(page, lambda file: pytest.fail(file.src_uri))
    page.render(MkDocsConfig(), Files([]))
    assert page.content == page.markdown.strip()


def test_a_site_with_such_a_page_is_built(tmp_path: Path) -> None:
    site = sites.plant(tmp_path / "site")
    (site / "fails.py").write_text(
        "from markdown.extensions import Extension\n"
        "from markdown.preprocessors import Preprocessor\n"
        "class Fails(Preprocessor):\n"
        "    def run(self, lines):\n"
        "        if any('xyzzy' in line for line in lines):\n"
        "            raise RecursionError('made for the test')\n"
        "        return lines\n"
        "class makeExtension(Extension):\n"
        "    def extendMarkdown(self, md):\n"
        "        md.preprocessors.register(Fails(md), 'fails', 1)\n"
    )
    config = site / "mkdocs.yml"
    config.write_text(config.read_text().replace("  - attr_list\n", "  - attr_list\n  - fails\n"))
    (site / "content/posts/2024-01-02-bad.md").write_text("# Bad\n\nHere xyzzy is said. And here it ends.\n")
    done = sites.run(site, "generator", "build", PYTHONPATH=f"{site}:{sites.ROOT}")
    assert "posts/bad.md: Markdown can't be made of it" in done.stdout + done.stderr
    assert "xyzzy is said" in (site / "site/posts/bad/index.html").read_text()
    assert (site / "site/index.html").exists()
