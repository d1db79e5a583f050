#!/usr/bin/env bash
# npm id3js 2.1.1: an MP3's title and speakers have a zero byte between all letters, and it is from no year.
#
# ID3v2.3 has no UTF-8: programs write texts in UTF-16, which is encoding 1, with a byte order mark (ID3v2.3, 3.3).
# id3js turns each of its bytes into a letter, so that "Disks" has ten and no search finds it. The year (TYER) stands
# in the tag, and `year` is null; the words of the transcript (USLT) are no field and no frame of the result. No error.
# Written with npm browser-id3-writer 6.4.0 and read rightly by npm jamp3 0.5.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts id3js@2.1.1 browser-id3-writer@6.4.0 jamp3@0.5.0
cat >read.mjs <<'JS'
import fs from "node:fs";
import { ID3Writer } from "browser-id3-writer";
import * as id3 from "id3js";
import { ID3v2 } from "jamp3";
const sound = Buffer.concat(Array(20).fill(Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(413)])));
const writer = new ID3Writer(new Uint8Array(sound).buffer);
writer.setFrame("TIT2", "Disks").setFrame("TPE1", ["Ann"]).setFrame("TYER", 2025);
writer.setFrame("USLT", { description: "", lyrics: "They break.", language: "eng" });
writer.addTag();
fs.writeFileSync("talk.mp3", Buffer.from(writer.arrayBuffer));
const { title, artist, year, frames } = await id3.fromPath("talk.mp3");
console.log("id3js:", JSON.stringify({ title, artist, year, frames: frames.map(({ id }) => id) }));
const read = await new ID3v2().read("talk.mp3");
console.log("jamp3:", JSON.stringify(Object.fromEntries(read.frames.map(({ id, value }) => [id, value.text]))));
JS
node read.mjs | tee said
diff said - <<'SEEN'
id3js: {"title":"D\u0000i\u0000s\u0000k\u0000s\u0000","artist":"A\u0000n\u0000n\u0000","year":null,"frames":["TIT2","TPE1"]}
jamp3: {"TIT2":"Disks","TPE1":"Ann","TYER":"2025","USLT":"They break."}
SEEN
# Seen with id3js 2.1.1, browser-id3-writer 6.4.0 and jamp3 0.5.0 on Node 20: the two lines above.
