#!/usr/bin/env bash
# pycaption 2.3.14: a cue of a stream's second day is written with the time of the first.
#
# SubRip and WebVTT count hours without an end, and a stream that runs for more than a day has cues at 24 hours and later.
# pycaption reads them rightly (in microseconds) and writes them modulo a day: what was said at 25:00:00 is written at
# 01:00:00, before what was said at 23:00:00, in WebVTT, SubRip and DFXP, without a warning.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14
cd "$work"
venv/bin/python - <<'PY' | tee said
import pycaption

source = """1
23:00:00,000 --> 23:00:02,000
The first day ends soon.

2
25:00:00,000 --> 25:00:02,000
The second day has begun.
"""
captions = pycaption.SRTReader().read(source)
print("read at", *(cue.start // 3_600_000_000 for cue in captions.get_captions("en-US")))
for writer in (pycaption.SRTWriter, pycaption.WebVTTWriter):
    written = writer().write(captions)
    print(writer.__name__, *(line.split()[0] for line in written.splitlines() if "-->" in line))
PY
diff said - <<'SEEN'
read at 23 25
SRTWriter 23:00:00,000 01:00:00,000
WebVTTWriter 23:00:00.000 01:00:00.000
SEEN
# Seen with pycaption 2.3.14 on Python 3.11: the three lines above.
