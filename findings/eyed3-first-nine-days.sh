#!/usr/bin/env bash
# eyed3 0.9.9: recorded on the 1st to the 9th of a month, an MP3 has lost its day and month as soon as it is saved.
#
# ID3v2.3, which most programs write, keeps a date in two frames: TYER is the year, TDAT "the date in the DDMM format"
# (ID3v2.3, 4.2.1), 0403 for the 4th of March. eyed3 tries the four digits as an ISO date first, of which 0403 is none
# and 1003, by its looks a year, is one. Of the first nine days the frame is emptied as it is read, with a line in the
# log, and any change of the file, such as of its title, writes it back without. TIME, hours and minutes, fares the same
# before ten o'clock.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check eyed3==0.9.9 mutagen==1.48.1
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
from pathlib import Path

import eyed3
from mutagen.id3 import ID3, TDAT, TIME, TIT2, TYER

FRAME = b"\xff\xfb\x90\x00" + bytes(413)
for day, time in (("0103", "0930"), ("0903", "0959"), ("1003", "1000"), ("3112", "2359")):
    Path("talk.mp3").write_bytes(FRAME * 40)
    tags = ID3()
    for frame, text in ((TIT2, "Slow writes"), (TYER, "2025"), (TDAT, day), (TIME, time)):
        tags.add(frame(encoding=0, text=text))
    tags.save("talk.mp3", v2_version=3)
    tag = eyed3.load("talk.mp3").tag
    tag.title = "Slower writes"
    tag.save()
    kept = ID3("talk.mp3", translate=False)
    print(day, time, "is read as", f"{tag.recording_date},", "left in the file:", kept.get("TDAT"), kept.get("TIME"))
PY
diff said - <<'SEEN'
0103 0930 is read as 2025, left in the file: None None
0903 0959 is read as 2025, left in the file: None None
1003 1000 is read as 2025-03-10T10:00, left in the file: 1003 1000
3112 2359 is read as 2025-12-31T23:59, left in the file: 3112 2359
SEEN
# Seen with eyed3 0.9.9 and mutagen 1.48.1 on Python 3.11: the four lines above.
