#!/usr/bin/env bash
# mutagen 1.48.1 and ffmpeg 9.0.2: three seconds of WAV that were written to a pipe last 74 hours.
#
# ffmpeg, told to write WAV to its standard output, can't go back to fill in the sizes, and leaves the largest value in
# the header. One expects a reader to hold it against what follows, as ffmpeg itself and npm music-metadata 11.16.1 do.
# mutagen takes the header's word, without an error: a feed would announce an episode of three days, and apps show it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mutagen==1.48.1 imageio-ffmpeg==0.8.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts music-metadata@11.16.1
ffmpeg=$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
sound=(-v error -f lavfi -i anullsrc=r=8000:cl=mono -t 3 -bitexact -f wav)
"$ffmpeg" "${sound[@]}" file.wav
"$ffmpeg" "${sound[@]}" - >piped.wav
cat >read.py <<'PY'
import mutagen

for name in ("file.wav", "piped.wav"):
    print(f"mutagen: {name} lasts {mutagen.File(name).info.length:.0f} s")
PY
cat >read.mjs <<'JS'
import { parseFile } from "music-metadata";
for (const name of ["file.wav", "piped.wav"])
  console.log(`music-metadata: ${name} lasts ${(await parseFile(name)).format.duration} s`);
JS
{
  venv/bin/python read.py
  node read.mjs
  echo "ffmpeg: piped.wav holds $("$ffmpeg" -v error -i piped.wav -f s16le - | wc -c) bytes of sound"
} | tee said
diff said - <<'SEEN'
mutagen: file.wav lasts 3 s
mutagen: piped.wav lasts 268435 s
music-metadata: file.wav lasts 3 s
music-metadata: piped.wav lasts 3 s
ffmpeg: piped.wav holds 48000 bytes of sound
SEEN
# Seen with these versions on Python 3.11 and Node 20: the lines above.
