#!/usr/bin/env bash
# pysubs2 1.8.1: what is remarked between two captions of WebVTT is said by the first of them.
#
# A block that begins with NOTE is a comment, and a line above a caption's times is its name (WebVTT, section 4.1); both
# hold what only editors are to see. pysubs2 takes all from one time line to the next for words: comment and name are
# the end of the caption before, and are written into SRT or ASS as such. Before the first caption they do no harm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import pysubs2

text = """WEBVTT

NOTE made by Bo

00:01.000 --> 00:02.000
Cables break.

NOTE Is this so? Ask the lawyers.

answer
00:02.000 --> 00:03.000
They do.

00:03.000 --> 00:04.000
Really?
"""
for event in pysubs2.SSAFile.from_string(text, format_="vtt"):
    print(repr(event.plaintext))
PY
diff said - <<'SEEN'
'Cables break.\n\nNOTE Is this so? Ask the lawyers.\n\nanswer'
'They do.'
'Really?'
SEEN
# Seen with pysubs2 1.8.1 on Python 3.11: the three lines above.
