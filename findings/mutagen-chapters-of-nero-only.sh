#!/usr/bin/env bash
# mutagen 1.48.1 knows one of the two ways in which an MP4 holds chapters.
#
# Chapters stand in an M4A as a track of text that the sound refers to (QuickTime's way, which Apple's players show), in
# Nero's list `chpl`, or in both, as ffmpeg writes them. `MP4.chapters` is Nero's list alone: a file with the track only
# has none (None, no error), although ffmpeg finds all.
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
from mutagen.mp4 import MP4

FFMPEG = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
CHAPTER = "[CHAPTER]\nTIMEBASE=1/1\nSTART={}\nEND={}\ntitle=Part {}\n"


def show(name: str, *options: str) -> None:
    marks = "".join(CHAPTER.format(at, at + 1, at + 1) for at in range(3))
    Path("marks").write_text(";FFMETADATA1\n" + marks)
    sound = ("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-i", "marks", "-map_metadata", "1", "-t", "3")
    subprocess.run([*FFMPEG, *sound, "-c:a", "aac", *options, "out.m4a"], check=True)
    back = subprocess.run([*FFMPEG, "-i", "out.m4a", "-f", "ffmetadata", "-"], check=True, capture_output=True)
    found = MP4("out.m4a").chapters
    print(name, "ffmpeg:", back.stdout.count(b"[CHAPTER]"), "mutagen:", found if found is None else len(found))


show("both ways,")
show("the track only,", "-movflags", "disable_chpl")
PY
diff said - <<'SEEN'
both ways, ffmpeg: 3 mutagen: 3
the track only, ffmpeg: 3 mutagen: None
SEEN
# Seen with mutagen 1.48.1 and ffmpeg 9.0.2 on Python 3.11: the two lines above.
