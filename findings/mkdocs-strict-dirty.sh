#!/usr/bin/env bash
# MkDocs 1.6.1: `build --strict --dirty` fails for every site, and changes it all the same.
#
# A dirty build warns that it is one, through the logger whose warnings strict mode counts, so a page without a fault
# ends in "Aborted with 1 warnings in strict mode!" and exit code 1. The pages have been written by then: a pipeline
# that publishes only after success throws away a site that is new, one that doesn't ask publishes it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1
cd "$work"
mkdir docs
echo "site_name: Sample" >mkdocs.yml
echo "# First words" >docs/index.md
venv/bin/mkdocs build --quiet --strict
sleep 1
echo "# Other words" >docs/index.md
code=0
venv/bin/mkdocs build --strict --dirty >log 2>&1 || code=$?
{
  echo "exit code: $code"
  grep -o "Aborted with .* in strict mode!" log
  grep -o "Other words</h1>" site/index.html
} | tee said
diff said - <<'SEEN'
exit code: 1
Aborted with 1 warnings in strict mode!
Other words</h1>
SEEN
# Seen with mkdocs 1.6.1 on Python 3.11: the three lines above, the last of the page that was written all the same.
