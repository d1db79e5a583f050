#!/usr/bin/env bash
# pylrc 0.1.2, lrctoolbox 1.3.0, npm paroles 2.3.0: an LRC file's second hour is lost or first, its offset turned round.
#
# A time of LRC is minutes and seconds and has no hours: a long talk goes on with [60:01.00]. One expects more than
# sixty minutes to be read and written. pylrc takes no such line for one, and all after the first hour is missing;
# lrctoolbox reads it and writes the minute of a clock, so that the end of a talk stands among its first words. The tag
# `offset`, in milliseconds, brings words forward where it is positive. pylrc adds it and makes late words later,
# lrctoolbox leaves it out, paroles writes it in seconds, as half a millisecond, and the next time as 0.
# lemony-lrc-parser 0.5.0 has all lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pylrc==0.1.2 lrctoolbox==1.3.0 lemony-lrc-parser==0.5.0
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts paroles@2.3.0
printf '[offset:500]\n[00:10.00]Cables break.\n[59:50.00]Which one?\n[61:01.50]All.\n' >talk.lrc
cat >read.py <<'PY'
from pathlib import Path

import lemony_lrc_parser
import pylrc
from lrctoolbox import SyncedLyrics

TEXT = Path("talk.lrc").read_text()
print("lemony-lrc-parser:", [line.text for line in lemony_lrc_parser.loads(TEXT)])
print("pylrc:", [line.text for line in pylrc.parse(TEXT)])
for offset in ("+500", "-500"):
    (line,) = pylrc.parse(f"[offset:{offset}]\n[00:10.00]Cables break.\n")
    print(f"pylrc, offset {offset}: 10 s is", line.time)
SyncedLyrics.load_from_file("talk.lrc").save_to_file("again.lrc")
print("lrctoolbox:", [line for line in Path("again.lrc").read_text().splitlines() if line[1].isdigit() or "offset" in line])
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import { Lyrics } from "paroles";
let text = fs.readFileSync("talk.lrc", "utf8");
for (const time of ["once", "twice"]) {
  text = new Lyrics(text).toString();
  console.log(`paroles, written ${time}:`, JSON.stringify(text.trim().split("\n")));
}
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
lemony-lrc-parser: ['Cables break.', 'Which one?', 'All.']
pylrc: ['Cables break.', 'Which one?']
pylrc, offset +500: 10 s is 10.5
pylrc, offset -500: 10 s is 9.5
lrctoolbox: ['[00:10.00]Cables break.', '[01:01.50]All.', '[59:50.00]Which one?']
paroles, written once: ["[offset:0.5]","[00:10.00]Cables break.","[59:50.00]Which one?","[61:01.50]All."]
paroles, written twice: ["[offset:0]","[00:10.00]Cables break.","[59:50.00]Which one?","[61:01.50]All."]
SEEN
# Seen with these versions on Python 3.11 and Node 20: the lines above.
