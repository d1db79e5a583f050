#!/usr/bin/env bash
# pysubs2 1.8.1 and npm subtitle 4.2.2: a caption's name, or a remark above it, is the last words of the caption before.
#
# In WebVTT a line of any text above a caption's times is its name, and a block that begins with NOTE is a comment
# (WebVTT, 4.1): both hold what only editors are to see. One expects a reader to leave them out. pysubs2 takes all from
# one time line to the next for words and writes them into SRT or ASS as such; subtitle does so with names, unless they
# are numbers. A speaker is quoted with the editor's "Ask the lawyers." Above the first caption a comment does no harm,
# so that a short test looks right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysubs2==1.8.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2
cat >talk.vtt <<'VTT'
WEBVTT

NOTE made by Bo

00:01.000 --> 00:02.000
Cables break.

NOTE Is this so? Ask the lawyers.

00:02.000 --> 00:03.000
They do.

answer
00:03.000 --> 00:04.000
Really?

4
00:04.000 --> 00:05.000
Often.
VTT
cat >read.py <<'PY'
import pysubs2

for event in pysubs2.load("talk.vtt"):
    print("pysubs2:", repr(event.plaintext))
PY
cat >read.cjs <<'JS'
const { parseSync } = require("subtitle");
for (const { type, data } of parseSync(require("fs").readFileSync("talk.vtt", "utf8")))
  if (type === "cue") console.log("subtitle:", JSON.stringify(data.text));
JS
{
  venv/bin/python read.py
  node read.cjs
} | tee said
diff said - <<'SEEN'
pysubs2: 'Cables break.\n\nNOTE Is this so? Ask the lawyers.'
pysubs2: 'They do.\n\nanswer'
pysubs2: 'Really?'
pysubs2: 'Often.'
subtitle: "Cables break."
subtitle: "They do.\n\nanswer"
subtitle: "Really?"
subtitle: "Often."
SEEN
# Seen with pysubs2 1.8.1 on Python 3.11 and subtitle 4.2.2 on Node 20: the lines above, of four captions each.
