#!/usr/bin/env bash
# enzyme 0.5.2: a chapter of a Matroska file begins after 2.5 seconds and ends after 6,000,000,000.
#
# Matroska counts a chapter's begin and end in nanoseconds (RFC 9559, `ChapterTimeStart` and `ChapterTimeEnd`). enzyme
# makes a timedelta of the first and leaves the second as it is: the one minus the other is a TypeError, and who knows
# seconds plays a chapter for 190 years. A text may be followed by zero bytes, which are no part of it (RFC 8794,
# "UTF-8 Element"); enzyme keeps them in the length that ffmpeg writes as a tag. ffmpeg has the times right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check enzyme==0.5.2 imageio-ffmpeg==0.8.1
cd "$work"
cat >read.py <<'PY'
import subprocess
from pathlib import Path

import enzyme
import imageio_ffmpeg

FFMPEG = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
CHAPTER = "[CHAPTER]\nTIMEBASE=1/1000\nSTART={}\nEND={}\ntitle={}\n"
marks = CHAPTER.format(0, 2500, "Disks") + CHAPTER.format(2500, 6000, "Cables")
Path("marks").write_text(";FFMETADATA1\n" + marks)
sound = ("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-i", "marks", "-map_metadata", "1", "-t", "6")
subprocess.run([*FFMPEG, *sound, "-c:a", "flac", "talk.mka"], check=True)
with open("talk.mka", "rb") as file:
    talk = enzyme.MKV(file)
for chapter in talk.chapters:
    print(chapter.string, repr(chapter.start), repr(chapter.end))
print([one.string for tag in talk.tags for one in tag.simpletags if one.name == "DURATION"])
back = subprocess.run([*FFMPEG, "-i", "talk.mka", "-f", "ffmetadata", "-"], check=True, capture_output=True, text=True)
print("ffmpeg:", *(line for line in back.stdout.split() if line.startswith(("START", "END", "TIMEBASE"))))
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
Disks datetime.timedelta(0) 2500000000
Cables datetime.timedelta(seconds=2, microseconds=500000) 6000000000
['00:00:06.000000000\x00']
ffmpeg: TIMEBASE=1/1000000000 START=0 END=2500000000 TIMEBASE=1/1000000000 START=2500000000 END=6000000000
SEEN
# Seen with enzyme 0.5.2 and ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) on Python 3.11: the lines above.
