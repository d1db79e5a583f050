#!/usr/bin/env bash
# mkdocs-materialx 10.2.2 installs over mkdocs-material: `theme: material` silently becomes the other theme.
#
# Both packages ship the Python package `material`. pip sees no conflict, since their names differ. After installing
# the fork beside the original the theme that every mkdocs.yml calls `material` is the fork's, and removing the fork
# afterwards takes the original's files with it: pip still lists mkdocs-material, and the theme is gone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
pip="$work/venv/bin/pip --quiet --disable-pip-version-check"
files() { find "$work"/venv/lib/python3.*/site-packages/material -name '*.html' 2>/dev/null | wc -l; }
sum() { cat "$work"/venv/lib/python3.*/site-packages/material/templates/base.html 2>/dev/null | sha256sum; }
$pip install mkdocs-material==9.8.2
before=$(files)
original=$(sum)
$pip install mkdocs-materialx==10.2.2
{
  [ "$(sum)" = "$original" ] && echo "base.html: the original's" || echo "base.html: the fork's"
  $pip uninstall --yes mkdocs-materialx
  "$work/venv/bin/pip" list --disable-pip-version-check 2>/dev/null | grep -o '^mkdocs-material .*' | tr -s ' '
  [ "$(files)" -lt $((before / 10)) ] && echo "its templates: gone" || echo "its templates: there"
} | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
base.html: the fork's
mkdocs-material 9.8.2
its templates: gone
SEEN
# Seen with mkdocs-material 9.8.2 and mkdocs-materialx 10.2.2 on Python 3.11: the three lines above.
