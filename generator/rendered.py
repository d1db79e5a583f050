"""Shows a page as it was written where Markdown raises or takes too long, so that the build goes on."""

import html
import logging
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.model import Attempt, Failed
from generator.write.untouched import is_hole

log = logging.getLogger("mkdocs.plugins.infracast")

SECONDS = 60
"""The longest that rendering one page may take."""


def guard(page: Page, failed: Callable[[File], None], seconds: int = SECONDS) -> None:
    """Make `page.render`, which MkDocs calls next, end in time and without an error; `failed` is told if it can't.

    Of a page that is HTML as a whole it makes nothing.
    """
    render = page.render

    def show(content: str) -> None:
        page.content, page.toc, page.present_anchor_ids = content, get_toc([]), set()

    def guarded(config: MkDocsConfig, files: Files) -> None:
        markdown = page.markdown or ""
        if is_hole(markdown.strip()):
            show(markdown.strip())  # As Markdown would, in a hundredth of the time.
            return
        attempt: Attempt[Files, None] = Attempt(lambda files: render(config, files), seconds)
        done = attempt(files)
        if isinstance(done, Failed):
            log.error(f"{page.file.src_uri}: Markdown can't be made of it: {done.reason}. It is shown as it is written")
            failed(page.file)
            show(f"<pre>{html.escape(markdown)}</pre>")

    page.render = guarded  # type: ignore[method-assign]
