#!/usr/bin/env bash
# timelength 3.0.4, npm parse-duration 2.1.9: an hour and a half is an hour, and an episode of 1:02:03 lasts 1 ms.
#
# Both make a number of a length as people write it. One expects that number, or none. Of an hour and a half timelength
# leaves out the half, of two and a half hours the two, of five to ten minutes the five; `success` is true, and what was
# left out stands in `invalid`. parse-duration makes 1.002003 ms of 1:02:03, a length as `itunes:duration` has it, and
# ten minutes and five milliseconds of "5-10 minutes", though it has null for what it can't read ("half an hour"). An
# episode's length, or an outage's, is another than was said.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check timelength==3.0.4
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9
cat >read.py <<'PY'
from timelength import TimeLength

for length in ("half an hour", "an hour and a half", "two and a half hours", "five to ten minutes"):
    result = TimeLength(length).result
    print(f"timelength: {length}:", result.seconds, "s,", result.success, [str(part[0]) for part in result.invalid])
PY
cat >read.mjs <<'JS'
import parse from "parse-duration";
for (const length of ["1h 2m 3s", "1:02:03", "62:03", "5-10 minutes", "half an hour"])
  console.log(`parse-duration: ${length}:`, parse(length), "ms");
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
timelength: half an hour: 1800.0 s, True []
timelength: an hour and a half: 3600.0 s, True ['1.0']
timelength: two and a half hours: 1800.0 s, True ['2.0']
timelength: five to ten minutes: 600.0 s, True ['5.0', 'to']
parse-duration: 1h 2m 3s: 3723000 ms
parse-duration: 1:02:03: 1.002003 ms
parse-duration: 62:03: 62.003 ms
parse-duration: 5-10 minutes: 600005 ms
parse-duration: half an hour: null ms
SEEN
# Seen with timelength 3.0.4 on Python 3.11 and parse-duration 2.1.9 on Node 20: the nine lines above.
