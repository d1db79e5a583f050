#!/usr/bin/env bash
# cueparser 1.3.3: the chapters of a cue sheet last a quarter of a second more or less than they do.
#
# A cue sheet divides a recording into tracks, and radio and DJ software hand over a show with one. A time in it is
# minutes, seconds and frames, of which a second has 75 (CDRWIN User's Guide, "INDEX"). cueparser takes frames for
# hundredths when it counts how long a track lasts: who cuts a talk by these lengths has the first word of one chapter
# at the end of the one before. The times themselves it gives as they are written.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check cueparser==1.3.3
cd "$work"
cat >talk.cue <<'CUE'
PERFORMER "Ann Lee"
TITLE "Talk"
FILE "talk.mp3" MP3
  TRACK 01 AUDIO
    TITLE "Disks"
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "Cables"
    INDEX 01 01:00:74
  TRACK 03 AUDIO
    TITLE "Clocks"
    INDEX 01 02:00:00
CUE
cat >read.py <<'PY'
from pathlib import Path

from cueparser import CueSheet

sheet = CueSheet()
sheet.setOutputFormat("", "")
sheet.setData(Path("talk.cue").read_text())
sheet.parse()
clocks = (track.offset.split(":") for track in sheet.tracks)
begins = [60 * int(minutes) + int(seconds) + int(frames) / 75 for minutes, seconds, frames in clocks]
for track, begin, end in zip(sheet.tracks, begins, begins[1:]):
    print(f"{track.title} from {track.offset}: {end - begin:.3f} s, cueparser {track.duration.total_seconds()} s")
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
Disks from 00:00:00: 60.987 s, cueparser 60.74 s
Cables from 01:00:74: 59.013 s, cueparser 59.26 s
SEEN
# Seen with cueparser 1.3.3 on Python 3.11: the two lines above.
