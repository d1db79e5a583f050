#!/usr/bin/env bash
# npm media-captions 1.0.4: an editor's comment between two captions is shown to all, below what was said before it.
#
# SubStation Alpha has lines for what is shown, `Dialogue:`, and for what editors write to each other, `Comment:`, which
# players pass over ("Sub Station Alpha v4.00+ Script Format", "Comment"). The package, which players on web pages use,
# lets a caption's words go on on the lines below it (README), and takes a comment for such a line, with its times and
# names of styles. So does a line that begins with ";", a remark. No error is given; ass-compiler 0.1.16 passes over it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts media-captions@1.0.4 ass-compiler@0.1.16
cat >talk.ass <<'ASS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Disks are slow.
Comment: 0,0:00:02.50,0:00:03.00,Default,,0,0,0,,Did Ann agree?
; Checked twice.
Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,Cables are not.
ASS
cat >read.mjs <<'JS'
import fs from "node:fs";
import { compile } from "ass-compiler";
import { parseText } from "media-captions";
const file = fs.readFileSync("talk.ass", "utf8");
const { cues, errors } = await parseText(file, { type: "ass" });
for (const { startTime, text } of cues) console.log("media-captions:", startTime, JSON.stringify(text));
console.log("errors:", errors.length);
for (const { start, slices } of compile(file).dialogues)
  console.log("ass-compiler:", start, JSON.stringify(slices[0].fragments.map((part) => part.text).join("")));
JS
node read.mjs | tee said
diff said - <<'SEEN'
media-captions: 1 "Disks are slow.\nComment: 0,0:00:02.50,0:00:03.00,Default,,0,0,0,,Did Ann agree?\n; Checked twice."
media-captions: 5 "Cables are not."
errors: 0
ass-compiler: 1 "Disks are slow."
ass-compiler: 5 "Cables are not."
SEEN
# Seen with media-captions 1.0.4 and ass-compiler 0.1.16 on Node 20: the lines above.
