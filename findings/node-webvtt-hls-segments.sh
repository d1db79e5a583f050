#!/usr/bin/env bash
# npm node-webvtt 2.0.0: cut for a stream, captions stand in the segment of another time, and who jumps there sees none.
#
# A segment of HLS must hold all captions that are to be displayed in its time, be it only their end (RFC 8216, 3.5): a
# player that jumps into a recording loads the segments of that time alone. node-webvtt, a "segmenter with HLS
# support", goes from cue to cue and loses count over pauses: what is said from 30 to 33 s stands in the segment that
# the playlist has at 10 to 30 s, what is said from 45 in that which ends at 40. A cue that lasts past the end of its
# segment isn't in the next one. Cues that follow close upon each other are cut rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-webvtt@2.0.0
cat >cut.cjs <<'JS'
const { hls } = require("node-webvtt");
const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
const said = [[1, 4], [9, 12], [25, 28], [30, 33], [45, 48], [58, 59]];
const cues = said.map(([from, to]) => `${clock(from)} --> ${clock(to)}\nFrom ${from} to ${to}.`);
const talk = ["WEBVTT", ...cues].join("\n\n");
const files = hls.hlsSegment(talk, 10);
const lengths = hls.hlsSegmentPlaylist(talk, 10).match(/(?<=#EXTINF:)[\d.]+/g).map(Number);
let at = 0;
for (const { content } of files) {
  const end = at + lengths.shift();
  const due = said.filter(([from, to]) => from < end && to > at).map(([from, to]) => `From ${from} to ${to}.`);
  console.log(`${at} to ${end} s`, "has:", ...content.match(/^From.*/gm), "| must have:", ...due);
  at = end;
}
JS
node cut.cjs | tee said
diff said - <<'SEEN'
0 to 10 s has: From 1 to 4. From 9 to 12. | must have: From 1 to 4. From 9 to 12.
10 to 30 s has: From 25 to 28. From 30 to 33. | must have: From 9 to 12. From 25 to 28.
30 to 40 s has: From 45 to 48. | must have: From 30 to 33.
40 to 59 s has: From 58 to 59. | must have: From 45 to 48. From 58 to 59.
SEEN
# Seen with node-webvtt 2.0.0 on Node 20: the four lines above.
