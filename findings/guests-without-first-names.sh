#!/usr/bin/env bash
# npm humanparser 2.7.0, parse-full-name 1.2.7 and PyPI nameparser 2.6.0: Yi Ma and Queen Roe have one name.
#
# The three take people's names apart, as lists of guests are sorted by. humanparser takes "Ma" at the end for a degree
# (M.A.), and what a guest is behind a comma for a first name: "Ann Lee, CTO" is CTO Ann Lee in `fullName`.
# parse-full-name takes a first name that is a particle elsewhere for one here: Di belongs to the last. To nameparser
# Queen and King are titles. parse-full-name has a list of what went wrong, `error`, and it is empty; each
# returns the names as it does those that it read rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check nameparser==2.6.0
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts humanparser@2.7.0 parse-full-name@1.2.7
printf '%s\n' 'Yi Ma' 'Di Roe' 'Queen Roe' 'Ann Lee, CTO' >guests
cat >name.cjs <<'JS'
const { parseName } = require("humanparser");
const { parseFullName } = require("parse-full-name");
for (const guest of require("fs").readFileSync("guests", "utf8").trim().split("\n")) {
  const { firstName, lastName, suffix = "" } = parseName(guest);
  console.log(`humanparser: ${guest}: ${firstName}|${lastName}|${suffix}`);
  const { first, last, suffix: end, error } = parseFullName(guest);
  console.log(`parse-full-name: ${guest}: ${first}|${last}|${end}`, error);
}
JS
cat >name.py <<'PY'
from nameparser import HumanName

for guest in open("guests").read().splitlines():
    name = HumanName(guest)
    print(f"nameparser: {guest}: {name.first}|{name.last}|{name.suffix}", name.title)
PY
{
  node name.cjs
  venv/bin/python name.py
} | sed 's/ $//' | tee said
diff said - <<'SEEN'
humanparser: Yi Ma: Yi||Ma
parse-full-name: Yi Ma: Yi|Ma| []
humanparser: Di Roe: Di|Roe|
parse-full-name: Di Roe: |Di Roe| []
humanparser: Queen Roe: Queen|Roe|
parse-full-name: Queen Roe: Queen|Roe| []
humanparser: Ann Lee, CTO: CTO|Ann Lee|
parse-full-name: Ann Lee, CTO: Ann|Lee|CTO []
nameparser: Yi Ma: Yi|Ma|
nameparser: Di Roe: Di|Roe|
nameparser: Queen Roe: Roe|| Queen
nameparser: Ann Lee, CTO: Ann|Lee|CTO
SEEN
# Seen with these versions on Python 3.11 and Node 20: the 12 lines above.
