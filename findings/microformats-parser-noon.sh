#!/usr/bin/env bash
# npm microformats-parser 2.0.6: a show at half past noon is at 24:30, and one at half past midnight at 12:30.
#
# An h-event or h-entry may give its date and its time in two elements of class "value", the time as people write it:
# "12:30pm" (microformats.org, "value-class-pattern", date and time parsing). The parser adds twelve hours to each pm
# and takes none from an am. 24:30 is a time of no clock, and midnight's is twelve hours late; other hours are right.
# mf2py 2.0.2 reads noon and midnight rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mf2py==2.0.2
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts microformats-parser@2.0.6
for time in 12:30pm 12:30am 8:30am 8:30pm 8:30a.m.; do
  echo '<p class="h-event"><b class="dt-start"><i class="value">2025-03-04</i> <i class="value">'"$time"'</i></b></p>'
done >shows.html
cat >read.cjs <<'JS'
const { mf2 } = require("microformats-parser");
const { items } = mf2(require("fs").readFileSync("shows.html", "utf8"), { baseUrl: "https://show.example/" });
console.log("microformats-parser:", items.map(({ properties }) => properties.start[0]).join(", "));
JS
cat >read.py <<'PY'
import mf2py

shows = mf2py.parse(open("shows.html").read(), html_parser="html.parser")["items"]
print("mf2py:", ", ".join(show["properties"]["start"][0] for show in shows))
PY
{
  node read.cjs
  venv/bin/python read.py
} | tee said
diff said - <<'SEEN'
microformats-parser: 2025-03-04 24:30, 2025-03-04 12:30, 2025-03-04 08:30, 2025-03-04 20:30, 2025-03-04 08:30
mf2py: 2025-03-04 12:30, 2025-03-04 00:30, 2025-03-04 8:30, 2025-03-04 20:30, 2025-03-04 8:30
SEEN
# Seen with these versions on Python 3.11 and Node 20: the two lines above.
