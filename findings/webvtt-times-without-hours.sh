#!/usr/bin/env bash
# npm subtitles-parser-vtt 0.1.0 and @plussub/srt-vtt-parser 2.0.5: WebVTT's first hour is gone, or ends elsewhere.
#
# A time of WebVTT has hours only where it needs them, and settings for the place on the screen may follow the times
# (WebVTT, 4.1). Whisper and others write `59:58.000` before the first hour is over and `01:00:02.000` after. One
# expects both to be read. subtitles-parser-vtt knows times with hours alone: a talk of half an hour is an empty list,
# of a longer one the first hour is missing. srt-vtt-parser reads short times, but with a setting behind them the end is
# `null`, or minutes and seconds of another time: 00:04.500 before "line:0" is 240,000 ms. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitles-parser-vtt@0.1.0 @plussub/srt-vtt-parser@2.0.5
cat >read.mjs <<'JS'
import { parse } from "@plussub/srt-vtt-parser";
import subtitles from "subtitles-parser-vtt";
const file = (...cues) => "WEBVTT\n\n" + cues.map(([times, words]) => `${times}\n${words}\n`).join("\n");
const first = [["59:56.000 --> 59:57.000", "Disks are slow."], ["59:58.000 --> 59:59.000", "Why?"]];
const then = [["01:00:02.000 --> 01:00:03.000", "Physics."], ["01:00:04.000 --> 01:00:05.000", "I see."]];
for (const [name, cues] of [["the first hour", first], ["and the second", [...first, ...then]]])
  console.log(`subtitles-parser-vtt, ${name}:`, JSON.stringify(subtitles.fromVtt(file(...cues), "ms").map(({ text }) => text)));
const ends = (...times) => JSON.stringify(parse(file(...times.map((time) => [time, "Why?"]))).entries.map(({ to }) => to));
console.log("srt-vtt-parser, short:", ends("00:01.000 --> 00:02.500", "00:03.000 --> 00:04.500"));
console.log("with hours and settings:", ends("00:00:01.000 --> 00:00:02.500 align:start", "00:00:03.000 --> 00:00:04.500 line:0"));
console.log("short, with settings:", ends("00:01.000 --> 00:02.500 align:start", "00:03.000 --> 00:04.500 line:0"));
JS
node read.mjs | tee said
diff said - <<'SEEN'
subtitles-parser-vtt, the first hour: []
subtitles-parser-vtt, and the second: ["Physics.","I see."]
srt-vtt-parser, short: [2500,4500]
with hours and settings: [2500,4500]
short, with settings: [null,240000]
SEEN
# Seen with these versions on Node 20: the five lines above, of ends at 2,500 and 4,500 ms.
