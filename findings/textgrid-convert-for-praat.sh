#!/usr/bin/env bash
# textgrid-convert 1.2.0: with one quotation in an SRT file the TextGrid made of it is one that Praat refuses.
#
# In a TextGrid what was said stands between quotes, and a quote within is written twice (Praat's manual, "TextGrid file
# formats"). One expects a converter to do so. It writes quotes as they are: Praat 6.1.38 (praat-parselmouth 0.4.7), the
# program that the format is for, opens nothing of the file, though praatio 6.2.2 guesses what was meant. A transcript
# goes by this way into tools of phonetics and alignment. (textgrid-convert needs pytest to start, and doesn't ask for
# it.)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  textgrid-convert==1.2.0 pytest==8.4.2 praat-parselmouth==0.4.7 praatio==6.2.2
cd "$work"
cat >convert.py <<'PY'
from pathlib import Path

import parselmouth
from praatio import textgrid
from textgrid_convert.ttextgrid_convert import convert_to_txtgrid

for said in ("We said never to disks.", 'We said "never" to disks.'):
    Path("talk.srt").write_text(f"1\n00:00:01,000 --> 00:00:02,500\n{said}\n")
    Path("talk.TextGrid").write_text(convert_to_txtgrid("talk.srt", "srt"))
    grid = textgrid.openTextgrid("talk.TextGrid", includeEmptyIntervals=False)
    print("said: praatio:", *(one.label for one in grid.getTier(grid.tierNames[0]).entries))
    try:
        print("said: Praat:", parselmouth.read("talk.TextGrid").name or "opened")
    except parselmouth.PraatError as error:
        print("said: Praat:", str(error).splitlines()[0])
PY
venv/bin/python convert.py 2>log | sed -n 's/^said: //p' | tee said
diff said - <<'SEEN'
praatio: We said never to disks.
Praat: opened
praatio: We said "never" to disks.
Praat: Character n following quote (line 18). End of string or undoubled quote?
SEEN
# Seen with these versions on Python 3.11: the four lines above.
