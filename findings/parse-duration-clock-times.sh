#!/usr/bin/env bash
# npm parse-duration 2.1.9: an episode of 1:02:03 lasts a thousandth of a second, and 5-10 minutes are ten.
#
# The package makes milliseconds of a length in words ("1 hr 20 mins", README). Of a length as podcasts give it in
# `itunes:duration`, HH:MM:SS, it makes 1.002003, and of 62:03, 62.003: no null, which it returns for what it can't
# read ("half an hour"). A number without a unit counts as milliseconds and is added to the rest, so that a span of
# "5-10 minutes" is ten minutes and five milliseconds. All of it is a number, as what it read rightly is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9
cat >read.mjs <<'JS'
import parse from "parse-duration";
for (const length of ["1h 2m 3s", "1:02:03", "62:03", "5-10 minutes", "half an hour"])
  console.log(length, "|", parse(length));
JS
node read.mjs | tee said
diff said - <<'SEEN'
1h 2m 3s | 3723000
1:02:03 | 1.002003
62:03 | 62.003
5-10 minutes | 600005
half an hour | null
SEEN
# Seen with parse-duration 2.1.9 on Node 20: the five lines above, in milliseconds.
