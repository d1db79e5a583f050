#!/usr/bin/env bash
# npm webvtt-parser 2.2.0: "R&amp;D" is read as "R&;D", and written again there is a semicolon more each time.
#
# The package reads, checks and writes captions. In a caption "&" stands as "&amp;" (WebVTT, 4.2.2). Without the table
# of HTML's names it knows few of them, says its README; these it knows without their semicolon, "&amp", which then
# stays among the words. No error is reported, and a file that is read and written has a semicolon more each time. With
# html-entities.json, which the package brings, the words are right. A region, which has a block of its own (WebVTT,
# section 4.1), is taken for a caption without a time: one valid block is four errors.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0
cat >read.cjs <<'JS'
const { WebVTTParser, WebVTTSerializer } = require("webvtt-parser");
const table = require("./node_modules/webvtt-parser/html-entities.json");
const file = "WEBVTT\n\n00:01.000 --> 00:02.000\nR&amp;D took 3 &lt; 5 ms.\n";
for (const entities of [undefined, table]) {
  let text = file;
  for (const time of [1, 2]) {
    const { cues, errors } = new WebVTTParser(entities).parse(text);
    console.log(`${entities ? "table" : "plain"}, ${time}:`, cues[0].tree.children[0].value, "errors:", errors.length);
    text = new WebVTTSerializer().serialize(cues);
  }
}
const region = "WEBVTT\n\nREGION\nid:ann\nwidth:40%\n\n00:01.000 --> 00:02.000 region:ann\nYes.\n";
for (const { line, message } of new WebVTTParser(table).parse(region).errors) console.log(`${line}:`, message);
JS
node read.cjs | tee said
diff said - <<'SEEN'
plain, 1: R&;D took 3 <; 5 ms. errors: 0
plain, 2: R&;;D took 3 <;; 5 ms. errors: 0
table, 1: R&D took 3 < 5 ms. errors: 0
table, 2: R&D took 3 < 5 ms. errors: 0
4: Cue identifier needs to be followed by timestamp.
5: Cue identifier needs to be followed by timestamp.
6: Cue identifier cannot be standalone.
7: Invalid setting.
SEEN
# Seen with webvtt-parser 2.2.0 on Node 20: the lines above.
