"""content/static/ is copied as it is; a path of a picture works wherever a picture is shown."""

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from tests.site import build, call, drop, small


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small(tmp_path_factory.mktemp("static"), "      image: art/cover.png\nextra_css: [own.css]\n")
    drop(
        folder / "content",
        {
            "static/own.css": "@font-face { font-family: Own; src: url(fonts/own.woff2) }\n",
            "static/fonts/own.woff2": "font",
            "static/CNAME": "pod.example.org\n",
            "static/.well-known/security.txt": "Contact: mailto:a@example.org\n",
            "static/notes.md": "# not a page\n",
            "static/.DS_Store": "x",
            "static/feed.xml": "mine",
            "static/posts/a-note/index.html": "mine",
            "episodes/2025-03-03-cables.txt": "Cables carry all that we say, and nobody looks until one breaks.\n",
            "episodes/2025-03-03-cables.yml": "image: art/my cover.png\n",
            "episodes/2025-03-04-more.txt": "More on cables, which carry all that we say to one another each day.\n",
            "episodes/2025-03-04-more.yml": "image: art/none.png\n",
        },
    )
    (folder / "content/art").mkdir()
    for name in ("cover.png", "my cover.png"):
        Image.new("L", (8, 8)).save(folder / "content/art" / name)
    return folder


def test_files_are_copied_as_they_are_and_pages_keep_their_places(show: Path) -> None:
    told = build(show).stderr
    site = show / "site"
    for name in ("own.css", "fonts/own.woff2", "CNAME", ".well-known/security.txt", "notes.md"):
        assert (site / name).read_bytes() == (show / "content/static" / name).read_bytes()
    assert not (site / ".DS_Store").exists()
    assert "mine" not in (site / "feed.xml").read_text()
    assert "mine" not in (site / "posts/a-note/index.html").read_text()
    for name in ("feed.xml", "posts/a-note/index.html"):
        assert f"static/{name}: The site has a page or file of its own at `{name}`" in told
        assert f"static/{name}: The site has a page or file of its own at `{name}`" in call(show, "check").output
    home = (site / "index.html").read_text()
    assert '<link rel="stylesheet" href="own.css">' in home


def test_a_path_of_a_picture_works_everywhere(show: Path) -> None:
    site = show / "site"
    url = "https://example.org/art/my%20cover.png"
    page = (site / "episodes/cables/index.html").read_text()
    assert f'<meta property="og:image" content="{url}">' in page
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(data)["@graph"][0]["image"] == url
    items = {item["title"]: item for item in json.loads((site / "feeds/episodes.json").read_text())["items"]}
    assert items["Cables"]["image"] == url
    assert "image" not in items["More"]
    assert json.loads((site / "feed.json").read_text())["icon"] == "https://example.org/art/cover.png"
    assert (site / "art/my cover.png").exists()
    assert "episodes/2025-03-04-more.txt: There is no picture `art/none.png`" in call(show, "check").output
