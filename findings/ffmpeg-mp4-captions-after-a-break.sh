#!/usr/bin/env bash
# ffmpeg 9.0.2: in an MP4 all captions after 36 minutes of silence follow right upon the one before it.
#
# An MP4 keeps of each sample of a track how long it lasts, in 32 bits, and an empty sample fills the time between two
# captions (ISO/IEC 14496-12, 8.6.1.2). ffmpeg counts captions in millionths of a second: a pause
# of more than 2,147 s does not fit and is left out, and so are all pauses after it: what was said at 36:10 is shown at
# 00:04. "Packet duration ... is out of range" is said as a warning, and the exit code is 0. Only the captions move, not
# the sound. Matroska, made of the same file, has the times. Captions of just what is said in another language have such
# pauses, as has a recording with a long break.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
ffmpeg=$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
for at in 35:50 36:10; do
  cat >talk.srt <<SRT
1
00:00:01,000 --> 00:00:04,000
Cables break.

2
00:$at,000 --> 00:$at,900
Which one?

3
00:50:00,000 --> 00:50:02,000
The long one.
SRT
  for kind in mp4:mov_text mkv:srt; do
    "$ffmpeg" -v error -y -i talk.srt -c:s "${kind#*:}" "talk.${kind%:*}"
    "$ffmpeg" -v error -i "talk.${kind%:*}" -y again.srt
    echo "$at ${kind%:*}:" "$(grep -e '-->' again.srt | cut -c1-12 | paste -sd ' ')"
  done
done 2>warnings | tee said
diff said - <<'SEEN'
35:50 mp4: 00:00:01,000 00:35:50,000 00:50:00,000
35:50 mkv: 00:00:01,000 00:35:50,000 00:50:00,000
36:10 mp4: 00:00:01,000 00:00:04,000 00:00:04,900
36:10 mkv: 00:00:01,000 00:36:10,000 00:50:00,000
SEEN
# Seen with ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1): the four lines above.
