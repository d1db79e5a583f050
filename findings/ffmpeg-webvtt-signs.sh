#!/usr/bin/env bash
# ffmpeg 9.0.2 reads WebVTT and writes WebVTT in which players show half a sentence, and puts signs of its own into it.
#
# In WebVTT "<" begins a tag, and a sign that was said stands as "&lt;" (WebVTT, 4.2.2). ffmpeg reads "&lt;" as "<" and
# writes it so: a reader that goes by the specification (npm webvtt-parser 2.2.0, the W3C group's) takes what
# follows, up to the next ">" or the cue's end, for a tag. A brace comes out as \{{}, since captions pass through ASS on
# their way, where it begins a tag; a backslash gets an invisible sign (U+2060) behind it, by which no search finds the
# path any more. The same happens on the way to SRT, where both are seen. Who cuts a recording with its captions, or
# converts them, has it so; nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0
cat >talk.vtt <<'VTT'
WEBVTT

00:01.000 --> 00:04.000
We wait if a &lt;b and then we retry.

00:05.000 --> 00:06.000
Ask for List&lt;String&gt; at C:\Name, or {id}.
VTT
ffmpeg=$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
"$ffmpeg" -v warning -y -i talk.vtt again.vtt
"$ffmpeg" -v warning -y -i talk.vtt talk.srt
cat >shown.cjs <<'JS'
const fs = require("fs");
const { WebVTTParser } = require("webvtt-parser");
const words = ({ value, children }) => value ?? (children ?? []).map(words).join("");
const say = (name, text) => console.log(name, JSON.stringify(text).replaceAll("\u2060", "\\u2060"));
const { cues } = new WebVTTParser().parse(fs.readFileSync("again.vtt", "utf8"));
for (const cue of cues) {
  say("again.vtt:", cue.text);
  say("as shown:", words(cue.tree));
}
say("talk.srt:", fs.readFileSync("talk.srt", "utf8").split("\n")[6]);
JS
node shown.cjs | tee said
diff said - <<'SEEN'
again.vtt: "We wait if a <b and then we retry."
as shown: "We wait if a "
again.vtt: "Ask for List<String> at C:\\\u2060Name, or \\{{}id}."
as shown: "Ask for List at C:\\\u2060Name, or \\{{}id}."
talk.srt: "Ask for List<String> at C:\\\u2060Name, or \\{{}id}."
SEEN
# Seen with ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) and webvtt-parser 2.2.0 on Node 20: the five lines above.
