#!/usr/bin/env bash
# pysubs2 1.8.1 and npm @aj-archipelago/subvibe 1.0.12: who answers with a year isn't in the captions.
#
# Captions of SRT are numbered, and the number stands right above the times; a line of digits below them was said. One
# expects "1984" to stay. pysubs2 drops it as the last line of an SRT file, where no caption follows. subvibe ends a
# caption of WebVTT there, with an entry in `errors` about another thing, and has the same captions whole in SRT. The
# answer to "when was that?" is missing from a transcript that looks complete. PyPI's srt 3.5.3 keeps each line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysubs2==1.8.1 srt==3.5.3
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @aj-archipelago/subvibe@1.0.12
cat >talk.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
It was
1983
or later.

2
00:00:02,000 --> 00:00:03,000
Or rather in
1984
SRT
{
  printf 'WEBVTT\n\n'
  sed 's/^\(00.*\),\(.*\),/\1.\2./' talk.srt
} >talk.vtt
cat >read.py <<'PY'
from pathlib import Path

import pysubs2
import srt

print("srt:", [caption.content for caption in srt.parse(Path("talk.srt").read_text())])
print("pysubs2:", [event.plaintext for event in pysubs2.load("talk.srt")])
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import subvibe from "@aj-archipelago/subvibe";
for (const name of ["talk.srt", "talk.vtt"]) {
  const { cues, errors } = subvibe.parse(fs.readFileSync(name, "utf8"));
  console.log(`subvibe, ${name}:`, JSON.stringify(cues.map(({ text }) => text)), ...(errors ?? []).map(({ message }) => message));
}
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
srt: ['It was\n1983\nor later.', 'Or rather in\n1984']
pysubs2: ['It was\n1983\nor later.', 'Or rather in']
subvibe, talk.srt: ["It was\n1983\nor later.","Or rather in\n1984"]
subvibe, talk.vtt: ["It was","Or rather in"] Invalid timestamp format
SEEN
# Seen with these versions on Python 3.11 and Node 20: the four lines above.
