#!/usr/bin/env bash
# mkdocs-section-index 0.3.12: of a folder of episodes without a page of its own the first isn't in the navigation.
#
# The plugin makes a section's title lead to its index page, in its README `borgs/index.md`. It takes any page that
# comes first and has no title in mkdocs.yml for one: without `nav` the first episode of each folder is merged into the
# folder's name. The menu begins with the second, and nobody can tell that "Season 1" is a talk.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  mkdocs==1.6.1 mkdocs-material==9.8.2 mkdocs-section-index==0.3.12
cd "$work"
mkdir -p docs/season-1
echo '# Home' >docs/index.md
printf '# The first talk\n\nWords.\n' >docs/season-1/1.md
printf '# The second talk\n\nWords.\n' >docs/season-1/2.md
for plugins in '[]' '[section-index]'; do
  printf 'site_name: Sample\nsite_url: https://show.example/\ntheme: {name: material}\nplugins: %s\n' "$plugins" >mkdocs.yml
  NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true venv/bin/mkdocs build --quiet --strict
  echo "plugins: $plugins"
  venv/bin/python - <<'PY'
import re
from pathlib import Path

page = Path("site/index.html").read_text()
menu = page[page.index('aria-label="Navigation"') : page.index('aria-label="Table of contents"')]
print("in the menu:", *(talk for talk in ("The first talk", "The second talk") if talk in menu), sep=" ")
print("leads to the first talk:", *re.findall(r'<a href="season-1/1/".*?>\s*<span class="md-ellipsis">\s*(.*?)\s*<', menu, re.S))
PY
done | tee said
diff said - <<'SEEN'
plugins: []
in the menu: The first talk The second talk
leads to the first talk: The first talk
plugins: [section-index]
in the menu: The second talk
leads to the first talk: Season 1
SEEN
# Seen with mkdocs-section-index 0.3.12 on Python 3.11: the lines above.
