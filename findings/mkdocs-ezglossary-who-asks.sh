#!/usr/bin/env bash
# mkdocs-ezglossary-plugin 2.1.0: an interview as a list of terms loses its names, and a schedule's 12:30 is 30.
#
# The plugin collects terms that are defined as `infra:SLO`, a section and a term, in any list of terms (Python-Markdown
# `def_list`). What stands before the first ":" of any other is a section to it, too, where it is one word, also if
# `sections` names others, and it writes what stands behind alone: "Ann: Is it down?" is a question that nobody asks,
# and of a time the hour is gone. One expects the page to keep its words. With --strict nothing is said. `strict: true`,
# an option of the plugin, leaves what is in no section of `sections` as it is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-ezglossary-plugin==2.1.0
mkdir docs
cat >docs/index.md <<'MD'
# Talk

infra:SLO
:   An objective.

Ann: Is it down?
:   No, it isn't.

12:30
:   Lunch.
MD
for plugin in '' 'ezglossary' '{ezglossary: {sections: [infra]}}' '{ezglossary: {sections: [infra], strict: true}}'; do
  printf 'site_name: Show\nmarkdown_extensions: [def_list]\nplugins: [%s]\n' "$plugin" >mkdocs.yml
  NO_MKDOCS_2_WARNING=1 venv/bin/mkdocs build --quiet --strict
  echo "plugins: [$plugin]"
  venv/bin/python - <<'PY'
import re
from pathlib import Path

for term in re.findall(r"<dt>(.*?)</dt>", Path("site/index.html").read_text(), re.S):
    print(" ", re.sub(r"<[^>]*>|\s+", " ", term).strip())
PY
done | tee said
diff said - <<'SEEN'
plugins: []
  infra:SLO
  Ann: Is it down?
  12:30
plugins: [ezglossary]
  SLO
  Is it down?
  30
plugins: [{ezglossary: {sections: [infra]}}]
  SLO
  Is it down?
  30
plugins: [{ezglossary: {sections: [infra], strict: true}}]
  SLO
  Ann: Is it down?
  12:30
SEEN
# Seen with MkDocs 1.6.1 on Python 3.11: the terms that the page shows.
