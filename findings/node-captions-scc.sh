#!/usr/bin/env bash
# npm node-captions 0.4.6: of broadcast captions each is 3.6 s late for each hour, and as WebVTT each is empty.
#
# Scenarist's captions (SCC) count frames at 29.97 a second. A time with ":" before the frames counts all of them, and
# an hour of it lasts 3.6 s longer; one with ";", drop-frame, which broadcasts use, leaves numbers out so as to stay
# with the clock. node-captions reads ";" as ":". In the WebVTT that it writes an empty line stands between times and
# words, which ends the caption (WebVTT, section 4.1): players show nothing. subtitle-converter 3.0.12, which has its
# reader and mended the times, says {break} before each caption. pycaption 2.3.14 reads both kinds of time rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  node-captions@0.4.6 subtitle-converter@3.0.12 webvtt-parser@2.2.0
cat >read.cjs <<'JS'
const { scc, srt, vtt } = require("node-captions");
const { convert } = require("subtitle-converter");
const { WebVTTParser } = require("webvtt-parser");
const text = require("fs").readFileSync("talk.scc", "utf8");
const show = (name, subtitles) => console.log(`said: ${name}:`, ...subtitles.trim().split(/\r?\n/).slice(1));
const read = scc.toJSON(text.split("\n"));
show("node-captions", srt.generate(read));
const { cues } = new WebVTTParser().parse(vtt.generate(read));
console.log("said: node-captions, WebVTT:", JSON.stringify(cues.map(({ text }) => text)));
show("subtitle-converter", convert(text, ".srt", {}).subtitle);
JS
cat >read.py <<'PY'
import pycaption

print(*pycaption.SRTWriter().write(pycaption.SCCReader().read(open("talk.scc").read())).split("\n")[1:3])
PY
for kind in : ';'; do
  {
    printf 'Scenarist_SCC V1.0\n\n'
    printf '02:00:00%s00\t9420 9420 94ae 94ae 9470 9470 d9e5 73ae 942f 942f\n\n' "$kind"
    printf '02:00:02%s00\t942c 942c\n' "$kind"
  } >talk.scc
  echo "two hours with $kind"
  node read.cjs 2>/dev/null | sed -n 's/^said: //p'
  echo "pycaption: $(venv/bin/python read.py)"
done | tee said
diff said - <<'SEEN'
two hours with :
node-captions: 02:00:07,500 --> 02:00:09,235 Yes.
node-captions, WebVTT: [""]
subtitle-converter: 02:00:07,500 --> 02:00:09,235 {break}Yes.
pycaption: 02:00:07,466 --> 02:00:09,202 Yes.
two hours with ;
node-captions: 02:00:07,500 --> 02:00:09,235 Yes.
node-captions, WebVTT: [""]
subtitle-converter: 02:00:00,300 --> 02:00:02,033 {break}Yes.
pycaption: 02:00:00,266 --> 02:00:02,000 Yes.
SEEN
# Seen with these versions on Python 3.11 and Node 20: the ten lines above, of a caption that says "Yes." at two hours.
