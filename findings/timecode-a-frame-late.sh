#!/usr/bin/env bash
# timecode 1.5.1: each time in seconds is a frame late, and an hour of broadcast is 3,596 seconds.
#
# SMPTE timecode names a frame by hours, minutes, seconds and a count that begins at 0: 00:00:00:00 begins at 0 s (SMPTE
# ST 12-1). Captions of broadcasts and lists of cuts have their times so. `Timecode.float` is "the seconds as float", of
# which one expects 0. It counts the frame itself in, 0.04 s: frames are counted from 1, as the README says, and seconds
# with them, which it doesn't. At 29.97 drop-frame, where 01:00:00;00 is an hour to a few milliseconds, it divides
# 107,893 frames by 30: a link to a moment of a talk opens the one 3.6 s before, for each hour.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check timecode==1.5.1
cd "$work"
venv/bin/python - <<'PY' | tee said
from timecode import Timecode

for rate, time, seconds in (
    ("25", "00:00:00:00", 0),
    ("25", "01:00:00:12", 3600.48),
    ("29.97", "01:00:00;00", 107892 * 1.001 / 30),
):
    print(rate, time, f"is {seconds:.2f} s, read as {Timecode(rate, time).float:.2f} s")
PY
diff said - <<'SEEN'
25 00:00:00:00 is 0.00 s, read as 0.04 s
25 01:00:00:12 is 3600.48 s, read as 3600.52 s
29.97 01:00:00;00 is 3600.00 s, read as 3596.43 s
SEEN
# Seen with timecode 1.5.1 on Python 3.11: the three lines above.
