#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1: what changed in 2025 changed on today's day of it, and Atom lists recordings as pages.
#
# `lastmod` of a sitemap may be a year or a month alone (sitemaps.org, "lastmod": W3C Datetime). The package fills what
# is missing with today's month and day, so that each day it finds a change. RSS and Atom feeds are sitemaps, too
# ("Other Sitemap formats"): the zone EST of an RSS date (RFC 822, 5.1) is dropped, 13:00 in London is 08:00, and of an
# Atom entry the first link is the page, be it the recording (`rel="enclosure"`, RFC 4287, 4.2.7.2). Nothing is raised.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
cd "$work"
cat >read.py <<'PY'
import datetime

from usp.fetch_parse import SitemapStrParser

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://show.example/1</loc><lastmod>2025</lastmod></url></urlset>"""
RSS = """<rss version="2.0"><channel><title>Show</title><link>https://show.example/</link><description>d</description>
<item><title>Disks</title><link>https://show.example/1</link><pubDate>Tue, 04 Mar 2025 08:00:00 EST</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Show</title><id>urn:0</id>
<entry><title>Disks</title><id>urn:1</id><published>2025-03-04T08:00:00Z</published>
<link rel="enclosure" href="https://show.example/1.mp3"/><link rel="alternate" href="https://show.example/1"/></entry>
</feed>"""
[page] = SitemapStrParser(static_content=SITEMAP).sitemap().all_pages()
today = datetime.date.today()
print("sitemap:", page.last_modified.year, "today's month and day:", f"{page.last_modified:%m-%d}" == f"{today:%m-%d}")
for name, feed in (("RSS", RSS), ("Atom", ATOM)):
    [page] = SitemapStrParser(static_content=feed).sitemap().all_pages()
    print(f"{name}:", page.url, page.news_story.publish_date.isoformat())
PY
venv/bin/python read.py 2>log | tee said
diff said - <<'SEEN'
sitemap: 2025 today's month and day: True
RSS: https://show.example/1 2025-03-04T08:00:00
Atom: https://show.example/1.mp3 2025-03-04T08:00:00+00:00
SEEN
# Seen with ultimate-sitemap-parser 1.8.1 on Python 3.11: the three lines above.
