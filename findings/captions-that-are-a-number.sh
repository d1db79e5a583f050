#!/usr/bin/env bash
# pysubs2 1.8.1, whisper-vtt2srt 0.1.2, npm @aj-archipelago/subvibe 1.0.12: who answers with a year isn't in the file.
#
# Captions may be numbered, and the number stands right above the times; a line of digits below them was said. One
# expects "1984" to stay. pysubs2 drops it as the last line of an SRT file, where no caption follows. whisper-vtt2srt
# makes SRT of WebVTT without numbers, as Whisper writes it, and a caption that is a number is empty in it, also with
# all cleaning off. subvibe ends a caption of WebVTT at such a line, with an entry in `errors` about another thing; the
# same in SRT it has whole. The answer to "when was that?" is missing from a transcript that looks complete. PyPI's srt
# 3.5.3 keeps each line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysubs2==1.8.1 srt==3.5.3 whisper-vtt2srt==0.1.2
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @aj-archipelago/subvibe@1.0.12
cat >talk.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
It was
1983
or later.

2
00:00:02,000 --> 00:00:03,000
2004

3
00:00:03,000 --> 00:00:04,000
Or rather in
1984
SRT
{
  printf 'WEBVTT\n\n'
  sed '/^[123]$/d; s/^\(00.*\),\(.*\),/\1.\2./' talk.srt
} >talk.vtt
cat >read.py <<'PY'
from pathlib import Path

import pysubs2
import srt
from whisper_vtt2srt import CleaningOptions, Pipeline

print("srt:", [caption.content for caption in srt.parse(Path("talk.srt").read_text())])
print("pysubs2:", [event.plaintext for event in pysubs2.load("talk.srt")])
cleaning = ("pixelation", "glitches", "metadata", "sound_descriptions")
off = CleaningOptions(**{f"remove_{name}": False for name in cleaning}, simplify_formatting=False)
written = Pipeline(off).convert(Path("talk.vtt").read_text())
print("whisper-vtt2srt:", [caption.content for caption in srt.parse(written)])
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import subvibe from "@aj-archipelago/subvibe";
for (const name of ["talk.srt", "talk.vtt"]) {
  const { cues, errors } = subvibe.parse(fs.readFileSync(name, "utf8"));
  console.log(`subvibe, ${name}:`, JSON.stringify(cues.map(({ text }) => text)), ...(errors ?? []).map(({ message }) => message));
}
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
srt: ['It was\n1983\nor later.', '2004', 'Or rather in\n1984']
pysubs2: ['It was\n1983\nor later.', '2004', 'Or rather in']
whisper-vtt2srt: ['It was\n1983\nor later.', '', 'Or rather in\n1984']
subvibe, talk.srt: ["It was\n1983\nor later.","2004","Or rather in\n1984"]
subvibe, talk.vtt: ["It was","","Or rather in"] Invalid timestamp format Invalid timestamp format
SEEN
# Seen with these versions on Python 3.11 and Node 20: the five lines above.
