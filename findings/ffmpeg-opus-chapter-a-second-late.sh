#!/usr/bin/env bash
# ffmpeg 9.0.2: in Opus every other chapter is a second late, and in Ogg Vorbis and FLAC there is none.
#
# Ogg has chapters as comments, CHAPTER001=00:00:02.700 and CHAPTER001NAME=Anchors (Xiph's "Chapter Extension"). ffmpeg
# writes the hours, minutes and seconds of such a time rounded, and its milliseconds as they are: what begins at 2.700
# is written at 3.700, since 2.7 is nearly 3. A chapter in the first half of a second is right, so that one file has
# both. Of the same chapters it writes none into Ogg Vorbis and FLAC, which have the same comments. Nothing warns. In
# M4A all are right.
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
import mutagen

FFMPEG = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
times = (0, 1499, 2700, 59500, 61200, 65000)
mark = "[CHAPTER]\nTIMEBASE=1/1000\nSTART={}\nEND={}\ntitle=Part {}\n"
marks = "".join(mark.format(*times[at : at + 2], at + 1) for at in range(5))
Path("marks").write_text(";FFMETADATA1\n" + marks)
sound = ("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-i", "marks", "-map_metadata", "1", "-t", "65")
for name, codec in (("talk.opus", "libopus"), ("talk.ogg", "libvorbis"), ("talk.flac", "flac")):
    subprocess.run([*FFMPEG, *sound, "-c:a", codec, name], check=True)
    tags = mutagen.File(name).tags
    print(name, *(tags[key][0] for key in sorted(tags.keys()) if key[:7].lower() == "chapter" and key[-1].isdigit()))
subprocess.run([*FFMPEG, *sound, "-c:a", "aac", "talk.m4a"], check=True)
print("talk.m4a", *(f"{chapter.start:.3f}" for chapter in mutagen.File("talk.m4a").chapters))
PY
diff said - <<'SEEN'
talk.opus 00:00:00.000 00:00:01.499 00:00:03.700 00:01:00.500 00:01:01.200
talk.ogg
talk.flac
talk.m4a 0.000 1.499 2.700 59.500 61.200
SEEN
# Seen with ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) and mutagen 1.48.1 on Python 3.11: the four lines above.
