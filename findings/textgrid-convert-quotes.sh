#!/usr/bin/env bash
# textgrid-convert 1.2.0: a caption with a quotation ends at its first quote, and a year on a line of its own is gone.
#
# In a TextGrid what was said stands between quotes, a quote within is written twice, and the intervals of a tier
# follow upon each other without a gap (Praat's manual, "TextGrid file formats"). textgrid-convert, which makes one of
# SRT, writes quotes as they are, so that a reader ends at the first; pauses have no interval, and time begins with the
# first word. From a line of digits on, such as a year, the rest of a caption is left out, though its number stands above
# its times. The package needs pytest to start, and doesn't ask for it. Nothing is said of what was left out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check textgrid-convert==1.2.0 pytest==8.4.2
cd "$work"
cat >talk.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,500
We said "never" to disks.

2
00:00:04,000 --> 00:00:05,000
It was
1984
or so.
SRT
cat >convert.py <<'PY'
from pathlib import Path

from textgrid_convert.ttextgrid_convert import convert_to_txtgrid

Path("talk.TextGrid").write_text(convert_to_txtgrid("talk.srt", "srt"))
PY
venv/bin/python convert.py 2>log
grep -A 9 "intervals: size" talk.TextGrid | tr -s "\t" " " | tee said
diff said - <<'SEEN'
 intervals: size = 2
 intervals [1]:
 xmin = 1.0
 xmax = 2.5
 text = "We said "never" to disks."
 intervals [2]:
 xmin = 4.0
 xmax = 5.0
 text = "It was"
SEEN
# Seen with textgrid-convert 1.2.0 on Python 3.11: the lines above.
