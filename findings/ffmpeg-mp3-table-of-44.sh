#!/usr/bin/env bash
# ffmpeg 9.0.2 writes 300 chapters into an MP3 with a table of contents that lists 44 of them.
#
# The table (CTOC) of "ID3v2 Chapter Frame Addendum" 1.0 counts its entries in a byte, and may hold other tables, so
# that more than 255 fit. ffmpeg writes one table and lets the number run over: 300 becomes 44, followed by the names of
# all 300. A reader that shows what the table lists, which is what it is for, shows the first 44 and ends there; one
# that takes every chapter frame, as ffmpeg itself does, has all. 255 chapters are listed rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1 imageio-ffmpeg==0.8.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import subprocess
from pathlib import Path

import imageio_ffmpeg
from mutagen.id3 import ID3

FFMPEG = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
CHAPTER = "[CHAPTER]\nTIMEBASE=1/1\nSTART={}\nEND={}\ntitle=Part {}\n"
for count in (255, 300):
    marks = "".join(CHAPTER.format(at, at + 1, at + 1) for at in range(count))
    Path("marks").write_text(";FFMETADATA1\n" + marks)
    sound = ("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-i", "marks", "-map_metadata", "1", "-t", str(count))
    subprocess.run([*FFMPEG, *sound, "-c:a", "libmp3lame", "out.mp3"], check=True)
    back = subprocess.run([*FFMPEG, "-i", "out.mp3", "-f", "ffmetadata", "-"], check=True, capture_output=True)
    tags = ID3("out.mp3")
    (table,) = tags.getall("CTOC")
    frames, listed = len(tags.getall("CHAP")), len(table.child_element_ids)
    print("written:", count, "frames:", frames, "listed:", listed, "ffmpeg reads:", back.stdout.count(b"[CHAPTER]"))
PY
diff said - <<'SEEN'
written: 255 frames: 255 listed: 255 ffmpeg reads: 255
written: 300 frames: 300 listed: 44 ffmpeg reads: 300
SEEN
# Seen with ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) and mutagen 1.48.1 on Python 3.11: the two lines above.
