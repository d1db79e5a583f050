#!/usr/bin/env bash
# npm paroles 2.3.0: words of an LRC file that are half a second late are so again after the file was written twice.
#
# The tag `offset` of an LRC file moves all its words, and is in milliseconds. paroles reads it so and has it in seconds
# from then on, both of which its manual says, and writes the seconds: [offset:500] is [offset:0.5] in the file, half a
# millisecond, and after another time [offset:0]. The times of the lines stay as they were, so that a player that obeys
# the tag shows the words late. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts paroles@2.3.0
cat >again.mjs <<'JS'
import { Lyrics } from "paroles";
let text = "[offset:500]\n[00:10.00]Cables break.\n[01:01.50]Which one?\n";
for (const time of ["once", "twice"]) {
  const read = new Lyrics(text);
  text = read.toString();
  console.log(`read ${time}:`, read.info.offset, "s, written:", JSON.stringify(text.split("\n")));
}
JS
node again.mjs | tee said
diff said - <<'SEEN'
read once: 0.5 s, written: ["[offset:0.5]","[00:10.00]Cables break.","[01:01.50]Which one?"]
read twice: 0 s, written: ["[offset:0]","[00:10.00]Cables break.","[01:01.50]Which one?"]
SEEN
# Seen with paroles 2.3.0 on Node 20: the two lines above.
