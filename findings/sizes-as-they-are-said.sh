#!/usr/bin/env bash
# npm bytes 3.1.2 and PyPI humanfriendly 10.0: 1.5 TiB is one byte, and ten gigabits are ten bytes or ten gigabytes.
#
# Both make bytes of a size that somebody wrote, for figures in talks on storage and networks to be compared. bytes
# knows KB to PB and gives null upon error (README, "bytes.parse"); with a unit that it doesn't know, TiB, Gbit or GB/s,
# there is none: it takes the whole number and drops the rest. humanfriendly knows TiB, but of what it doesn't know it
# takes the first letter: ten gigabits, eight times less, are ten gigabytes, as are ten gigabytes a second and ten
# grams. It refuses a comma, at which bytes ends.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check humanfriendly==10.0
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts bytes@3.1.2
printf '%s\n' "10 GB" "1.5 TiB" "10 Gbit" "10 GB/s" "10 grams" "1,500 MB" "many" >sizes
cat >sizes.cjs <<'JS'
const bytes = require("bytes");
const sizes = require("node:fs").readFileSync("sizes", "utf8").trim().split("\n");
for (const size of sizes) console.log(`bytes: ${size} = ${bytes.parse(size)}`);
JS
cat >sizes.py <<'PY'
import humanfriendly

for size in open("sizes").read().splitlines():
    try:
        print(f"humanfriendly: {size} = {humanfriendly.parse_size(size)}")
    except humanfriendly.InvalidSize:
        print(f"humanfriendly: {size} is refused")
PY
node sizes.cjs | tee said
venv/bin/python sizes.py | tee -a said
diff said - <<'SEEN'
bytes: 10 GB = 10737418240
bytes: 1.5 TiB = 1
bytes: 10 Gbit = 10
bytes: 10 GB/s = 10
bytes: 10 grams = 10
bytes: 1,500 MB = 1
bytes: many = null
humanfriendly: 10 GB = 10000000000
humanfriendly: 1.5 TiB = 1649267441664
humanfriendly: 10 Gbit = 10000000000
humanfriendly: 10 GB/s = 10000000000
humanfriendly: 10 grams = 10000000000
humanfriendly: 1,500 MB is refused
humanfriendly: many is refused
SEEN
# Seen with bytes 3.1.2 on Node 20 and humanfriendly 10.0 on Python 3.11: the 14 lines above.
