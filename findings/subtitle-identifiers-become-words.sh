#!/usr/bin/env bash
# npm subtitle 4.2.2: in WebVTT the name of a cue is read as the last words of the cue before it.
#
# A cue may have an identifier, a line of any text above its times (WebVTT, section 4.1), and editors write names or
# keys there. subtitle takes such a line for one only if it is a number: any other stands, behind an empty line, among
# what was said before. And past the first day what it writes is no time: the hours begin anew, and the milliseconds
# have eight digits, where WebVTT has three.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2
cat >read.cjs <<'JS'
const { parseSync, stringifySync } = require("subtitle");
const cues = (text) => parseSync(text).filter(({ type }) => type === "cue");
const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nCables break.\n\nanswer\n00:02.000 --> 00:03.000\nWhich one?\n";
console.log("named:", JSON.stringify(cues(vtt).map(({ data }) => data.text)));
const numbered = vtt.replace("answer", "2");
console.log("numbered:", JSON.stringify(cues(numbered).map(({ data }) => data.text)));
const late = cues("1\n25:00:01,000 --> 25:00:02,000\nCables break.\n");
console.log("read:", late[0].data.start, "written:", stringifySync(late, { format: "WebVTT" }).split("\n")[3]);
JS
node read.cjs | tee said
diff said - <<'SEEN'
named: ["Cables break.\n\nanswer","Which one?"]
numbered: ["Cables break.","Which one?"]
read: 90001000 written: 01:00:01.86400000 --> 01:00:02.86400000
SEEN
# Seen with subtitle 4.2.2: the lines above.
