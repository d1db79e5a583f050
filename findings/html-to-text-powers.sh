#!/usr/bin/env bash
# html2text 2025.4.15, markdownify 1.2.3, npm turndown 7.2.5 and html-to-text 10.0.1: ten to the ninth is 109.
#
# A newsletter's mail needs a part in plain text, and show notes arrive as HTML; these four make text or Markdown of it.
# All write the figures of <sup> right behind what they are a power of, unless an option says otherwise. html-to-text,
# which mailers use, writes the cells of a row without a space: 12 and 340 are 12340 (only a table that its options name
# stays one). html2text takes the space within "says<b> no</b>" for none, and the words are one. In the Markdown of the
# first three a "<String>" that was escaped in HTML stands bare, and what reads it takes it for a tag.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 html-to-text@10.0.1
cat >mail.html <<'HTML'
<p>It read 10<sup>9</sup> lines of a List&lt;String&gt;.</p><p>Ann says<b> no</b>.</p>
<table><tr><td>12</td><td>340</td></tr></table>
HTML
cat >read.py <<'PY'
from pathlib import Path

import html2text
from markdownify import markdownify

HTML = Path("mail.html").read_text()
for name, text in (("html2text", html2text.html2text(HTML)), ("markdownify", markdownify(HTML))):
    print(name + ":", " ".join(text.split()))
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import { convert } from "html-to-text";
import Turndown from "turndown";
const html = fs.readFileSync("mail.html", "utf8");
for (const [name, text] of [["turndown", new Turndown().turndown(html)], ["html-to-text", convert(html)]])
  console.log(name + ":", text.split(/\s+/).join(" "));
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
html2text: It read 109 lines of a List<String>. Ann says**no**. 12| 340 ---|---
markdownify: It read 109 lines of a List<String>. Ann says **no**. | | | | --- | --- | | 12 | 340 |
turndown: It read 109 lines of a List<String>. Ann says **no**. 12 340
html-to-text: It read 109 lines of a List<String>. Ann says no. 12340
SEEN
# Seen with these versions on Python 3.11 and Node.js 20: the four lines above.
