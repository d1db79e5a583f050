#!/usr/bin/env bash
# npm subsrt 1.1.1: subtitles with the line ends of Linux and macOS are one caption, or none.
#
# The reader of SRT wants \r\n between captions. A file with \n, which every transcription tool on Linux writes, gives
# one caption in which the numbers and times of the others stand as words; WebVTT, whose lines may end with either
# (WebVTT, 4.1), gives no caption at all. One expects the same captions of both. Nothing is thrown, and a talk is empty
# on its page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subsrt@1.1.1
cat >read.cjs <<'JS'
const subsrt = require("subsrt");
const srt = "1\n00:00:01,000 --> 00:00:02,000\nCables break.\n\n2\n00:00:02,000 --> 00:00:03,000\nWhich one?\n";
const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nCables break.\n\n00:02.000 --> 00:03.000\nWhich one?\n";
const count = (text, format) => subsrt.parse(text, { format }).filter(({ type }) => type === "caption");
console.log("srt:", count(srt, "srt").length, "vtt:", count(vtt, "vtt").length);
const windows = count(srt.replace(/\n/g, "\r\n"), "srt");
console.log("srt of Windows:", windows.length, "vtt of Windows:", count(vtt.replace(/\n/g, "\r\n"), "vtt").length);
JS
node read.cjs | tee said
diff said - <<'SEEN'
srt: 1 vtt: 0
srt of Windows: 2 vtt of Windows: 2
SEEN
# Seen with subsrt 1.1.1: the two lines above, of two captions each.
