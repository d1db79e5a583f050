#!/usr/bin/env bash
# npm subsrt-ts 2.1.2 leaves out SRT captions that say where on the screen they stand; two other readers say it aloud.
#
# SubRip writes, behind a caption's times, the corners of its place: X1:100 X2:200 Y1:300 Y2:400. subsrt-ts has no such
# caption: those that were moved out of a picture's way are gone, the rest is whole. srt-parser-2 1.2.3 and
# media-captions 1.0.4 make words of the corners, the first of the caption. @remotion/captions 4.0.529 reads it
# rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  subsrt-ts@2.1.2 srt-parser-2@1.2.3 media-captions@1.0.4 @remotion/captions@4.0.529
cat >read.mjs <<'JS'
import { parseSrt } from "@remotion/captions";
import { parseText } from "media-captions";
import srtParser from "srt-parser-2";
import { parse } from "subsrt-ts";
const text = `1
00:00:01,000 --> 00:00:02,000
Is it the cable?

2
00:00:02,000 --> 00:00:03,000 X1:100 X2:200 Y1:300 Y2:400
No.

3
00:00:03,000 --> 00:00:04,000
Then what?
`;
const Parser = srtParser.default ?? srtParser;
const readers = {
  "subsrt-ts": parse(text, { format: "srt" }).map(({ text }) => text),
  "srt-parser-2": new Parser().fromSrt(text).map(({ text }) => text),
  "media-captions": (await parseText(text, { type: "srt" })).cues.map(({ text }) => text),
  "@remotion/captions": parseSrt({ input: text }).captions.map(({ text }) => text),
};
for (const [name, words] of Object.entries(readers)) console.log(`${name}:`, JSON.stringify(words));
JS
node read.mjs | tee said
diff said - <<'SEEN'
subsrt-ts: ["Is it the cable?","Then what?\r\n"]
srt-parser-2: ["Is it the cable?","X1:100 X2:200 Y1:300 Y2:400\nNo.","Then what?"]
media-captions: ["Is it the cable?","X1:100 X2:200 Y1:300 Y2:400\nNo.","Then what?"]
@remotion/captions: ["Is it the cable?","No.","Then what?"]
SEEN
# Seen with these versions: the four lines above, of three captions.
