"""A sitemap has as many files as its addresses need, and an index of them."""

import gzip
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests import site as sites

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def _listed(text: str, tag: str) -> list[str]:
    root = ET.fromstring(text)
    assert root.tag == SPACE + tag
    return [str(place.text) for place in root.iter(f"{SPACE}loc")]


def test_more_addresses_than_a_file_may_have_are_in_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.search.index", lambda *_: None)
    folder = sites.small(tmp_path)
    site = folder / "site"
    sites.call(folder, "build")
    whole = _listed((site / "sitemap.xml").read_text("utf-8"), "urlset")
    assert not list(site.glob("sitemap-*"))
    monkeypatch.setattr("generator.publish.sitemap.MOST", (len(whole) + 1) // 2)
    (folder / "content/pages").mkdir(exist_ok=True)
    (folder / "content/pages/more.md").write_text("# More\n")
    sites.call(folder, "build")
    index = (site / "sitemap.xml").read_text("utf-8")
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == index
    files = _listed(index, "sitemapindex")
    url = whole[0]
    assert files == [f"{url}sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    parts = [_listed((site / place.removeprefix(url)).read_text("utf-8"), "urlset") for place in files]
    assert len(parts) > 1
    assert max(map(len, parts)) == (len(whole) + 1) // 2
    assert sorted(place for part in parts for place in part) == sorted([*whole, f"{url}more/"])
