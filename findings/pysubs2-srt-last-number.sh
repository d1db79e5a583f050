#!/usr/bin/env bash
# pysubs2 1.8.1 drops the last line of an SRT file where somebody says a number: "1984" is taken for a caption to come.
#
# A caption of SRT begins with its number, so a line of digits before a time line is one. The last line of the file has
# no time line after it, and is dropped all the same; in the middle of the file the same line stays. The package srt
# 3.5.3 keeps it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1 srt==3.5.3
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import pysubs2
import srt

text = """1
00:00:01,000 --> 00:00:02,000
It was in
1983

2
00:00:02,000 --> 00:00:03,000
or rather in
1984
"""
print("pysubs2:", [event.plaintext for event in pysubs2.SSAFile.from_string(text, format_="srt")])
print("srt:", [caption.content for caption in srt.parse(text)])
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
pysubs2: ['It was in\n1983', 'or rather in']
srt: ['It was in\n1983', 'or rather in\n1984']
SEEN
