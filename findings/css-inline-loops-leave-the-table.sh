#!/usr/bin/env bash
# css-inline 0.24.0: in a newsletter's template the loop leaves its table, and of all insights one row is sent, empty.
#
# The styles of a newsletter are written into its elements once, in the template, and a mailer or Jinja fills it later;
# its rows stand in a loop within a table, as mail programs want it. css-inline reads the template as a browser reads a
# page, which moves text out of a table (HTML, 13.2.6.1, "foster parent"). One expects it where it stood: "{% for %}"
# and "{% endfor %}" come out side by side before the table, so that the loop has nothing in it, and the row stands once
# and asks for a name that nobody set. Nothing warns. npm juice 11.1.1 and premailer 3.10.0 leave the loop in its place.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check css-inline==0.24.0 premailer==3.10.0 jinja2==3.1.6
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts juice@11.1.1
cat >letter.html <<'HTML'
<html><head><style>td {color: red}</style></head><body><table>
{% for insight in insights %}<tr><td>{{ insight }}</td></tr>{% endfor %}
</table></body></html>
HTML
node -e 'console.log(require("juice")(require("fs").readFileSync("letter.html", "utf8")))' >juice.html
cat >fill.py <<'PY'
import re
from pathlib import Path

import css_inline
import jinja2
import premailer

TEMPLATE = Path("letter.html").read_text()
templates = {
    "css-inline": css_inline.inline(TEMPLATE),
    "premailer": premailer.transform(TEMPLATE),
    "juice": Path("juice.html").read_text(),
}
for name, template in templates.items():
    letter = jinja2.Template(template).render(insights=["Disks are slow.", "Cables break."])
    print(f"{name}:", re.findall(r'<td style="color: ?red;?">(.*?)</td>', letter))
PY
venv/bin/python fill.py | tee said
diff said - <<'SEEN'
css-inline: ['']
premailer: ['Disks are slow.', 'Cables break.']
juice: ['Disks are slow.', 'Cables break.']
SEEN
# Seen with css-inline 0.24.0 and premailer 3.10.0 on Python 3.11, juice 11.1.1 on Node 20: the three lines above.
