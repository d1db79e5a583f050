#!/usr/bin/env bash
# pycaption 2.3.14, deepgram-captions 2.0.0, npm subtitle 4.2.2: what is said in a stream's 26th hour is written at one.
#
# SubRip and WebVTT count hours without an end (WebVTT, 4.1: two or more digits), and a recording that runs for more
# than a day, as of a conference's stream, has captions at 24 hours and later. One expects what is read at 25:00:00 to
# be written at 25:00:00. All three write the hour of a clock: it stands at 01:00:00, before what was said the day
# before, and each link to it opens another talk. subtitle adds the day to the milliseconds, 01:00:01.86400000, which is
# no time of WebVTT. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pycaption==2.3.14 deepgram-captions==2.0.0
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2
cat >talk.srt <<'SRT'
1
23:00:00,000 --> 23:00:02,000
The first day ends soon.

2
25:00:01,000 --> 25:00:02,000
The second day has begun.
SRT
cat >write.py <<'PY'
import pycaption
from deepgram_captions import DeepgramConverter, srt, webvtt


def show(name, text):
    print(name, *(line for line in text.splitlines() if "-->" in line), sep=" | ")


captions = pycaption.SRTReader().read(open("talk.srt").read())
print("pycaption reads hours", *(cue.start // 3_600_000_000 for cue in captions.get_captions("en-US")))
for writer in (pycaption.SRTWriter, pycaption.WebVTTWriter):
    show(writer.__name__, writer().write(captions))
word = {"word": "begun", "punctuated_word": "Begun.", "start": 25 * 3600.0, "end": 25 * 3600.0 + 1, "speaker": 0}
alternative = {"transcript": "begun", "words": [word]}
heard = {"metadata": {}, "results": {"channels": [{"alternatives": [alternative]}]}}
for writer in (srt, webvtt):
    show(f"deepgram-captions {writer.__name__}", writer(DeepgramConverter(heard)))
PY
cat >write.cjs <<'JS'
const { parseSync, stringifySync } = require("subtitle");
const cues = parseSync(require("fs").readFileSync("talk.srt", "utf8"));
for (const format of ["SRT", "WebVTT"])
  console.log(["subtitle " + format, ...stringifySync(cues, { format }).match(/.* --> .*/g)].join(" | "));
JS
{
  venv/bin/python write.py
  node write.cjs
} | tee said
diff said - <<'SEEN'
pycaption reads hours 23 25
SRTWriter | 23:00:00,000 --> 23:00:02,000 | 01:00:01,000 --> 01:00:02,000
WebVTTWriter | 23:00:00.000 --> 23:00:02.000 | 01:00:01.000 --> 01:00:02.000
deepgram-captions srt | 01:00:00,000 --> 01:00:01,000
deepgram-captions webvtt | 01:00:00.000 --> 01:00:01.000
subtitle SRT | 23:00:00,000 --> 23:00:02,000 | 01:00:01,86400000 --> 01:00:02,86400000
subtitle WebVTT | 23:00:00.000 --> 23:00:02.000 | 01:00:01.86400000 --> 01:00:02.86400000
SEEN
# Seen with pycaption 2.3.14 and deepgram-captions 2.0.0 on Python 3.11, subtitle 4.2.2 on Node 20: the lines above.
