#!/usr/bin/env bash
# npm vtt-creator 1.1.1: a caption that begins just before a full minute has the second 60, and players leave it out.
#
# A time of WebVTT has seconds from 00 to 59 ("WebVTT timestamp", WebVTT, section 4.1). vtt-creator takes seconds with a
# fraction, as recognisers give them in many places, and rounds them to thousandths when hours and minutes are taken off
# already: 59.9996 s is written as 00:00:60.000. An empty line among the words, which ends a caption, is written as it
# is. A reader that goes by the specification (npm webvtt-parser 2.2.0, the W3C group's) drops such a caption, or the
# rest of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vtt-creator@1.1.1 webvtt-parser@2.2.0
cat >write.cjs <<'JS'
const Vtt = require("vtt-creator");
const { WebVTTParser } = require("webvtt-parser");
const captions = new Vtt();
captions.add(57, 59, "We lose data.");
captions.add(59.99962, 61.5, "Never.");
captions.add(3599.99984, 3602, "Always.");
captions.add(3603, 3604, "It is slow.\n\nMostly.");
const written = captions.toString();
console.log(written.match(/\S+ --> \S+/g).join("\n"));
for (const { startTime, text } of new WebVTTParser().parse(written).cues) console.log(startTime, text);
JS
node write.cjs | tee said
diff said - <<'SEEN'
00:00:57.000 --> 00:00:59.000
00:00:60.000 --> 00:01:01.500
00:59:60.000 --> 01:00:02.000
01:00:03.000 --> 01:00:04.000
57 We lose data.
3603 It is slow.
SEEN
# Seen with these versions on Node 20: the six lines above.
