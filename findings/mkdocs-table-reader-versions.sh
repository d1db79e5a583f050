#!/usr/bin/env bash
# mkdocs-table-reader-plugin 4.0.2: in a table of releases 1.10 is 1.1, also where the column is said to be text.
#
# The plugin puts a file into a page as a table; lists of talks and releases are kept as CSV, which has no types. It
# reads with pandas, which guesses them: 007 is 7, and NA, a country's code, and None, an answer, are nothing, "nan".
# That ends with `dtype="str", keep_default_na=False`, but what then writes the table, tabulate, guesses once more: 1.10
# stays 1.1 and 2.0 stays 2, and nobody is told, also with --strict. `disable_numparse=True` besides leaves the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  mkdocs==1.6.1 mkdocs-table-reader-plugin==4.0.2 pandas==3.1.1
cd "$work"
mkdir docs
printf '%s\n' "site_name: Show" "plugins: [table-reader]" >mkdocs.yml
printf '%s\n' "Release,Episode,From,Found" "1.10,007,DE,None" "1.30,012,NA,24-48" "2.0,100,FR,3.50" >docs/talks.csv
{
  echo '{{ read_csv("docs/talks.csv") }}'
  echo
  echo '{{ read_csv("docs/talks.csv", dtype="str", keep_default_na=False) }}'
  echo
  echo '{{ read_csv("docs/talks.csv", dtype="str", keep_default_na=False, disable_numparse=True) }}'
} >docs/index.md
venv/bin/mkdocs build --quiet --strict 2>log || { cat log && exit 1; }
cat >rows.py <<'PY'
import re

page = open("site/index.html").read()
for table in re.findall("<table>(.*?)</table>", page, re.S):
    for row in re.findall("<tr>(.*?)</tr>", table, re.S):
        print(*re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row), sep=" | ")
PY
venv/bin/python rows.py | tee said
diff said - <<'SEEN'
Release | Episode | From | Found
1.1 | 7 | DE | nan
1.3 | 12 | nan | 24-48
2 | 100 | FR | 3.50
Release | Episode | From | Found
1.1 | 007 | DE | None
1.3 | 012 | NA | 24-48
2 | 100 | FR | 3.50
Release | Episode | From | Found
1.10 | 007 | DE | None
1.30 | 012 | NA | 24-48
2.0 | 100 | FR | 3.50
SEEN
# Seen with mkdocs-table-reader-plugin 4.0.2, pandas 3.1.1 and MkDocs 1.6.1 on Python 3.11: the lines above.
