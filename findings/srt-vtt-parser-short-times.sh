#!/usr/bin/env bash
# npm @plussub/srt-vtt-parser 2.0.5: a cue of WebVTT with a short time and a setting ends four minutes late, or never.
#
# WebVTT may leave the hours out of a time, and settings for the place on the screen may follow it (WebVTT, section
# 4.1); writers of captions do both. The parser reads each alone. With both the end of the cue is `null`, or the
# minutes and seconds of another time: 00:04.500 before "line:0" is read as 240,000 ms. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @plussub/srt-vtt-parser@2.0.5
cat >read.mjs <<'JS'
import { parse } from "@plussub/srt-vtt-parser";
const ends = (...times) =>
  JSON.stringify(parse("WEBVTT\n\n" + times.map((time) => `${time}\nCables break.\n`).join("\n")).entries.map(({ to }) => to));
console.log("short:", ends("00:01.000 --> 00:02.500", "00:03.000 --> 00:04.500"));
console.log("settings:", ends("00:00:01.000 --> 00:00:02.500 align:start", "00:00:03.000 --> 00:00:04.500 line:0"));
console.log("both:", ends("00:01.000 --> 00:02.500 align:start", "00:03.000 --> 00:04.500 line:0"));
JS
node read.mjs | tee said
diff said - <<'SEEN'
short: [2500,4500]
settings: [2500,4500]
both: [null,240000]
SEEN
# Seen with @plussub/srt-vtt-parser 2.0.5: the three lines above, of cues that end at 2,500 and 4,500 ms.
