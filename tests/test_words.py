"""What was said in a plain text file stands on the built page word for word, and in the files beside it."""

import html
import re
from datetime import date
from pathlib import Path

from generator.build import generate
from generator.load import load
from generator.model import Site
from tests import site as sites
from tests.read.formats.heads.test_literal import SAID, words


def _text(page: str) -> str:
    """The transcript of a page as a reader sees it."""
    inside = page[page.index("<!-- html -->") :]
    return html.unescape(re.sub(r"<[^>]+>", " ", inside))


def test_every_word_of_a_text_is_on_its_page(tmp_path: Path) -> None:
    path = tmp_path / "content/episodes/2024-01-02-signs.txt"
    path.parent.mkdir(parents=True)
    path.write_text("\n\n".join(f"Ann: We spoke.\n\nBo: {line}" for line in SAID) + "\n")
    content, work = tmp_path / "content", tmp_path / "work"
    generate(load(content, Site(today=date(2025, 1, 1)), work), content, work, pinning=False)
    docs = sites.tree(work / "docs")
    for name in ("index.md", "transcript.txt"):
        data = docs[f"episodes/signs/{name}"].decode()
        shown = " ".join(words(_text(data) if name == "index.md" else data))
        missing = [line for line in SAID if " ".join(words(line)) not in shown]
        assert missing == [], name
