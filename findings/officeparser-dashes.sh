#!/usr/bin/env bash
# npm officeparser 8.1.1: in RTF ten to twelve nodes are 1012, and 24-48 hours 24_48.
#
# RTF has words for the signs of a text: \endash, \emdash, \~ for a space and \_ for a hyphen at which no line is to
# break (RTF 1.9.1, "Special Characters"); Word writes ranges and asides with them. One expects the signs. officeparser
# makes text of quotation marks, but drops the dashes with the space that ends their names, and takes the last two for
# the letters "~" and "_". What a search finds and a quotation shows is a number that nobody said; `warnings` is empty.
# striprtf 0.0.35 reads all four signs rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check striprtf==0.0.35
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@8.1.1
venv/bin/python - <<'PY' | tee said
from pathlib import Path

from striprtf.striprtf import rtf_to_text

text = r"{\rtf1\ansi From 10\endash 12 nodes, for 24\_48 hours, it held\emdash mostly.\~Yes.\par}"
Path("talk.rtf").write_text(text)
print("striprtf:", rtf_to_text(text).strip().replace("\xa0", " "))
PY
cat >read.cjs <<'JS'
const { OfficeParser } = require("officeparser");
(async () => {
  const read = await OfficeParser.parseOffice("talk.rtf");
  const text = await read.to("text");
  console.log("officeparser:", (text.value ?? text).trim(), "warnings:", read.warnings.length);
})();
JS
node read.cjs | tee -a said
diff said - <<'SEEN'
striprtf: From 10–12 nodes, for 24‑48 hours, it held—mostly. Yes.
officeparser: From 1012 nodes, for 24_48 hours, it heldmostly.~Yes. warnings: 0
SEEN
# Seen with officeparser 8.1.1 on Node 20 (it asks for 22.13) and striprtf 0.0.35 on Python 3.11: the two lines above.
