#!/usr/bin/env bash
# parsedatetime 2.6 and npm chrono-node 2.10.3: what was said to be an hour and ten minutes ago is still to come.
#
# Both read times out of sentences. Of "an hour and ten minutes ago" parsedatetime takes the minutes for what lies
# behind and the hour for what lies ahead; half an hour is a whole one to it, and the year 2019 the time 20:19. Both
# read the last word of "twenty five" alone, and of "2 to 3 weeks" the last number. To chrono-node 24/7, all day and
# night, is the 24th of July. All of it is returned as what they read rightly is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check parsedatetime==2.6
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat >times.txt <<'TXT'
ten minutes ago
half an hour ago
an hour and ten minutes ago
twenty five minutes ago
2 to 3 weeks ago
in 2019
it runs 24/7
TXT
cat >read.py <<'PY'
import datetime
from pathlib import Path

import parsedatetime

now = datetime.datetime(2025, 3, 4, 8)
for words in Path("times.txt").read_text().splitlines():
    found, status = parsedatetime.Calendar().parseDT(words, now)
    print("parsedatetime:", words, "|", f"{found:%Y-%m-%d %H:%M}" if status else "no time")
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import * as chrono from "chrono-node";
const now = new Date("2025-03-04T08:00:00Z");
for (const words of fs.readFileSync("times.txt", "utf8").trim().split("\n"))
  console.log("chrono-node:", words, "|", chrono.parseDate(words, now)?.toISOString().slice(0, 16).replace("T", " ") ?? "no time");
JS
{
  venv/bin/python read.py
  TZ=UTC node read.mjs
} | tee said
diff said - <<'SEEN'
parsedatetime: ten minutes ago | 2025-03-04 07:50
parsedatetime: half an hour ago | 2025-03-04 07:00
parsedatetime: an hour and ten minutes ago | 2025-03-04 08:50
parsedatetime: twenty five minutes ago | 2025-03-04 07:55
parsedatetime: 2 to 3 weeks ago | 2025-02-11 08:00
parsedatetime: in 2019 | 2025-03-04 20:19
parsedatetime: it runs 24/7 | no time
chrono-node: ten minutes ago | 2025-03-04 07:50
chrono-node: half an hour ago | 2025-03-04 07:30
chrono-node: an hour and ten minutes ago | 2025-03-04 06:50
chrono-node: twenty five minutes ago | 2025-03-04 07:55
chrono-node: 2 to 3 weeks ago | 2025-02-11 08:00
chrono-node: in 2019 | no time
chrono-node: it runs 24/7 | 2025-07-24 12:00
SEEN
# Seen with parsedatetime 2.6 and chrono-node 2.10.3 at 08:00 on 4 March 2025: the lines above.
