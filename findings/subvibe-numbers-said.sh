#!/usr/bin/env bash
# npm @aj-archipelago/subvibe 1.0.12: a WebVTT caption ends where a number is said, and written again, at its first tag.
#
# A line of digits is among a caption's words wherever it doesn't stand right above a caption's times (WebVTT, section
# 4.1), as when somebody answers with a year. subvibe takes each for the number of the next caption: what follows in the
# caption is gone, with an entry in `errors` about another thing, "Invalid timestamp format". In SRT the same captions
# are whole. What it writes as WebVTT of a cue that begins with a voice ends at the next tag: "We lost <i>all</i> of it"
# is written as "We lost".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @aj-archipelago/subvibe@1.0.12
cat >read.mjs <<'JS'
import subvibe from "@aj-archipelago/subvibe";
const times = ["00:00:01.000 --> 00:00:02.000", "00:00:03.000 --> 00:00:04.000", "00:00:05.000 --> 00:00:06.000"];
const texts = ["It was\n1984\nor later.", "1984", "<v Ann Lee>We lost <i>all</i> of it."];
const vtt = ["WEBVTT", ...times.map((time, at) => `${time}\n${texts[at]}`)].join("\n\n");
const srt = times.map((time, at) => `${at + 1}\n${time.replaceAll(".", ",")}\n${texts[at]}\n`).join("\n");
const { cues, errors } = subvibe.parse(vtt);
console.log("WebVTT:", JSON.stringify(cues.map(({ text }) => text)), errors.map(({ message }) => message));
console.log("SRT:", JSON.stringify(subvibe.parse(srt).cues.map(({ text }) => text)));
console.log("written:", JSON.stringify(subvibe.build(cues.slice(2), "vtt").split("\n").slice(2)));
JS
node read.mjs | tee said
diff said - <<'SEEN'
WebVTT: ["It was","","<v Ann Lee>We lost <i>all</i> of it."] [ 'Invalid timestamp format', 'Invalid timestamp format' ]
SRT: ["It was\n1984\nor later.","1984","<v Ann Lee>We lost <i>all</i> of it."]
written: ["1","00:05.000 --> 00:06.000","<v Ann Lee>We lost</v>",""]
SEEN
# Seen with @aj-archipelago/subvibe 1.0.12 on Node 20: the three lines above.
