#!/usr/bin/env bash
# pysubs2 1.8.1, pysrt 1.1.2: what Whisper wrote in braces is gone, and of "a < b, then c > d" in SRT "a  d" is left.
#
# pysubs2 keeps words as SubStation Alpha has them, where braces hold commands and "\n" ends a line (Aegisub's wiki,
# "SubStation Alpha"). `load_from_whisper` takes a recogniser's plain words as if they were that: what is then written
# as SRT lacks all that stood in braces and has a line break for the "\n" of a path. One expects the words
# given. Of SRT both packages cut whatever stands from a "<" to a ">", be it no tag: signs of comparison with what
# is between them, in pysrt in `text_without_tags`. Nothing is raised. PyPI's srt 3.5.3 keeps the words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysubs2==1.8.1 pysrt==1.1.2 srt==3.5.3
cat >read.py <<'PY'
import pysrt
import pysubs2
import srt

segments = [
    {"start": 0.0, "end": 1.0, "text": " Say hello to {name}, please."},
    {"start": 1.0, "end": 2.0, "text": r" It is in C:\new\notes."},
]
written = pysubs2.load_from_whisper(segments).to_string("srt")
print("pysubs2, of Whisper:", [caption.content for caption in srt.parse(written)])
text = "1\n00:00:01,000 --> 00:00:02,000\nIf a < b, then c > d.\n"
print("pysubs2, of SRT:", [caption.plaintext for caption in pysubs2.SSAFile.from_string(text)])
print("pysrt:", [caption.text_without_tags for caption in pysrt.from_string(text)])
print("srt:", [caption.content for caption in srt.parse(text)])
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
pysubs2, of Whisper: ['Say hello to , please.', 'It is in C:\new\notes.']
pysubs2, of SRT: ['If a  d.']
pysrt: ['If a  d.']
srt: ['If a < b, then c > d.']
SEEN
# Seen with these versions on Python 3.11: the four lines above.
