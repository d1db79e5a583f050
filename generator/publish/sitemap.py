"""Splits a sitemap that has more addresses than a file may have into several, and writes an index of them.

The protocol (sitemaps.org/protocol.html) allows 50,000 addresses and 50 MB a file, which is a kilobyte an address.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

MOST = 50_000
_ADDRESS = re.compile(r"<url>.*?</url>", re.DOTALL)
_INDEX = '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def split(site: Path, url: str) -> Iterator[str]:
    """The names of the files that `sitemap.xml`, as MkDocs wrote it, is split into, none where it is short enough.

    `url` is the site's own: an index has whole addresses.
    """
    whole = site / "sitemap.xml"
    text = whole.read_text(encoding="utf-8") if whole.exists() else ""
    found = _ADDRESS.findall(text)
    if len(found) <= MOST:
        return
    head, listed = text[: text.index("<url>")].rstrip(), ""
    for number, begin in enumerate(range(0, len(found), MOST), 1):
        name = f"sitemap-{number}.xml"
        (site / name).write_text("\n".join((head, *found[begin : begin + MOST], "</urlset>\n")), encoding="utf-8")
        listed += f"<sitemap><loc>{escape(url + name)}</loc></sitemap>\n"
        yield name
    index = f"{_INDEX}{listed}</sitemapindex>\n".encode()
    whole.write_bytes(index)
    whole.with_name("sitemap.xml.gz").write_bytes(gzip.compress(index, mtime=0))
