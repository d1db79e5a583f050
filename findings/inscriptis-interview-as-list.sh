#!/usr/bin/env bash
# inscriptis 2.7.6: of an interview that stands as a list of terms, name and answer are one word; a countdown counts up.
#
# The package makes text of HTML and keeps to what a browser shows. `dl`, `dt`, `dd` and `summary` begin a line of their
# own there (HTML, 15 "Rendering"), and interviews are often written as `dl`, the speaker in `dt`. One expects a line
# each. inscriptis knows none of them: "AnnIs it down?BoNo." is what is left, in which no name is found. `start` and
# `value` of a numbered list (HTML, 4.4.5 and 4.4.8) are passed over, so that insight 5 is the first; `reversed`, too.
# html-text 0.7.1 keeps the lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 html-text==0.7.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import html_text
import inscriptis

for page in (
    "<dl><dt>Ann</dt><dd>Is it down?</dd><dt>Bo</dt><dd>No.</dd></dl>",
    "<details open><summary>Ann</summary>It is.</details>",
    '<ol start="5" reversed><li>Disks</li><li value="2">Cables</li></ol>',
):
    print("inscriptis:", *inscriptis.get_text(page).strip().splitlines(), sep="|")
    print("html-text:", *html_text.extract_text(page).splitlines(), sep="|")
PY
diff said - <<'SEEN'
inscriptis:|AnnIs it down?BoNo.
html-text:|Ann|Is it down?|Bo|No.
inscriptis:|AnnIt is.
html-text:|Ann It is.
inscriptis:|1. Disks| 2. Cables
html-text:|Disks|Cables
SEEN
# Seen with inscriptis 2.7.6 and html-text 0.7.1 on Python 3.11: the six lines above.
