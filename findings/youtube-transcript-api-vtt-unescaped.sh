#!/usr/bin/env bash
# youtube-transcript-api 1.2.5 writes WebVTT in which words become tags or times: players show less than was said.
#
# In WebVTT "<" begins a tag and "&" a character reference, and both have to be escaped in a cue's text; "-->" may not
# stand in it at all (WebVTT, sections 4.1 and 4.2.2). WebVTTFormatter writes the words of a video as they are. A reader
# that goes by the specification (npm webvtt-parser 2.2.0, the W3C group's) leaves "<String>" out, and takes a line with
# an arrow, as talks on code have them, for a broken cue. The JSON of the same package holds every word.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check youtube-transcript-api==1.2.5
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0
venv/bin/python - >talk.vtt <<'PY'
from youtube_transcript_api import FetchedTranscript, FetchedTranscriptSnippet
from youtube_transcript_api.formatters import WebVTTFormatter

said = ("It returns a List<String> & more.", "The arrow --> is read as goes to.", "That is all.")
snippets = [FetchedTranscriptSnippet(text, 2.0 * at, 2.0) for at, text in enumerate(said)]
print(WebVTTFormatter().format_transcript(FetchedTranscript(snippets, "abc", "English", "en", False)))
PY
cat >read.cjs <<'JS'
const { WebVTTParser } = require("webvtt-parser");
const { cues } = new WebVTTParser().parse(require("fs").readFileSync("talk.vtt", "utf8"));
const words = (node) => (node.type === "text" ? node.value : (node.children || []).map(words).join(""));
for (const cue of cues) console.log(JSON.stringify(words(cue.tree)));
JS
node read.cjs | tee said
diff said - <<'SEEN'
"It returns a List & more."
""
"That is all."
SEEN
# Seen with youtube-transcript-api 1.2.5 on Python 3.11 and webvtt-parser 2.2.0: the three lines above.
