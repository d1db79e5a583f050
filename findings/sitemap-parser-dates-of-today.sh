#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1: what changed in 2025 changed on today's day of it, and each day anew.
#
# `lastmod` of a sitemap may be a year or a month alone (sitemaps.org, "lastmod": W3C Datetime). One expects 2025 to
# stay a year, or to be its first day. The package fills in what is missing with today's month and day, so that whoever
# looks for new pages of a show by it finds a change each day. Nothing is raised.
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
<url><loc>https://show.example/1</loc><lastmod>{}</lastmod></url></urlset>"""
today = datetime.date.today()
for written, filled, shape in (("2025", "month and day", "%m-%d"), ("2025-03", "day", "%d")):
    [page] = SitemapStrParser(static_content=SITEMAP.format(written)).sitemap().all_pages()
    print(f"{written}: {filled} of today:", page.last_modified.strftime(shape) == today.strftime(shape))
PY
venv/bin/python read.py 2>log | tee said
diff said - <<'SEEN'
2025: month and day of today: True
2025-03: day of today: True
SEEN
# Seen with ultimate-sitemap-parser 1.8.1 on Python 3.11: the two lines above.
