#!/usr/bin/env bash
# ffmpeg 9.0.2 and youtube-transcript-api 1.2.5 write WebVTT of which players show half: words become tags or times.
#
# In WebVTT "<" begins a tag and "&" a reference, so that a sign that was said stands as "&lt;" or "&amp;", and "-->"
# may not stand in a caption (WebVTT, 4.1 and 4.2.2). One expects a writer to escape, and ffmpeg, which reads "&lt;" as
# "<", to write what it read. Both write the signs bare. A reader that goes by the specification (npm webvtt-parser
# 2.2.0, the W3C group's) drops "<String>", all that follows "a <b", and a line with an arrow: talks on code lose words,
# in players and in transcripts. ffmpeg also makes \{{} of a brace, since captions pass through ASS on their way, and
# puts an invisible sign (U+2060) behind a backslash, by which no search finds the path. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 youtube-transcript-api==1.2.5
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0
cat >talk.vtt <<'VTT'
WEBVTT

00:01.000 --> 00:04.000
We wait if a &lt;b and then we retry.

00:05.000 --> 00:06.000
Ask for List&lt;String&gt; at C:\Name, or {id}.
VTT
cat >write.py <<'PY'
from youtube_transcript_api import FetchedTranscript, FetchedTranscriptSnippet
from youtube_transcript_api.formatters import WebVTTFormatter

said = ("It returns a List<String> & more.", "The arrow --> is read as goes to.", "That is all.")
snippets = [FetchedTranscriptSnippet(text, 2.0 * at, 2.0) for at, text in enumerate(said)]
print(WebVTTFormatter().format_transcript(FetchedTranscript(snippets, "abc", "English", "en", False)))
PY
ffmpeg=$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
"$ffmpeg" -v warning -y -i talk.vtt ffmpeg.vtt
venv/bin/python write.py >youtube.vtt
cat >show.cjs <<'JS'
const fs = require("fs");
const { WebVTTParser } = require("webvtt-parser");
const words = ({ value, children }) => value ?? (children ?? []).map(words).join("");
for (const name of ["ffmpeg", "youtube"])
  for (const cue of new WebVTTParser().parse(fs.readFileSync(`${name}.vtt`, "utf8")).cues)
    for (const [how, text] of [["caption:", cue.text], ["shown:", words(cue.tree)]])
      console.log(name, how, JSON.stringify(text).replaceAll("\u2060", "\\u2060"));
JS
node show.cjs | tee said
diff said - <<'SEEN'
ffmpeg caption: "We wait if a <b and then we retry."
ffmpeg shown: "We wait if a "
ffmpeg caption: "Ask for List<String> at C:\\\u2060Name, or \\{{}id}."
ffmpeg shown: "Ask for List at C:\\\u2060Name, or \\{{}id}."
youtube caption: "It returns a List<String> & more."
youtube shown: "It returns a List & more."
youtube caption: ""
youtube shown: ""
youtube caption: "That is all."
youtube shown: "That is all."
SEEN
# Seen with ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) and youtube-transcript-api 1.2.5 on Python 3.11: the lines above.
