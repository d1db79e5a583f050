#!/usr/bin/env bash
# mkdocs-material 9.8.2 and zensical 0.0.73: what search engines show of a talk ends at the first quotation mark.
#
# A page's `description` of its front matter goes into <meta name="description" content="…">, which result lists and
# previews show. Both write it as it stands, though the value of an attribute ends at the next quotation mark and one
# within it is written &quot; (HTML, "Attributes"). One expects a quotation to stay whole: Ann says "never" to disks has
# "Ann says" left, and the words behind are names of attributes. With --strict nothing is said. A description that
# mkdocs-meta-descriptions-plugin 4.1.0 makes, of the first paragraph, is escaped and whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mkdocs==1.6.1 mkdocs-material==9.8.2 zensical==0.0.73 mkdocs-meta-descriptions-plugin==4.1.0
mkdir docs
cat >docs/index.md <<'MD'
---
description: Ann says "never" to disks, and why.
---

# Talk

Words.
MD
cat >read.py <<'PY'
from html.parser import HTMLParser
from pathlib import Path


class Reader(HTMLParser):
    def handle_starttag(self, tag, attributes):
        if tag == "meta" and ("name", "description") in attributes:
            print(*attributes[1:], sep=" ")


Reader().feed(Path("site/index.html").read_text())
PY
export NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true
printf 'site_name: Show\nsite_url: https://show.example/\ntheme: {name: material}\n' >mkdocs.yml
{
  venv/bin/mkdocs build --quiet --strict
  echo "mkdocs-material:"
  venv/bin/python read.py
  venv/bin/zensical build --strict --clean >/dev/null
  echo "zensical:"
  venv/bin/python read.py
  printf '# Talk\n\nAnn says "never" to disks, and why.\n' >docs/index.md
  printf 'plugins: [meta-descriptions]\n' >>mkdocs.yml
  venv/bin/mkdocs build --quiet --strict
  echo "with meta-descriptions:"
  venv/bin/python read.py
} | tee said
diff said - <<'SEEN'
mkdocs-material:
('content', 'Ann says ') ('never"', None) ('to', None) ('disks,', None) ('and', None) ('why."', None)
zensical:
('content', 'Ann says ') ('never"', None) ('to', None) ('disks,', None) ('and', None) ('why."', None)
with meta-descriptions:
('content', 'Ann says "never" to disks, and why.')
SEEN
# Seen with these versions on Python 3.11: the attributes of the page's description.
