#!/usr/bin/env bash
# mkdocs-print-site-plugin 2.9: on the page of all pages each link to a moment of a talk leads nowhere.
#
# The plugin joins the pages of a site into one, to be printed or kept, and has links between them lead to where their
# target stands there. It puts the page's name before each link's anchor, and before the ids of headings; those of
# paragraphs, such as a transcript's times ({#t-90} of attr_list), stay as they are. One expects both or neither: a link
# to a heading works, one to a moment, also of its own page, names an id that isn't there, and the same moment of two
# talks is one id, of which HTML allows one in a page ("Global attributes"). On the pages themselves all work, and
# --strict says nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-print-site-plugin==2.9
mkdir docs
cat >docs/index.md <<'MD'
# First talk

Ann: See [what Bo said](second.md#t-90), [his part](second.md#part) and [below](#t-120).

Ann: Words.
{#t-120}
MD
cat >docs/second.md <<'MD'
# Second talk

Bo: We lost it.
{#t-90}

## Part

Bo: All of it.
{#t-120}
MD
cat >anchors.py <<'PY'
import re
from collections import Counter
from pathlib import Path

for page in ("index.html", "second/index.html", "print_page/index.html"):
    words = Path("site", page).read_text()
    words = words[words.index('role="main"') : words.index("<footer")]
    ids = Counter(re.findall(r' id="([^"]+)"', words))
    print(f"{page}: ids of moments", *(f"{name} ({count})" for name, count in ids.items() if re.search(r"t-\d", name)))
    for path, anchor in re.findall(r'<a href="([^"#]*)#([^"]+)"', words):
        there = Path("site", path, "index.html").read_text() if path else words
        print(f"  {path}#{anchor}:", "leads there" if f'id="{anchor}"' in there else "leads nowhere")
PY
printf '%s\n' 'site_name: Show' 'site_url: https://show.example/' 'theme: {name: mkdocs}' \
  'markdown_extensions: [attr_list]' 'plugins: [print-site]' >mkdocs.yml
NO_MKDOCS_2_WARNING=1 venv/bin/mkdocs build --quiet --strict
venv/bin/python anchors.py | tee said
diff said - <<'SEEN'
index.html: ids of moments t-120 (1)
  second/#t-90: leads there
  second/#part: leads there
  #t-120: leads there
second/index.html: ids of moments t-90 (1) t-120 (1)
print_page/index.html: ids of moments t-120 (2) t-90 (1)
  #second-t-90: leads nowhere
  #second-part: leads there
  #index-t-120: leads nowhere
SEEN
# Seen with MkDocs 1.6.1 on Python 3.11: the lines above.
