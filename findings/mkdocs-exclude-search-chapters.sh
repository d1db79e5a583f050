#!/usr/bin/env bash
# mkdocs-exclude-search 0.6.7: in a theme of MkDocs a chapter that was taken out of the search is found all the same.
#
# The plugin takes `talk.md#aside` for a heading whose section is not to be searched, and says that it works with
# regular MkDocs, too. It drops the section's own entry from the index. MkDocs, other than Material, writes an entry for
# the page as well, with the words of all its sections: they stay, and a hit leads to the page. With --strict nothing is
# said.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-exclude-search==0.6.7
cd "$work"
mkdir docs
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
plugins:
  - search
  - exclude-search:
      exclude: ['talk.md#aside']
YAML
echo '# Home' >docs/index.md
printf '# A talk\n\n## Cables\n\nThey broke.\n\n## Aside\n\nA secret password.\n' >docs/talk.md
venv/bin/mkdocs build --quiet --strict
venv/bin/python - <<'PY' | tee said
import json
from pathlib import Path

for entry in json.loads(Path("site/search/search_index.json").read_text())["docs"]:
    print(entry["location"] or "(home)", "|", entry["text"])
PY
diff said - <<'SEEN'
(home) | Home
#home | 
talk/ | A talk Cables They broke. Aside A secret password.
talk/#a-talk | 
talk/#cables | They broke.
SEEN
# Seen with mkdocs-exclude-search 0.6.7 on Python 3.11: the lines above; the words of the chapter are in the third.
