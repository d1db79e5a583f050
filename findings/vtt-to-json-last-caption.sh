#!/usr/bin/env bash
# npm vtt-to-json 0.1.1 leaves out the last caption of every file, and reads the numbers of captions as words.
#
# A WebVTT file ends with its last cue; cues may be numbered (WebVTT, section 4.1), as most that were made from SRT are.
# The package closes a cue only when another begins, so that the last thing said is never returned. The number of a cue
# is added to the words before it, or is a cue of its own. An identifier-free file gains an empty cue instead.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vtt-to-json@0.1.1
cat >read.cjs <<'JS'
const read = require("vtt-to-json");
const times = ["00:00:01.000 --> 00:00:02.000", "00:00:02.000 --> 00:00:03.000", "00:00:03.000 --> 00:00:04.000"];
const words = ["Cables break.", "Which one?", "The old one."];
const file = (numbered) =>
  "WEBVTT\n\n" + times.map((time, at) => `${numbered ? `${at + 1}\n` : ""}${time}\n${words[at]}\n`).join("\n");
(async () => {
  for (const numbered of [true, false])
    console.log(numbered ? "numbered:" : "bare:", JSON.stringify((await read(file(numbered))).map(({ part }) => part)));
})();
JS
node read.cjs | tee said
diff said - <<'SEEN'
numbered: ["Cables break.","2","Which one? 3"]
bare: ["Cables break.","","Which one?"]
SEEN
# Seen with vtt-to-json 0.1.1: the two lines above, of three captions each.
