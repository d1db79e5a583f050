#!/usr/bin/env bash
# npm subtitles-parser-vtt 0.1.0: of a WebVTT transcript the first hour is gone.
#
# A time of WebVTT has hours only where it needs them (WebVTT, section 4.1), and Whisper and others
# write `59:58.000` before the first hour is over and `01:00:02.000` after. The reader knows times with hours alone: a
# talk of half an hour is an empty list, of a longer one the first hour is missing, and nothing is thrown or said.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitles-parser-vtt@0.1.0
cat >read.cjs <<'JS'
const { fromVtt } = require("subtitles-parser-vtt");
const cue = (start, end, words) => `${start} --> ${end}\n${words}\n\n`;
const first = cue("59:56.000", "59:57.000", "Disks are slow.") + cue("59:58.000", "59:59.000", "Why?");
const then = cue("01:00:02.000", "01:00:03.000", "Physics.") + cue("01:00:04.000", "01:00:05.000", "I see.");
const said = (text) => JSON.stringify(fromVtt(`WEBVTT\n\n${text}`, "ms").map(({ text }) => text));
console.log("the first hour:", said(first));
console.log("more than an hour:", said(first + then));
console.log("with hours throughout:", said((first + then).replace(/\b59:5/g, "00:59:5")));
JS
node read.cjs | tee said
diff said - <<'SEEN'
the first hour: []
more than an hour: ["Physics.","I see."]
with hours throughout: ["Disks are slow.","Why?","Physics.","I see."]
SEEN
# Seen with subtitles-parser-vtt 0.1.0 on Node 20: the three lines above.
